import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARITHMETICS } from '../../../src/catalog';
import { HINT_NAME } from '../../../src/sheets/hint';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { contextOf, OWN_FRAME } from '../../../src/workbook/check/form-context';
import type { Judgement } from '../../../src/workbook/check/form-context';
import { readProfile, ruleSetsWith } from '../../../src/workbook/read/profile';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { scoreForm } from '../../../src/workbook/score/score-form';
import { setArithmetic } from '../../../src/workbook/score/set-arithmetic';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { recalculate } from '../../support/libreoffice';
import { filledApplication } from '../../support/correct-forms';
import { PROJECT_STORIES } from '../../support/project-stories';

const HUBEI = readFileSync(join(__dirname, '../../../assets/profiles/计分-湖北2020.json'), 'utf8');

function judgementBy(text: string): Judgement {
  const read = readProfile(text);
  if (!read.ok) throw new Error(read.message);
  return { ...OWN_FRAME, ruleSets: ruleSetsWith(read.profile) };
}

const profile = (arithmetic: unknown) => JSON.stringify({ name: '某县', arithmetic });

function inForce(text: string) {
  const [ruleSet] = judgementBy(text).ruleSets ?? [];
  if (!ruleSet) throw new Error('no rule set');
  return ruleSet;
}

describe('a profile sets how points are computed', () => {
  test('the printed example turns 68号文 into 湖北2020', () => {
    const { arithmetic, arithmetics } = inForce(HUBEI);
    const { id, name, grounds, ...settings } = arithmetic;
    const [, hubei] = ARITHMETICS;
    expect(hubei).toMatchObject(settings);
    expect([id.startsWith('county-'), name, arithmetics.length]).toEqual([true, '湖北口径', ARITHMETICS.length + 1]);
    expect(grounds.bands).toMatchObject({ certainty: 'county', source: { convention: '湖北口径计分办法' } });
  });

  test('a known one is put in force by its name', () => {
    expect(inForce(profile({ base: 'yitihua' })).arithmetic).toBe(ARITHMETICS[2]);
    expect(inForce(profile(null)).arithmetic).toBe(ARITHMETICS[0]);
  });

  test('a part of the formulas leaves the rest as the base has it', () => {
    const { arithmetic } = inForce(
      profile({ base: 'yitihua', formulas: { above: 'inverse' }, execution: { points: 15 } }),
    );
    expect(arithmetic.formulas).toEqual({ ...ARITHMETICS[2]?.formulas, above: 'inverse' });
    expect(arithmetic.execution).toEqual({ points: 15, budget: 'annual' });
  });

  test('over-fulfilment, caps and grades', () => {
    const { arithmetic } = inForce(
      profile({
        overfulfilment: { from: 130, deduct: 2 },
        totalCaps: [{ executionBelow: 80, totalAtMost: 89 }],
        grades: [
          { name: '良', from: 80 },
          { name: '优', from: 90 },
        ],
      }),
    );
    expect(arithmetic).toMatchObject({
      overfulfilment: { from: 130, deduct: 2 },
      totalCaps: [{ executionBelow: 80, totalAtMost: 89 }],
      grades: [{ name: '优' }, { name: '良' }],
      weights: ARITHMETICS[0]?.weights,
    });
  });

  test.each([
    [{ base: 'hubei' }, `arithmetic.base 项应为${ARITHMETICS.map(({ id }) => `“${id}”`).join('')}之一`],
    [{ execution: { points: 20 } }, 'arithmetic.weights 项与执行分值合计应为 100，现为 110'],
    [{ bands: { reached: 60, partly: 80 } }, 'arithmetic.bands 项partly 应小于 reached'],
    [{ bands: { reached: 80 } }, 'arithmetic.bands.partly 项应为数字'],
    [{ overfulfilment: { from: 90 } }, 'arithmetic.overfulfilment.from 项不能小于 100'],
    [{ formulas: { above: 'none' } }, 'arithmetic.formulas.above 项应为“inverse”“linear”之一'],
    [{ weight: [] }, 'arithmetic.weight 项无法识别，请检查拼写'],
    ['hubei', 'arithmetic 项应为 { "base": "hubei-2020" } 一类的计分办法'],
  ])('%j: %s', (arithmetic, message) => {
    expect(readProfile(profile(arithmetic))).toEqual({ ok: false, message: `配置文件第 ${message}。` });
  });
});

