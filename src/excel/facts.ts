import { address, areaAddress, columnName } from '../model/cell';
import type { Area } from '../model/cell';
import { inStep } from './in-step';
import { parseAddress, parseAddresses, placesOf, rowsAddress } from './area';
import type { Place } from './area';
import { askLook } from './cell-look';
import type { CellLook } from './cell-look';
import { askMerges, mergesOf } from './merged-areas';
import type { Connection } from './connection';
import type { FactsNeeded } from './facts-needed';
import { loadValidations } from './validations';
import type { ValidationFact } from './validations';

/** What a sheet was before a batch, as far as it was needed. */
export interface SheetFacts {
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly cells: readonly CellsFact[];
  readonly looks: readonly { readonly area: Area; readonly table: readonly (readonly CellLook[])[] }[];
  readonly validations: readonly ValidationFact[];
  readonly rows: readonly { readonly row: number; readonly points: number; readonly hidden: boolean }[];
  readonly columns: readonly { readonly column: number; readonly points: number; readonly hidden: boolean }[];
  readonly merges: readonly Area[];
  readonly formats: readonly FormatFact[];
  readonly comments: readonly CommentFact[];
  readonly names: readonly NameFact[];
  readonly page: PageFact | null;
}

export interface CellsFact {
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export interface FormatFact {
  readonly id: string;
  /** Among those of all kinds, 0 for the first. */
  readonly priority: number;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean | null;
  readonly stopIfTrue: boolean;
}

/** Excel tells who wrote it, and lets nobody write in another's name. */
export interface CommentFact {
  readonly at: Place;
  readonly text: string;
  readonly replies: readonly string[];
}

export interface NameFact {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

export interface PageFact {
  readonly orientation: Excel.PageLayout['orientation'];
  readonly paperSize: Excel.PageLayout['paperSize'];
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly centerHorizontally: boolean;
  readonly printArea: string | null;
  readonly titleRows: string | null;
}

/** One sheet's facts: one round trip; one more where there are conditional formats, comments or validations that end half-way. */
export async function loadFacts(connection: Connection, key: string, needed: FactsNeeded): Promise<SheetFacts> {
  const [facts, validations] = await inStep(connection, [
    (step: Connection) => loadSheet(step, key, needed),
    (step: Connection) => loadValidations(step, key, needed.validations),
  ]);
  return { ...facts, validations };
}

async function loadSheet(
  connection: Connection,
  key: string,
  needed: FactsNeeded,
): Promise<Omit<SheetFacts, 'validations'>> {
  const { context, sync } = connection;
  const sheet = context.workbook.worksheets.getItem(key).load('name,position,visibility');
  const cells = needed.cells.map((area) => ({
    area,
    range: sheet.getRange(areaAddress(area)).load('formulas,values,numberFormat'),
  }));
  const looks = needed.looks.map((area) => ({
    area,
    lines: linesOf(area).map((line) => [...placesOf(line)].map((place) => askLook(sheet.getRange(address(place))))),
  }));
  const rows = needed.rows.map((row) => {
    const range = sheet.getRange(rowsAddress(row, 1)).load('rowHidden,format/rowHeight');
    return { row, range };
  });
  const columns = needed.columns.map((column) => {
    const range = sheet.getRange(`${columnName(column)}:${columnName(column)}`).load('columnHidden,format/columnWidth');
    return { column, range };
  });
  const formats = needed.formats
    ? sheet.getRange().conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue')
    : null;
  const comments = needed.comments ? sheet.comments.load('items/content,items/replies/items/content') : null;
  const names = needed.names ? sheet.names.load('items/name,items/formula,items/visible') : null;
  const page = needed.page ? askPage(sheet) : null;
  const merges = needed.merges ? askMerges(sheet.getRange()) : null;
  await sync();
  const formatFacts = askFormats(formats?.items ?? []);
  const commentFacts = askComments(comments?.items ?? []);
  if (formatFacts.length + commentFacts.length > 0) await sync();
  return {
    name: sheet.name,
    position: sheet.position,
    visibility: sheet.visibility,
    cells: cells.map(({ area, range }) => ({
      area,
      formulas: range.formulas,
      values: range.values,
      numberFormats: range.numberFormat as string[][],
    })),
    looks: looks.map(({ area, lines }) => ({ area, table: lines.map((line) => line.map((answer) => answer())) })),
    rows: rows.map(({ row, range }) => ({ row, points: range.format.rowHeight, hidden: range.rowHidden })),
    columns: columns.map(({ column, range }) => ({
      column,
      points: range.format.columnWidth,
      hidden: range.columnHidden,
    })),
    merges: merges ? mergesOf(merges) : [],
    formats: formatFacts.map((answer) => answer()),
    comments: commentFacts.map((answer) => answer()),
    names: (names?.items ?? []).filter(({ name }) => !/^(_xlnm|print_)/i.test(name)).map(nameFact),
    page: page && pageFact(page),
  };
}

function linesOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) => ({
    ...area,
    top: area.top + down,
    bottom: area.top + down,
  }));
}

export async function loadWorkbookNames({ context, sync }: Connection): Promise<readonly NameFact[]> {
  const names = context.workbook.names.load('items/name,items/formula,items/visible');
  await sync();
  return names.items.map(nameFact);
}

function nameFact({ name, formula, visible }: Excel.NamedItem): NameFact {
  return { name, formula: formula as string, visible };
}

/** Formats of other kinds are not ours, and Excel tells too little of them to restore them. */
function askFormats(items: readonly Excel.ConditionalFormat[]): (() => FormatFact)[] {
  return items
    .filter(({ type }) => type === 'Custom')
    .map((item) => {
      const areas = item.getRanges().load('address');
      const rule = item.custom.rule.load('formula');
      const fill = item.custom.format.fill.load('color');
      const font = item.custom.format.font.load('color,bold');
      return () => ({
        id: item.id,
        priority: item.priority,
        areas: parseAddresses(areas.address),
        formula: rule.formula,
        fill: fill.color,
        fontColor: font.color,
        bold: font.bold,
        stopIfTrue: item.stopIfTrue,
      });
    });
}

function askComments(items: readonly Excel.Comment[]): (() => CommentFact)[] {
  return items.map((item) => {
    const place = item.getLocation().load('address');
    return () => {
      const { top, left } = parseAddress(place.address);
      const replies = item.replies.items.map(({ content }) => content);
      return { at: { row: top, column: left }, text: item.content, replies };
    };
  });
}

function askPage(sheet: Excel.Worksheet) {
  return {
    layout: sheet.pageLayout.load('orientation,paperSize,zoom,centerHorizontally'),
    area: sheet.pageLayout.getPrintAreaOrNullObject().load('address'),
    rows: sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address'),
  };
}

function pageFact({ layout, area, rows }: ReturnType<typeof askPage>): PageFact {
  return {
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    zoom: layout.zoom,
    centerHorizontally: layout.centerHorizontally,
    printArea: area.isNullObject ? null : parseAddresses(area.address).map(areaAddress).join(','),
    titleRows: rows.isNullObject ? null : titleAddress(parseAddress(rows.address)),
  };
}

function titleAddress({ top, bottom }: Area): string {
  return `$${top}:$${bottom}`;
}
