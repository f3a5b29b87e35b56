import { Workbook } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import { execFileSync } from 'node:child_process';

import { addCharts } from '../../src/workbook/insert/add-charts';
import { createXlsx, openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { toPdf } from '../support/libreoffice';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { inspectSheet } from './inspect';

const FORM = '自评表';
const CHARTS = '图表';

async function withCharts(): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation(FORM) }]);
  const result = await addCharts(workbook, { sheet: FORM });
  if (!result.ok) throw new Error(result.message);
  return workbook;
}

async function part(bytes: Uint8Array, path: string): Promise<string> {
  return (await (await unzip(bytes).get(path))?.text()) ?? '';
}

test('the file has each chart over the cells of its table', async () => {
  const bytes = await (await withCharts()).toBytes();
  const ranges = await Promise.all(
    [1, 2, 3].map(async (number) =>
      [...(await part(bytes, `xl/charts/chart${number}.xml`)).matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, text]) =>
        text?.replaceAll('&apos;', "'"),
      ),
    ),
  );
  const { values, formulas } = await inspectSheet(bytes, CHARTS);
  const [completion, points, execution] = ranges;
  expect(completion).toEqual([`'${CHARTS}'!$A$45:$A$53`, `'${CHARTS}'!$E$45:$E$53`]);
  expect([values.A44, values.E44, formulas.A45]).toEqual(['指标', '完成率', `=CLEAN('${FORM}'!$D$10)`]);
  expect(points?.map((range) => range?.replace(/.*!/, ''))).toEqual([
    '$A$56:$A$63',
    '$C$56:$C$63',
    '$A$56:$A$63',
    '$D$56:$D$63',
  ]);
  expect([values.C55, values.D55]).toEqual(['分值', '得分']);
  expect(execution).toEqual([`'${CHARTS}'!$A$66:$A$66`, `'${CHARTS}'!$E$66:$E$66`]);
});

test('our charts survive opening, changing and saving', async () => {
  const before = await (await withCharts()).toBytes();
  const opened = await openXlsx(before);
  await opened.apply([
    { kind: 'set-cells', sheet: FORM, cells: [{ row: 3, column: 3, content: { value: '新的项目名称' } }] },
  ]);
  const after = await opened.toBytes();
  expect((await inspectSheet(after, CHARTS)).charts).toEqual((await inspectSheet(before, CHARTS)).charts);
});

test('undo takes the sheet, its drawing and its charts out of the file', async () => {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation(FORM) }]);
  const result = await addCharts(workbook, { sheet: FORM });
  if (result.ok) await result.undo.revert();
  const bytes = await workbook.toBytes();
  expect(await part(bytes, 'xl/charts/chart1.xml')).toBe('');
  expect(await part(bytes, 'xl/drawings/drawing1.xml')).toBe('');
});

test('a chart that somebody has changed is passed on as it is', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(await (await withCharts()).toBytes());
  const [chart] = workbook.getWorksheet(CHARTS)?.getCharts() ?? [];
  chart?.mutate?.((model) => {
    model.chart.plotArea.axes?.forEach((axis) => (axis.delete = false));
  });
  const changed = new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
  const opened = await openXlsx(changed);
  await opened.apply([{ kind: 'set-cells', sheet: FORM, cells: [{ row: 30, column: 1, content: { value: 1 } }] }]);
  const after = await opened.toBytes();
  expect(await part(after, 'xl/charts/chart1.xml')).toBe(await part(changed, 'xl/charts/chart1.xml'));
  expect((await inspectSheet(after, CHARTS)).charts).toHaveLength(3);
});

test('LibreOffice prints the charts with the numbers that it computed itself', async () => {
  const pdf = await toPdf(await (await withCharts()).toBytes());
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  // The titles stand in the charts only, and a number that stands in both is there twice.
  for (const title of ['指标完成率', '各类指标得分', '预算执行率']) expect(text).toContain(title);
  expect(text.match(/92\.6%/g)).toHaveLength(2);
  expect(text.match(/19\.8/g)?.length).toBeGreaterThanOrEqual(2);
});
