import { address, columnName } from '../model/cell';
import type { Area, CellValue } from '../model/cell';
import type { ManualCalculation, SheetGrid } from '../sheets/grid';
import { helperBlock } from '../sheets/native/helper-block';
import type { HelperBlock } from '../sheets/native/helper-block';
import { HINT_NAME } from '../sheets/hint';
import { HostError } from '../sheets/port';
import type { SheetFilter } from '../sheets/port';
import { parseAddress } from './area';
import { askMerges, mergesOf } from './merged-areas';
import type { Ask, Connection } from './connection';

/** Forms stand at the top left; a window keeps a sheet with a million rows of other things as cheap as a form. */
const WINDOW = 'A1:AN600';
const FIRST_CHUNK = 8;
/** Bytes of a chunk above which the next one is not larger; Excel on the web answers at most 5 MB. */
const CHUNK_BYTES = 2_000_000;

type Read = (which: SheetFilter, options: { readonly merges: boolean }) => Promise<SheetGrid[]>;

/** The sheets as last read: a guess at what a command will meet, to be compared with what it does meet. */
export interface LastRead {
  /** All sheets in tab order, by their ids; null where only some were read. */
  readonly ids: readonly string[] | null;
  /** By worksheet id: up to where anything stands or is formatted. */
  readonly used: ReadonlyMap<string, Area | null>;
}

export interface SheetReader {
  readonly read: Read;
  readonly last: () => LastRead;
  /** The sheet that is being shown from now on. */
  shown(sheet: string): void;
}

/**
 * One round trip for a known sheet; the first of all sheets are read along with their list. Helper columns, nine tenths of a 表4's
 * answer, are left out of live reads once they were seen; where they are no longer in their place, everything is read again.
 */
export function sheetReader(ask: Ask): SheetReader {
  const blocks = new Map<string, HelperBlock>();
  let active: string | null = null;
  let ids: readonly string[] | null = null;
  const used = new Map<string, Area | null>();
  const learn: Learn = (what) => {
    ids = what.ids ?? ids;
    what.used.forEach((area, id) => used.set(id, area));
  };
  const remember = (grids: readonly SheetGrid[]): SheetGrid[] => {
    for (const grid of grids) {
      const block = helperBlock(grid);
      if (block) blocks.set(grid.id, block);
      else blocks.delete(grid.id);
    }
    return [...grids];
  };
  const readOne = async (which: OneSheet, merges: boolean): Promise<SheetGrid[]> => {
    const id = 'active' in which ? active : 'id' in which ? which.id : null;
    const block = merges || id === null ? undefined : blocks.get(id);
    const beside =
      block && (await ask((connection) => readBeside(connection, picked(which), { ...block, id: id ?? '' })));
    const grids = beside ? [beside] : remember(await readPicked(ask, picked(which), merges, learn));
    if ('active' in which) active = grids[0]?.id ?? null;
    return grids;
  };
  return {
    read: async (which, { merges }) =>
      'all' in which ? remember(await readAll(ask, merges, learn)) : readOne(which, merges),
    last: () => ({ ids, used }),
    shown(sheet) {
      active = sheet;
    },
  };
}

type Learn = (what: LastRead) => void;

type OneSheet = Exclude<SheetFilter, { readonly all: true }>;

/** The sheets that are asked for; a null object where there is none. */
type Pick = (sheets: Excel.WorksheetCollection) => readonly Excel.Worksheet[];

function picked(which: OneSheet): Pick {
  if ('active' in which) return (sheets) => [sheets.getActiveWorksheet()];
  return withKeys(['id' in which ? which.id : which.name]);
}

/** By ids or names. */
function withKeys(keys: readonly string[]): Pick {
  return (sheets) => keys.map((key) => sheets.getItemOrNullObject(key));
}

/** The first sheets of the workbook, without knowing how many it has. */
function leading(count: number): Pick {
  return (sheets) => {
    let sheet = sheets.getFirst();
    const found = [sheet];
    while (found.length < count) found.push((sheet = sheet.getNextOrNullObject()));
    return found;
  };
}

