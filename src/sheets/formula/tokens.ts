import { columnNumber, LAST_COLUMN, LAST_ROW } from '../../model/a1';

/** A piece of a formula as written; all pieces together are the formula. */
export interface Token {
  readonly kind:
    /** In quotation marks. */
    | 'text'
    | 'number'
    /** Cells, whole columns or whole rows, with the sheet before them. */
    | 'reference'
    /** A function's name with its parenthesis. */
    | 'call'
    | 'open'
    | 'close'
    | 'array-open'
    | 'array-close'
    | 'comma'
    | 'semicolon'
    | 'operator'
    | 'logical'
    /** "#REF!", "#N/A" */
    | 'error'
    /** A sheet or workbook before something that is no reference. */
    | 'sheet'
    | 'name'
    /** Columns of a table: "[[#This Row],[金额]]". */
    | 'bracket'
    | 'unclosed'
    | 'blank'
    | 'unknown';
  readonly text: string;
  /** Of a reference: the sheet as printed, with its quotes and "!"; else "". */
  readonly prefix: string;
}

/** Splits a formula, with or without its leading "=". */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const sign = formula.charAt(at);
    const kind = SIGNS.get(sign);
    const token = kind ? { kind, text: sign, prefix: '' } : (referenceAt(formula, at) ?? otherAt(formula, at));
    found.push(token);
    at += token.text.length;
  }
  return found;
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
const QUOTED_SHEET = String.raw`'(?:[^']|'')+'!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
/** "[Book1.xlsx]表!", "表1:表3!"; in "A1:表!B2" the cell is no sheet. */
const FOREIGN_SHEET = String.raw`(?:\[[^\]]*\](?:${NAME}|\d+)?|(?!${CELL}:)${NAME}:${NAME})!`;
const SHEET = `${QUOTED_SHEET}|${NAME}!|${FOREIGN_SHEET}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`(${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_.(?\\!])`,
  'uy',
);

/** Characters that are tokens wherever they stand: half of all tokens, found without a pattern. */
const SIGNS: ReadonlyMap<string, Token['kind']> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ['{', 'array-open'],
  ['}', 'array-close'],
  [',', 'comma'],
  [';', 'semicolon'],
  ...'-+*/^&=%:'.split('').map((sign) => [sign, 'operator'] as const),
]);

const OTHERS: readonly (readonly [Token['kind'], string])[] = [
  ['blank', String.raw`\s+`],
  ['text', `"(?:[^"]|"")*"`],
  ['call', String.raw`${NAME}\(`],
  ['sheet', SHEET],
  ['unclosed', String.raw`["'][^]*`],
  ['logical', String.raw`(?:TRUE|true|FALSE|false)(?![\p{L}\p{N}_.])`],
  ['name', NAME],
  ['number', String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+\-]?\d+)?`],
  ['error', String.raw`#[A-Z0-9\/]+[!?]?`],
  ['bracket', String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`],
  ['operator', '<>|<=|>=|[<>]'],
  ['unknown', '[^]'],
];
const OTHER = new RegExp(OTHERS.map(([, pattern]) => `(${pattern})`).join('|'), 'uy');

function referenceAt(formula: string, at: number): Token | null {
  REFERENCE.lastIndex = at;
  const [text, prefix = '', target = ''] = REFERENCE.exec(formula) ?? [];
  return text !== undefined && isOnSheet(target) ? { kind: 'reference', text, prefix } : null;
}

function otherAt(formula: string, at: number): Token {
  OTHER.lastIndex = at;
  const [text, ...found] = OTHER.exec(formula) ?? [formula.slice(at)];
  const groups: readonly (string | undefined)[] = found;
  const kind = OTHERS[groups.findIndex((group) => group !== undefined)]?.[0] ?? 'unknown';
  return { kind, text, prefix: '' };
}

/** "XFE9" and "A1048577" are names. */
function isOnSheet(target: string): boolean {
  return target.split(':').every((end) => {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(end) ?? [];
    const row = digits === '' ? 1 : Number(digits);
    return columnNumber(letters) <= LAST_COLUMN && row >= 1 && row <= LAST_ROW;
  });
}
