import { OVERALL_TITLE, overallPartOf } from '../../catalog/overall-goals';
import { memoize } from '../../model/memoize';
import type { Field } from '../../model/field';
import type { OverallGoals, OverallPart } from '../../model/overall-goals';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { asText, Cells } from './cells';
import type { Reader } from './cells';

/**
 * 部门整体绩效目标 on a sheet that holds no form: headings with their texts beside or below them, or all in one cell, as they are drawn, typed
 * or pasted. Null where there are not two of its three headings below its name, or all three.
 */
export const readOverallGoals = memoize((grid: SheetGrid): OverallGoals | null => {
  if (grid.texts.length > MOST_ROWS) return null;
  const cells = new Cells(grid);
  const lines = linesOf(cells);
  const first = lines.findIndex(({ text }) => overallPartOf(text) !== null);
  if (first < 0) return null;
  const head = lines.slice(0, first);
  const parts = partsOf(lines.slice(first));
  const title = head.find(({ text }) => NAME.test(squash(text))) ?? null;
  const kinds = new Set(parts.map(({ id }) => id)).size;
  if (kinds < (title !== null || NAME.test(grid.name) ? 2 : 3)) return null;
  const rows = [...(title ? [title] : []), ...lines.slice(first)].map(({ at }) => at.row);
  return {
    sheet: grid.id,
    sheetName: grid.name,
    area: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: cells.firstColumn,
      right: cells.lastColumn,
    },
    title,
    department: departmentIn(cells, head),
    year: yearIn(head),
    parts,
  };
});

/** Texts are not longer; ledgers are. */
const MOST_ROWS = 1000;
const NAME = new RegExp(OVERALL_TITLE.replace('部门', '(?:部门|单位)?'));

/** All lines of all cells, row by row. */
function linesOf(cells: Cells): Field[] {
  return Array.from({ length: cells.lastRow - cells.firstRow + 1 }, (_, index) => cells.firstRow + index).flatMap(
    (row) => cells.filledColumns(row).flatMap((column) => linesIn(cells.field(row, column, asText))),
  );
}

function linesIn(field: Field): Field[] {
  return field.text.split(/\r?\n/).flatMap((line) => {
    const text = line.trim();
    return text === '' ? [] : [{ ...field, text, value: text }];
  });
}

/** @param lines from the first heading on */
function partsOf(lines: readonly Field[]): OverallPart[] {
  const parts: { readonly id: OverallPart['id']; readonly heading: Field; readonly paragraphs: Field[] }[] = [];
  for (const line of lines) {
    const id = overallPartOf(line.text);
    if (id !== null) parts.push({ id, heading: line, paragraphs: [] });
    else parts.at(-1)?.paragraphs.push(line);
  }
  return parts;
}

function departmentIn(cells: Cells, head: readonly Field[]): Field | null {
  const label = head.find(({ text }) => /^(?:部门|单位)(?:\(单位\))?名称[::]?$/.test(squash(text)));
  if (!label) return null;
  const { row, column } = label.at;
  const [beside = column + cells.area(row, column).right - cells.area(row, column).left + 1] = cells.filledColumns(
    row,
    column + 1,
  );
  return cells.field(row, beside, asText);
}

function yearIn(head: readonly Field[]): Field<number> | null {
  const line = head.find(({ text }) => YEAR.test(squash(text)));
  return line ? { ...line, value: asYear(line.text, line.raw) } : null;
}

/** "（2024年度）"; a year in the title counts where no such line stands below it. */
const YEAR = /(20\d\d)年(?:度|部门|$)/;

const asYear: Reader<number> = (text) => {
  const [, year] = YEAR.exec(squash(text)) ?? [];
  return year === undefined ? null : Number(year);
};
