import { address, areaAddress, columnName } from '../../../model/cell';
import type { Area } from '../../../model/cell';
import { printAreas } from '../../../xlsx/area-text';
import type { Cell, ColumnRange, Content, PageLayout, Row, Sheet } from './book';

/** Everything of a sheet but its cells and merges, in the file library's shape. */
export function frameOf(sheet: Sheet): object {
  return {
    media: [],
    shapes: [],
    tables: [],
    pivotTables: [],
    ...structuredClone(sheet.rest),
    id: sheet.number,
    name: sheet.name,
    pageSetup: pageSetup(sheet.pageSetup),
    dataValidations: Object.fromEntries(
      // "range:" keeps the library from joining neighbours, whose relative formulas would then mean something else.
      sheet.validations.map(({ area, rule }) => [`range:${areaAddress(area)}`, structuredClone(rule)]),
    ),
    conditionalFormattings: sheet.conditionalFormats.map(({ areas, rules }) => ({
      ref: printAreas(areas),
      rules: structuredClone(rules),
    })),
  };
}

/** The cells, merges and columns in the shape the library's writer reads. Fresh objects: the writer marks them. */
export function cellsOf(sheet: Sheet): object {
  const covered = coveredCells(sheet.merges);
  return {
    cols: sheet.columns.length === 0 ? undefined : sheet.columns.map(columnModel),
    rows: withMergedCells(sheet, covered).map(rowModel),
    mergeCells: sheet.merges.map(areaAddress),
    dimensions: dimension(sheet),
  };
}

const VALUE_TYPE = {
  blank: 0,
  merge: 1,
  number: 2,
  string: 3,
  link: 5,
  formula: 6,
  rich: 8,
  boolean: 9,
  error: 10,
} as const;

/** Row → column → master address of every cell that lies under a merge. */
type Covered = ReadonlyMap<number, ReadonlyMap<number, string>>;

function coveredCells(merges: readonly Area[]): Covered {
  const rows = new Map<number, Map<number, string>>();
  for (const area of merges) {
    const master = address({ row: area.top, column: area.left });
    for (let row = area.top; row <= area.bottom; row += 1) {
      const columns = rows.get(row) ?? new Map<number, string>();
      rows.set(row, columns);
      for (let column = area.left; column <= area.right; column += 1) {
        if (row !== area.top || column !== area.left) columns.set(column, master);
      }
    }
  }
  return rows;
}

interface WrittenRow extends Omit<Row, 'cells'> {
  readonly cells: readonly (Cell & { readonly master?: string })[];
}

/** The writer collects merges from cells marked as merged, so each covered cell must be there. */
function withMergedCells(sheet: Sheet, covered: Covered): WrittenRow[] {
  const missing = new Set(covered.keys());
  const rows = sheet.rows.map((row): WrittenRow => {
    missing.delete(row.number);
    return marked(row, covered.get(row.number));
  });
  for (const number of missing) rows.push(marked({ number, cells: [] }, covered.get(number)));
  return missing.size === 0 ? rows : rows.sort((a, b) => a.number - b.number);
}

function marked(row: Row, columns: ReadonlyMap<number, string> | undefined): WrittenRow {
  if (!columns || columns.size === 0) return row;
  const cells = new Map<number, Cell & { master?: string }>(row.cells.map((cell) => [cell.column, cell]));
  for (const [column, master] of columns) {
    const cell = cells.get(column) ?? { column, content: { kind: 'blank' }, style: {} };
    cells.set(column, { ...cell, master });
  }
  return { ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
}

function rowModel({ number, cells, height, outlineLevel, style, rest }: WrittenRow): object {
  return {
    ...rest,
    number,
    min: cells[0]?.column ?? 1,
    max: cells.at(-1)?.column ?? 1,
    ...(height !== undefined && { height }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    style: style ?? {},
    cells: cells.map((cell) => cellModel(number, cell)),
  };
}

function cellModel(row: number, { column, content, style, comment, master }: Cell & { master?: string }): object {
  const model = { address: address({ row, column }), style, ...(comment !== undefined && { comment }) };
  return master === undefined ? { ...model, ...contentModel(content) } : { ...model, type: VALUE_TYPE.merge, master };
}

function contentModel(content: Content): object {
  switch (content.kind) {
    case 'blank':
      return { type: VALUE_TYPE.blank };
    case 'value':
      return { type: VALUE_TYPE[typeof content.value as 'string' | 'number' | 'boolean'], value: content.value };
    case 'rich':
      return { type: VALUE_TYPE.rich, value: { richText: content.runs } };
    case 'error':
      return { type: VALUE_TYPE.error, value: { error: content.error } };
    case 'formula':
      return {
        type: VALUE_TYPE.formula,
        formula: content.formula,
        ...(content.result !== null && { result: content.result }),
        ...(content.array && {
          shareType: 'array',
          ref: areaAddress(content.array.area),
          ...(content.array.dynamic && { isDynamicArray: true }),
        }),
      };
    case 'link':
      return {
        type: VALUE_TYPE.link,
        text: content.text,
        hyperlink: content.target,
        ...(content.runs && { richText: content.runs }),
        ...(content.tooltip !== undefined && { tooltip: content.tooltip }),
        ...(content.formula !== undefined && { formula: content.formula }),
      };
  }
}

function columnModel({ first, last, ...column }: ColumnRange): object {
  return { min: first, max: last, isCustomWidth: true, ...column, style: column.style ?? {} };
}

function dimension({ rows }: Sheet): string {
  const used = rows.filter((row) => row.cells.length > 0);
  const left = used.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? 1), Infinity);
  const right = used.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 1), 1);
  return areaAddress({
    top: used[0]?.number ?? 1,
    left: Math.min(left, right),
    bottom: used.at(-1)?.number ?? 1,
    right,
  });
}

function pageSetup({ printAreas: areas, titleRows, titleColumns, ...setup }: PageLayout): object {
  return {
    ...structuredClone(setup),
    ...(areas.length > 0 && { printArea: areas.map(areaAddress).join('&&') }),
    ...(titleRows && { printTitlesRow: `${titleRows.first}:${titleRows.last}` }),
    ...(titleColumns && { printTitlesColumn: `${columnName(titleColumns.first)}:${columnName(titleColumns.last)}` }),
  };
}
