import { Workbook } from '@cj-tech-master/excelts';

/** What a written file holds of one sheet, as another program reads it: for comparing sheets cell by cell. */
export interface InspectedSheet {
  readonly cells: ReadonlyMap<string, { readonly content: unknown; readonly style: unknown }>;
  readonly merges: readonly string[];
  readonly heights: readonly (number | undefined)[];
  readonly validations: unknown;
  readonly conditionalFormats: unknown;
  readonly printArea: string | undefined;
}

export async function inspect(bytes: Uint8Array, name: string): Promise<InspectedSheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const cells = new Map<string, { content: unknown; style: unknown }>();
  const heights: (number | undefined)[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    heights.push(sheet.getRow(row).height);
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.getCell(row, column);
      cells.set(cell.address, {
        content: cell.formula ?? (cell.master === cell ? cell.value : null),
        style: cell.style,
      });
    }
  }
  const model = sheet.model as unknown as {
    mergeCells: string[];
    dataValidations: unknown;
    conditionalFormattings: unknown;
    pageSetup: { printArea?: string };
  };
  return {
    cells,
    merges: [...model.mergeCells].sort(),
    heights,
    validations: model.dataValidations,
    conditionalFormats: model.conditionalFormattings,
    printArea: model.pageSetup.printArea,
  };
}
