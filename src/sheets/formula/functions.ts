import type { CellValue } from '../../model/cell';
import {
  compares,
  isError,
  isMatrix,
  logicalOf,
  numberOf,
  order,
  single,
  textOf,
  Unsupported,
  withNumbers,
} from './values';
import type { FormulaError, Matrix, Scalar, EvaluationContext, Value } from './values';
import { fifteenDigits, numberInText, round, sum } from './numbers';

/** Functions of single values, which are applied to ranges cell by cell, and of whole ranges. */
export type FormulaFunction = { readonly least: number; readonly most: number; readonly arrays?: true } & (
  | { readonly kind: 'each'; readonly errors?: true; readonly of: Each }
  | { readonly kind: 'whole'; readonly of: (values: readonly Value[], at: EvaluationContext) => Value }
);

type Each = (values: readonly Scalar[], at: EvaluationContext) => Scalar;

function each(least: number, most: number, of: Each, errors?: true): FormulaFunction {
  return { kind: 'each', least, most, of, ...(errors && { errors }) };
}

function whole(
  least: number,
  most: number,
  of: (values: readonly Value[], at: EvaluationContext) => Value,
  arrays?: true,
): FormulaFunction {
  return { kind: 'whole', least, most, of, ...(arrays && { arrays }) };
}

const MANY = 255;

function numeric(least: number, most: number, of: (numbers: readonly number[]) => Scalar): FormulaFunction {
  return each(least, most, (values) => withNumbers(values, of));
}

/** The texts of the first arguments, numbers of the others. */
function textual(
  least: number,
  most: number,
  of: (text: string, ...rest: readonly Scalar[]) => Scalar,
): FormulaFunction {
  return each(least, most, ([first = null, ...rest]) => (isError(first) ? first : of(textOf(first), ...rest)));
}

export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['ABS', numeric(1, 1, ([number = 0]) => Math.abs(number))],
  ['INT', numeric(1, 1, ([number = 0]) => Math.floor(fifteenDigits(number)))],
  ['MOD', numeric(2, 2, ([number = 0, by = 0]) => (by === 0 ? DIVIDED : remainder(number, by)))],
  ['ROUND', numeric(2, 2, ([number = 0, digits = 0]) => round(number, Math.trunc(digits)))],
  ['ROUNDUP', numeric(2, 2, ([number = 0, digits = 0]) => round(number, Math.trunc(digits), Math.ceil))],
  ['ROUNDDOWN', numeric(2, 2, ([number = 0, digits = 0]) => round(number, Math.trunc(digits), Math.floor))],
  [
    'DATE',
    each(3, 3, (values, { date1904 }) =>
      withNumbers(values, ([year = 0, month = 0, day = 0]) => dayNumber(year, month, day, date1904)),
    ),
  ],
  ['EXACT', each(2, 2, ([one = null, other = null]) => exactly(one, other))],
  ['ROWS', whole(1, 1, ([range = null]) => (isMatrix(range) ? range.rows.length : 1))],
  ['HYPERLINK', each(1, 2, ([link = null, shown = link]) => shown)],
  ['NOT', each(1, 1, ([value = null]) => negated(logicalOf(value)))],
  ['ISNUMBER', each(1, 1, ([value = null]) => typeof value === 'number', true)],
  ['ISTEXT', each(1, 1, ([value = null]) => typeof value === 'string', true)],
  ['ISERROR', each(1, 1, ([value = null]) => isError(value), true)],
  ['ISBLANK', each(1, 1, ([value = null]) => value === null, true)],
  ['LEN', textual(1, 1, (text) => text.length)],
  ['CLEAN', textual(1, 1, (text) => text.replace(CONTROLS, ''))],
  ['TRIM', textual(1, 1, (text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' '))],
  [
    'LEFT',
    textual(1, 2, (text, count = 1) =>
      withNumbers([count], ([n = 0]) => (n < 0 ? WRONG : text.slice(0, Math.trunc(n)))),
    ),
  ],
  [
    'RIGHT',
    textual(1, 2, (text, count = 1) =>
      withNumbers([count], ([n = 0]) => (n < 0 ? WRONG : text.slice(Math.max(0, text.length - Math.trunc(n))))),
    ),
  ],
  [
    'MID',
    textual(3, 3, (text, start = null, count = null) =>
      withNumbers([start, count], ([from = 0, n = 0]) =>
        from < 1 || n < 0 ? WRONG : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(n)),
      ),
    ),
  ],
  ['FIND', each(2, 3, ([part = null, text = null, start = 1]) => place(part, text, start))],
  ['SUBSTITUTE', each(3, 4, substituted)],
  ['CONCATENATE', each(1, MANY, (values) => values.map((value) => (isError(value) ? '' : textOf(value))).join(''))],
  [
    'VALUE',
    each(1, 1, ([value = null]) => (typeof value === 'string' ? (numberInText(value) ?? WRONG) : numberOf(value))),
  ],
  ['TEXT', each(2, 2, ([value = null, format = null], at) => formatted(value, format, at))],
  ['AND', whole(1, MANY, (values) => combined(values, (logicals) => logicals.every(Boolean)))],
  ['OR', whole(1, MANY, (values) => combined(values, (logicals) => logicals.some(Boolean)))],
  ['SUM', whole(1, MANY, (values) => ofNumbers(values, (numbers) => numbers.reduce(sum, 0)))],
  // A range may hold more numbers than a call takes arguments.
  [
    'MAX',
    whole(1, MANY, (values) =>
      ofNumbers(values, (all) => (all.length === 0 ? 0 : all.reduce((a, b) => Math.max(a, b)))),
    ),
  ],
  [
    'MIN',
    whole(1, MANY, (values) =>
      ofNumbers(values, (all) => (all.length === 0 ? 0 : all.reduce((a, b) => Math.min(a, b)))),
    ),
  ],
  [
    'AVERAGE',
    whole(1, MANY, (values) =>
      ofNumbers(values, (numbers) => (numbers.length === 0 ? DIVIDED : numbers.reduce(sum, 0) / numbers.length)),
    ),
  ],
  ['COUNT', whole(1, MANY, (values) => values.flatMap(countable).length)],
  ['COUNTA', whole(1, MANY, (values) => values.flatMap(scalarsOf).filter((value) => value !== null).length)],
  [
    'COUNTIF',
    whole(2, 2, ([range = null, criterion = null], at) => scalarsOf(range).filter(meets(single(criterion, at))).length),
  ],
  ['SUMIF', whole(2, 3, sumIf)],
  ['SUMPRODUCT', whole(1, MANY, sumProduct, true)],
  ['INDEX', whole(2, 3, index)],
  ['MATCH', whole(2, 3, match)],
]);

