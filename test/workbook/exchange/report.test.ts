import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { caibannong201968 } from '../../../src/catalog';
import { readAmount } from '../../../src/model/amount';
import { HostError } from '../../../src/sheets/port';
import { drawSelfEvaluation } from '../../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { judge } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import type { Judgement } from '../../../src/workbook/check/form-context';
import { reportFile } from '../../../src/workbook/exchange/report';
import { reportSchema } from '../../../src/workbook/exchange/report-schema';
import type { FormReport } from '../../../src/workbook/exchange/report-schema';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { fillPlan } from '../../support/fill-plan';
import { scoredByTheSystem } from '../../support/scored-by-the-system';

const BY_DOCUMENT: Judgement = { as: 'caibannong-2019-68', category: null };

function reported(plan: SheetPlan, judgement: Judgement = OWN_FRAME): FormReport[] {
  const grid = gridOfPlan(plan);
  const forms = recognise(grid).map((form) => judge(form, judgement, 'full', NOTHING_KNOWN));
  const sheets = [{ id: plan.name, name: plan.name, protected: false, mode: 'full' as const, grid, forms, unread: [] }];
  const report = {
    version: 1,
    files: [reportFile({ path: 'a.xlsx', sheets, processes: [], overall: [], answers: new Map() })],
  };
  const parsed = reportSchema.parse(JSON.parse(JSON.stringify(report)));
  return parsed.files[0]?.sheets[0]?.forms ?? [];
}

describe('the JSON contract', () => {
  it.each(corpusTables().map((table) => [table.id, table] as const))(
    'of corpus table %s holds every indicator and amount',
    (_id, table) => {
      for (const judgement of [OWN_FRAME, BY_DOCUMENT]) {
        const [form, ...others] = reported(planOfCorpusTable(table), judgement);
        expect(others).toEqual([]);
        expect(form?.form).toBe('application');
        expect(form?.ruleSet).toBe(judgement.as ?? table.layout);
        expect(
          form?.indicators.map(({ level1, level2, target, basis, description }) => [
            level1,
            level2,
            target?.text,
            basis?.text ?? null,
            description?.text ?? null,
          ]),
        ).toEqual(
          table.indicators.map((one) => [one.level1Norm, one.level2Norm, one.target, one.basis, one.description]),
        );
        const printed = table.header.年度资金总额 ?? table.header.预算数;
        if (form?.funds && printed) {
          expect(form.funds.total?.amount).toBe(readAmount(printed, form.funds.unit)?.toNumber());
        }
        const printedPlan = Object.entries(table.header.资金支出计划 ?? {});
        expect(form?.plan.map(({ until, text }) => [until, text])).toEqual(printedPlan);
      }
    },
  );

  it('writes an amount that a double cannot hold as its digits', () => {
    const plan = correctApplications()[0]?.plan;
    if (!plan) throw new Error('no plan');
    const [form] = recognise(gridOfPlan(plan));
    if (form?.kind !== 'application' || !form.funds?.total) throw new Error('no funds');
    const exact = '12345678901234.567891';
    const [report] = reported(fillPlan(plan, [{ at: form.funds.total.at, content: { value: exact } }]));
    expect(report?.funds?.total?.amount).toBe(exact);
    expect(reported(plan)[0]?.funds?.total?.amount).toEqual(expect.any(Number));
  });

  it('gives a 自评表 its computed scores and what is still missing', () => {
    const plan = correctApplications()[0]?.plan;
    const [from] = plan ? recognise(gridOfPlan(plan)) : [];
    if (from?.kind !== 'application') throw new Error('no application');
    const drawn = drawSelfEvaluation({ ruleSet: caibannong201968, year: 2024, name: '自评', from, wording: '2019' });
    const [empty] = reported(drawn);
    expect(empty?.total).toMatchObject({ computed: null });
    expect(empty?.execution).toMatchObject({
      computedScore: null,
      budget: { amount: from.funds?.total?.value?.toNumber() },
    });
    expect(new Set(empty?.indicators.map(({ status }) => status))).toEqual(new Set(['missing']));

    const [form] = recognise(gridOfPlan(drawn));
    if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
    const done = fillPlan(drawn, [
      ...form.indicators.flatMap(({ actual, target }) =>
        actual ? [{ at: actual.at, content: { value: target.text.replace(/^[≥≤=]/, '') } }] : [],
      ),
      ...(form.execution
        ? [{ at: form.execution.total.executed.at, content: { value: form.execution.total.budget.raw } }]
        : []),
    ]);
    const [full] = reported(done);
    expect(full?.execution?.computedScore).toBe(10);
    for (const { status, computedScore, weight } of full?.indicators ?? []) {
      if (status === 'scored') expect(computedScore).toBe(Number(weight?.text));
      else expect([status, computedScore]).toEqual(['manual', null]);
    }
  });

  it('names the arithmetic in force, and what each finding is and rests on', () => {
    const [usual] = reported(scoredByTheSystem());
    expect(usual?.arithmetic).toBe('caibannong-2019-68');
    expect(usual?.findings).toMatchObject([
      {
        rule: 'scored-otherwise',
        key: 'yitihua',
        cell: null,
        cells: [],
        source: { convention: '通行做法' },
      },
    ]);
    expect(reported(scoredByTheSystem(), { ...OWN_FRAME, arithmetic: 'yitihua' })[0]?.arithmetic).toBe('yitihua');
    const [application] = reported(correctApplications()[0]!.plan);
    expect(application?.arithmetic).toBe('caibannong-2019-68');
  });

  it('gives a finding all its places, the first of them as its cell', () => {
    for (const table of corpusTables()) {
      for (const { cell, cells, key, source } of reported(planOfCorpusTable(table), BY_DOCUMENT)[0]?.findings ?? []) {
        expect(cells[0] ?? null).toBe(cell);
        expect(new Set(cells).size).toBe(cells.length);
        expect(typeof key).toBe('string');
        if ('clause' in source) expect(source.document).toBe('财办农〔2019〕68号');
      }
    }
  });

  it('says why a file could not be read', () => {
    const report = {
      version: 1,
      files: [reportFile({ path: 'b.xlsx', error: new HostError('encrypted', '文件设了打开密码。') })],
    };
    expect(reportSchema.parse(report).files).toEqual([
      { path: 'b.xlsx', error: { code: 'encrypted', message: '文件设了打开密码。' }, sheets: [] },
    ]);
  });

  it('refuses what the contract does not know', () => {
    expect(reportSchema.safeParse({ version: 1, files: [], more: 1 }).success).toBe(false);
    expect(reportSchema.safeParse({ version: 2, files: [] }).success).toBe(false);
  });
});
