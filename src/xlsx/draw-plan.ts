import type { CellContent, PlannedCell, SheetPlan } from '../sheets/plan';
import type { Cell, CellLook, ColumnRange, Content, DefinedName, PageLayout, Row, Sheet } from './book';
import { look } from './look';
import type { Font } from './look';
import { conditionalFormat, validation } from './native-layer';

/** The sheet a plan describes, with its sheet-scoped names. */
export function drawPlan(plan: SheetPlan, number: number, defaultFont: Font): { sheet: Sheet; names: DefinedName[] } {
  return {
    sheet: {
      number,
      name: plan.name,
      rows: rowsOf(plan, defaultFont),
      columns: columnsOf(plan),
      merges: plan.merges,
      validations: plan.validations.map(validation),
      conditionalFormats: plan.conditionalFormats.map(conditionalFormat),
      pageSetup: pageLayout(plan),
      charts: plan.charts ?? [],
      protected: plan.protected ?? false,
      cut: false,
      rest: {
        properties: {
          defaultRowHeight: 15,
          ...(plan.columns.some((column) => column.outline) && { outlineLevelCol: 1 }),
        },
        state: plan.hidden ? 'hidden' : 'visible',
        ...(plan.protected && { sheetProtection: { sheet: true } }),
        views: [],
      },
    },
    names: plan.names.map(({ name, formula, hidden }) => ({ name, formula, hidden, sheet: number })),
  };
}

export function contentOf(content: CellContent | undefined): Content {
  if (!content) return { kind: 'blank' };
  if ('formula' in content) return { kind: 'formula', formula: content.formula.replace(/^=/, ''), result: null };
  return content.value === null ? { kind: 'blank' } : { kind: 'value', value: content.value };
}

function rowsOf(plan: SheetPlan, defaultFont: Font): Row[] {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, cell: Cell): void => {
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells.set(cell.column, cell));
  };
  for (const { row, cell } of bordersOfMerges(plan, defaultFont)) put(row, cell);
  for (const cell of plan.cells)
    put(cell.row, { column: cell.column, content: contentOf(cell.content), style: look(cell.style, defaultFont) });
  plan.rowHeights.forEach((_, index) => rows.set(index + 1, rows.get(index + 1) ?? new Map<number, Cell>()));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => {
      const height = plan.rowHeights[number - 1];
      return {
        number,
        cells: [...cells.values()].sort((a, b) => a.column - b.column),
        ...(height !== undefined && { height, rest: { customHeight: true } }),
      };
    });
}

/** A merged field is framed only if every cell under it carries the frame. */
function bordersOfMerges({ merges, cells }: SheetPlan, defaultFont: Font): { row: number; cell: Cell }[] {
  const first = new Map<string, PlannedCell>(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return merges.flatMap((area) => {
    const style: CellLook = look(first.get(`${area.top},${area.left}`)?.style ?? {}, defaultFont);
    const under: { row: number; cell: Cell }[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        under.push({ row, cell: { column, content: { kind: 'blank' }, style } });
      }
    }
    return under;
  });
}

function columnsOf({ columns }: SheetPlan): ColumnRange[] {
  const ranges: ColumnRange[] = columns.map(({ width, outline: level, hidden }, index) => ({
    first: index + 1,
    last: index + 1,
    width,
    ...(hidden && { hidden }),
    ...(level && { outlineLevel: level }),
    ...(columns[index - 1]?.hidden && columns[index - 1]?.outline && !level && { collapsed: true }),
  }));
  return ranges;
}

function pageLayout({ print }: SheetPlan): PageLayout {
  return {
    paperSize: A4,
    orientation: print.orientation,
    fitToPage: print.fitToWidth,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    printAreas: [print.area],
    titleRows: print.repeatRows,
    titleColumns: null,
  };
}

const A4 = 9;