function exactly(one: Scalar, other: Scalar): Scalar {
  if (isError(one)) return one;
  return isError(other) ? other : textOf(one) === textOf(other);
}

const DIVIDED: FormulaError = { error: '#DIV/0!' };
const WRONG: FormulaError = { error: '#VALUE!' };
const MISSING: FormulaError = { error: '#N/A' };
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f]/g;

function remainder(number: number, by: number): number {
  return sum(number, -by * Math.floor(fifteenDigits(number / by)));
}

function dayNumber(year: number, month: number, day: number, date1904: boolean): Scalar {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const days = Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)) / 86_400_000 + 25_569;
  // The 1900 calendar has a 29 February that did not exist.
  const counted = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return counted < 0 ? { error: '#NUM!' } : counted;
}

function negated(value: boolean | FormulaError): Scalar {
  return isError(value) ? value : !value;
}

function place(part: Scalar, text: Scalar, start: Scalar): Scalar {
  if (isError(part)) return part;
  if (isError(text)) return text;
  return withNumbers([start], ([from = 1]) => {
    const found = from < 1 ? -1 : textOf(text).indexOf(textOf(part), Math.trunc(from) - 1);
    return found === -1 ? WRONG : found + 1;
  });
}

function substituted([text = null, old = null, replacement = null, which]: readonly Scalar[]): Scalar {
  if (isError(text) || isError(old) || isError(replacement)) return WRONG;
  const [whole, from, to] = [textOf(text), textOf(old), textOf(replacement)];
  if (from === '') return whole;
  if (which === undefined) return whole.split(from).join(to);
  return withNumbers([which], ([number = 0]) => {
    if (number < 1) return WRONG;
    const pieces = whole.split(from);
    const at = Math.trunc(number);
    if (pieces.length <= at) return whole;
    return pieces.slice(0, at).join(from) + to + pieces.slice(at).join(from);
  });
}

function formatted(value: Scalar, format: Scalar, at: EvaluationContext): Scalar {
  if (isError(value)) return value;
  if (isError(format)) return format;
  const plain = typeof value === 'string' ? (numberInText(value) ?? value) : (value ?? 0);
  return at.display(plain, textOf(format));
}

function scalarsOf(value: Value): readonly Scalar[] {
  return isMatrix(value) ? value.rows.flat() : [value];
}

