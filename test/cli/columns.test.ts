import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { splitTable } from '../support/split-table';

const file = join(mkdtempSync(join(tmpdir(), 'jichi-columns-')), '自评.xlsx');

async function check(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['check', file, ...words], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => writeFileSync(file, await (await splitTable()).toBytes()));

it('says which column is in doubt without --columns', async () => {
  expect((await check()).out).toContain('这张表只看懂了一部分');
});

it.each(['target=E', '指标值=e,计量单位=F', '目标值=E，unit=F'])('reads the columns as %s says', async (columns) => {
  const { out } = await check('--columns', columns);
  expect(out).not.toContain('只看懂了一部分');
});

it.each([
  ['target', '写法不对'],
  ['target=5', '写法不对'],
  ['颜色=E', '没有“颜色”这一栏'],
  ['target=E,unit=E', '同一列写了两次'],
])('complains about %s', async (columns, why) => {
  const { code, err } = await check('--columns', columns);
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
});

it('names the columns in its help', async () => {
  const { out } = await check('--help');
  expect(out).toMatch(/--columns[\s\S]*target 指标值/);
});
