import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { overlap, rectangles, rowsAddress } from './area';
import type { Place } from './area';

/** Which facts of one sheet must be known so that a batch can be taken back. Places are those before the batch. */
export interface FactsNeeded {
  readonly cells: readonly Area[];
  readonly looks: readonly Area[];
  readonly validations: readonly Area[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly merges: boolean;
  readonly formats: boolean;
  readonly comments: boolean;
  readonly names: boolean;
  readonly page: boolean;
}

const NOTHING: FactsNeeded = {
  cells: [],
  looks: [],
  validations: [],
  rows: [],
  columns: [],
  merges: false,
  formats: false,
  comments: false,
  names: false,
  page: false,
};

export type SheetEdit = Exclude<Edit, { readonly kind: 'add-sheet' }>;

/** @param used the sheet's used area before the batch @param earlier the edits of this sheet before this one */
export function factsNeededBy(edit: SheetEdit, used: Area | null, earlier: readonly SheetEdit[]): FactsNeeded {
  const back = (area: Area): Area[] => originally(area, earlier);
  switch (edit.kind) {
    case 'set-cells':
      return { ...NOTHING, cells: rectangles(edit.cells.flatMap((cell) => placeBefore(cell, earlier))) };
    case 'set-style':
      return { ...NOTHING, cells: back(edit.area), looks: back(edit.area) };
    case 'merge':
      return { ...NOTHING, cells: back(edit.area), looks: back(edit.area), merges: true };
    case 'unmerge':
      return { ...NOTHING, merges: true };
    case 'set-row-height':
      return { ...NOTHING, rows: rowsBefore([edit.row], earlier) };
    case 'set-column':
      return { ...NOTHING, columns: [edit.column] };
    case 'set-validation':
      return { ...NOTHING, validations: back(edit.validation.area) };
    case 'add-conditional-format':
      return NOTHING;
    case 'set-name':
      return { ...NOTHING, names: true };
    case 'insert-rows':
      return insertedRows(edit, used, earlier);
    case 'delete-rows':
      return deletedRows(edit, used, earlier);
    case 'delete-sheet':
      return everything(used);
  }
}

/** Whether references anywhere in the workbook can be lost by it. */
export function losesReferences({ kind }: Edit): boolean {
  return kind === 'delete-rows' || kind === 'delete-sheet';
}

/** What a sheet can lose when rows or sheets that it refers to are deleted. */
export function factsNeededElsewhere(used: Area | null): FactsNeeded {
  return { ...NOTHING, cells: listed(used), formats: true, names: true };
}

export function together(parts: readonly FactsNeeded[]): FactsNeeded {
  return {
    cells: distinct(parts.flatMap(({ cells }) => cells)),
    looks: distinct(parts.flatMap(({ looks }) => looks)),
    validations: distinct(parts.flatMap(({ validations }) => validations)),
    rows: [...new Set(parts.flatMap(({ rows }) => rows))],
    columns: [...new Set(parts.flatMap(({ columns }) => columns))],
    merges: parts.some(({ merges }) => merges),
    formats: parts.some(({ formats }) => formats),
    comments: parts.some(({ comments }) => comments),
    names: parts.some(({ names }) => names),
    page: parts.some(({ page }) => page),
  };
}

/** Nothing of a row that is copied is lost, but how it takes in what is written decides about the new rows. */
function insertedRows(
  { before, copyFrom }: Extract<Edit, { kind: 'insert-rows' }>,
  used: Area | null,
  earlier: readonly SheetEdit[],
): FactsNeeded {
  const models = [before - 1, copyFrom ?? 0].filter((row) => row > 0);
  return {
    ...NOTHING,
    cells: used ? models.flatMap((row) => originally({ ...used, top: row, bottom: row }, earlier)) : [],
    rows: copyFrom === null ? [] : rowsBefore([copyFrom], earlier),
    merges: true,
  };
}

function deletedRows(
  edit: Extract<Edit, { kind: 'delete-rows' }>,
  used: Area | null,
  earlier: readonly SheetEdit[],
): FactsNeeded {
  const gone = used ? originally({ ...used, top: edit.first, bottom: edit.first + edit.count - 1 }, earlier) : [];
  return {
    ...everything(used),
    looks: gone,
    rows: rowsBefore(
      Array.from({ length: edit.count }, (_, index) => edit.first + index),
      earlier,
    ),
    columns: [],
  };
}

function everything(used: Area | null): FactsNeeded {
  return {
    cells: listed(used),
    looks: listed(used),
    validations: listed(used),
    rows: used ? numbers(used.top, used.bottom) : [],
    columns: used ? numbers(used.left, used.right) : [],
    merges: true,
    formats: true,
    comments: true,
    names: true,
    page: true,
  };
}

/** The parts of an area that were there before the earlier edits, where they lay then. */
function originally(area: Area, earlier: readonly SheetEdit[]): Area[] {
  const rows = rowsBefore(numbers(area.top, area.bottom), earlier);
  return rectangles(rows.map((row) => ({ row, column: 1 }))).map(({ top, bottom }) => ({ ...area, top, bottom }));
}

function placeBefore({ row, column }: Place, earlier: readonly SheetEdit[]): Place[] {
  return rowsBefore([row], earlier).map((before) => ({ row: before, column }));
}

function rowsBefore(rows: readonly number[], earlier: readonly SheetEdit[]): number[] {
  return rows.flatMap((row) => {
    let before: number | null = row;
    for (const edit of [...earlier].reverse()) {
      if (before === null) break;
      if (edit.kind === 'delete-rows' && before >= edit.first) before += edit.count;
      if (edit.kind === 'insert-rows' && before >= edit.before)
        before = before < edit.before + edit.count ? null : before - edit.count;
    }
    return before === null ? [] : [before];
  });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function listed(area: Area | null): Area[] {
  return area ? [area] : [];
}

/** Areas inside another one are known by it. */
function distinct(areas: readonly Area[]): Area[] {
  return areas.filter(
    (area, index) =>
      !areas.some((other, place) => {
        const common = overlap(area, other);
        const inside = common !== null && areaKey(common) === areaKey(area);
        return place !== index && inside && (areaKey(other) !== areaKey(area) || place < index);
      }),
  );
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${rowsAddress(top, bottom - top + 1)} ${left}:${right}`;
}
