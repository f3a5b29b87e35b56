import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCommands } from '../../src/taskpane/session/commands';
import { COMMANDS } from './commands';

/** The pane's commands; nothing of what they work on is asked for until one is given. */
const names = Object.keys(createCommands(...([{}, {}, {}, {}, {}] as unknown as Parameters<typeof createCommands>)));

const isComponent = (file: string) => file.endsWith('.tsx');
const components = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' })
  .filter(isComponent)
  .map((file) => readFileSync(join('src/taskpane', file), 'utf8'))
  .join('\n');

test('each is tried with faults at its round trips (test/session/commands.ts)', () => {
  const tried = new Set<string>(COMMANDS.map(({ command }) => command));
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
});

test('each has its place in the pane', () => {
  expect(names.filter((name) => !new RegExp(`session\\.${name}\\b`).test(components))).toEqual([]);
});
