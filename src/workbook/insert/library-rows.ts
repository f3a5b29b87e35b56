import { inYuan, readAmount } from '../../model/amount';
import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';
import type { LibraryProject } from '../../model/project-library';
import { bareText, squash } from '../../model/text';
import type { SheetGrid } from '../../sheets/grid';
import type { ListSheet } from '../list-sheet';
import { rowsOf, textAt, valueAt } from '../read/read-sheet';

export const LIBRARY_SHEET = '项目库';

const TITLES = {
  name: '项目名称',
  code: '项目编码',
  category: '项目类别',
  department: '主管部门',
  implementer: '实施单位',
  amount: '金额（万元）',
  source: '资金来源',
  year: '年度',
} as const;

export type LibraryColumn = keyof typeof TITLES;

export const COLUMNS = Object.keys(TITLES) as LibraryColumn[];

const WIDTHS: Readonly<Record<LibraryColumn, number>> = {
  name: 34,
  code: 22,
  category: 18,
  department: 20,
  implementer: 20,
  amount: 12,
  source: 20,
  year: 8,
};

export const LIST: ListSheet = {
  name: LIBRARY_SHEET,
  filledIn: true,
  columns: COLUMNS.map((column) => ({ title: TITLES[column], width: WIDTHS[column] })),
};

export interface LibraryHead {
  /** 1-based sheet row. */
  readonly row: number;
  readonly columns: Readonly<Record<LibraryColumn, number>>;
}

/** A sheet is the 项目库 where one row prints all of its heads, in whatever order; further columns are people's own. */
export function headOf(grid: SheetGrid): LibraryHead | null {
  for (const [offset, texts] of grid.texts.slice(0, LAST_HEAD_ROW).entries()) {
    const printed = texts.map(squash);
    const found = COLUMNS.map((column) => [column, printed.indexOf(squash(TITLES[column]))] as const);
    if (found.some(([, index]) => index < 0)) continue;
    const columns = Object.fromEntries(found.map(([column, index]) => [column, grid.left + index]));
    return { row: grid.top + offset, columns: columns as Record<LibraryColumn, number> };
  }
  return null;
}

const LAST_HEAD_ROW = 5;

const libraryOn = memoize((grid: SheetGrid): readonly LibraryProject[] => {
  const head = headOf(grid);
  if (!head) return [];
  return rowsOf(grid).flatMap((row): LibraryProject[] => {
    const text = (column: LibraryColumn) => textAt(grid, row, head.columns[column]);
    if (row <= head.row || text('name') === '') return [];
    const amount = readAmount(valueAt(grid, row, head.columns.amount), '万元');
    const year = Number(/^(?:19|20)\d\d/.exec(squash(text('year')))?.[0] ?? Number.NaN);
    return [
      {
        at: { sheet: grid.id, row, column: head.columns.name },
        name: text('name'),
        code: text('code'),
        category: text('category'),
        department: text('department'),
        implementer: text('implementer'),
        amount: amount && inYuan(amount, '万元'),
        source: text('source'),
        year: Number.isNaN(year) ? null : year,
      },
    ];
  });
});

/** The projects that the workbook's 项目库 lists; empty where it keeps none. */
export function libraryIn(sheets: readonly { readonly grid: SheetGrid }[]): readonly LibraryProject[] {
  return sheets.flatMap(({ grid }) => libraryOn(grid));
}

export interface OpenProjects {
  /** How many projects the library lists. */
  readonly listed: number;
  /** Those without a 申报表 of their name in the workbook. */
  readonly open: readonly LibraryProject[];
}

export function openProjects(
  workbook: readonly { readonly grid: SheetGrid; readonly forms: readonly { readonly form: Form }[] }[],
): OpenProjects {
  const library = libraryIn(workbook);
  const applied = new Set(
    workbook.flatMap(({ forms }) =>
      forms.flatMap(({ form }) =>
        form.kind === 'application' ? [keyOf(form.project.name?.text, form.year?.value)] : [],
      ),
    ),
  );
  return { listed: library.length, open: library.filter(({ name, year }) => !applied.has(keyOf(name, year))) };
}

/** One project for each name and year. */
export function keyOf(name: string | undefined, year: number | string | null | undefined): string {
  return JSON.stringify([bareText(name ?? ''), String(year ?? '')]);
}
