import { ownWrites } from '../../src/excel/own-writes';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const nothing = async () => undefined;

test('events during a batch and shortly after it are its echo', async () => {
  const own = ownWrites();
  expect(own.recent()).toBe(false);
  await own.during(async () => expect(own.recent()).toBe(true), 0);
  expect(own.recent()).toBe(true);
  await later(600);
  expect(own.recent()).toBe(false);
});

test('as many sheet events as sheets were added are its echo, however late they come', async () => {
  const own = ownWrites();
  await own.during(nothing, 2);
  await later(9_000);
  expect([own.isEchoOfSheet(), own.isEchoOfSheet(), own.isEchoOfSheet()]).toEqual([true, true, false]);
});

test('an echo that never comes is waited for no longer than half a minute', async () => {
  const own = ownWrites();
  await own.during(nothing, 1);
  await later(31_000);
  expect(own.isEchoOfSheet()).toBe(false);
});

test('a batch that fails is told from the user all the same', async () => {
  const own = ownWrites();
  await expect(own.during(() => Promise.reject(new Error('no')), 0)).rejects.toThrow('no');
  expect(own.recent()).toBe(true);
});
