import { openXlsx } from '../../src/xlsx';
import { createXlsx } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';
import { FORM, formPlan, OTHER } from '../contract/workbook-port';
import { samplePlan } from './plan';

test('LibreOffice opens what we save, calculates it and gives back the same contents', async () => {
  const made = createXlsx();
  await made.apply([
    { kind: 'add-sheet', plan: formPlan() },
    { kind: 'add-sheet', plan: samplePlan(OTHER) },
    { kind: 'insert-rows', sheet: FORM, before: 5, count: 2, copyFrom: 4 },
    {
      kind: 'set-cells',
      sheet: FORM,
      cells: [
        { row: 5, column: 3, content: { value: 8 } },
        { row: 5, column: 2, content: { value: '=2+3' } },
      ],
    },
    { kind: 'delete-rows', sheet: FORM, first: 6, count: 1 },
  ]);
  const again = await openXlsx(await recalculate(await made.toBytes()));
  const [form, other] = await again.read({ all: true }, { merges: true });

  expect([form?.name, other?.name]).toEqual([FORM, OTHER]);
  expect(form?.hint).toBe('caibannong-2019-68/yulu');
  expect(form?.values.map((row) => row.slice(0, 3))).toEqual([
    ['项目支出绩效目标申报表', null, null],
    ['一级指标', '三级指标', '指标值'],
    ['产出指标', '指标3', 30],
    [null, '指标4', 40],
    [null, '=2+3', 8],
    [null, '指标5', 50],
    ['合计', null, 128],
    ['备注', null, null],
  ]);
  expect(form?.formulas[6]?.[2]).toBe('=SUM(C3:C6)');
  expect(form?.texts[4]?.[2]).toBe('8.00');
  expect(form?.values[6]?.[3]).toBe('128行C6=1+1');
  expect(form?.merges).toEqual(
    expect.arrayContaining([
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 3, left: 1, bottom: 6, right: 1 },
      { top: 8, left: 1, bottom: 8, right: 4 },
    ]),
  );
  expect(other?.values[1]?.slice(0, 3)).toEqual(['一级指标', '=1+1', '≥5']);
  expect(other?.values[2]?.slice(0, 3)).toEqual([12.5, '001', 25]);
});
