import { comparatorSpellings } from '../../model/comparator';
import { WORDED_SIGNS } from '../recognise/content';
import { containsAny, inRow, quoted, replaced, type FormulaCell } from './formula-text';

/**
 * Formulas that read a value printed in several columns, ≥ | 800 | 亩, as one text "≥800亩": the way of src/sheets/recognise/joined-value.
 * A sign or unit in the number's own cell counts before that of its column; words without a digit are joined with nothing.
 */

interface At {
  readonly row: number;
  readonly column: number;
}

/** The cells of one value; null where the table has no such column. */
interface PartCells {
  readonly number: At;
  readonly sign: At | null;
  readonly unit: At | null;
}

export interface ValueParts {
  readonly target: PartCells;
  readonly actual: PartCells;
}

/** The helper columns of tables with such values, right of the other helpers. */
export const JOIN_HELPERS = [
  ['sign', '目标：符号栏'],
  ['unit', '目标：单位栏'],
  ['target', '目标：拼合'],
  ['actualUnit', '实际：单位栏'],
  ['actual', '实际：拼合'],
] as const;

type JoinHelper = (typeof JOIN_HELPERS)[number][0];

/** The references of the helper cells, the first one in column `first`. */
export function joinedCells(row: number, first: number): Readonly<Record<JoinHelper, string>> {
  const cells = JOIN_HELPERS.map(([name], index) => [name, inRow(first + index, row)] as const);
  return Object.fromEntries(cells) as Record<JoinHelper, string>;
}

/** A joined cell holds the number's own content, number or text, where nothing is printed beside it. */
export function joinedFormulas(row: number, { target, actual }: ValueParts, first: number): FormulaCell[] {
  const cells = joinedCells(row, first);
  const formulas: Readonly<Record<JoinHelper, string>> = {
    sign: signBeside(target),
    unit: unitBeside(target),
    target: joined(target, cells.sign, cells.unit),
    actualUnit: unitBeside(actual),
    actual: joined(actual, null, cells.actualUnit),
  };
  return JOIN_HELPERS.map(([name], index) => ({ row, column: first + index, formula: `=${formulas[name]}` }));
}

/** The cell in which a value's number was typed. */
export function numberCell({ number }: PartCells): string {
  return cell(number);
}

function cell({ row, column }: At): string {
  return inRow(column, row);
}

const BLANKS = [' ', '\u00a0', '　'].map((blank) => [blank, ''] as const);
const DIGITS: readonly string[] = '0123456789０１２３４５６７８９'.split('');
/** After these a number's cell has no unit of its own. */
const NUMBER_ENDS = [...DIGITS, '.', ',', '，', '．'].join('');

const wordsFor = (sign: '≥' | '≤' | '=') => Object.keys(WORDED_SIGNS).filter((word) => WORDED_SIGNS[word] === sign);
const SIGNS = [
  ['≥', [...comparatorSpellings('≥', '>'), ...wordsFor('≥')]],
  ['≤', [...comparatorSpellings('≤', '<'), ...wordsFor('≤')]],
  ['=', [...comparatorSpellings('='), ...wordsFor('=')]],
] as const;
/** With these a sign of the number's own cell begins, in either width. */
const SIGN_BEGINS = [...new Set(comparatorSpellings('≥', '>', '≤', '<', '=').map((said) => said.charAt(0)))]
  .concat('＞', '＜', '＝')
  .join('');

function withoutBlanks(at: At): string {
  return replaced(`CLEAN(${cell(at)})`, BLANKS);
}

/** The sign to put before the number: "≥", "≤", "=" or "". */
function signBeside({ number, sign }: PartCells): string {
  if (sign === null) return '""';
  const bareSign = replaced(withoutBlanks(sign), [
    ['＞', '>'],
    ['＜', '<'],
    ['＝', '='],
  ]);
  const standard = SIGNS.reduceRight<string>(
    (others, [mark, spellings]) => `IF(${isOneOf(bareSign, spellings)},${quoted(mark)},${others})`,
    '""',
  );
  const own = `ISNUMBER(FIND(LEFT(${withoutBlanks(number)},1),${quoted(SIGN_BEGINS)}))`;
  return ifSaysNumber(number, `IF(OR(LEN(${bareSign})=0,${own}),"",${standard})`);
}

/** The unit to put behind the number, or "". */
function unitBeside({ number, unit }: PartCells): string {
  if (unit === null) return '""';
  const bareUnit = withoutBlanks(unit);
  const none = isOneOf(
    replaced(
      bareUnit,
      '-—–―－\\'.split('').map((dash) => [dash, '/'] as const),
    ),
    ['/', '//', '///', '无', '不涉及', '不适用'],
  );
  const own = `NOT(ISNUMBER(FIND(RIGHT(${withoutBlanks(number)},1),${quoted(NUMBER_ENDS)})))`;
  return ifSaysNumber(number, `IF(OR(LEN(${bareUnit})=0,${none},${own}),"",${bareUnit})`);
}

function joined({ number }: PartCells, sign: string | null, unit: string): string {
  const own = cell(number);
  const [before, length] = sign === null ? ['', `LEN(${unit})`] : [`${sign}&`, `LEN(${sign}&${unit})`];
  return `IFERROR(IF(LEN(${own})=0,"",IF(${length}=0,${own},${before}${own}&${unit})),"")`;
}

/** "" for a number's cell without any digit, or with an error. */
function ifSaysNumber(number: At, found: string): string {
  return `IFERROR(IF(${containsAny(cell(number), DIGITS)},${found},""),"")`;
}

function isOneOf(text: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("|"&${text}&"|",${quoted(`|${words.join('|')}|`)}))`;
}
