import { tokens, type Token } from '../../sheets/formula/tokens';
import { fault } from './fault';

const LONGEST_FORMULA = 8_192;
/** In conditional formats and validations. */
const LONGEST_RULE = 255;

/** Refuses what Excel's own entry would refuse; one such formula fails the whole batch. @param formula with its "=" @throws HostFault */
export function assertFormula(formula: string, longest = LONGEST_FORMULA): void {
  if (formula.length > longest) throw fault('InvalidArgument', `a formula of more than ${longest} characters`);
  if (!isFormula(formula.replace(/^=/, ''))) throw fault('InvalidArgument', `no formula: ${formula.slice(0, 80)}`);
}

/** @throws HostFault */
export function assertRuleFormula(formula: string): void {
  assertFormula(formula.startsWith('=') ? formula : `=${formula}`, LONGEST_RULE);
}

/** Whether the text can be read as one expression; names and functions need not exist. */
function isFormula(text: string): boolean {
  const cursor = { tokens: joined(tokens(text).filter(({ kind }) => kind !== 'blank')), at: 0 };
  return expression(cursor) && cursor.at === cursor.tokens.length;
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

const BINARY = /^(?:[-+*/^&=<>:]|<>|<=|>=)$/;

function expression(cursor: Cursor): boolean {
  do {
    while (/^[-+]$/.test(operatorAt(cursor))) cursor.at += 1;
    if (!operand(cursor)) return false;
    while (operatorAt(cursor) === '%') cursor.at += 1;
  } while (BINARY.test(operatorAt(cursor)) && ++cursor.at > 0);
  return true;
}

function operand(cursor: Cursor): boolean {
  const token = cursor.tokens[cursor.at];
  if (!token) return false;
  cursor.at += 1;
  switch (token.kind) {
    case 'text':
    case 'number':
    case 'reference':
    case 'logical':
    case 'error':
      return true;
    case 'name':
      if (cursor.tokens[cursor.at]?.kind === 'bracket') cursor.at += 1;
      return true;
    case 'sheet':
      return operand(cursor);
    case 'open':
      return expression(cursor) && closed(cursor, 'close');
    case 'call':
      return listed(cursor, 'close', true);
    case 'array-open':
      return listed(cursor, 'array-close', false);
    default:
      return false;
  }
}

/** Arguments, of which any may be left out, or the constants of an array. */
function listed(cursor: Cursor, end: Token['kind'], mayBeEmpty: boolean): boolean {
  for (;;) {
    const kind = cursor.tokens[cursor.at]?.kind;
    const separator = kind === 'comma' || (kind === 'semicolon' && end === 'array-close');
    if (!(mayBeEmpty && (separator || kind === end)) && !expression(cursor)) return false;
    if (closed(cursor, end)) return true;
    const next = cursor.tokens[cursor.at]?.kind;
    if (next !== 'comma' && !(next === 'semicolon' && end === 'array-close')) return false;
    cursor.at += 1;
  }
}

function closed(cursor: Cursor, end: Token['kind']): boolean {
  if (cursor.tokens[cursor.at]?.kind !== end) return false;
  cursor.at += 1;
  return true;
}

function operatorAt({ tokens: all, at }: Cursor): string {
  const token = all[at];
  return token?.kind === 'operator' ? token.text : '';
}

/** The lexer gives "<" and "=" apart. */
function joined(all: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of all) {
    const last = found.at(-1);
    const both = last?.kind === 'operator' && token.kind === 'operator' ? last.text + token.text : '';
    if (last && /^(?:<>|<=|>=)$/.test(both)) found[found.length - 1] = { ...last, text: both };
    else found.push(token);
  }
  return found;
}
