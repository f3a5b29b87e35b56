import { caibannong201968 } from '../../../src/catalog';
import type { Application, SelfEvaluation } from '../../../src/model/form';
import { drawSelfEvaluation } from '../../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { scoreForm } from '../../../src/workbook/score/score-form';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';
import { fillPlan } from '../../support/fill-plan';
import type { Entry } from '../../support/fill-plan';
import { recalculate } from '../../support/libreoffice';

/** 表4 of a filled 申报表 at the end of the year: reached, missed, over-fulfilled, one row after the other. */
function yearEnd(application: SheetPlan, index: number): SheetPlan {
  const from = recognise(gridOfPlan(application))[0] as Application;
  const drawn = drawSelfEvaluation({
    ruleSet: caibannong201968,
    year: 2024,
    name: `自评${index}`,
    from,
    wording: '2019',
  });
  const form = recognise(gridOfPlan(drawn))[0] as SelfEvaluation;
  const factors = [1, 0.5, 1.2, 0.97];
  const entries = form.indicators.flatMap(({ actual, target }, row): Entry[] => {
    const [number] = target.value?.numbers ?? [];
    if (!actual || !number) return [];
    const reached = number.times(factors[row % factors.length] ?? 1).toFixed();
    return [{ at: actual.at, content: { value: `${reached}${target.value?.unit?.text ?? ''}` } }];
  });
  const budget = form.execution?.total.budget.value;
  const executed =
    form.execution && budget
      ? [{ at: form.execution.total.executed.at, content: { value: budget.times('0.87').toNumber() } }]
      : [];
  return fillPlan(drawn, [...entries, ...executed]);
}

/** The same form as another office keeps it: no helper columns, no formulas, no hint. */
function foreign(plan: SheetPlan): SheetPlan {
  const { reason = 0 } = (recognise(gridOfPlan(plan))[0] as SelfEvaluation).table.columns;
  const cells = plan.cells
    .filter(({ column }) => column <= reason)
    .map(({ content, ...cell }) => (content && 'value' in content ? { ...cell, content } : cell));
  return {
    ...plan,
    name: `外${plan.name}`,
    cells,
    columns: plan.columns.slice(0, reason),
    conditionalFormats: [],
    names: [],
  };
}

async function expectAgreement(bytes: Uint8Array): Promise<number> {
  const sheets = await readSheets(await openXlsx(await recalculate(bytes)), { all: true }, true);
  let compared = 0;
  for (const { grid, forms } of sheets) {
    const form = forms[0] as SelfEvaluation;
    const scores = scoreForm(form, caibannong201968.arithmetic);
    for (const { row, score } of form.indicators) {
      const computed = scores.rows.get(row);
      if (computed?.status !== 'scored') continue;
      expect([grid.name, row, score?.value?.toNumber()]).toEqual([grid.name, row, computed.score?.toNumber()]);
      compared += 1;
    }
    expect(form.execution?.total.score?.value?.toNumber()).toBe(scores.execution?.toNumber());
    expect(form.execution?.total.rate?.value?.toNumber()).toBe(scores.rate?.toNumber());
    if (scores.total) expect(form.total?.score.value?.toNumber()).toBe(scores.total.toNumber());
    else expect(form.total?.score.text).toBe('不完整');
  }
  return compared;
}

describe('LibreOffice computes what src/scoring computes', () => {
  const plans = correctApplications().map(({ plan }, index) => yearEnd(plan, index));

  async function scored(): Promise<XlsxWorkbook> {
    const workbook = createXlsx();
    await workbook.apply([...plans, ...plans.slice(0, 3).map(foreign)].map((plan) => ({ kind: 'add-sheet', plan })));
    for (const grid of await workbook.read({ all: true }, { merges: true })) {
      const result = await fillScores(workbook, { form: { sheet: grid.id }, replaceTyped: false });
      if (!result.ok) throw new Error(result.message);
    }
    return workbook;
  }

  it('in drawn 自评表 and in those of other offices, after the scores were filled in', async () => {
    const workbook = await scored();
    expect(await expectAgreement(await workbook.toBytes())).toBeGreaterThan(80);
  });

  it('after rows were added at both ends of the table, with the new rows in the totals', async () => {
    const workbook = createXlsx();
    const [plan] = plans;
    if (!plan) throw new Error('no plan');
    await workbook.apply([{ kind: 'add-sheet', plan }]);
    for (const end of ['firstRow', 'lastRow'] as const) {
      const [sheet] = await readSheets(workbook, { all: true }, true);
      const form = sheet?.forms[0] as SelfEvaluation;
      const result = await addIndicator(workbook, {
        form: { sheet: form.sheet },
        indicator: { kind: 'own', level1: '', level2: '', name: `新增${end}`, target: '≥10个' },
        below: form.table[end],
      });
      if (!result.ok) throw new Error(result.message);
      const { weight = 0, actual = 0 } = form.table.columns;
      const cells = [
        { row: result.row, column: weight, content: { value: 4 } },
        { row: result.row, column: actual, content: { value: '7个' } },
      ];
      await workbook.apply([{ kind: 'set-cells', sheet: form.sheet, cells }]);
    }
    const [before] = await readSheets(await openXlsx(await recalculate(await workbook.toBytes())), { all: true }, true);
    const form = before?.forms[0] as SelfEvaluation;
    const added = form.indicators.filter(({ level3 }) => level3.value?.startsWith('新增'));
    expect(added.map(({ score }) => score?.value?.toNumber())).toEqual([2.8, 2.8]);
    const scores = scoreForm(form, caibannong201968.arithmetic);
    expect(form.total?.score.text).toBe(scores.total ? form.total?.score.text : '不完整');
    expect(form.total?.weight?.value?.toNumber()).toBe(108);
    if (scores.total) expect(form.total?.score.value?.toNumber()).toBe(scores.total.toNumber());
  });
});
