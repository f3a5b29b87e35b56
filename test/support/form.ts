import { CERTAIN_READING } from '../../src/model/reading';
import Big from 'big.js';
import type { CellRef, CellValue } from '../../src/model/cell';
import { readAmount } from '../../src/model/amount';
import type { Field } from '../../src/model/field';
import type {
  Application,
  ClassLabel,
  ExecutionLine,
  Indicator,
  IndicatorTable,
  MoneyUnit,
  SelfEvaluation,
  TableRow,
} from '../../src/model/form';
import type { IndicatorValue } from '../../src/model/indicator-value';
import { parseIndicatorValue } from '../../src/model/indicator-value';

/**
 * Forms for rule tests, without a sheet. Cells lie as on the official sheets: 表1 has its table in B..E from row 13 (amounts in
 * E7:E9, goal in B11), 表4 in B..I from row 13 (一级 二级 三级 分值 年度指标值 全年实际值 得分 原因; funds in rows 6–9, goal in row 11).
 * A cell may be given as text, number, null or undefined (empty), or { formula, value }.
 */
export type CellInput = CellValue | undefined | { readonly formula: string; readonly value: CellValue };

export const SHEET = 'test';
export const FIRST_ROW = 13;

export function at(row: number, column: number): CellRef {
  return { sheet: SHEET, row, column };
}

export function fieldOf<T>(
  row: number,
  column: number,
  input: CellInput,
  meaning: (raw: CellValue, text: string) => T | null,
): Field<T> {
  const cell = typeof input === 'object' && input !== null ? input : { formula: null, value: input ?? null };
  const raw = cell.value;
  const text = raw === null ? '' : String(raw).trim();
  return { at: at(row, column), text, raw, formula: cell.formula, value: text === '' ? null : meaning(raw, text) };
}

export const textField = (row: number, column: number, input: CellInput): Field =>
  fieldOf(row, column, input, (_, text) => text);
export const valueField = (row: number, column: number, input: CellInput): Field<IndicatorValue> =>
  fieldOf(row, column, input, (_, text) => parseIndicatorValue(text));
export const amountField = (row: number, column: number, input: CellInput, unit: MoneyUnit): Field<Big> =>
  fieldOf(row, column, input, (raw) => readAmount(raw, unit));
const numberField = (row: number, column: number, input: CellInput): Field<Big> =>
  amountField(row, column, input, '元');

function nameField(row: number, column: number, input: CellInput): Field {
  return fieldOf(
    row,
    column,
    input,
    (_, text) =>
      text
        .replace(/^★+/, '')
        .replace(/^指标\s*\d+\s*[:：]/, '')
        .trim() || null,
  );
}

function starsOf(input: CellInput): 0 | 1 | 3 {
  const stars = typeof input === 'string' ? (input.match(/^★+/)?.[0].length ?? 0) : 0;
  return stars >= 3 ? 3 : stars > 0 ? 1 : 0;
}

/** Class cells carry down: an empty one means the class above. */
function classLabels(texts: readonly CellInput[], column: number): (ClassLabel | null)[] {
  let current: ClassLabel | null = null;
  return texts.map((input, index) => {
    if (typeof input === 'string' && input !== '') {
      const points = input.match(/[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]/)?.[1];
      const name = input.replace(/\s/g, '').replace(/[（(].*[）)]/, '');
      current = {
        name,
        text: input,
        at: at(FIRST_ROW + index, column),
        weight: points === undefined ? null : new Big(points),
      };
    }
    return current;
  });
}

function tableOf(
  level1: readonly (ClassLabel | null)[],
  level2: readonly (ClassLabel | null)[],
  columns: IndicatorTable['columns'],
): IndicatorTable {
  const rows: TableRow[] = level1.map((label, index) => ({
    row: FIRST_ROW + index,
    level1: label,
    level2: level2[index] ?? null,
  }));
  return {
    headerRow: FIRST_ROW - 1,
    firstRow: FIRST_ROW,
    lastRow: FIRST_ROW + Math.max(rows.length, 1) - 1,
    columns,
    rows,
  };
}

interface HeadInput {
  readonly layout?: string | null;
  readonly title?: CellInput;
  readonly year?: CellInput;
  readonly name?: CellInput;
  readonly contact?: CellInput;
  readonly department?: CellInput;
  readonly implementer?: CellInput;
  readonly goal?: CellInput;
  readonly category?: string | null;
  readonly ruleSet?: string | null;
}

function headOf(input: HeadInput, title: string) {
  return {
    sheet: SHEET,
    sheetName: '测试表',
    reading: CERTAIN_READING,
    layout: input.layout === undefined ? 'caibannong-2019-68' : input.layout,
    title: textField(2, 1, input.title ?? title),
    year: fieldOf(3, 1, input.year ?? '(2024 年度)', (_, text) => Number(text.match(/\d{4}/)?.[0] ?? NaN) || null),
    code: null,
    project: {
      name: textField(4, 2, input.name),
      contact: textField(4, 4, input.contact),
      department: textField(5, 2, input.department),
      implementer: textField(5, 4, input.implementer),
    },
    hint: input.category || input.ruleSet ? { category: input.category ?? null, ruleSet: input.ruleSet ?? null } : null,
  };
}

/** [一级, 二级, 三级, 指标值]; empty class cells carry down. Rows without a name stay in the table but are no indicators, unless they have a value. */
export type ApplicationRow = readonly [level1: CellInput, level2: CellInput, level3: CellInput, target?: CellInput];

export interface ApplicationInput extends HeadInput {
  readonly funds?: {
    readonly total?: CellInput;
    readonly fiscal?: CellInput;
    readonly other?: CellInput;
    readonly unit?: MoneyUnit;
  } | null;
  readonly rows?: readonly ApplicationRow[];
}