async function readAll(ask: Ask, merges: boolean, learn: Learn): Promise<SheetGrid[]> {
  const { ids, grids } = await listWithFirst(ask, merges, learn);
  learn({ ids, used: new Map() });
  const read = new Map(grids.map((grid) => [grid.id, grid]));
  const rest = ids.filter((id) => !read.has(id));
  for (let size = FIRST_CHUNK, next = 0; next < rest.length;) {
    const chunk = rest.slice(next, next + size);
    const more = await readPicked(ask, withKeys(chunk), merges, learn).catch((error: unknown) => {
      if (!(error instanceof HostError) || error.code !== 'too-large' || chunk.length === 1) throw error;
      return null;
    });
    if (more === null) {
      size = Math.ceil(size / 2);
    } else {
      more.forEach((grid) => read.set(grid.id, grid));
      next += chunk.length;
      if (JSON.stringify(more).length < CHUNK_BYTES) size *= 2;
    }
  }
  return ids.flatMap((id) => read.get(id) ?? []);
}

interface Listing {
  readonly ids: readonly string[];
  readonly grids: readonly SheetGrid[];
}

/** All sheets by their ids, in tab order, and what stands on the first of them; the ids alone where that fails. */
async function listWithFirst(ask: Ask, merges: boolean, learn: Learn): Promise<Listing> {
  const list = (pick: Pick | null) =>
    ask(async (connection): Promise<Listing> => {
      const sheets = connection.context.workbook.worksheets.load('items/id');
      const grids = await readSome(connection, pick, merges, learn);
      return { ids: sheets.items.map(({ id }) => id), grids };
    });
  try {
    return await list(leading(FIRST_CHUNK));
  } catch (error) {
    if (isEditMode(error)) throw error;
    return list(null);
  }
}

/** Cells and merges at once; where that fails, the merges by themselves. */
async function readPicked(ask: Ask, pick: Pick, merges: boolean, learn: Learn): Promise<SheetGrid[]> {
  if (!merges) return ask((connection) => readSome(connection, pick, false, learn));
  try {
    return await ask((connection) => readSome(connection, pick, true, learn));
  } catch (error) {
    if (isEditMode(error)) throw error;
    return withMerges(ask, await ask((connection) => readSome(connection, pick, false, learn)));
  }
}

/** Other queued reads are answered in the same round trip. */
async function readSome(
  { context, sync }: Connection,
  pick: Pick | null,
  merges: boolean,
  learn: Learn,
): Promise<SheetGrid[]> {
  const asked = pick?.(context.workbook.worksheets).map((sheet) => askFor(sheet, merges)) ?? [];
  const application = askCalculation(context);
  // Commands ask for the merges, and go on with the list of all sheets.
  const list = merges && pick ? context.workbook.worksheets.load('items/id') : null;
  await sync();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject);
  learn({
    ids: list && list.items.map(({ id }) => id),
    used: new Map(there.map(({ sheet, formatted }) => [sheet.id, areaOrNull(formatted)])),
  });
  return there.map((each) => gridOf(each, application));
}

/** What stands left of the helper columns; null where it is another sheet, or they are not where they were. */
async function readBeside(
  { context, sync }: Connection,
  pick: Pick,
  { id, row, column, head, right }: HelperBlock & { readonly id: string },
): Promise<SheetGrid | null> {
  const [sheet] = pick(context.workbook.worksheets);
  if (!sheet) return null;
  const asked = askFor(sheet, false, `A1:${columnName(column - 1)}${parseAddress(WINDOW).bottom}`);
  const first = sheet.getRange(address({ row, column })).load('text');
  const application = askCalculation(context);
  await sync();
  if (sheet.isNullObject || asked.window.isNullObject || asked.used.isNullObject) return null;
  const end = Math.min(parseAddress(asked.used.address).right, parseAddress(WINDOW).right);
  const isThere = sheet.id === id && first.text[0]?.[0] === head && end === right;
  return isThere ? gridOf(asked, application) : null;
}

