import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { docxText } from '../support/docx-text';
import { publicWorkbookPlans } from '../support/public-workbook';

const folder = mkdtempSync(join(tmpdir(), 'jichi-publish-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['publish', ...words], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  for (const document of ['001', '003'] as const) {
    const book = createXlsx();
    await book.apply(publicWorkbookPlans(document).map((plan) => ({ kind: 'add-sheet', plan })));
    writeFileSync(file(`${document}.xlsx`), await book.toBytes());
  }
  writeFileSync(file('bad.xlsx'), 'x');
});

it('lists what must be corrected and writes nothing, unless told to', async () => {
  const held = await command(file('003.xlsx'), '-o', file('a.docx'));
  expect(held).toMatchObject({ code: 1, err: '' });
  expect(held.out).toMatch(
    /^【003-05】贫困村驻村工作经费，必改 1 处\n {2}[A-Z]\d+ {2}.+\n还有 1 处必改，没有生成公开文本。/,
  );
  expect(existsSync(file('a.docx'))).toBe(false);
  const made = await command(file('003.xlsx'), '-o', file('a.docx'), '--anyway', '--year', '2020');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^【003-05】贫困村驻村工作经费，必改 1 处\n[^]*已生成 .*a\.docx：8 张表。$/);
  const { paragraphs, tables } = await docxText(readFileSync(file('a.docx')));
  expect(paragraphs.slice(0, 2)).toEqual(['临西县东枣园乡人民政府', '2020年部门预算绩效目标']);
  expect(tables).toHaveLength(8);
});

it('the chosen sheets in their order and parts, under a title of ones own, with a workbook of the same', async () => {
  const only = ['--only', '003-08', '--only', '003-02', '--only', '003-整体', '--fund', '003-02'];
  const words = ['--title', '项目绩效目标公开', '--unit', '东枣园乡', '--sheet', file('b.xlsx')];
  expect(await command(file('003.xlsx'), '-o', file('b.docx'), ...only, ...words)).toMatchObject({ code: 0 });
  const { paragraphs } = await docxText(readFileSync(file('b.docx')));
  expect(paragraphs.slice(0, 3)).toEqual(['东枣园乡', '（请补充：年度）', '项目绩效目标公开']);
  expect(paragraphs).toContain('第一部分　部门整体绩效目标');
  expect(paragraphs.slice(-4)).toEqual([
    '第二部分　专项资金绩效目标',
    '1、村干部基本报酬绩效目标表',
    '第三部分　预算项目绩效目标',
    '1、支持乡域经济发展经费绩效目标表',
  ]);
  const sheets = await (await openXlsx(readFileSync(file('b.xlsx')))).read({ all: true }, { merges: false });
  expect(sheets.map(({ name }) => name)).toEqual(['部门整体绩效目标', '1 村干部基本报酬', '2 支持乡域经济发展经费']);
});

it('one text of several files; one that cannot be read is named', async () => {
  const words = [file('001.xlsx'), file('bad.xlsx'), file('003.xlsx'), '-o', file('c.docx'), '--anyway'];
  const { code, err } = await command(...words);
  expect(code).toBe(0);
  expect(err).toMatch(/^没有编入 .*bad\.xlsx：这不是 Excel 工作簿/);
  expect((await docxText(readFileSync(file('c.docx')))).tables).toHaveLength(15);
  expect((await command(file('bad.xlsx'), '-o', file('d.docx'))).code).toBe(2);
});

it.each([
  [['--only', '没有'], '没有工作表“没有”或它不是填过的绩效目标申报表，可选：“003-整体”、“003-01”、'],
  [['--year', '二〇'], '--year 应为四位年份，不能是“二〇”。'],
  [['--profile', 'no.json'], 'no.json'],
])('%j is refused', async (words, said) => {
  const { code, err } = await command(file('003.xlsx'), '-o', file('e.docx'), '--anyway', ...words);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(existsSync(file('e.docx'))).toBe(false);
});

it('an existing file is only replaced when told to', async () => {
  writeFileSync(file('there.docx'), 'kept');
  expect((await command(file('003.xlsx'), '-o', file('there.docx'), '--anyway')).err).toContain('已存在');
  expect(readFileSync(file('there.docx'), 'utf8')).toBe('kept');
  expect((await command(file('003.xlsx'), '-o', file('there.docx'), '--anyway', '--force')).code).toBe(0);
});
