import { existsSync, readFileSync } from 'node:fs';
import { ALL_RULES } from '../../src/rules';
import { defineMessages, worded } from '../../src/rules/messages';

const say = defineMessages({
  plain: { what: '资金用途未填', todo: '请填写' },
  named: { what: '“{name}”未填，{name}应为 {least} 分', todo: '请改为 {least}', ofMany: '项未填 {least}' },
});

test('a draft says a message by its id and gives what its placeholders stand for', () => {
  expect(say('plain')).toEqual({ message: 'plain', data: {} });
  expect(say('named', { name: '路灯', least: 5 })).toEqual({ message: 'named', data: { name: '路灯', least: 5 } });
});

test('every placeholder is filled, wherever it stands, and what is filled in is text', () => {
  expect(worded(say.messages, say('plain'))).toEqual({ what: '资金用途未填', todo: '请填写' });
  expect(worded(say.messages, say('named', { name: '{least}$&', least: 0 }))).toEqual({
    what: '“{least}$&”未填，{least}$&应为 0 分',
    todo: '请改为 0',
    ofMany: '项未填 0',
  });
});

test('a message that a rule does not have is an error', () => {
  expect(() => worded(say.messages, { message: 'other', data: {} })).toThrow('no message other');
});

test('the types ask for exactly the data of the message', () => {
  // @ts-expect-error there is no such message
  say('other');
  // @ts-expect-error no data at all
  say('named');
  // @ts-expect-error one placeholder is left open
  say('named', { name: '路灯' });
  // @ts-expect-error there is no such placeholder
  say('named', { name: '路灯', least: 5, most: 9 });
  // @ts-expect-error there is nothing to fill
  say('plain', { name: '路灯' });
});

const MESSAGES = ALL_RULES.flatMap(({ id, messages }) =>
  Object.entries(messages).map(([message, texts]) => [`${id} ${message}`, { id, message, texts }] as const),
);

test.each(MESSAGES)('%s is said somewhere, without a full stop', (_, { id, message, texts }) => {
  const paths = ['', 'process/', 'overall/'].map((folder) => `src/rules/${folder}${id}.ts`);
  const source = readFileSync(paths.find((path) => existsSync(path)) ?? id, 'utf8');
  const isShared = !source.includes('defineMessages');
  expect(isShared || source.split(new RegExp(`\\b${message}\\b`)).length > 2).toBe(true);
  expect(Object.values(texts).filter((text) => text === '' || text.endsWith('。'))).toEqual([]);
});
