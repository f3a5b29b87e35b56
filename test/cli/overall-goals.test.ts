import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { reportSchema } from '../../src/workbook/exchange/report-schema';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { publicWorkbookPlans } from '../support/public-workbook';

const folder = mkdtempSync(join(tmpdir(), 'jichi-overall-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const make = (...words: string[]) => command('new', '--form', 'overall-goals', ...words);

beforeAll(async () => {
  const book = createXlsx();
  await book.apply(publicWorkbookPlans('000').map((plan) => ({ kind: 'add-sheet', plan })));
  writeFileSync(file('000.xlsx'), await book.toBytes());
});

it('is made empty, for a year', async () => {
  expect(await make('--year', '2025', '-o', file('a.xlsx'))).toMatchObject({ code: 0, err: '' });
  const [sheet] = await (await openXlsx(readFileSync(file('a.xlsx')))).read({ all: true }, { merges: false });
  expect(sheet?.name).toBe('部门整体绩效目标');
  expect(sheet?.texts.flat()).toContain('（2025年度）');
  expect((await make('-o', file('a.xlsx'))).err).toContain('已存在');
  expect((await make('-o', file('a.xlsx'), '--force')).code).toBe(0);
});

it.each([
  [['--category', 'yulu', '-o', 'x.xlsx'], '--category 不用于部门整体绩效目标。'],
  [['-o', 'x.xlsx', 'y.xlsx'], '多余的内容：y.xlsx。'],
  [['--year', '25', '-o', 'x.xlsx'], '--year 应为四位年份'],
  [[], '请用 -o 写明存到哪个文件。'],
])('%j is refused', async (words, said) => {
  const { code, err } = await make(...words);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

it('check says what is wrong with it, for people and for machines, and counts it', async () => {
  const { code, out } = await command('check', file('000.xlsx'));
  expect(out).toMatch(
    /【000-整体】部门整体绩效目标\n {4}核实 8 处\n {6}A\d+ 等 8 处（.+） {2}8 段与前面的相同（通行做法）。/,
  );
  expect(code).toBe(1);
  const { files } = reportSchema.parse(JSON.parse((await command('check', file('000.xlsx'), '--json')).out));
  const sheets = files[0]?.sheets ?? [];
  expect(sheets.map(({ overall }) => overall?.findings.length)).toEqual([1, ...sheets.slice(1).map(() => undefined)]);
  expect(sheets[0]?.overall?.findings[0]).toMatchObject({ rule: 'overall-paragraph-repeated', severity: 'warning' });
});
