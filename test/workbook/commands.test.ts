import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { caibannong201968 } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import { areaAddress } from '../../src/model/cell';
import type { Application, SelfEvaluation } from '../../src/model/form';
import { drawApplication } from '../../src/sheets/draw/application';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import { recognise } from '../../src/sheets/recognise';
import { addIndicator } from '../../src/workbook/rows/add-indicator';
import { applyFixes } from '../../src/workbook/check/apply-fix';
import { carryOver } from '../../src/workbook/insert/carry-over';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { fillScores, previewScores } from '../../src/workbook/score/fill-scores';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import type { Judgement } from '../../src/workbook/check/form-context';
import { indicatorLibrary } from '../../src/workbook/rows/indicator-library';
import { insertForm } from '../../src/workbook/insert/insert-form';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { removeIndicator } from '../../src/workbook/rows/remove-indicator';
import { createTakeBack } from '../../src/workbook/take-back';
import { createXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications } from '../support/correct-forms';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { inspectSheet } from '../xlsx/inspect';
import { sampled } from '../support/sample';

const BY_DOCUMENT: Judgement = { as: 'caibannong-2019-68', category: null };
const base = { ruleSet: caibannong201968, year: 2024, wording: '2019' } as const;

async function workbookOf(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

function infrastructure(): SheetPlan {
  return drawApplication({ ...base, category: categoryById('village-infrastructure'), name: '表' });
}

async function formOn<F extends Application | SelfEvaluation = Application>(
  port: WorkbookPort,
  name = '表',
): Promise<F> {
  const [sheet] = await readSheets(port, { name }, true);
  return sheet?.forms[0] as F;
}

const cellsOf = async (port: WorkbookPort) => JSON.stringify(await port.read({ all: true }, { merges: true }));

describe('insert form', () => {
  it('finds a free name and needs at most three round trips', async () => {
    const workbook = createXlsx();
    let trips = 0;
    const counted: WorkbookPort = {
      ...workbook,
      read: (...args) => ((trips += 1), workbook.read(...args)),
      apply: (...args) => ((trips += 1), workbook.apply(...args)),
    };
    const names: string[] = [];
    for (const form of ['application', 'application', 'self-evaluation', 'application'] as const) {
      trips = 0;
      const result = await insertForm(counted, { ...base, form, category: null });
      if (!result.ok) throw new Error(result.message);
      expect(trips).toBeLessThanOrEqual(3);
      names.push(result.sheetName);
    }
    expect(names).toEqual(['绩效目标申报表', '绩效目标申报表 (2)', '绩效目标自评表', '绩效目标申报表 (3)']);
  });

  it('is taken back', async () => {
    const workbook = await workbookOf(infrastructure());
    const before = await cellsOf(workbook);
    const takeBack = createTakeBack();
    takeBack.remember('插入套表', await insertForm(workbook, { ...base, form: 'application', category: 'yulu' }));
    expect(await cellsOf(workbook)).not.toBe(before);
    expect(takeBack.label).toBe('插入套表');
    expect(await takeBack.takeBack()).toMatchObject({ ok: true, label: '插入套表' });
    expect(await cellsOf(workbook)).toBe(before);
    expect(await takeBack.takeBack()).toMatchObject({ ok: false, code: 'no-change' });
  });
});

describe('indicators out of the 指标库', () => {
  it('lists what the form lacks, and puts each row back where the template has it', async () => {
    const category = categoryById('village-infrastructure');
    if (!category) throw new Error('no category');
    const workbook = await workbookOf(infrastructure());
    const before = await formOn(workbook);
    expect(indicatorLibrary(before, category)).toEqual([]);
    const names = before.indicators.map(({ level3 }) => level3.text);
    for (const name of names) {
      const row = (await formOn(workbook)).indicators.find(({ level3 }) => level3.text === name)?.row ?? 0;
      const removed = await removeIndicator(workbook, { sheet: '表', row });
      expect(removed.ok).toBe(true);
      const [missing, ...others] = indicatorLibrary(await formOn(workbook), category);
      if (!missing) throw new Error(`${name} is not missing`);
      expect(others).toEqual([]);
      const added = await addIndicator(workbook, {
        form: { sheet: '表' },
        indicator: { kind: 'template', category: category.id, templateRow: missing.id },
        below: null,
      });
      expect(added.ok).toBe(true);
    }
    const after = await formOn(workbook);
    const byClass = (form: Application) =>
      form.indicators.map(({ level2, level3, target }) => `${level2?.name}/${level3.text}/${target.text}`).sort();
    expect(byClass(after)).toEqual(byClass(before));
  });

  it('starts a class that the form does not have', async () => {
    const [table] = corpusTables();
    if (!table) throw new Error('no table');
    const workbook = await workbookOf(planOfCorpusTable(table));
    const name = planOfCorpusTable(table).name;
    const result = await addIndicator(workbook, {
      form: { sheet: name },
      indicator: { kind: 'own', level1: '效益指标', level2: '生态效益指标', name: '绿化面积', target: '≥3亩' },
      below: null,
    });
    if (!result.ok) throw new Error(result.message);
    const form = await formOn(workbook, name);
    const added = form.indicators.find(({ row }) => row === result.row);
    expect([added?.level1?.name, added?.level2?.name, added?.level3.value]).toEqual([
      '效益指标',
      '生态效益指标',
      '绿化面积',
    ]);
    expect(form.indicators).toHaveLength(table.indicators.length + 1);
  });

  it('refuses a row outside of the table, a sheet without a form and a sheet that is gone', async () => {
    const workbook = await workbookOf(infrastructure(), { ...infrastructure(), name: '空', cells: [], merges: [] });
    const indicator = { kind: 'own', level1: '', level2: '', name: 'a', target: '' } as const;
    const refused = async (sheet: string, below: number | null) => {
      const result = await addIndicator(workbook, { form: { sheet }, indicator, below });
      return result.ok ? null : [result.code, result.message];
    };
    expect(await refused('表', 3)).toEqual(['row-missing', expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(await refused('空', null)).toEqual(['form-missing', expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(await refused('没有', null)).toEqual(['sheet-missing', expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(await removeIndicator(workbook, { sheet: '表', row: 2 })).toMatchObject({ ok: false, code: 'row-missing' });
  });
});

describe('fixes', () => {
  const fixableOn = async (workbook: Awaited<ReturnType<typeof workbookOf>>) =>
    (await checkSheets(workbook, BY_DOCUMENT))[0]?.forms[0]?.findings.filter(({ fix }) => fix) ?? [];

  describe.each(sampled(corpusTables(), 2, 3).map((table) => [table.id, table] as const))(
    'of corpus table %s',
    (_id, table) => {
      const plan = planOfCorpusTable(table);

      it('write the cells they name and no other', async () => {
        const workbook = await workbookOf(plan);
        const inCells = (await fixableOn(workbook)).filter(({ fix }) => fix && 'at' in fix);
        if (inCells.length === 0) return;
        const [before] = await workbook.read({ all: true }, { merges: true });
        const result = await applyFixes(workbook, { sheet: plan.name }, BY_DOCUMENT, NOTHING_KNOWN, inCells);
        if (!result.ok) throw new Error(result.message);
        const [after] = await workbook.read({ all: true }, { merges: true });
        const named = new Set(
          inCells.flatMap(({ fix }) => (fix && 'at' in fix ? [`${fix.at.row}:${fix.at.column}`] : [])),
        );
        after?.values.forEach((row, r) =>
          row.forEach((value, c) => {
            if (!named.has(`${r + after.top}:${c + after.left}`)) expect(value).toEqual(before?.values[r]?.[c]);
          }),
        );
      });

      it('leave no finding with a fix, and are taken back as one', async () => {
        const workbook = await workbookOf(plan);
        const fixable = await fixableOn(workbook);
        if (fixable.length === 0) return;
        const [before] = await workbook.read({ all: true }, { merges: true });
        const result = await applyFixes(workbook, { sheet: plan.name }, BY_DOCUMENT, NOTHING_KNOWN, fixable);
        if (!result.ok) throw new Error(result.message);
        expect((await fixableOn(workbook)).map(({ rule, what }) => `${rule} ${what}`)).toEqual([]);
        await result.undo.revert();
        expect((await workbook.read({ all: true }, { merges: true }))[0]).toEqual(before);
      });
    },
  );

  it('brings back all core indicators that were removed, in one command', async () => {
    const workbook = await workbookOf(infrastructure());
    const before = await formOn(workbook);
    for (;;) {
      const core = (await formOn(workbook)).indicators.find(({ stars }) => stars === 3);
      if (!core) break;
      expect((await removeIndicator(workbook, { sheet: '表', row: core.row })).ok).toBe(true);
    }
    const emptied = await cellsOf(workbook);
    const findings = (await checkSheets(workbook, OWN_FRAME))[0]?.forms[0]?.findings ?? [];
    const missing = findings.filter(({ fix }) => fix?.kind === 'add-indicator');
    expect(missing).toHaveLength(5);
    const result = await applyFixes(workbook, { sheet: '表' }, OWN_FRAME, NOTHING_KNOWN, missing);
    if (!result.ok) throw new Error(result.message);
    expect(result.done).toHaveLength(5);
    const names = (form: Application) =>
      form.indicators.map(({ level2, level3 }) => `${level2?.name}/${level3.text}`).sort();
    expect(names(await formOn(workbook))).toEqual(names(before));
    await result.undo.revert();
    expect(await cellsOf(workbook)).toBe(emptied);
  });

  it('refuses a finding that does not stand any more', async () => {
    const table = corpusTables().find(({ indicators }) =>
      indicators.some(({ target }) => target.includes('≧') || target.includes('百分比')),
    );
    const plan = planOfCorpusTable(table ?? (corpusTables()[0] as never));
    const workbook = await workbookOf(plan);
    const fixable = (await checkSheets(workbook, BY_DOCUMENT))[0]?.forms[0]?.findings.find(
      ({ fix }) => fix?.kind === 'set-text',
    );
    if (!fixable) throw new Error('nothing to fix');
    expect((await applyFixes(workbook, { sheet: plan.name }, BY_DOCUMENT, NOTHING_KNOWN, [fixable])).ok).toBe(true);
    expect(await applyFixes(workbook, { sheet: plan.name }, BY_DOCUMENT, NOTHING_KNOWN, [fixable])).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
    });
  });
});

describe('self-evaluation', () => {
  async function evaluated(): Promise<{ workbook: XlsxWorkbook; name: string }> {
    const plan = correctApplications().find(({ name }) => name.startsWith('village-infrastructure'))?.plan;
    if (!plan) throw new Error('no plan');
    const workbook = await workbookOf(plan);
    const result = await carryOver(workbook, { sheet: plan.name });
    if (!result.ok) throw new Error(result.message);
    return { workbook, name: result.sheetName };
  }

  it('carries the 申报表 over and leaves it as it is', async () => {
    const { workbook, name } = await evaluated();
    const [from, to] = await readSheets(workbook, { all: true }, true);
    const application = from?.forms[0] as Application;
    const evaluation = to?.forms[0] as SelfEvaluation;
    expect(name).toBe('绩效目标自评表');
    expect(evaluation.project.name?.text).toBe(application.project.name?.text);
    const filled = application.indicators.filter(
      ({ target }) => target.text !== '' && target.value?.kind !== 'placeholder',
    );
    expect(evaluation.indicators.map(({ level3, target }) => [level3.value, target.text])).toEqual(
      filled.map(({ level3, target }) => [level3.value, target.text]),
    );
    expect(await carryOver(workbook, { sheet: name })).toMatchObject({ ok: false, code: 'form-missing' });
  });

  it('lists old → new, keeps typed points unless told to replace them, and writes nothing for the list', async () => {
    const { workbook, name } = await evaluated();
    const form = await formOn<SelfEvaluation>(workbook, name);
    const [first, second] = form.indicators;
    if (!first?.score || !second?.score || !first.actual || !second.actual) throw new Error('no rows');
    const put = (at: { row: number; column: number }, value: string | number) => ({
      row: at.row,
      column: at.column,
      content: { value },
    });
    await workbook.apply([
      {
        kind: 'set-cells',
        sheet: name,
        cells: [
          put(first.score.at, 1),
          put(first.actual.at, first.target.text.replace(/^[≥≤]/, '')),
          put(second.actual.at, second.target.text.replace(/^[≥≤]/, '')),
        ],
      },
    ]);
    const before = await cellsOf(workbook);
    const preview = await previewScores(workbook, { sheet: name });
    if (!preview.ok) throw new Error(preview.message);
    expect(await cellsOf(workbook)).toBe(before);
    const of = (row: number) => preview.changes.find(({ at }) => at.row === row);
    expect(of(first.row)).toMatchObject({
      old: '1',
      overtyped: true,
      next: `${Number(first.weight?.text).toFixed(2)}`,
    });
    expect(of(second.row)).toMatchObject({ overtyped: false, next: `${Number(second.weight?.text).toFixed(2)}` });
    expect(preview.changes[preview.changes.length - 1]).toMatchObject({ what: '总分', next: '不完整' });

    const kept = await fillScores(workbook, { form: { sheet: name }, replaceTyped: false });
    if (!kept.ok) throw new Error(kept.message);
    expect((await formOn<SelfEvaluation>(workbook, name)).indicators[0]?.score).toMatchObject({
      raw: 1,
      formula: null,
    });
    await kept.undo.revert();
    expect(await cellsOf(workbook)).toBe(before);
    const replaced = await fillScores(workbook, { form: { sheet: name }, replaceTyped: true });
    if (!replaced.ok) throw new Error(replaced.message);
    expect((await formOn<SelfEvaluation>(workbook, name)).indicators[0]?.score?.formula).toMatch(/^=IF/);
    await replaced.undo.revert();
    expect(await cellsOf(workbook)).toBe(before);
  });

  it('warns of points outside of the band in rows that people score, once, and in no other', async () => {
    const workbook = await workbookOf(typedSelfEvaluation('自评'));
    for (let time = 0; time < 2; time += 1)
      expect(await fillScores(workbook, { form: { sheet: '自评' }, replaceTyped: true })).toMatchObject({ ok: true });
    const { validations } = await inspectSheet(await workbook.toBytes(), '自评');
    expect(validations.map(({ area, rule, alert }) => [areaAddress(area), rule.kind, alert?.style])).toEqual([
      ['H18', 'custom', 'warning'],
    ]);
    const [{ rule } = { rule: null }] = validations;
    expect(rule).toMatchObject({ formula: expect.stringContaining('$H18<=$G18') });
  });

  it('leaves the bands of a drawn 表4 as they were drawn', async () => {
    const { workbook, name } = await evaluated();
    const before = (await inspectSheet(await workbook.toBytes(), name)).validations;
    expect(await fillScores(workbook, { form: { sheet: name }, replaceTyped: true })).toMatchObject({ ok: true });
    expect((await inspectSheet(await workbook.toBytes(), name)).validations).toEqual(before);
  });

  it('gives a row of a drawn 表4 the height that a long reason needs, and touches no other row', async () => {
    const { workbook, name } = await evaluated();
    const form = await formOn<SelfEvaluation>(workbook, name);
    const [short, long] = form.indicators;
    if (!short?.reason || !long?.reason) throw new Error('no rows');
    const write = (at: { row: number; column: number }, value: string) => ({ ...at, content: { value } });
    const reason = '受汛期持续降雨影响，路基沉降后返工，工期顺延两个月；已增派施工力量，预计明年三月底前全部完工。';
    const cells = [write(short.reason.at, '已完成'), write(long.reason.at, reason)];
    await workbook.apply([{ kind: 'set-cells', sheet: name, cells }]);
    const heights = async () => (await inspectSheet(await workbook.toBytes(), name)).heights;
    const before = await heights();
    const filled = await fillScores(workbook, { form: { sheet: name }, replaceTyped: false });
    const after = await heights();
    expect({ ...after, [long.row]: before[long.row] }).toEqual(before);
    // 45 characters, seven to a line of 11 points.
    expect(after[long.row]).toBeGreaterThanOrEqual(7 * 11);
    if (filled.ok) await filled.undo.revert();
    expect(await heights()).toEqual(before);
  });

  it('keeps the heights of a form whose column widths are not known', async () => {
    const workbook = await workbookOf(typedSelfEvaluation('自评'));
    const before = (await inspectSheet(await workbook.toBytes(), '自评')).heights;
    await fillScores(workbook, { form: { sheet: '自评' }, replaceTyped: true });
    expect((await inspectSheet(await workbook.toBytes(), '自评')).heights).toEqual(before);
  });

  it('a row put in by hand gets its formula by the fix, and no other cell changes', async () => {
    const { workbook, name } = await evaluated();
    const before = await formOn<SelfEvaluation>(workbook, name);
    const [first] = before.indicators;
    if (!first?.score || !first.actual) throw new Error('no row');
    const { row } = first;
    const at = (column: number, value: string | number | null) => ({ row, column, content: { value } });
    await workbook.apply([
      { kind: 'set-cells', sheet: name, cells: [at(first.score.at.column, null), at(first.actual.at.column, '1公里')] },
    ]);
    const [sheet] = await checkSheets(workbook, OWN_FRAME, { name });
    const finding = sheet?.forms[0]?.findings.find(({ rule }) => rule === 'score-missing');
    expect(finding?.fix).toEqual({ label: '补齐公式', kind: 'fill-formulas', rows: [row] });
    if (!finding) throw new Error('no finding');
    const empty = await cellsOf(workbook);
    const result = await applyFixes(workbook, { sheet: name }, OWN_FRAME, NOTHING_KNOWN, [finding]);
    expect(result).toMatchObject({ ok: true });
    const after = await formOn<SelfEvaluation>(workbook, name);
    expect(after.indicators.map(({ score }) => score?.formula)).toEqual(
      before.indicators.map(({ score }) => score?.formula),
    );
    if (result.ok) await result.undo.revert();
    expect(await cellsOf(workbook)).toBe(empty);
  });

  it('has nothing to fill in an 申报表', async () => {
    const workbook = await workbookOf(infrastructure());
    expect(await fillScores(workbook, { form: { sheet: '表' }, replaceTyped: false })).toMatchObject({
      ok: false,
      code: 'form-missing',
    });
  });
});

it('a drawn plan and the written sheet are read alike', async () => {
  const plan = infrastructure();
  const [sheet] = await readSheets(await workbookOf(plan), { all: true }, true);
  const [direct] = recognise(gridOfPlan(plan));
  expect(sheet?.forms[0]?.indicators.map(({ level3 }) => level3.text)).toEqual(
    direct?.indicators.map(({ level3 }) => level3.text),
  );
});
