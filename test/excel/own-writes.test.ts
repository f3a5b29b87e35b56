import { ownWrites } from '../../src/excel/own-writes';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const nothing = async () => undefined;
const NONE = { added: 0, deleted: 0 };

test('events during a batch and shortly after it are its echo', async () => {
  const own = ownWrites();
  expect(own.recent()).toBe(false);
  await own.during(async () => expect(own.recent()).toBe(true), NONE);
  expect(own.recent()).toBe(true);
  await later(600);
  expect(own.recent()).toBe(false);
});

test('as many sheet events as sheets were added are its echo, however late they come', async () => {
  const own = ownWrites();
  await own.during(nothing, { added: 2, deleted: 0 });
  await later(9_000);
  expect(['added', 'added', 'added'].map(() => own.isEchoOfSheet('added'))).toEqual([true, true, false]);
});

test('a sheet that comes or goes beside a batch without sheets is somebody else’s', async () => {
  const own = ownWrites();
  await own.during(async () => expect(own.isEchoOfSheet('added')).toBe(false), NONE);
  expect(own.isEchoOfSheet('deleted')).toBe(false);
});

test('a sheet that goes while one is added is somebody else’s', async () => {
  const own = ownWrites();
  await own.during(async () => expect(own.isEchoOfSheet('deleted')).toBe(false), { added: 1, deleted: 0 });
  expect(own.isEchoOfSheet('added')).toBe(true);
});

test('an echo that never comes is waited for no longer than half a minute', async () => {
  const own = ownWrites();
  await own.during(nothing, { added: 1, deleted: 0 });
  await later(31_000);
  expect(own.isEchoOfSheet('added')).toBe(false);
});

test('a batch that fails is told from the user all the same', async () => {
  const own = ownWrites();
  await expect(own.during(() => Promise.reject(new Error('no')), NONE)).rejects.toThrow('no');
  expect(own.recent()).toBe(true);
});
