import { readdirSync, readFileSync } from 'node:fs';
import { run } from '../../src/cli/run';

async function printed(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  await run(words, { out: keep, err: keep });
  return lines.join('\n');
}

/** The commands as a wrong one is told them. */
const names = async () => (/可用：(.+)。/.exec(await printed('no-such-command'))?.[1] ?? '').split('、');

/** The options that each file of src/cli reads off the command line; a command's file names its own usage. */
const read = readdirSync('src/cli')
  .map((file) => readFileSync(`src/cli/${file}`, 'utf8'))
  .flatMap((text) => {
    const command = /用法：jichi (\w+)/.exec(text)?.[1];
    const options = /\n( +)options: \{\n([\s\S]*?)\n\1\}/.exec(text)?.[2] ?? '';
    const own = [...options.matchAll(/^ +'?([\w-]+)'?: \{ type: '\w+'(?:, short: '(\w)')?/gm)].map(
      ([, option = '', letter = '']) => ({ option, letter }),
    );
    return command === undefined || own.length === 0 ? [] : [{ command, own }];
  });

test('the help names every command', async () => {
  const all = await names();
  expect(read.map(({ command }) => command).sort()).toEqual([...all].sort());
  const help = await printed('--help');
  expect(all.filter((name) => !help.includes(`jichi ${name} `))).toEqual([]);
});

test.each(read)('the help of $command names every option, and no other', async ({ command, own }) => {
  const named = [...(await printed(command, '--help')).matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(own.map(({ option }) => option).sort());
});

test.each(read)('every option of $command is given in a test', ({ own }) => {
  const tests = readdirSync('test/cli').map((file) => readFileSync(`test/cli/${file}`, 'utf8'));
  const isGiven = (word: string) => tests.some((text) => text.includes(`'${word}'`));
  const untried = own.filter(({ option, letter }) => !isGiven(`--${option}`) && !isGiven(`-${letter}`));
  expect(untried.map(({ option }) => option)).toEqual([]);
});

test.each([
  [['-o', 'x.pdf'], '.docx 结尾：x.pdf'],
  [['-o', '报告'], '.docx 结尾：报告'],
  [['-o', 'x.docx', '--sheet', 'y.pdf'], '.xlsx 结尾：y.pdf'],
])('a report is not written into a file of another kind: %j', async (options, said) => {
  expect(await printed('report', 'no-such-folder', ...options)).toContain(said);
});

test('an ending in capitals is the same ending', async () => {
  expect(await printed('report', 'no-such-folder', '-o', 'X.DOCX')).not.toContain('结尾');
});
