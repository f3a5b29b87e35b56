import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { openXlsx } from '../../src/xlsx';

const FILE = 'test/fixtures/reading/03-split-target-sign-value-unit.xlsx';
const MONITORING = 'test/fixtures/reading/18-monitoring-two-rows-likelihood.xlsx';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'jichi-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function jichi(...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    progress: () => undefined,
    watched: false,
  };
  const code = await run(['convert', ...words], terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const sheetsIn = async (file: string) =>
  readSheets(await openXlsx(new Uint8Array(readFileSync(file))), { all: true }, true);

test('says what goes where, and writes a copy with the new table beside the old one', async () => {
  const output = join(folder, 'b.xlsx');
  const done = await jichi(FILE, '--to', 'self-evaluation', '-o', output);
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('资金总额“480000” → D6，写作“48.00万元”');
  expect(done.out).toContain('全部内容都有位置。');
  const [old, fresh] = await sheetsIn(output);
  expect(old?.grid.texts).toEqual((await sheetsIn(FILE))[0]?.grid.texts);
  expect(fresh?.forms[0]).toMatchObject({ kind: 'self-evaluation', layout: 'caibannong-2019-68' });
});

test('lists what has no place, on a sheet too, unless nobody wants that', async () => {
  const output = join(folder, 'b.xlsx');
  expect((await jichi(MONITORING, '--to', 'application', '-o', output)).out).toContain('监控截至月份：8月');
  expect((await sheetsIn(output)).map(({ grid }) => grid.name)).toContain('转换留存');
  expect(await jichi(MONITORING, '--to', 'application', '-o', output, '--no-list', '--force')).toMatchObject({
    code: 0,
  });
  expect((await sheetsIn(output)).map(({ grid }) => grid.name)).not.toContain('转换留存');
});

test('a dry run writes nothing', async () => {
  const done = await jichi(FILE, '--to', 'sichuan-2023-evaluation', '--dry-run', '--sheet', '自评');
  expect(done).toMatchObject({ code: 0, err: '' });
});

test('drafts the next year in the form that the table has', async () => {
  const application = join(folder, 'a.xlsx');
  await jichi(FILE, '--to', 'application', '-o', application);
  const output = join(folder, 'b.xlsx');
  const done = await jichi(application, '--next-year', '--sheet', '绩效目标申报表', '-o', output);
  expect(done).toMatchObject({ code: 0, err: '' });
  const drafts = (await sheetsIn(output)).find(({ grid }) => grid.name === '绩效目标申报表 (2)');
  expect(drafts?.forms[0]?.indicators[0]?.target.text).toBe('≥**亩');
});

test.each([
  [['--next-year', '--to', 'application', '-o', 'x.xlsx'], '--next-year 沿用原来的表样'],
  [['--next-year', '--dry-run'], '没有认出可以转换的绩效表'],
  [['--to', 'nothing', '-o', 'x.xlsx'], '--to 不能是“nothing”'],
  [['-o', 'x.xlsx'], '请用 --to 写明'],
  [['--to', 'application'], '请用 -o 写明'],
  [['--to', 'application', '--money', '元', '-o', 'x.xlsx'], '只用于其他表样'],
  [['--to', 'hebei-2020', '--variant', 'none', '-o', 'x.xlsx'], '--variant 不能是“none”'],
  [['--to', 'application', '--sheet', '没有', '--dry-run'], '没有认出可以转换的绩效表'],
])('%j is refused with a sentence', async (words, says) => {
  const done = await jichi(FILE, ...words);
  expect(done.code).toBe(2);
  expect(done.err).toContain(says);
});

describe('a pasted text', () => {
  const TEXT =
    '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t新建公厕\t3座\n质量指标\t验收合格率\t100%\t\n';

  test('becomes a workbook, and rows laid back are counted', async () => {
    const [input, output] = [join(folder, 'a.txt'), join(folder, 'b.xlsx')];
    writeFileSync(input, TEXT);
    const done = await jichi('--paste', input, '-o', output);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('共 3 行，认出 1 张绩效表、2 项指标，归位 1 行。');
    const [sheet] = await sheetsIn(output);
    expect(sheet?.forms[0]?.indicators.map(({ level3, target }) => [level3.text, target.text])).toEqual([
      ['新建公厕', '3座'],
      ['验收合格率', '100%'],
    ]);
    expect(await jichi('--paste', input, '-o', output)).toMatchObject({ code: 2 });
  });

  test('is refused where it is empty or too long, or with what belongs to another way', async () => {
    const input = join(folder, 'a.txt');
    writeFileSync(input, ' \n');
    expect((await jichi('--paste', input, '--dry-run')).err).toContain('没有可以粘贴的文字');
    writeFileSync(input, '长'.repeat(200_001));
    expect((await jichi('--paste', input, '--dry-run')).err).toContain('超过 20 万字');
    expect((await jichi('--paste', input, '--to', 'application', '--dry-run')).err).toContain(
      '--to 不与 --paste 一起用',
    );
  });
});
