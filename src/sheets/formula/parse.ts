import { FORMULAS, memoizeText } from '../../model/memoize';
import { references } from './references';
import type { Reference } from './references';
import { tokens } from './tokens';
import type { Token } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] };

/** The tree of a formula, with or without its "="; null where it holds what this grammar does not know: names, tables, unions, other workbooks. */
export const parseFormula = memoizeText((formula: string): Expression | null => {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  const parts = tokens(body).filter(({ kind }) => kind !== 'blank');
  try {
    const reader: Reader = { parts, at: 0 };
    const whole = comparison(reader);
    return reader.at === parts.length ? whole : null;
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}, FORMULAS);

class Unknown extends Error {}

interface Reader {
  readonly parts: readonly Token[];
  at: number;
}

/** From the loosest to the tightest; all join from left to right. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

function comparison(reader: Reader): Expression {
  return binary(reader, 0);
}

function binary(reader: Reader, level: number): Expression {
  const operators = LEVELS[level];
  if (!operators) return unary(reader);
  let left = binary(reader, level + 1);
  for (let operator = operatorAt(reader); operator !== null && operators.includes(operator);) {
    reader.at += 1;
    left = { kind: 'binary', operator, left, right: binary(reader, level + 1) };
    operator = operatorAt(reader);
  }
  return left;
}

/** A sign binds tighter than "^": -2^2 is 4. */
function unary(reader: Reader): Expression {
  const operator = operatorAt(reader);
  if (operator === '-' || operator === '+') {
    reader.at += 1;
    return { kind: 'unary', operator, operand: unary(reader) };
  }
  let operand = primary(reader);
  while (operatorAt(reader) === '%') {
    reader.at += 1;
    operand = { kind: 'unary', operator: '%', operand };
  }
  return operand;
}

function operatorAt({ parts, at }: Reader): string | null {
  const part = parts[at];
  return part?.kind === 'operator' ? part.text : null;
}

function primary(reader: Reader): Expression {
  const part = reader.parts[reader.at];
  if (!part) throw new Unknown();
  reader.at += 1;
  switch (part.kind) {
    case 'text':
      return { kind: 'value', value: part.text.slice(1, -1).replace(/""/g, '"') };
    case 'number':
      return { kind: 'value', value: Number(part.text) };
    case 'logical':
      return { kind: 'value', value: part.text.toUpperCase() === 'TRUE' };
    case 'error':
      return { kind: 'error', error: part.text };
    case 'reference': {
      const [reference] = references(part.text);
      if (!reference || operatorAt(reader) === ':') throw new Unknown();
      return { kind: 'reference', reference };
    }
    case 'open': {
      const inner = comparison(reader);
      expect(reader, 'close');
      return inner;
    }
    case 'call':
      return { kind: 'call', name: part.text.slice(0, -1).toUpperCase(), arguments: argumentsOf(reader) };
    case 'array-open':
      return { kind: 'array', rows: arrayRows(reader) };
    default:
      throw new Unknown();
  }
}

function argumentsOf(reader: Reader): Expression[] {
  const found: Expression[] = [];
  if (kindAt(reader) === 'close') {
    reader.at += 1;
    return found;
  }
  for (;;) {
    const kind = kindAt(reader);
    found.push(kind === 'comma' || kind === 'close' ? { kind: 'value', value: null } : comparison(reader));
    const end = kindAt(reader);
    reader.at += 1;
    if (end === 'close') return found;
    if (end !== 'comma') throw new Unknown();
  }
}

function arrayRows(reader: Reader): Expression[][] {
  const rows: Expression[][] = [[]];
  for (;;) {
    rows[rows.length - 1]?.push(unary(reader));
    const end = kindAt(reader);
    reader.at += 1;
    if (end === 'array-close') return rows;
    if (end === 'semicolon') rows.push([]);
    else if (end !== 'comma') throw new Unknown();
  }
}

function kindAt({ parts, at }: Reader): Token['kind'] | null {
  return parts[at]?.kind ?? null;
}

function expect(reader: Reader, kind: Token['kind']): void {
  if (kindAt(reader) !== kind) throw new Unknown();
  reader.at += 1;
}
