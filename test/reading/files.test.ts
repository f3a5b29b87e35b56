import { Workbook } from '@cj-tech-master/excelts';
import type { Area } from '../../src/model/cell';
import { areaAddress } from '../../src/model/cell';
import type { PlannedCell, SheetPlan } from '../../src/sheets/plan';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { differences, errorsIn } from './compare';
import type { Draft } from './draft';
import { expectedOf } from './draft';
import { KINDS } from './kinds';
import { draftOf } from './sheet-literal';

/** A few of the layouts as files: written by our writer, and by the file library with what our writer never writes. */
const WRITTEN = [
  'two rows: 绩效指标 over the classes, the rest merged down',
  'sign, value and unit in three columns, results split alike',
  '年初预算数 and 全年预算数, the last caption merged over two columns',
  '实际值 and 原因 merged over two rows',
  'several projects in one table, name and unit merged at the left',
];

function planOf({ sheetName, rows, merges }: Draft): SheetPlan {
  const cells = rows.flatMap((row, rowIndex) =>
    row.flatMap(({ value, text }, index): PlannedCell[] => {
      if (value === null) return [];
      const numberFormat = typeof value === 'number' ? formatOf(text) : null;
      const style = numberFormat === null ? {} : { numberFormat };
      return [{ row: rowIndex + 1, column: index + 1, content: { value }, style }];
    }),
  );
  const area = { top: 1, left: 1, bottom: rows.length, right: rows[0]?.length ?? 1 };
  return {
    name: sheetName,
    columns: [],
    rowHeights: [],
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: { area, orientation: 'portrait', repeatRows: null, fitToWidth: true },
  };
}

function formatOf(text: string): string | null {
  return text.endsWith('%') ? (text.includes('.') ? '0.0%' : '0%') : null;
}

async function checkedIn(bytes: Uint8Array): Promise<readonly CheckedForm[]> {
  const sheets = await checkSheets(await openXlsx(bytes), OWN_FRAME);
  return sheets.flatMap(({ forms }) => forms);
}

test.each(WRITTEN)('as a file: %s', async (name) => {
  const literal = KINDS.find((one) => one.name === name);
  if (!literal) throw new Error(`no such layout: ${name}`);
  const draft = draftOf(literal);
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: planOf(draft) }]);
  const checked = await checkedIn(await workbook.toBytes());
  expect([...differences(checked, expectedOf(draft)), ...errorsIn(checked)]).toEqual([]);
});

/** Days that the 1904 system counts fewer. */
const FEWER = 1462;

test('dates in a workbook of the 1904 system are the days that a reader sees', async () => {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  const sheet = workbook.addWorksheet('自评');
  const rows = [
    ['项目绩效自评表'],
    ['项目名称', '', '村级卫生厕所改建'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '改建卫生厕所', '≥65座', '65座', 50, 50],
    ['产出指标', '时效指标', '完工时间', '2024年10月底前', 45555 - FEWER, 10, 10],
    ['效益指标', '社会效益指标', '受益村民', '≥2600人', '2650人', 30, 30],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', '93%', 10, 10],
  ];
  rows.forEach((row) => sheet.addRow(row));
  sheet.getCell('E5').numFmt = 'yyyy-mm-dd';
  const title: Area = { top: 1, left: 1, bottom: 1, right: 7 };
  sheet.mergeCells(areaAddress(title));
  const checked = await checkedIn(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(checked.map(({ form }) => form.indicators.map(({ actual }) => actual?.text))).toEqual([
    ['65座', '2024-09-20', '2650人', '93%'],
  ]);
  expect(errorsIn(checked)).toEqual([]);
});
