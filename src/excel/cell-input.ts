import type { CellContent } from '../sheets/plan';

/** What to hand to `range.formulas` so that the cell holds exactly this content; null would leave the cell as it is. */
export type CellInput = string | number | boolean;

export const TEXT_FORMAT = '@';

/**
 * Excel reads a written string as if it had been typed: "=1+1", "001", "1-12" and "50%" would become something else.
 * A leading apostrophe keeps it text and is no part of the value; a cell formatted as text takes it as it is.
 */
export function cellInput(content: CellContent, numberFormat: string): CellInput {
  if ('formula' in content) return `=${content.formula.replace(/^=/, '')}`;
  const { value } = content;
  if (value === null) return '';
  if (typeof value !== 'string' || value === '' || numberFormat === TEXT_FORMAT || isPlainly(value)) return value ?? '';
  return `'${value}`;
}

/** Numbers, logical values and formulas become text in a cell that is formatted as text. */
export function needsOtherFormat(content: CellContent, numberFormat: string): boolean {
  if (numberFormat !== TEXT_FORMAT) return false;
  return 'formula' in content || typeof content.value === 'number' || typeof content.value === 'boolean';
}

/** What a cell that was read is to be written back as. A text may look like a formula; then it is its own value. */
export function inputOf(formula: unknown, value: unknown, numberFormat: string): CellInput {
  const isText = typeof value === 'string' && value === formula && value !== '';
  return isText ? cellInput({ value }, numberFormat) : (formula as CellInput);
}

/** A text that begins with a Chinese character is no number, date or formula; times, written numbers and “（1）”, which may become −1, are left out. */
function isPlainly(text: string): boolean {
  return (
    /^[\p{Script=Han}★（【《“]/u.test(text) &&
    !/^(上午|下午|公元|民国|[〇零一二三四五六七八九十百千]|[真假是否]$|（\s*[-+]?[\d０-９.．])/.test(text)
  );
}