export function applicationOf(input: ApplicationInput = {}): Application {
  const rows = input.rows ?? [];
  const level1 = classLabels(
    rows.map((row) => row[0]),
    2,
  );
  const level2 = classLabels(
    rows.map((row) => row[1]),
    3,
  );
  const unit = input.funds?.unit ?? '万元';
  const goal = textField(11, 2, input.goal);
  const indicators = rows.map((row, index): Indicator => {
    const line = FIRST_ROW + index;
    return {
      ...BARE_COLUMNS,
      row: line,
      level1: level1[index] ?? null,
      level2: level2[index] ?? null,
      level3: nameField(line, 4, row[2]),
      stars: starsOf(row[2]),
      target: valueField(line, 5, row[3]),
    };
  });
  return {
    kind: 'application',
    ...headOf(input, '财政专项扶贫资金绩效目标申报表'),
    area: { top: 1, left: 1, bottom: FIRST_ROW + rows.length, right: 5 },
    table: tableOf(level1, level2, { level1: 2, level2: 3, level3: 4, target: 5 }),
    indicators: indicators.filter(hasContent),
    funds:
      input.funds === null
        ? null
        : {
            unit,
            total: amountField(7, 5, input.funds?.total, unit),
            fiscal: amountField(8, 5, input.funds?.fiscal, unit),
            other: amountField(9, 5, input.funds?.other, unit),
          },
    purpose: null,
    plan: [],
    goal,
    goals:
      goal.text === '' ? [] : goal.text.split(/\n/).map((text) => ({ ...goal, text: text.trim(), value: text.trim() })),
  };
}

/** [一级, 二级, 三级, 分值, 年度指标值, 全年实际值, 得分, 未完成原因] */
export type SelfEvaluationRow = readonly [
  level1: CellInput,
  level2: CellInput,
  level3: CellInput,
  weight?: CellInput,
  target?: CellInput,
  actual?: CellInput,
  score?: CellInput,
  reason?: CellInput,
];

/** [全年预算数, 全年执行数, 执行率 in percent points, 分值, 得分] */
export type ExecutionInput = readonly [
  budget: CellInput,
  executed: CellInput,
  rate?: CellInput,
  weight?: CellInput,
  score?: CellInput,
];

export interface SelfEvaluationInput extends HeadInput {
  readonly unit?: MoneyUnit;
  readonly execution?: {
    readonly total: ExecutionInput;
    readonly fiscal?: ExecutionInput;
    readonly other?: ExecutionInput;
  } | null;
  readonly goalResult?: CellInput;
  readonly rows?: readonly SelfEvaluationRow[];
  /** The line 总分: [分值, 得分]. */
  readonly total?: readonly [weight: CellInput, score: CellInput] | null;
}

export function selfEvaluationOf(input: SelfEvaluationInput = {}): SelfEvaluation {
  const rows = input.rows ?? [];
  const level1 = classLabels(
    rows.map((row) => row[0]),
    2,
  );
  const level2 = classLabels(
    rows.map((row) => row[1]),
    3,
  );
  const unit = input.unit ?? '万元';
  const totalRow = FIRST_ROW + Math.max(rows.length, 1);
  const indicators = rows.map((row, index): Indicator => {
    const line = FIRST_ROW + index;
    return {
      ...BARE_COLUMNS,
      row: line,
      level1: level1[index] ?? null,
      level2: level2[index] ?? null,
      level3: nameField(line, 4, row[2]),
      stars: starsOf(row[2]),
      weight: numberField(line, 5, row[3]),
      target: valueField(line, 6, row[4]),
      actual: valueField(line, 7, row[5]),
      score: numberField(line, 8, row[6]),
      reason: textField(line, 9, row[7]),
    };
  });
  const { execution } = input;
  return {
    kind: 'self-evaluation',
    ...headOf(input, '财政专项扶贫资金项目绩效目标自评表'),
    area: { top: 1, left: 1, bottom: totalRow, right: 9 },
    table: tableOf(level1, level2, {
      level1: 2,
      level2: 3,
      level3: 4,
      weight: 5,
      target: 6,
      actual: 7,
      score: 8,
      reason: 9,
    }),
    indicators: indicators.filter(hasContent),
    moneyUnit: unit,
    execution: execution
      ? {
          total: executionLine(7, execution.total, unit, true),
          fiscal: execution.fiscal ? executionLine(8, execution.fiscal, unit, false) : null,
          other: execution.other ? executionLine(9, execution.other, unit, false) : null,
        }
      : null,
    goal: textField(11, 2, input.goal),
    goalResult: textField(11, 6, input.goalResult),
    total: input.total
      ? { weight: numberField(totalRow, 5, input.total[0]), score: numberField(totalRow, 8, input.total[1]) }
      : null,
  };
}

function executionLine(
  row: number,
  [budget, executed, rate, weight, score]: ExecutionInput,
  unit: MoneyUnit,
  scored: boolean,
): ExecutionLine {
  return {
    budget: amountField(row, 5, budget, unit),
    executed: amountField(row, 6, executed, unit),
    rate: numberField(row, 7, rate),
    weight: scored ? numberField(row, 8, weight ?? 10) : null,
    score: scored ? numberField(row, 9, score) : null,
  };
}

const BARE_COLUMNS = {
  description: null,
  basis: null,
  actual: null,
  forecast: null,
  weight: null,
  score: null,
  reason: null,
  note: null,
};

function hasContent(indicator: Indicator): boolean {
  return [indicator.level3, indicator.target, indicator.actual, indicator.weight, indicator.score].some(
    (field) => field !== null && field.text !== '',
  );
}
