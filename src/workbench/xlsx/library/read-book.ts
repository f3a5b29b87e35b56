import { Workbook } from '@cj-tech-master/excelts';

import type { ChartPlan } from '../../../sheets/plan';
import { HostError } from '../../../sheets/port';
import { parseArea } from '../../../model/a1';
import { parseAreas } from '../../../xlsx/area-text';
import type { Book, ColumnRange, DefinedName, PageLayout, Rest, Sheet } from './book';
import { cutRows, LONG_SHEET } from './cut-rows';
import { lossesOf } from './losses';
import { damaged, openPackage } from './package';
import { knownCharts } from './read-charts';
import type { KnownCharts, ParsedCharts } from './read-charts';
import { WINDOW } from '../../../xlsx/window';
import { rowReader } from './read-rows';
import type { ParsedRow } from './read-rows';
import { readValidations, sheetTail } from './read-validations';
import type { ParsedValidations } from './read-validations';

export interface ReadBook {
  /** For looking: of very long sheets only the rows in the window. */
  readonly book: Book;
  readonly losses: readonly string[];
  /** The book with all its rows, for changing it. @throws HostError too-large */
  readonly whole: () => Promise<Book>;
}

/** The book in the bytes of an .xlsx file, and what saving it would lose. @throws HostError */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const parts = await openPackage(bytes);
  const sheetParts = Object.entries(parts).filter(([path]) => SHEET_PART.test(path));
  const tails = new Map(sheetParts.map(([path, part]) => [path, sheetTail(part)]));
  const cuts = new Map(
    sheetParts.flatMap(([path, part]) => {
      const cut = part.length > LONG_SHEET ? cutRows(part, WINDOW.bottom) : null;
      return cut ? [[path, cut]] : [];
    }),
  );
  const parsed = await parse({ ...parts, ...Object.fromEntries(cuts) });
  const charts = await knownCharts(parsed);
  const book = bookOf(parsed, charts, tails, new Set(cuts.keys()));
  const others = Object.keys(parts).filter((path) => !charts.parts.has(CHART_PART.exec(path)?.[1] ?? ''));
  const size = sheetParts.reduce((sum, [, part]) => sum + part.length, 0);
  return {
    book,
    losses: lossesOf(others, [...tails.values()], new TextDecoder().decode(parts['xl/workbook.xml'])),
    async whole() {
      if (cuts.size === 0) return book;
      if (size > LARGEST_TO_CHANGE) throw new HostError('too-large', TOO_LARGE_TO_CHANGE, `${size} bytes of sheets`);
      return bookOf(await parse(parts), charts, tails, new Set());
    },
  };
}

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
const CHART_PART = /^xl\/charts\/chart(\d+)\.xml$/;

/** About half a million short rows; more would need gigabytes of memory. */
const LARGEST_TO_CHANGE = 32 * 1024 * 1024;
const TOO_LARGE_TO_CHANGE = '工作簿里的数据行太多，只能校验、不能修改；请把绩效表移到单独的工作簿，再试一次。';

/** What the library's parser yields before it becomes the library's objects; only the fields we use. */
interface ParsedBook extends Rest, Pick<ParsedCharts, 'chartEntries' | 'chartRels'> {
  readonly worksheets: readonly ParsedSheet[];
  readonly sheets: readonly { readonly id: number }[];
  readonly definedNames?: readonly {
    readonly name: string;
    readonly rawText?: string;
    readonly localSheetId?: number;
    readonly hidden?: boolean;
  }[];
  readonly properties?: { readonly date1904?: boolean };
}

interface ParsedSheet extends Rest {
  readonly id: number;
  readonly sheetNo: number;
  readonly name: string;
  readonly rows: readonly ParsedRow[];
  readonly cols?: readonly ({ readonly min: number; readonly max: number } & Omit<ColumnRange, 'first' | 'last'>)[];
  readonly mergeCells?: readonly string[];
  readonly dataValidations?: ParsedValidations;
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly object[] }[];
  readonly pageSetup?: Readonly<Record<string, unknown>>;
  readonly sheetProtection?: { readonly sheet?: boolean };
  readonly drawing?: unknown;
}

/** Takes the parsed plain data before the library builds an object for every cell, which a million rows would not survive. */
class ParsedWorkbook extends Workbook {
  parsed: unknown;

  override get model(): Workbook['model'] {
    return super.model;
  }

