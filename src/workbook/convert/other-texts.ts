import { bareWords, COUNTY_FORMS, headRole, level1Name, level2Name, LONGEST_CAPTION } from '../../catalog';
import type { FormCell } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import { contains } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';
import { saysNone, squash } from '../../model/text';
import type { SheetGrid } from '../../sheets/grid';
import { textAt } from '../read/read-sheet';
import { cellsRead, placeKey } from './fields';

/** A text of a form that is no field of the model: 项目属性, a column that no rule uses, a line below the table. */
export interface OtherText {
  /** The caption beside or above it; "其他文字" where there is none. */
  readonly label: string;
  readonly text: string;
  readonly at: CellRef;
}

export const UNLABELLED = '其他文字';

/**
 * The filled cells of a form that neither a field was read from nor print a caption that is known. In doubt a cell is listed: what is
 * listed too much can be passed over, what is not listed would be lost.
 * @param forms all forms of the sheet
 */
export function otherTexts(
  form: Form,
  forms: readonly Form[],
  grid: SheetGrid,
  ruleSet: RuleSet,
): readonly OtherText[] {
  const read = cellsRead(form);
  const { headerTop = form.table.headerRow, headerRow } = form.table;
  const rest = forms.filter((other) => other !== form);
  const captions = columnCaptions(form);
  const found: OtherText[] = [];
  for (let row = form.area.top; row <= lastRowOf(form, forms, grid); row += 1) {
    if (row >= headerTop && row <= headerRow) continue;
    let label: string | null = null;
    for (let column = form.area.left; column <= form.area.right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === '' || rest.some(({ area }) => contains(area, { row, column }))) continue;
      const isRead = read.has(placeKey({ row, column }));
      if (isRead || isPrinted(text, ruleSet) || saysNone(text)) {
        label = isRead ? null : bareWords(text);
        continue;
      }
      const said = labelled(text);
      const inTable = row > headerRow && row <= form.table.lastRow ? (captions.get(column) ?? null) : null;
      found.push({
        label: said.label ?? inTable ?? label ?? UNLABELLED,
        text: said.text,
        at: { sheet: grid.id, row, column },
      });
      label = null;
    }
  }
  return found;
}

/** What follows the last form of a sheet below its table is its own: notes, 填表人. */
function lastRowOf(form: Form, forms: readonly Form[], grid: SheetGrid): number {
  const isLast = forms.every(({ area }) => area.bottom <= form.area.bottom);
  return isLast ? Math.max(form.area.bottom, grid.top + grid.texts.length - 1) : form.area.bottom;
}

function columnCaptions({ reading }: Form): ReadonlyMap<number, string> {
  return new Map(
    reading.columns.flatMap(({ column, caption }) => (caption === '' ? [] : [[column, caption] as const])),
  );
}

/** "填表人：张三" */
function labelled(text: string): { readonly label: string | null; readonly text: string } {
  const [, label = null, value = text] = /^([^:：\n]{2,16})[:：]\s*(\S.*)$/s.exec(text) ?? [];
  return label === null ? { label, text } : { label: bareWords(label), text: value };
}

function isPrinted(text: string, ruleSet: RuleSet): boolean {
  if (text.length > LONGEST_CAPTION) return printedWords(ruleSet).has(squash(text));
  const isCaption = headRole(text) !== null || level1Name(text) !== null || level2Name(text) !== null;
  return isCaption || PRINTED.test(squash(text)) || printedWords(ruleSet).has(bareWords(text));
}

/** A caption whose value nobody wrote, the line of the unit or of the year, words over columns. */
const PRINTED =
  /[:：]$|^(?:金额)?单位[:：]?(?:人民币)?[百千万]?元$|^[（(]?20(?:\d\d|XX|××)年?度?[)）]?$|^(?:20\d\d年)?\d{1,2}月[底末]?$|^(?:合计|小计|总计|总分|分值|得分|权重|类别|名称|项目基本情况|绩效指标|…+|\.{3,}|\*+)$|%$/u;

/** Every caption and note that a form of the catalogue prints. */
const printedWords = memoize((ruleSet: RuleSet): ReadonlySet<string> => {
  const frames = Object.values(ruleSet.forms);
  const official = frames.flatMap(({ title, yearLine, labels, columns, notes }) => [
    title,
    yearLine,
    ...Object.values(labels),
    ...columns,
    ...notes,
  ]);
  const county = COUNTY_FORMS.flatMap(({ above = '', title, yearLine = '', head, foot, notes, table }) => [
    above,
    title,
    yearLine,
    ...notes,
    ...[...head, ...foot].flatMap(({ cells }) => cells.flatMap(wordsOf)),
    ...table.columns.map(({ caption }) => caption),
    table.total ?? '',
    table.side?.words ?? '',
    table.side?.head ?? '',
  ]);
  const notes = [...ruleSet.categories.map(({ note }) => note)];
  return new Set([...official, ...county, ...notes].flatMap((words) => [squash(words), bareWords(words)]));
});

function wordsOf(cell: FormCell): readonly string[] {
  if ('label' in cell) return [cell.label];
  return [...('says' in cell ? [cell.says] : []), ...('until' in cell ? [cell.until] : [])];
}
