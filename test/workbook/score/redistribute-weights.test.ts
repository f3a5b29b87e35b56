import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import type { CellValue } from '../../../src/model/cell';
import type { SelfEvaluation } from '../../../src/model/form';
import type { SheetPlan } from '../../../src/sheets/plan';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { contextOf, OWN_FRAME } from '../../../src/workbook/check/form-context';
import { redistributeWeights, redistribution } from '../../../src/workbook/score/redistribute-weights';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

async function workbookOf(plan: SheetPlan): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  return workbook;
}

async function evaluationOn(workbook: XlsxWorkbook, name: string): Promise<SelfEvaluation> {
  const [sheet] = await readSheets(workbook, { name }, true);
  const form = sheet?.forms[0];
  if (form?.kind !== 'self-evaluation') throw new Error('no 自评表');
  return form;
}

async function typed() {
  const workbook = await workbookOf(typedSelfEvaluation('自评'));
  const write = (cells: readonly (readonly [row: number, column: number, value: CellValue])[]) =>
    workbook.apply([
      {
        kind: 'set-cells',
        sheet: '自评',
        cells: cells.map(([row, column, value]) => ({ row, column, content: { value } })),
      },
    ]);
  const planned = async () => {
    const form = await evaluationOn(workbook, '自评');
    const plan = redistribution(form, contextOf(form, OWN_FRAME, NOTHING_KNOWN));
    if (!plan) throw new Error('no 分值 column');
    return plan;
  };
  const weights = async () => (await evaluationOn(workbook, '自评')).indicators.map(({ weight }) => weight?.text);
  return { workbook, write, planned, weights };
}

const EVEN = ['10', '10', '10', '10', '10'];

test('whole points, equal in each class, the remainder top down; the typed sum follows', async () => {
  const { workbook, write, planned, weights } = await typed();
  await write([
    [10, 7, 20],
    [11, 7, null],
    [20, 7, 95],
  ]);
  const before = await weights();
  const { changes, total } = await planned();
  expect(changes.map(({ what, old, next }) => [what, old, next.toFixed()])).toEqual([
    ['村内道路硬化里程', '20', '10'],
    ['新建供水设施数量', '', '10'],
    ['受益脱贫人口数', '10', '8'],
    ['解决饮水安全问题人数', '10', '8'],
    ['工程设计使用年限', '5', '7'],
    ['管护制度健全程度', '5', '7'],
    ['总分', '95', '100'],
  ]);
  expect(total.toFixed()).toBe('100');

  const result = await redistributeWeights(workbook, { sheet: '自评' }, OWN_FRAME);
  if (!result.ok) throw new Error(result.message);
  expect(await weights()).toEqual([...EVEN, '8', '8', '7', '7', '10']);
  expect(await redistributeWeights(workbook, { sheet: '自评' }, OWN_FRAME)).toMatchObject({
    ok: false,
    code: 'no-change',
  });
  await result.undo.revert();
  expect(await weights()).toEqual(before);
});

test('points that the form prints beside a class go before those of the document', async () => {
  const { write, planned } = await typed();
  await write([
    [10, 2, '产出指标（40分）'],
    [15, 2, '效益指标（40分）'],
  ]);
  const { changes, total } = await planned();
  expect(changes.map(({ next }) => next.toFixed())).toEqual(['8', '8', '8', '8', '8', '10', '10']);
  expect(total.toFixed()).toBe('100');
});

test('a class that nobody gives points to keeps what it has, and is named', async () => {
  const { write, planned } = await typed();
  await write([[19, 2, '管理指标']]);
  const { changes, unknownClasses, total } = await planned();
  expect(unknownClasses).toEqual(['管理指标']);
  expect(changes.map(({ at }) => at.row)).not.toContain(19);
  expect(total.toFixed()).toBe('100');
});

test('a class without rows gives its points to nobody: the sum says so', async () => {
  const { write, planned } = await typed();
  await write([
    [19, 4, null],
    [19, 7, null],
  ]);
  expect((await planned()).total.toFixed()).toBe('90');
});

test('★★★ indicators get the remainder first, also where the 自评表 prints no stars', async () => {
  const plan = correctApplications().find(({ name }) => name.startsWith('village-infrastructure'))?.plan;
  if (!plan) throw new Error('no plan');
  const workbook = await workbookOf(plan);
  const carried = await carryOver(workbook, { sheet: plan.name });
  if (!carried.ok) throw new Error(carried.message);
  const at = { sheet: carried.sheetName };
  expect(await redistributeWeights(workbook, at, OWN_FRAME)).toMatchObject({ ok: false, code: 'no-change' });
});

test('an 申报表 has no points to share out', async () => {
  const [first] = correctApplications();
  if (!first) throw new Error('no form');
  const workbook = await workbookOf(first.plan);
  expect(await redistributeWeights(workbook, { sheet: first.plan.name }, OWN_FRAME)).toMatchObject({
    ok: false,
    code: 'form-missing',
  });
});