/** In ranges only numbers count; given by hand, texts and logical values must be ones. */
function ofNumbers(values: readonly Value[], of: (numbers: readonly number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const value of values) {
    if (isMatrix(value)) {
      for (const scalar of value.rows.flat()) {
        if (isError(scalar)) return scalar;
        if (typeof scalar === 'number') numbers.push(scalar);
      }
    } else {
      const number = numberOf(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
  }
  return of(numbers);
}

function countable(value: Value): readonly Scalar[] {
  if (isMatrix(value)) return value.rows.flat().filter((scalar) => typeof scalar === 'number');
  return typeof numberOf(value) === 'number' && value !== null ? [value] : [];
}

function combined(values: readonly Value[], of: (logicals: readonly boolean[]) => boolean): Scalar {
  const logicals: boolean[] = [];
  for (const value of values) {
    for (const scalar of scalarsOf(value)) {
      if (isMatrix(value) && (scalar === null || typeof scalar === 'string')) continue;
      const logical = logicalOf(scalar);
      if (isError(logical)) return logical;
      logicals.push(logical);
    }
  }
  return logicals.length === 0 ? WRONG : of(logicals);
}

/** ">=5", "甲", "*村": what COUNTIF and SUMIF count. */
function meets(criterion: Scalar): (value: Scalar) => boolean {
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  if (typeof criterion !== 'string')
    return (value) => !isError(value) && value !== null && order(value, criterion ?? 0) === 0;
  const [, operator = '', wanted = ''] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(criterion) ?? [];
  const number = numberInText(wanted);
  if (number !== null) {
    return (value) => {
      const given = typeof value === 'string' && operator === '' ? numberInText(value) : value;
      return typeof given === 'number' ? compares(operator || '=', order(given, number)) : operator === '<>';
    };
  }
  if (wanted === '')
    return (value) => (operator === '<>' ? value !== null : value === null || (operator === '' && value === ''));
  if (operator === '' || operator === '=' || operator === '<>') {
    const pattern = wildcards(wanted);
    return (value) => (typeof value === 'string' && pattern.test(value)) !== (operator === '<>');
  }
  return (value) => typeof value === 'string' && compares(operator, order(value, wanted));
}

function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === '*') return '[^]*';
    if (sign === '?') return '[^]';
    return `\\${sign.slice(-1)}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

function sumIf([range = null, criterion = null, added]: readonly Value[], at: EvaluationContext): Value {
  const wanted = meets(single(criterion, at));
  const numbers = scalarsOf(added ?? range);
  if (added !== undefined && numbers.length !== scalarsOf(range).length) throw new Unsupported('SUMIF');
  return scalarsOf(range).reduce<number>((total, value, place) => {
    const number = numbers[place];
    return wanted(value) && typeof number === 'number' ? sum(total, number) : total;
  }, 0);
}

function sumProduct(values: readonly Value[]): Value {
  const lists = values.map(scalarsOf);
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) return WRONG;
  let total = 0;
  for (let at = 0; at < length; at += 1) {
    let product = 1;
    for (const list of lists) {
      const value = list[at] ?? null;
      if (isError(value)) return value;
      product *= typeof value === 'number' ? value : 0;
    }
    total = sum(total, product);
  }
  return total;
}

function index([range = null, first = null, second]: readonly Value[], at: EvaluationContext): Value {
  const matrix: Matrix = isMatrix(range) ? range : { rows: [[range]] };
  return withNumbers([single(first, at), second === undefined ? 0 : single(second, at)], ([one = 0, two = 0]) => {
    const inRow = matrix.rows.length === 1 && second === undefined;
    const [row, column] = inRow ? [1, one] : [one, second === undefined ? 1 : two];
    if (row < 1 || column < 1) throw new Unsupported('INDEX of a whole row or column');
    const found = matrix.rows[Math.trunc(row) - 1]?.[Math.trunc(column) - 1];
    return found === undefined ? { error: '#REF!' } : found;
  });
}

function match([wanted = null, range = null, kind = 1]: readonly Value[], at: EvaluationContext): Value {
  const value = single(wanted, at);
  if (isError(value)) return value;
  return withNumbers([single(kind, at)], ([how = 1]) => {
    const place =
      how === 0 ? exactPlace(scalarsOf(range), value) : nearestPlace(scalarsOf(range), value, Math.sign(how));
    return place === -1 ? MISSING : place + 1;
  });
}

function exactPlace(list: readonly Scalar[], value: CellValue): number {
  const pattern = typeof value === 'string' && /[*?~]/.test(value) ? wildcards(value) : null;
  return list.findIndex(
    (each) => isComparable(each, value) && (pattern ? pattern.test(textOf(each)) : order(each, value) === 0),
  );
}

/** The last one before the list goes beyond the value, in an ascending (1) or descending (-1) list. */
function nearestPlace(list: readonly Scalar[], value: CellValue, direction: number): number {
  const beyond = list.findIndex((each) => isComparable(each, value) && order(each, value) * direction > 0);
  const before = beyond === -1 ? list : list.slice(0, beyond);
  return before.reduce<number>((last, each, place) => (isComparable(each, value) ? place : last), -1);
}

function isComparable(each: Scalar, value: CellValue): each is string | number | boolean {
  return each !== null && typeof each === typeof (value ?? 0);
}