describe('a 自评表 under another arithmetic', () => {
  async function drawn(judgement: Judgement): Promise<XlsxWorkbook> {
    const workbook = createXlsx();
    await workbook.apply([{ kind: 'add-sheet', plan: filledApplication(PROJECT_STORIES[0]!, '2019') }]);
    const [application] = await workbook.read({ all: true }, { merges: true });
    await carryOver(workbook, { sheet: application!.id }, { form: 'self-evaluation' }, judgement);
    return workbook;
  }

  async function evaluationIn(workbook: XlsxWorkbook) {
    const sheets = await readSheets(workbook, { all: true }, true);
    const found = sheets.flatMap(({ grid, forms }) => forms.map((form) => ({ grid, form })));
    const one = found.find(({ form }) => form.kind === 'self-evaluation');
    if (one?.form.kind !== 'self-evaluation') throw new Error('no self-evaluation');
    return { grid: one.grid, form: one.form };
  }

  test('is drawn by it, remembers it, and scores itself so in LibreOffice', async () => {
    const workbook = await drawn({ ...OWN_FRAME, arithmetic: 'hubei-2020' });
    const { grid, form } = await evaluationIn(workbook);
    expect(form.arithmetic).toBe('hubei-2020');
    expect(form.execution?.total.weight?.value?.toFixed()).toBe('20');
    expect(contextOf(form, OWN_FRAME, NOTHING_KNOWN).catalog.arithmetic.name).toBe('湖北2020');
    const { budget, executed } = form.execution!.total;
    const typed = [
      { ...budget.at, content: { value: 100 } },
      { ...executed.at, content: { value: 90 } },
      ...form.indicators.flatMap(({ actual, target }) =>
        actual ? [{ ...actual.at, content: { value: target.text } }] : [],
      ),
    ].map(({ row, column, content }) => ({ row, column, content }));
    await workbook.apply([{ kind: 'set-cells', sheet: grid.id, cells: typed }]);
    const computed = await evaluationIn(await openXlsx(await recalculate(await workbook.toBytes())));
    const scores = scoreForm(computed.form, contextOf(computed.form, OWN_FRAME, NOTHING_KNOWN).catalog.arithmetic);
    expect(computed.form.execution?.total.score?.value?.toFixed()).toBe('18');
    for (const { row, score } of computed.form.indicators) {
      const expected = scores.rows.get(row);
      if (expected?.status === 'scored') expect(score?.value?.toFixed()).toBe(expected.score?.toFixed());
    }
  });

  test('is switched on the sheet, and its formulas follow', async () => {
    const workbook = await drawn(OWN_FRAME);
    const { grid, form } = await evaluationIn(workbook);
    const at = { sheet: grid.id };
    const formulasOf = (one: typeof form) => one.indicators.map(({ score }) => score?.formula ?? '');
    const before = formulasOf(form);
    const result = await setArithmetic(workbook, at, 'yitihua', OWN_FRAME);
    expect(result.ok).toBe(true);
    const switched = await evaluationIn(workbook);
    expect(switched.form.arithmetic).toBe('yitihua');
    expect(formulasOf(switched.form)).not.toEqual(before);
    expect(await setArithmetic(workbook, at, 'yitihua', OWN_FRAME)).toMatchObject({ ok: false, code: 'no-change' });
    expect(await setArithmetic(workbook, at, 'nobody', OWN_FRAME)).toMatchObject({ ok: false });
    expect((await setArithmetic(workbook, at, null, OWN_FRAME)).ok).toBe(true);
    const back = await evaluationIn(workbook);
    expect([back.form.arithmetic, formulasOf(back.form)]).toEqual([undefined, before]);
    expect(back.form.hint).toEqual(form.hint);
    expect(HINT_NAME).toBe('jichi.form');
  });

  test('filling in by a county’s own remembers it; who has not that profile reads by the usual one', async () => {
    const judgement = judgementBy(HUBEI);
    const workbook = await drawn(OWN_FRAME);
    const { grid } = await evaluationIn(workbook);
    await fillScores(workbook, { form: { sheet: grid.id }, replaceTyped: true, judgement });
    const { form } = await evaluationIn(workbook);
    expect(form.arithmetic).toMatch(/^county-/);
    expect(contextOf(form, judgement, NOTHING_KNOWN).catalog.arithmetic.name).toBe('湖北口径');
    expect(contextOf(form, OWN_FRAME, NOTHING_KNOWN).catalog.arithmetic.name).toBe('68号文');
    const [, checked] = (await checkSheets(workbook, judgement)).flatMap(({ forms }) => forms);
    expect(checked?.context.catalog.arithmetic.execution.points).toBe(20);
  });
});
