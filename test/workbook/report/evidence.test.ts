import { listEvidence } from '../../../src/workbook/report/evidence';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { readReportUnits } from '../../../src/workbook/report/read-units';
import { writeReport } from '../../../src/workbook/report/write-report';
import { textOfPiece } from '../../../src/model/report-document';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { FIRST_UNIT, reportWorkbookPlans, selfEvaluationOn } from '../../support/report-workbook';

async function workbook() {
  const made = createXlsx();
  await made.apply(reportWorkbookPlans().map((plan) => ({ kind: 'add-sheet', plan })));
  return made;
}

const indicators = reportWorkbookPlans().map((plan) => selfEvaluationOn(plan).indicators.length);
const all = indicators.reduce((sum, count) => sum + count, 0);

it('a row for every indicator, once; the same project in another year has rows of its own', async () => {
  const port = await workbook();
  expect(await listEvidence(port)).toMatchObject({ ok: true, sheetName: '佐证材料', added: all });
  const [grid] = await port.read({ name: '佐证材料' }, { merges: false });
  expect(grid?.texts[0]).toEqual(['项目名称', '年度', '三级指标', '全年实际值', '佐证材料名称', '存放处']);
  expect(grid?.texts).toHaveLength(all + 1);
  const [sheet] = await readSheets(port, { name: '佐证材料' }, true);
  expect(sheet?.forms).toEqual([]);
  expect(await listEvidence(port)).toMatchObject({ ok: false, code: 'no-change' });
});

it('can be taken back; a workbook without 自评表 is refused', async () => {
  const port = await workbook();
  const listed = await listEvidence(port);
  if (listed.ok) await listed.undo.revert();
  expect(await port.read({ name: '佐证材料' }, { merges: false })).toEqual([]);
  expect(await listEvidence(createXlsx())).toMatchObject({ ok: false, code: 'form-missing' });
});

it('what was written stands in the annex of the report, what was not is asked for', async () => {
  const port = await workbook();
  await listEvidence(port);
  const cells = [
    { row: 2, column: 5, content: { value: '验收报告' } },
    { row: 2, column: 6, content: { value: '局档案室2020-15号' } },
  ];
  await port.apply([{ kind: 'set-cells', sheet: '佐证材料', cells }]);
  const [first, second] = await readReportUnits(await openXlsx(await port.toBytes()), OWN_FRAME);
  if (!first || !second) throw new Error('no units');
  expect(first).toMatchObject(FIRST_UNIT);
  const annex = writeReport(first, '2019').blocks.at(-1);
  if (annex?.kind !== 'table') throw new Error('no annex');
  expect(annex.caption).toBe('附表2 佐证材料');
  const rows = annex.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells.map(textOfPiece)] : []));
  expect(rows).toHaveLength((indicators[0] ?? 0) + (indicators[1] ?? 0) + (indicators[2] ?? 0));
  expect(rows[0]?.slice(2)).toEqual(['验收报告', '局档案室2020-15号']);
  expect(rows[1]?.slice(2)).toEqual(['（请补充：佐证材料）', '（请补充：存放处）']);
});
