import { ARITHMETICS } from '../../src/catalog';
import type { Arithmetic } from '../../src/catalog';
import type { Area } from '../../src/model/cell';
import type { Indicator, SelfEvaluation } from '../../src/model/form';
import { rowsWithPoints, scoreOf } from '../../src/scoring';
import { lintFormula } from '../support/formula-lint';
import { scoreFormulas, type ScoreFormulas } from '../../src/sheets/native/score';
import { recognise } from '../../src/sheets/recognise';
import type { SheetGrid } from '../../src/sheets/grid';
import { bareSheet, evaluateAll, type ReadCell, type ScratchCell } from '../support/evaluate';
import { evaluateInUniver } from '../support/evaluate-in-univer';
import { evaluateOwn } from '../support/evaluate-own';
import { gridOf } from '../support/grid';
import { sampleSize } from '../support/sample';
import { joinedRows, type JoinedRow, type ShownCell } from './joined-rows';

interface Page {
  readonly name: string;
  readonly arithmetic: Arithmetic;
  readonly form: SelfEvaluation;
  readonly formulas: ScoreFormulas;
  readonly cells: readonly ScratchCell[];
}

const PAGE = 20;
const FIRST_ROW = 4;
const TARGET = { sign: 4, number: 5, unit: 6 } as const;
const ASKS: readonly unknown[] = ['请人工评定', '请写明%'];

/** Tables that print sign, number and unit in columns of their own, scored by their formulas as src/scoring scores them. */
describe.each(ARITHMETICS.map((arithmetic, turn) => [arithmetic.name, arithmetic, turn] as const))(
  'formulas read a value of several columns as one: %s',
  (_, arithmetic, turn) => {
    const count = sampleSize(3, 90);
    const pages = Array.from({ length: count }, (__, index) =>
      pageOf(`第${index + 1}页`, joinedRows(PAGE, 20260101 + turn * 1000 + index), arithmetic),
    );

    test('as Excel accepts them', () => {
      const [page] = pages;
      expect(page?.formulas.cells.flatMap(({ formula }) => lintFormula(formula, 'cell'))).toEqual([]);
    });

    test('most random rows are scored, and few only asked about, none where numbers are texts with their units', () => {
      const rows = pages.flatMap((page) => scoresOf(page, evaluateOwn(page.cells)).map((row) => ({ ...row, page })));
      const scored = rows.filter(({ status }) => status === 'scored');
      const asked = scored.filter(({ found }) => ASKS.includes(found));
      console.log(`${arithmetic.name}: ${rows.length} joined rows, ${asked.length} scores only asked for`);
      expect(scored.length).toBeGreaterThan(rows.length / 3);
      expect(asked.length).toBeLessThan(rows.length / 6);
      expect(asked.filter(({ page, indicator }) => isText(page, indicator)).map(described)).toEqual([]);
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
      const sheets = await evaluateAll(pages.map(({ name, cells }) => ({ ...bareSheet(cells), name })));
      expect(pages.flatMap((page) => differences(page, sheets.get(page.name)!)).slice(0, 10)).toEqual([]);
    });
  },
);

/** Neither number was typed as one, which a percent format might show otherwise, and both units are written. */
function isText({ cells }: Page, { target, actual }: Indicator): boolean {
  return [target, actual].every((field) => {
    const typed = cells.find(({ row, column }) => row === field?.at.row && column === field.at.column);
    return typeof typed?.value === 'string' && (field?.value?.unit ?? null) !== null;
  });
}

/** A number up to 2, which a percent format may show as a share, beside a unit in a column of its own: the sheet cannot tell, and asks. */
function mayShowPercent({ cells }: Page, { target, actual }: Indicator): boolean {
  return [target, actual].some((field) => {
    const typed = cells.find(({ row, column }) => row === field?.at.row && column === field.at.column);
    return typeof typed?.value === 'number' && Math.abs(typed.value) <= 2;
  });
}

