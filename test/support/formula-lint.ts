import { parseFormula, type Expression } from '../../src/sheets/formula/parse';
import { tokens, type Token } from '../../src/sheets/formula/tokens';

/** Where a formula is laid: conditional formats and validations have narrower limits than cells. */
export type FormulaPlace = 'cell' | 'conditional-format' | 'validation';

/**
 * What Excel would refuse, or what Excel 2010, WPS, LibreOffice and Univer would compute differently, in an emitted formula.
 * Empty: nothing found. A cell's formula comes with its leading "=", the others without, as in a SheetPlan.
 */
export function lintFormula(formula: string, place: FormulaPlace): string[] {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  const parts = tokens(body).filter(({ kind }) => kind !== 'blank');
  return [
    ...leadingSign(formula, place),
    ...lengths(formula, parts, place),
    ...structure(parts),
    ...words(parts),
    ...arrays(parts, place),
    ...comparisons(parts),
    ...comparedLogicals(parseFormula(body)),
  ];
}

/** Functions that all four engines compute alike in the ways they are used here. */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  'ABS',
  'AND',
  'CLEAN',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'DATE',
  'EXACT',
  'FIND',
  'HYPERLINK',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'NOT',
  'OR',
  'RIGHT',
  'ROUND',
  'ROWS',
  'SUBSTITUTE',
  'SUM',
  'SUMPRODUCT',
  'TEXT',
  'TRIM',
  'VALUE',
]);

const MAX_CELL_LENGTH = 8191;
const MAX_RULE_LENGTH = 254;
const MAX_TEXT_LENGTH = 255;
const MAX_NESTING = 64;
const MAX_ARGUMENTS = 255;

function leadingSign(formula: string, place: FormulaPlace): string[] {
  if (place === 'cell' && !formula.startsWith('=')) return ['a cell formula starts with "="'];
  if (place !== 'cell' && formula.startsWith('=')) return ['a rule formula is given without its leading "="'];
  return [];
}

function lengths(formula: string, parts: readonly Token[], place: FormulaPlace): string[] {
  const limit = place === 'cell' ? MAX_CELL_LENGTH : MAX_RULE_LENGTH;
  const problems: string[] = [];
  if (formula.length > limit) problems.push(`${formula.length} characters, at most ${limit}`);
  if (parts.some((part) => part.kind === 'text' && part.text.replace(/""/g, '"').length - 2 > MAX_TEXT_LENGTH)) {
    problems.push(`a text constant has more than ${MAX_TEXT_LENGTH} characters`);
  }
  return problems;
}

/** Balance of parentheses, braces and quotes; nesting; number of arguments. */
function structure(parts: readonly Token[]): string[] {
  const problems = new Set<string>();
  const open: { kind: 'call' | 'open' | 'array-open'; name: string; arguments: number }[] = [];
  for (const part of parts) {
    if (part.kind === 'call' || part.kind === 'open' || part.kind === 'array-open') {
      open.push({ kind: part.kind, name: functionName(part), arguments: 1 });
      if (open.filter((one) => one.kind === 'call').length > MAX_NESTING)
        problems.add(`nested deeper than ${MAX_NESTING}`);
    } else if (part.kind === 'close' || part.kind === 'array-close') {
      const opened = open.pop();
      if (!opened || (opened.kind === 'array-open') !== (part.kind === 'array-close'))
        problems.add('unbalanced parentheses');
    } else if (part.kind === 'comma') {
      const inside = open[open.length - 1];
      if (!inside || inside.kind === 'open') problems.add('a comma outside a function');
      else if (++inside.arguments > MAX_ARGUMENTS && inside.kind === 'call') {
        problems.add(`${inside.name} has more than ${MAX_ARGUMENTS} arguments`);
      }
    } else if (part.kind === 'unclosed') {
      problems.add('an unclosed quotation mark');
    }
  }
  if (open.length > 0) problems.add('unbalanced parentheses');
  return [...problems];
}

function words(parts: readonly Token[]): string[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'call':
        return ALLOWED_FUNCTIONS.has(functionName(part).toUpperCase())
          ? []
          : [`function ${functionName(part)} is not on the list`];
      case 'reference':
        return reach(part);
      case 'sheet':
      case 'bracket':
        return [`reference to a name, a table or another workbook: ${part.text}`];
      case 'name':
        return [`unknown name ${part.text}`];
      case 'error':
        return [`error word ${part.text}`];
      case 'unknown':
        return [`unexpected character ${part.text}`];
      default:
        return [];
    }
  });
}

/** Only cells of this workbook, and not whole rows or columns: those grow slow and mean different sizes in different hosts. */
function reach({ text, prefix }: Token): string[] {
  if (prefix.includes('[')) return [`reference to another workbook: ${text}`];
  if (/:.*!/.test(prefix)) return [`reference to several sheets: ${text}`];
  return /\d/.test(text.slice(prefix.length)) && /[A-Za-z]/.test(text.slice(prefix.length))
    ? []
    : [`whole rows or columns: ${text}`];
}

function functionName({ text }: Token): string {
  return text.replace(/\($/, '');
}

function arrays(parts: readonly Token[], place: FormulaPlace): string[] {
  return place !== 'cell' && parts.some((part) => part.kind === 'array-open')
    ? ['array constant in a rule formula']
    : [];
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=']);

/**
 * Univer takes 0 for "" and "" for 0: blanks are asked by LEN(x)=0. It does not know "--" before a text either,
 * and reads ? * ~ of a compared text as wildcards.
 */
function comparisons(parts: readonly Token[]): string[] {
  const problems = new Set<string>();
  parts.forEach((part, index) => {
    if (part.kind !== 'operator') return;
    const before = parts[index - 1];
    const after = parts[index + 1];
    if (COMPARISONS.has(part.text) && (isEmptyText(before) || isEmptyText(after))) {
      problems.add('comparison with "": use LEN(x)=0');
    }
    if (COMPARISONS.has(part.text) && (hasWildcard(before) || hasWildcard(after))) {
      problems.add('comparison with a text that holds ? * or ~: use FIND');
    }
    if (part.text === '-' && after?.kind === 'operator' && after.text === '-') problems.add('"--": use VALUE or *1');
  });
  return [...problems];
}

const LOGICAL_FUNCTIONS: ReadonlySet<string> = new Set(['AND', 'ISNUMBER', 'ISTEXT', 'NOT', 'OR']);

/** In Excel FALSE>0 is TRUE, since any logical is greater than any number; LibreOffice and Univer count FALSE as 0. */
function comparedLogicals(expression: Expression | null): string[] {
  const open = expression === null ? [] : [expression];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.kind === 'binary' && COMPARISONS.has(one.operator) && isLogical(one.left) !== isLogical(one.right))
      return ['a logical compared with a number'];
    open.push(...partsOf(one));
  }
  return [];
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'binary':
      return [expression.left, expression.right];
    case 'unary':
      return [expression.operand];
    case 'call':
      return expression.arguments;
    case 'array':
      return expression.rows.flat();
    case 'value':
    case 'error':
    case 'reference':
      return [];
  }
}

function isLogical(expression: Expression): boolean {
  if (expression.kind === 'value') return typeof expression.value === 'boolean';
  if (expression.kind === 'call') return LOGICAL_FUNCTIONS.has(expression.name.toUpperCase());
  return expression.kind === 'binary' && COMPARISONS.has(expression.operator);
}

function isEmptyText(part: Token | undefined): boolean {
  return part?.kind === 'text' && part.text === '""';
}

function hasWildcard(part: Token | undefined): boolean {
  return part?.kind === 'text' && /[?*~]/.test(part.text);
}
