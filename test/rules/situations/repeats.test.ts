import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run';
import type { CellValue } from '../../../src/model/cell';
import { reportSchema } from '../../../src/workbook/exchange/report-schema';
import { createXlsx } from '../../../src/xlsx';
import { SheetSketch } from '../../support/sheet-sketch';

const SOUND = ['产出指标', '数量指标', '修建蓄水池', '≥6座', '《水利项目建设规程》'];

/** The 申报表 with these rows of [name, target, basis], as a file, and what the command line says of it. */
async function checked(
  name: string,
  rows: readonly (readonly [string, string, string])[],
  ...words: readonly string[]
) {
  const cells: readonly (readonly CellValue[])[] = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '北坪村蓄水池修建'],
    ['年度', '2024年'],
    ['年度目标', '修建蓄水池6座，方便农户灌溉。'],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标值确定依据'],
    SOUND,
    ...rows.map((row) => ['产出指标', '数量指标', ...row]),
    ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%', '《水利项目建设规程》'],
  ];
  const sketch = new SheetSketch('申报', [12, 14, 24, 14, 40]);
  cells.forEach((row, down) => row.forEach((value, across) => sketch.cell(down + 1, across + 1, value)));
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: sketch.plan() }]);
  const path = join(mkdtempSync(join(tmpdir(), 'jichi-repeats-')), `${name}.xlsx`);
  writeFileSync(path, await workbook.toBytes());
  const out: string[] = [];
  await run(['check', path, ...words], { out: (line) => out.push(line), err: (line) => out.push(line) });
  return out.join('\n');
}

const times = <Item>(count: number, of: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => of(index));
const NAMES = [
  '水泥池',
  '砖砌池',
  '石砌池',
  '滤水池',
  '沉沙池',
  '配水池',
  '集水池',
  '高位池',
  '调节池',
  '清水池',
  '蓄冷池',
  '消力池',
];

const CASES: readonly (readonly [string, number, string, readonly (readonly [string, string, string])[]])[] = [
  [
    'brackets of a document number',
    9,
    'document-number-format',
    times(9, (index) => [`修建${NAMES[index] ?? ''}`, `≥${index + 2}座`, '冀水农[2022]8号文件']),
  ],
  [
    'a sign in another spelling',
    12,
    'comparator-variant',
    times(12, (index) => [`修建${NAMES[index] ?? ''}`, `≧${index + 2}座`, '《水利项目建设规程》']),
  ],
  [
    'a ground that names nothing',
    5,
    'basis-vague',
    times(5, (index) => [`修建${NAMES[index] ?? ''}`, `≥${index + 2}座`, '根据相关政策规定']),
  ],
  [
    'a unit in letters',
    4,
    'unit-spelling',
    times(4, (index) => [`铺设${NAMES[index] ?? ''}管线`, `≥${index + 2}km`, '《水利项目建设规程》']),
  ],
];

describe('42: one entry for all places, in every output', () => {
  test.each(CASES)('%s, --json', async (name, count, rule, rows) => {
    const report = reportSchema.parse(JSON.parse(await checked(name, rows, '--json')));
    const said = report.files[0]?.sheets[0]?.forms[0]?.findings.filter((finding) => finding.rule === rule) ?? [];
    expect(said).toHaveLength(1);
    expect(said[0]?.severity).toBe('hint');
    expect(said[0]?.message).toContain(`，等 ${count} 处（`);
    expect(said[0]?.cells).toHaveLength(count);
  });

  test.each(CASES)('%s, as people read it', async (name, count, _, rows) => {
    const lines = (await checked(name, rows)).split('\n').filter((line) => line.includes(` 等 ${count} 处（`));
    expect(lines).toHaveLength(1);
  });

  test.each([3, 5, 8])('a letter says it once for %d places', async (count) => {
    const rows = times(count, (index) => [`${NAMES[index] ?? ''}完好率`, '≥90', '《水利项目建设规程》'] as const);
    const letter = await checked('letter', rows, '--letter');
    const items = letter.split('\n').filter((line) => line.includes('没有写%'));
    expect(items).toHaveLength(1);
    expect(items[0]).toContain(`等 ${count} 处`);
    expect(items[0]?.match(/\bD\d+/g)).toHaveLength(count);
  });
});
