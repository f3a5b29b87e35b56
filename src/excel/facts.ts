import { areaAddress, columnName } from '../model/cell';
import type { Area } from '../model/cell';
import { inStep } from './in-step';
import { parseAddress, parseAddresses, rectangles } from './area';
import type { Place } from './area';
import { askLooks } from './cell-look';
import type { CellLook } from './cell-look';
import { askMerges, mergesOf } from './merged-areas';
import type { Connection } from './connection';
import type { FactsNeeded } from './facts-needed';
import { askValidations, loadValidations } from './validations';
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

/** Excel gives the author, which cannot be set. */
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
  readonly blackAndWhite: boolean;
  readonly printArea: string | null;
  readonly titleRows: string | null;
}

/** Facts of a sheet as far as one round trip tells them. */
export interface BegunFacts {
  readonly facts: SheetFacts;
  /** Null where that is all. */
  readonly askRest: AskRest | null;
}

/** Queues the questions that hang on earlier answers; the complete facts can be taken after the sync. */
export type AskRest = (context: Excel.RequestContext) => () => SheetFacts;

/** One sheet's facts: one round trip; one more where there are conditional formats, comments or validations that end half-way. */
export async function loadFacts(connection: Connection, key: string, needed: FactsNeeded): Promise<SheetFacts> {
  const { facts, askRest } = await beginFacts(connection, key, needed);
  const rest = askRest?.(connection.context);
  if (!rest) return facts;
  await connection.sync();
  return rest();
}

/** Its first round trip. */
export async function beginFacts(connection: Connection, key: string, needed: FactsNeeded): Promise<BegunFacts> {
  const [{ facts, formats, comments }, { validations, open }] = await inStep(connection, [
    (step: Connection) => loadSheet(step, key, needed),
    (step: Connection) => loadValidations(step, key, needed.validations),
  ] as const);
  const begun = { ...facts, validations };
  if (formats.length + comments.length + open.length === 0) return { facts: begun, askRest: null };
  const askRest: AskRest = (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    const formatFacts = formats.map((format) => askFormat(sheet, format));
    const commentFacts = comments.map((comment) => askComment(sheet, comment));
    const validationFacts = askValidations(sheet, open);
    return () => ({
      ...begun,
      formats: formatFacts.map((answer) => answer()),
      comments: commentFacts.map((answer) => answer()),
      validations: [...validations, ...validationFacts()],
    });
  };
  return { facts: begun, askRest };
}

type ListedFormat = Pick<FormatFact, 'id' | 'priority' | 'stopIfTrue'>;
type ListedComment = Pick<CommentFact, 'text' | 'replies'> & { readonly id: string };

async function loadSheet(
  connection: Connection,
  key: string,
  needed: FactsNeeded,
): Promise<{
  readonly facts: Omit<SheetFacts, 'validations'>;
  readonly formats: readonly ListedFormat[];
  readonly comments: readonly ListedComment[];
}> {
  const { context, sync } = connection;
  const sheet = context.workbook.worksheets.getItem(key).load('name,position,visibility');
  const cells = needed.cells.map((area) => ({
    area,
    range: sheet.getRange(areaAddress(area)).load('formulas,values,numberFormat'),
  }));
  const looks = needed.looks.map((area) => ({ area, answer: askLooks(sheet.getRange(areaAddress(area))) }));
  const rows = rectangles(needed.rows.map((row) => ({ row, column: 1 }))).map((area) => ({
    first: area.top,
    answer: sheet.getRange(areaAddress(area)).getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  }));
  const columns = needed.columns.map((column) => {
    const range = sheet.getRange(`${columnName(column)}:${columnName(column)}`).load('columnHidden,format/columnWidth');
    return { column, range };
  });
  const formats = needed.formats
    ? sheet.getRange().conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue')
    : null;
  const comments = needed.comments ? sheet.comments.load('items/id,items/content,items/replies/items/content') : null;
  const names = needed.names ? sheet.names.load('items/name,items/formula,items/visible') : null;
  const page = needed.page ? askPage(sheet) : null;
  const merges = needed.merges ? askMerges(sheet.getRange()) : null;
  await sync();
  return {
    formats: (formats?.items ?? []).filter(isOwnKind).map(({ id, priority, stopIfTrue }) => ({
      id,
      priority,
      stopIfTrue,
    })),
    comments: (comments?.items ?? []).map(({ id, content, replies }) => ({
      id,
      text: content,
      replies: replies.items.map((reply) => reply.content),
    })),
    facts: {
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      cells: cells.map(({ area, range }) => ({
        area,
        formulas: range.formulas,
        values: range.values,
        numberFormats: range.numberFormat as string[][],
      })),
      looks: looks.map(({ area, answer }) => ({ area, table: answer() })),
      rows: rows.flatMap(({ first, answer }) =>
        answer.value.map(({ rowHidden, format }, index) => ({
          row: first + index,
          points: format?.rowHeight ?? 0,
          hidden: rowHidden ?? false,
        })),
      ),
      columns: columns.map(({ column, range }) => ({
        column,
        points: range.format.columnWidth,
        hidden: range.columnHidden,
      })),
      merges: merges ? mergesOf(merges) : [],
      formats: [],
      comments: [],
      names: (names?.items ?? []).filter(({ name }) => !/^(_xlnm|print_)/i.test(name)).map(nameFact),
      page: page && pageFact(page),
    },
  };
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
function isOwnKind({ type }: Excel.ConditionalFormat): boolean {
  return type === 'Custom';
}

function askFormat(sheet: Excel.Worksheet, listed: ListedFormat): () => FormatFact {
  const item = sheet.getRange().conditionalFormats.getItem(listed.id);
  const areas = item.getRanges().load('address');
  const rule = item.custom.rule.load('formula');
  const fill = item.custom.format.fill.load('color');
  const font = item.custom.format.font.load('color,bold');
  return () => ({
    ...listed,
    areas: parseAddresses(areas.address),
    formula: rule.formula,
    fill: fill.color,
    fontColor: font.color,
    bold: font.bold,
  });
}

function askComment(sheet: Excel.Worksheet, { id, text, replies }: ListedComment): () => CommentFact {
  const place = sheet.comments.getItem(id).getLocation().load('address');
  return () => {
    const { top, left } = parseAddress(place.address);
    return { at: { row: top, column: left }, text, replies };
  };
}

function askPage(sheet: Excel.Worksheet) {
  return {
    layout: sheet.pageLayout.load('orientation,paperSize,zoom,centerHorizontally,blackAndWhite'),
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
    blackAndWhite: layout.blackAndWhite,
    printArea: area.isNullObject ? null : parseAddresses(area.address).map(areaAddress).join(','),
    titleRows: rows.isNullObject ? null : titleAddress(parseAddress(rows.address)),
  };
}

function titleAddress({ top, bottom }: Area): string {
  return `$${top}:$${bottom}`;
}