type Asked = ReturnType<typeof askFor>;

function askFor(sheet: Excel.Worksheet, merges: boolean, window = WINDOW) {
  return {
    sheet: sheet.load('id,name'),
    protection: sheet.protection.load('protected'),
    window: sheet.getRange(window).getUsedRangeOrNullObject(true).load('values,text,formulas,address'),
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    formatted: sheet.getUsedRangeOrNullObject(false).load('address'),
    hint: sheet.names.getItemOrNullObject(HINT_NAME).load('formula'),
    merges: merges ? askMerges(sheet.getRange(WINDOW)) : null,
  };
}

function areaOrNull(range: Excel.Range): Area | null {
  return range.isNullObject ? null : parseAddress(range.address);
}

function askCalculation({ workbook }: Excel.RequestContext): Excel.Application {
  return workbook.application.load('calculationMode,calculationState');
}

/** Without tables of what-if analysis, which are nobody's form, the results are up to date as in the automatic mode. */
function calculationOf({ calculationMode, calculationState }: Excel.Application): ManualCalculation | null {
  if (calculationMode !== 'Manual') return null;
  return calculationState === 'Done' ? 'manual' : 'stale';
}

function gridOf({ sheet, protection, window, used, hint, merges }: Asked, application: Excel.Application): SheetGrid {
  const empty = window.isNullObject;
  const area: Area = empty ? { top: 1, left: 1, bottom: 0, right: 0 } : parseAddress(window.address);
  const values = empty ? [] : (window.values as unknown[][]);
  const formulas = empty ? [] : (window.formulas as unknown[][]);
  const calculation = calculationOf(application);
  return {
    id: sheet.id,
    name: sheet.name,
    top: area.top,
    left: area.left,
    texts: empty ? [] : window.text,
    values: values.map((row, down) => row.map((value, across) => valueOf(value, formulas[down]?.[across]))),
    formulas: values.map((row, down) => row.map((value, across) => formulaOf(value, formulas[down]?.[across]))),
    merges: merges ? mergesOf(merges) : 'unknown',
    hint: hint.isNullObject ? null : textOf(hint.formula as string),
    protected: protection.protected,
    truncated: !used.isNullObject && goesOn(parseAddress(used.address)),
    ...(calculation && { calculation }),
  };
}

function goesOn(used: Area): boolean {
  const { bottom, right } = parseAddress(WINDOW);
  return used.bottom > bottom || used.right > right;
}

function valueOf(value: unknown, formula: unknown): CellValue {
  return value === '' && formula === '' ? null : (value as CellValue);
}

/** A text that looks like a formula is its own value; a formula never is. */
function formulaOf(value: unknown, formula: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** ="a""b" → a"b */
function textOf(formula: string): string {
  return formula.replace(/^=?"(.*)"$/s, (_, text: string) => text.replace(/""/g, '"'));
}

/** Reading merges is reported to empty the undo stack and to fail above 512 areas: for commands only, and never required. */
async function withMerges(ask: Ask, grids: readonly SheetGrid[]): Promise<SheetGrid[]> {
  try {
    return await ask((connection) => readMerges(connection, grids));
  } catch (error) {
    const [only] = grids;
    if (!only || isEditMode(error)) throw error;
    if (grids.length === 1) return [only];
    const each: SheetGrid[] = [];
    for (const grid of grids) each.push(...(await withMerges(ask, [grid])));
    return each;
  }
}

async function readMerges({ context, sync }: Connection, grids: readonly SheetGrid[]): Promise<SheetGrid[]> {
  const asked = grids.map((grid) => ({
    grid,
    areas: askMerges(context.workbook.worksheets.getItem(grid.id).getRange(WINDOW)),
  }));
  await sync();
  return asked.map(({ grid, areas }) => ({ ...grid, merges: mergesOf(areas) }));
}

/** An error that reading merges did not cause, so the command cannot continue either. */
function isEditMode(error: unknown): boolean {
  return error instanceof HostError && (error.code === 'edit-mode' || error.code === 'sheet-missing');
}
