import { Workbook } from '@cj-tech-master/excelts';

import type { Book } from './book';
import { cellsOf, frameOf } from './file-sheet';
import { addChart } from './write-charts';

type WorkbookModel = Workbook['model'];

/** The book as the bytes of an .xlsx file. Excel and its kin calculate every formula anew when they open it. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  return new Uint8Array(await new FilledWorkbook(book).xlsx.writeBuffer({ validate: false }));
}

/**
 * The library's cell objects and defined names are by-passed: a million rows of objects would not fit in memory, and it keeps
 * names cell by cell. It is given the sheets without rows, and its writer finds rows, merges and names filled in.
 */
class FilledWorkbook extends Workbook {
  constructor(private readonly book: Book) {
    super();
    super.model = {
      ...(structuredClone(book.rest) as unknown as WorkbookModel),
      worksheets: book.sheets.map((sheet) => frameOf(sheet)) as WorkbookModel['worksheets'],
      sheets: tabs(book) as unknown as NonNullable<WorkbookModel['sheets']>,
      definedNames: [],
      calcProperties: { ...(book.rest.calcProperties as WorkbookModel['calcProperties']), fullCalcOnLoad: true },
    };
    for (const { number, charts } of book.sheets) {
      const worksheet = this.getWorksheet(number);
      for (const chart of charts) if (worksheet) addChart(worksheet, chart);
    }
  }

  override get model(): WorkbookModel {
    const model = super.model;
    const sheets = new Map(this.book.sheets.map((sheet) => [sheet.number, sheet]));
    for (const sheetModel of model.worksheets) {
      const sheet = sheets.get(sheetModel.id);
      if (sheet) Object.assign(sheetModel, cellsOf(sheet));
    }
    return { ...model, definedNames: namesOf(this.book) };
  }

  override set model(model: WorkbookModel) {
    super.model = model;
  }
}

/** Worksheets and chart sheets in tab order; the place in this list is what a sheet-scoped name refers to. */
function tabs(book: Book): { id: number }[] {
  return book.tabs.map((id) => ({ id }));
}

function namesOf(book: Book): WorkbookModel['definedNames'] {
  return book.names.map(({ name, formula, hidden, sheet }) => ({
    name,
    ranges: [],
    kind: 'opaque',
    rawText: formula,
    ...(hidden && { hidden }),
    ...(sheet !== null && { localSheetId: book.tabs.indexOf(sheet) }),
  }));
}
