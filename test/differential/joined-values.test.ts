import { caibannong201968 } from '../../src/catalog';
import type { SelfEvaluation } from '../../src/model/form';
import { scoreOf } from '../../src/scoring';
import { lintFormula } from '../../src/sheets/native/lint';
import { scoreFormulas, type ScoreFormulas } from '../../src/sheets/native/score';
import { recognise } from '../../src/sheets/recognise';
import type { SheetGrid } from '../../src/sheets/grid';
import { evaluateCells, type ReadCell, type ScratchCell } from '../support/evaluate';
import { evaluateInUniver } from '../support/evaluate-in-univer';
import { evaluateOwn } from '../support/evaluate-own';
import { gridOf } from '../support/grid';
import { sampleSize } from '../support/sample';
import { joinedRows, type JoinedRow, type ShownCell } from './joined-rows';

interface Page {
  readonly form: SelfEvaluation;
  readonly formulas: ScoreFormulas;
  readonly cells: readonly ScratchCell[];
}

const PAGE = 20;
const pages: readonly Page[] = Array.from({ length: sampleSize(8, 80) }, (_, index) =>
  pageOf(joinedRows(PAGE, 20260101 + index)),
);
const ASKS: readonly unknown[] = ['请人工评定', '请写明%'];

/** Tables that print sign, number and unit in columns of their own, scored by their formulas as src/scoring scores them. */
describe('formulas read a value of several columns as one', () => {
  test('as Excel accepts them', () => {
    const [page] = pages;
    expect(page?.formulas.cells.flatMap(({ formula }) => lintFormula(formula, 'cell'))).toEqual([]);
  });

  test('most random rows are scored, and few only asked about', () => {
    const statuses = pages.flatMap(({ form }) =>
      form.indicators.map((indicator) => scoreOf(indicator, caibannong201968.arithmetic).status),
    );
    const found = pages.flatMap((page) => scoresOf(page, evaluateOwn(page.cells)));
    const asked = found.filter(({ found: shown, status }) => status === 'scored' && ASKS.includes(shown));
    console.log(`${statuses.length} joined rows, ${asked.length} scores only asked for`);
    expect(statuses.filter((status) => status === 'scored').length).toBeGreaterThan(statuses.length / 2);
    expect(asked.length).toBeLessThan(statuses.length / 6);
  });

  test('in our own evaluator', () => {
    expect(pages.flatMap((page) => differences(page, evaluateOwn(page.cells))).slice(0, 10)).toEqual([]);
  });

  test('in Univer', async () => {
    const found: object[] = [];
    for (const page of pages) found.push(...differences(page, await evaluateInUniver(page.cells)));
    expect(found.slice(0, 10)).toEqual([]);
  });

  test('in LibreOffice', async () => {
    const found: object[] = [];
    for (const page of pages.slice(0, 5)) found.push(...differences(page, await evaluateCells(page.cells)));
    expect(found.slice(0, 10)).toEqual([]);
  });
});

function pageOf(rows: readonly JoinedRow[]): Page {
  const grid = gridOfRows(rows);
  const form = recognise(grid)[0];
  if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  expect(form.indicators).toHaveLength(rows.length);
  expect(form.table.columns).toMatchObject({ sign: 4, target: 5, unit: 6, actual: 7, 'actual-unit': 8 });
  const formulas = scoreFormulas(form, form.area.right + 2, 10);
  if (!formulas) throw new Error('no formulas');
  const typed = grid.values.flatMap((row, index) =>
    row.map((value, column): ScratchCell => ({ row: index + 1, column: column + 1, value })),
  );
  return { form, formulas, cells: [...typed, ...formulas.cells] };
}

function gridOfRows(rows: readonly JoinedRow[]): SheetGrid {
  const said = (value: string | number): ShownCell => ({ value, text: String(value) });
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标符号',
    '年度指标值',
    '计量单位',
    '实际完成值',
    '实际值计量单位',
    '分值',
    '得分',
  ];
  const lines: readonly (readonly ShownCell[])[] = [
    [said('项目绩效自评表')],
    [said('项目名称'), said(''), said('产业路')],
    heads.map(said),
    ...rows.map(({ level2, level3, sign, number, unit, actual, actualUnit, weight }, index) => [
      said('产出指标'),
      said(level2),
      said(`${index + 1}.${level3}`),
      sign,
      number,
      unit,
      actual,
      actualUnit,
      said(weight),
      said(''),
    ]),
  ];
  const width = heads.length;
  const texts = lines.map((line) => Array.from({ length: width }, (_, index) => line[index]?.text ?? ''));
  const values = lines.map((line) => line.map(({ value }) => (value === '' ? null : value)));
  return gridOf(values, { texts });
}

function scoresOf({ form }: Page, read: ReadCell) {
  return form.indicators.map((indicator) => {
    const { status, score } = scoreOf(indicator, caibannong201968.arithmetic);
    const found = read(indicator.row, form.table.columns.score ?? 0) ?? '';
    return { indicator, status, score: score?.toNumber() ?? null, found };
  });
}

/** A formula gives the points of src/scoring or asks; where there are none to give it gives none. */
function differences(page: Page, read: ReadCell): object[] {
  const manual = new Set(page.formulas.manualRows);
  return scoresOf(page, read).flatMap(({ indicator, status, score, found }) => {
    const allowed: readonly unknown[] = {
      scored: [score, ...ASKS],
      ask: [...ASKS, ...(indicator.target.text === '' || isAskedElsewhere(indicator.target.value?.kind) ? [''] : [])],
      missing: [''],
      manual: ['', ...ASKS],
      'unit-mismatch': ['单位不一致', ...ASKS],
    }[status];
    if (allowed.includes(found) || (manual.has(indicator.row) && found === '')) return [];
    const parts = indicator.target.parts?.map(({ text }) => text).join('|');
    return [{ target: indicator.target.raw, parts, actual: indicator.actual?.raw, status, score, found }];
  });
}

/** A target that is no quantity has no formula, or one that waits for a quantity. */
function isAskedElsewhere(kind: string | undefined): boolean {
  return kind === 'placeholder' || kind === 'malformed';
}
