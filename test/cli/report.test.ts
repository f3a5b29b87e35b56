import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { listEvidence } from '../../src/workbook/report/evidence';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { docxText } from '../support/docx-text';
import { monitoringWorkbookPlans } from '../support/monitoring-workbook';
import { reportWorkbookPlans } from '../support/report-workbook';

const folder = mkdtempSync(join(tmpdir(), 'jichi-report-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  const plans = reportWorkbookPlans();
  const parts = { 'all.xlsx': plans, 'one.xlsx': plans.slice(0, 1), 'two.xlsx': plans.slice(1, 3) };
  for (const [name, sheets] of Object.entries(parts)) {
    const book = createXlsx();
    await book.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
    writeFileSync(file(name), await book.toBytes());
  }
  writeFileSync(file('there.docx'), 'kept');
});

it('one report from several files, with its sheet', async () => {
  const words = ['report', file('one.xlsx'), file('two.xlsx'), '-o', file('a.docx'), '--sheet', file('a.xlsx')];
  const { code, out, err } = await command(...words);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('县农业农村局2020年财政专项扶贫资金绩效自评总结报告');
  const { paragraphs } = await docxText(readFileSync(file('a.docx')));
  expect(paragraphs.join('\n')).toContain('本单位开展绩效自评的项目共3个');
  const [sheet] = await (await openXlsx(readFileSync(file('a.xlsx')))).read({ all: true }, { merges: false });
  expect(sheet?.name).toBe('自评总结报告');
});

it('the same project in two files is taken from the one saved last, and said', async () => {
  const folder = file('versions');
  mkdirSync(folder);
  copyFileSync(file('one.xlsx'), join(folder, '交通局.xlsx'));
  copyFileSync(file('one.xlsx'), join(folder, '交通局（改）.xlsx'));
  utimesSync(join(folder, '交通局.xlsx'), new Date(2024, 0, 1), new Date(2024, 0, 1));
  writeFileSync(join(folder, '坏.xlsx'), 'x');
  const { code, err } = await command('report', folder, '-o', file('v.docx'));
  expect(code).toBe(0);
  expect(err.split('\n')).toEqual([
    expect.stringMatching(/^没有计入 .*坏\.xlsx：这不是 Excel 工作簿/),
    expect.stringMatching(/的自评表不止一份：取最后保存的 .*交通局（改）\.xlsx，没有计入 .*交通局\.xlsx。/),
  ]);
  const { paragraphs } = await docxText(readFileSync(file('v.docx')));
  const once = await docxText(await reportOf('one.xlsx'));
  expect(paragraphs).toEqual(once.paragraphs);
});

it('the 佐证材料 of a file that is not taken are not taken either', async () => {
  const book = await openXlsx(readFileSync(file('one.xlsx')));
  await listEvidence(book);
  await book.apply([
    { kind: 'set-cells', sheet: '佐证材料', cells: [{ row: 2, column: 5, content: { value: '旧版验收报告' } }] },
  ]);
  const older = file('evidence-older.xlsx');
  writeFileSync(older, await book.toBytes());
  utimesSync(older, new Date(2024, 0, 1), new Date(2024, 0, 1));
  const textOf = async (...files: string[]) => {
    expect(await command('report', ...files, '-o', file('e.docx'), '--force')).toMatchObject({ code: 0 });
    return JSON.stringify(await docxText(readFileSync(file('e.docx'))));
  };
  expect(await textOf(older)).toContain('旧版验收报告');
  expect(await textOf(older, file('one.xlsx'))).not.toContain('旧版验收报告');
});

async function reportOf(name: string): Promise<Buffer> {
  await command('report', file(name), '-o', file(`${name}.docx`));
  return readFileSync(file(`${name}.docx`));
}

it('says what to choose where there are several units, and writes nothing', async () => {
  const several = await command('report', file('all.xlsx'), '-o', file('b.docx'));
  expect([several.code, several.out]).toEqual([2, '']);
  expect(several.err).toContain('自评表分属 3 个单位或年度，请选定一个：--unit "县农业农村局" --year 2020；');
  expect(existsSync(file('b.docx'))).toBe(false);
  const chosen = ['--unit', '县交通运输局', '--year', '2023'];
  const { code, out } = await command('report', file('all.xlsx'), '-o', file('b.docx'), ...chosen);
  expect(code).toBe(0);
  expect(out).toContain('县交通运输局2023年');
});

it.each([
  [[], '请写明自评表所在的文件'],
  [[file('one.xlsx')], '请用 -o 写明'],
  [[file('no-such.xlsx'), '-o', file('c.docx')], '找不到文件'],
  [[file('one.xlsx'), '-o', file('one.xlsx')], '报告是 Word 文档，文件名应以 .docx 结尾'],
  [[file('one.xlsx'), '-o', file('there.docx')], '已存在'],
  [[file('all.xlsx'), '-o', file('c.docx'), '--unit', '县教育局'], '没有这个单位和年度的自评表'],
  [[file('one.xlsx'), '-o', file('c.docx'), '--by', 'project'], '--by 不能是'],
])('%j is refused in one sentence', async (words, message) => {
  const { code, out, err } = await command('report', ...words);
  expect([code, out]).toEqual([2, '']);
  expect(err.split('\n')[0]).toContain(message);
});

describe('--of monitoring', () => {
  beforeAll(async () => {
    const plans = [...reportWorkbookPlans().slice(0, 1), ...monitoringWorkbookPlans()];
    const book = createXlsx();
    await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
    mkdirSync(file('both'));
    writeFileSync(file('both/全年.xlsx'), await book.toBytes());
  });

  it('the 监控总结报告 of a folder, with its sheet', async () => {
    const words = ['--of', 'monitoring', '--unit', '县农业农村局', '--month', '8', '--sheet', file('m.xlsx')];
    const { code, out, err } = await command('report', file('both'), '-o', file('m.docx'), ...words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('县农业农村局2020年财政专项扶贫资金绩效监控总结报告');
    const { paragraphs } = await docxText(readFileSync(file('m.docx')));
    expect(paragraphs.join('\n')).toContain('本单位开展绩效运行监控的项目共3个');
    const [sheet] = await (await openXlsx(readFileSync(file('m.xlsx')))).read({ all: true }, { merges: false });
    expect(sheet?.name).toBe('监控总结报告');
  });

  it('says what to choose, by unit, year and month', async () => {
    const several = await command('report', file('both'), '-o', file('n.docx'), '--of', 'monitoring');
    expect(several.err).toContain(
      '监控表分属 2 个单位、年度或月份，请选定一个：--unit "县农业农村局" --year 2020 --month 8；',
    );
    const none = await command('report', file('both'), '-o', file('n.docx'), '--of', 'monitoring', '--month', '6');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('没有这个单位、年度和月份的监控表')]);
    expect(existsSync(file('n.docx'))).toBe(false);
  });

  it('without 监控表 is refused', async () => {
    const { code, err } = await command('report', file('one.xlsx'), '-o', file('n.docx'), '--of', 'monitoring');
    expect([code, err]).toEqual([2, expect.stringContaining('没有认出绩效运行监控表')]);
  });
});
