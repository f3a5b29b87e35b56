import type { CellContent } from '../../sheets/plan';
import type { ShownCell } from './layout';

/** What somebody means who types this into a cell: plain numbers are numbers, in a cell of percents percents too; all else is a text. */
export function typedContent(text: string, cell: Pick<ShownCell, 'text' | 'isNumber'>): CellContent {
  if (text === '') return { value: null };
  if (NUMBER.test(text)) return { value: Number(text.replace(/,/g, '')) };
  if (cell.isNumber && cell.text.endsWith('%') && text.endsWith('%') && NUMBER.test(text.slice(0, -1)))
    return { value: Number((Number(text.slice(0, -1).replace(/,/g, '')) / 100).toPrecision(15)) };
  return { value: text };
}

/** At most 15 digits, which a number can hold; "007" is a text. */
const NUMBER = /^-?(?=[\d.,]{1,19}$)(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,8})?$/;
