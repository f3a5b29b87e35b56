import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { FUNCTIONS } from './functions';
import { sum } from './numbers';
import type { Expression } from './parse';
import type { Reference } from './references';
import {
  compares,
  isError,
  isMatrix,
  logicalOf,
  order,
  single,
  spread,
  textOf,
  Unsupported,
  withNumbers,
} from './values';
import type { FormulaError, Scalar, EvaluationContext, Value } from './values';

/** Evaluates one formula; an empty result is 0, as in a cell. @throws Unsupported */
export function evaluate(expression: Expression, at: EvaluationContext): string | number | boolean | FormulaError {
  const value = single(valueOf(expression, at, false), at);
  return value ?? 0;
}

/** `arrays`: ranges are taken cell by cell, as inside SUMPRODUCT. */
function valueOf(expression: Expression, at: EvaluationContext, arrays: boolean): Value {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'error':
      return { error: expression.error };
    case 'reference':
      return cellsOf(expression.reference, at);
    case 'array':
      return { rows: expression.rows.map((row) => row.map((each) => single(valueOf(each, at, false), at))) };
    case 'unary':
      return spread([valueOf(expression.operand, at, arrays)], at, arrays, ([operand = null]) =>
        withNumbers([operand], ([number = 0]) =>
          expression.operator === '%' ? number / 100 : expression.operator === '-' ? -number : number,
        ),
      );
    case 'binary':
      return spread(
        [valueOf(expression.left, at, arrays), valueOf(expression.right, at, arrays)],
        at,
        arrays,
        ([left = null, right = null]) => calculate(expression.operator, left, right),
      );
    case 'call':
      return call(expression.name, expression.arguments, at, arrays);
  }
}

function call(name: string, given: readonly Expression[], at: EvaluationContext, arrays: boolean): Value {
  // These two evaluate only some of their arguments.
  if (name === 'IF') return chosen(given, at, arrays);
  if (name === 'IFERROR') return ifError(given, at, arrays);
  const known = FUNCTIONS.get(name);
  if (!known) throw new Unsupported(name);
  if (given.length < known.least || given.length > known.most)
    throw new Unsupported(`${name}: ${given.length} arguments`);
  const inside = arrays || known.arrays === true;
  const values = given.map((each) => valueOf(each, at, inside));
  if (known.kind === 'whole')
    return known.of(
      values.map((value, index) => asRange(given[index], value)),
      at,
    );
  return spread(values, at, arrays, (scalars) => {
    const failed = scalars.find(isError);
    return failed && !known.errors ? failed : known.of(scalars, at);
  });
}

/** A single cell is a range of one: SUM passes over a text in it, which it would not do with a text given by hand. */
function asRange(given: Expression | undefined, value: Value): Value {
  if (given?.kind !== 'reference' || isMatrix(value)) return value;
  const { row, column } = given.reference.first;
  return { rows: [[value]], ...(row !== null && { top: row }), ...(column !== null && { left: column }) };
}

function chosen([condition, yes, no]: readonly Expression[], at: EvaluationContext, arrays: boolean): Value {
  if (!condition || !yes) throw new Unsupported('IF');
  const decided = valueOf(condition, at, arrays);
  if (arrays && isMatrix(decided)) {
    const branches = [decided, valueOf(yes, at, arrays), no ? valueOf(no, at, arrays) : false];
    return spread(branches, at, arrays, ([test = null, then = null, otherwise = null]) => {
      const truth = logicalOf(test);
      return isError(truth) ? truth : truth ? then : otherwise;
    });
  }
  const truth = logicalOf(single(decided, at));
  if (isError(truth)) return truth;
  const branch = truth ? yes : no;
  return branch ? valueOf(branch, at, arrays) : false;
}

function ifError([first, instead]: readonly Expression[], at: EvaluationContext, arrays: boolean): Value {
  if (!first || !instead) throw new Unsupported('IFERROR');
  const value = valueOf(first, at, arrays);
  if (arrays && isMatrix(value))
    return spread([value, valueOf(instead, at, arrays)], at, arrays, ([one = null, other = null]) =>
      isError(one) ? other : one,
    );
  const one = single(value, at);
  return isError(one) ? valueOf(instead, at, arrays) : one;
}

function cellsOf({ sheet, first, last }: Reference, at: EvaluationContext): Value {
  const end = last ?? first;
  const used = at.used(sheet);
  const rows = [first.row ?? 1, end.row ?? LAST_ROW].sort((a, b) => a - b);
  const columns = [first.column ?? 1, end.column ?? LAST_COLUMN].sort((a, b) => a - b);
  const [top = 1, bottom = 1] = rows;
  const [left = 1, right = 1] = columns;
  if (!last && first.row !== null && first.column !== null) return at.cell(sheet, top, left);
  // Beyond the used cells there is nothing; at least one row and column stand for the range.
  const [lastRow, lastColumn] = [
    Math.max(top, Math.min(bottom, used.row)),
    Math.max(left, Math.min(right, used.column)),
  ];
  if ((lastRow - top + 1) * (lastColumn - left + 1) > LARGEST_RANGE) throw new Unsupported('a range too large');
  return { rows: at.cells(sheet, { top, left, bottom: lastRow, right: lastColumn }), top, left };
}

const LARGEST_RANGE = 200_000;

function calculate(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return textOf(left) + textOf(right);
  if (COMPARISONS.has(operator)) return compares(operator, order(left, right));
  return withNumbers([left, right], ([a = 0, b = 0]) => {
    switch (operator) {
      case '+':
        return sum(a, b);
      case '-':
        return sum(a, -b);
      case '*':
        return a * b;
      case '/':
        return b === 0 ? { error: '#DIV/0!' } : a / b;
      default:
        return a === 0 && b === 0 ? { error: '#NUM!' } : a ** b;
    }
  });
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);
