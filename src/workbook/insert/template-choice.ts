import type { Category, TemplateRow } from '../../catalog/types';

/** Rows of a template that a user chooses from; the others are room to write in, or belong to a heading. */
export function choosableRows({ rows }: Category): readonly TemplateRow[] {
  return rows.filter(isChoosable);
}

function isChoosable({ kind }: TemplateRow): boolean {
  return kind === 'indicator' || kind === 'heading';
}

/** A ★★★ row stays: its value is asked of every project of the category. */
export function canBeLeftOut({ stars }: TemplateRow): boolean {
  return stars !== 3;
}

/** The row and, of a heading, all that stands below it. */
export function withChildren(category: Category, row: TemplateRow): readonly TemplateRow[] {
  const children = category.rows.filter(({ parent }) => parent === row.id);
  return [row, ...children.flatMap((child) => withChildren(category, child))];
}

/**
 * The template without the rows that a project does not need. A heading stays as long as one of its rows does, and a class that loses all
 * its rows keeps an empty one: the form shows every class of the document.
 */
export function withoutRows(category: Category, leftOut: ReadonlySet<string>): Category {
  if (leftOut.size === 0) return category;
  const kept = new Set(category.rows.filter((row) => stays(category, row, leftOut)));
  const rows = category.rows.filter((row, index) => kept.has(row) || isLastOfClass(category, kept, index));
  return { ...category, rows: rows.map((row) => (kept.has(row) ? row : emptied(row))) };
}

function stays(category: Category, row: TemplateRow, leftOut: ReadonlySet<string>): boolean {
  const isChosen = (each: TemplateRow) => isChoosable(each) && !(canBeLeftOut(each) && leftOut.has(each.id));
  if (isChoosable(row)) return withChildren(category, row).some(isChosen);
  const heading = category.rows.find(({ id }) => id === row.parent);
  return !heading || isChosen(heading);
}

function isLastOfClass({ rows }: Category, kept: ReadonlySet<TemplateRow>, index: number): boolean {
  const own = rows.filter((row) => row.level1 === rows[index]?.level1 && row.level2 === rows[index].level2);
  return !own.some((row) => kept.has(row)) && own[own.length - 1] === rows[index];
}

function emptied({ id, level1, level2, line }: TemplateRow): TemplateRow {
  return {
    id,
    kind: 'empty-class',
    level1,
    level2,
    name: '',
    stars: 0,
    parent: null,
    target: '',
    comparator: null,
    unit: null,
    alsoUnits: [],
    fixedValue: null,
    line,
  };
}