  override set model(model: Workbook['model']) {
    this.parsed = model;
  }
}

async function parse(parts: Readonly<Record<string, Uint8Array>>): Promise<ParsedBook> {
  const workbook = new ParsedWorkbook();
  try {
    await workbook.xlsx.loadFromFiles({ ...parts });
  } catch (error) {
    throw damaged(error);
  }
  const parsed = workbook.parsed as ParsedBook;
  if (!Array.isArray(parsed?.worksheets) || parsed.worksheets.length === 0) throw damaged('no sheets');
  return parsed;
}

function bookOf(
  { worksheets, sheets, definedNames, chartEntries = {}, ...rest }: ParsedBook,
  charts: KnownCharts,
  tails: ReadonlyMap<string, string>,
  cut: ReadonlySet<string>,
): Book {
  const tabs = sheets.map(({ id }) => id);
  const place = new Map(tabs.map((id, index) => [id, index]));
  const date1904 = rest.properties?.date1904 === true;
  return {
    sheets: worksheets
      .filter(({ id }) => place.has(id))
      .map((sheet): Sheet => {
        const path = `xl/worksheets/sheet${sheet.sheetNo}.xml`;
        return sheetOf(sheet, {
          charts: charts.bySheet.get(sheet.id) ?? null,
          tail: tails.get(path) ?? '',
          date1904,
          cut: cut.has(path),
        });
      })
      .sort((a, b) => (place.get(a.number) ?? 0) - (place.get(b.number) ?? 0)),
    tabs,
    names: (definedNames ?? []).map((name): DefinedName => ({
      name: name.name,
      formula: name.rawText ?? '',
      hidden: name.hidden === true,
      sheet: name.localSheetId === undefined ? null : (tabs[name.localSheetId] ?? null),
    })),
    rest: { ...rest, chartEntries: without(chartEntries, charts.parts) },
  };
}

function without<V>(record: Readonly<Record<string, V>>, keys: ReadonlySet<string>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

function sheetOf(
  { drawing, ...parsed }: ParsedSheet,
  {
    charts,
    tail,
    date1904,
    cut,
  }: {
    /** Everything that is drawn on the sheet; null: passed on as the file has it. */
    readonly charts: readonly ChartPlan[] | null;
    readonly tail: string;
    readonly date1904: boolean;
    readonly cut: boolean;
  },
): Sheet {
  const { id, name, rows, cols, mergeCells, dataValidations, conditionalFormattings, pageSetup, ...rest } = parsed;
  return {
    number: id,
    name,
    rows: rows.map(rowReader(rows, date1904)).sort((a, b) => a.number - b.number),
    columns: (cols ?? []).map(({ min, max, ...column }) => ({ first: min, last: max, ...column })),
    merges: (mergeCells ?? []).map(parseArea).filter((area) => area !== null),
    validations: readValidations(dataValidations ?? {}, tail),
    conditionalFormats: (conditionalFormattings ?? []).map(({ ref, rules }) => ({
      areas: parseAreas(ref),
      rules: rules.map((rule) => ({ ...rule, dxfId: undefined })) as never,
    })),
    pageSetup: pageLayout(pageSetup ?? {}),
    charts: charts ?? [],
    protected: parsed.sheetProtection?.sheet === true,
    cut,
    rest: withOrderedProperties(charts ? rest : { ...rest, drawing }, pageSetup?.fitToPage === true),
  };
}

/** The library writes both settings in an order that Excel refuses; which side the outline's buttons stand on is the lesser one. */
function withOrderedProperties(rest: Rest, fitToPage: boolean): Rest {
  const properties = rest.properties as Rest | undefined;
  return fitToPage && properties?.outlineProperties
    ? { ...rest, properties: { ...properties, outlineProperties: undefined } }
    : rest;
}

function pageLayout({
  printArea,
  printTitlesRow,
  printTitlesColumn,
  ...setup
}: Readonly<Record<string, unknown>>): PageLayout {
  const rows = typeof printTitlesRow === 'string' ? parseArea(printTitlesRow) : null;
  const columns = typeof printTitlesColumn === 'string' ? parseArea(printTitlesColumn) : null;
  return {
    ...setup,
    printAreas: typeof printArea === 'string' ? parseAreas(printArea) : [],
    titleRows: rows && { first: rows.top, last: rows.bottom },
    titleColumns: columns && { first: columns.left, last: columns.right },
  };
}