function pageOf(name: string, rows: readonly JoinedRow[], arithmetic: Arithmetic): Page {
  const grid = gridOfRows(rows);
  const form = recognise(grid)[0];
  if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  expect(form.indicators).toHaveLength(rows.length);
  expect(form.table.columns).toMatchObject({ sign: 4, target: 5, unit: 6, actual: 7, 'actual-unit': 8 });
  const formulas = scoreFormulas(form, form.area.right + 2, arithmetic);
  if (!formulas) throw new Error('no formulas');
  const typed = grid.values.flatMap((row, index) =>
    row.map((value, column): ScratchCell => ({ row: index + 1, column: column + 1, value })),
  );
  return { name, arithmetic, form, formulas, cells: [...typed, ...formulas.cells] };
}

function gridOfRows(drawn: readonly JoinedRow[]): SheetGrid {
  const merges = mergedAreas(drawn.length);
  // A result belongs to the target that holds for its row.
  const rows = drawn.map((row, index) => {
    const above = drawn[index - 1];
    const holds = merges.some(({ top, left }) => left === TARGET.number && top === FIRST_ROW + index - 1);
    return holds && above ? { ...row, actual: above.actual, actualUnit: above.actualUnit } : row;
  });
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
  const isCovered = (row: number, column: number) =>
    merges.some(({ top, left, bottom, right }) => top < row && row <= bottom && left <= column && column <= right);
  const texts = lines.map((line, row) =>
    Array.from({ length: width }, (_, index) => (isCovered(row + 1, index + 1) ? '' : (line[index]?.text ?? ''))),
  );
  const values = lines.map((line, row) =>
    line.map(({ value }, index) => (value === '' || isCovered(row + 1, index + 1) ? null : value)),
  );
  return gridOf(values, { texts, merges });
}

/** The class over all rows; 二级指标, a whole target, and 分值 with 得分 over two of them, here and there. */
function mergedAreas(rows: number): readonly Area[] {
  const first = FIRST_ROW;
  const over = (column: number, top: number, bottom: number): Area => ({ top, left: column, bottom, right: column });
  const pairs = (columns: readonly number[], start: number): readonly Area[] =>
    columns.flatMap((column) =>
      Array.from({ length: Math.ceil(rows / 10) }, (_, index) => first + start + index * 10)
        .filter((top) => top + 1 < first + rows)
        .map((top) => over(column, top, top + 1)),
    );
  return [over(1, first, first + rows - 1), ...pairs([2], 0), ...pairs(Object.values(TARGET), 3), ...pairs([9, 10], 7)];
}

function scoresOf({ form, arithmetic }: Page, read: ReadCell) {
  const { shared, without } = rowsWithPoints(form);
  return form.indicators.flatMap((indicator) => {
    if (without.has(indicator.row)) return [];
    const computed = scoreOf(indicator, arithmetic);
    const { status, score } = shared.has(indicator.row) ? ({ status: 'manual', score: null } as const) : computed;
    const found = read(indicator.row, form.table.columns.score ?? 0) ?? '';
    return [{ indicator, status, score: score?.toNumber() ?? null, found }];
  });
}

/** A formula gives the points of src/scoring or asks; where there are none to give it gives none. */
function differences(page: Page, read: ReadCell): object[] {
  const manual = new Set(page.formulas.manualRows);
  return scoresOf(page, read).flatMap(({ indicator, status, score, found }) => {
    const allowed: readonly unknown[] = {
      scored: [score, ...ASKS, ...(mayShowPercent(page, indicator) ? ['单位不一致'] : [])],
      ask: [...ASKS, ...(indicator.target.text === '' || isAskedElsewhere(indicator.target.value?.kind) ? [''] : [])],
      missing: [''],
      manual: ['', ...ASKS],
      'unit-mismatch': ['单位不一致', ...ASKS],
    }[status];
    if (allowed.includes(found) || (manual.has(indicator.row) && found === '')) return [];
    return [{ ...described({ indicator }), status, score, found }];
  });
}

function described({ indicator: { target, actual, level2, level3 } }: { readonly indicator: Indicator }): object {
  const shown = (field: Indicator['actual']) => (field?.parts ?? []).map(({ text }) => text).join('|');
  const names = `${level2?.name ?? ''} ${level3.text}`;
  return { names, target: target.raw, parts: shown(target), actual: actual?.raw, done: shown(actual) };
}

/** A target that is no quantity has no formula, or one that waits for a quantity. */
function isAskedElsewhere(kind: string | undefined): boolean {
  return kind === 'placeholder' || kind === 'malformed';
}
