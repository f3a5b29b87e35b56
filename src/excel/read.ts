import type { Area, CellValue } from '../model/cell';
import type { SheetGrid } from '../sheets/grid';
import { HINT_NAME } from '../sheets/hint';
import { HostError } from '../sheets/port';
import type { SheetFilter } from '../sheets/port';
import { parseAddress, parseAddresses } from './area';
import type { Ask, Talk } from './talk';

/** Forms stand at the top left; a window keeps a sheet with a million rows of other things as cheap as a form. */
const WINDOW = 'A1:AN600';
const FIRST_CHUNK = 8;
/** Bytes of a chunk above which the next one is not larger; Excel on the web answers at most 5 MB. */
const CHUNK_BYTES = 2_000_000;

type Read = (which: SheetFilter, options: { readonly merges: boolean }) => Promise<SheetGrid[]>;

/** One round trip for a known sheet. All sheets are listed first; once they have been, the first of them are read with the list. */
export function sheetReader(ask: Ask): Read {
  let listed: readonly string[] = [];
  return async (which, { merges }) => {
    if (!('all' in which)) return readPicked(ask, [pick(which)], merges);
    const grids = await readAll(ask, listed, merges);
    listed = grids.map(({ id }) => id);
    return grids;
  };
}

type Pick = (sheets: Excel.WorksheetCollection) => Excel.Worksheet;

function pick(which: Exclude<SheetFilter, { readonly all: true }>): Pick {
  if ('active' in which) return (sheets) => sheets.getActiveWorksheet();
  const key = 'id' in which ? which.id : which.name;
  return (sheets) => sheets.getItemOrNullObject(key);
}

async function readAll(ask: Ask, listed: readonly string[], merges: boolean): Promise<SheetGrid[]> {
  const first = await listWith(ask, listed.slice(0, FIRST_CHUNK), merges);
  const read = new Map(first.grids.map((grid) => [grid.id, grid]));
  const rest = first.ids.filter((id) => !read.has(id));
  for (let size = FIRST_CHUNK, next = 0; next < rest.length;) {
    const chunk = rest.slice(next, next + size).map((id) => pick({ id }));
    const grids = await readPicked(ask, chunk, merges).catch((error: unknown) => {
      if (!(error instanceof HostError) || error.code !== 'too-large' || chunk.length === 1) throw error;
      return null;
    });
    if (grids === null) {
      size = Math.ceil(size / 2);
    } else {
      grids.forEach((grid) => read.set(grid.id, grid));
      next += chunk.length;
      if (JSON.stringify(grids).length < CHUNK_BYTES) size *= 2;
    }
  }
  return first.ids.flatMap((id) => read.get(id) ?? []);
}

interface Listing {
  readonly ids: readonly string[];
  readonly grids: readonly SheetGrid[];
}

/** All sheets by their ids, in tab order, and what stands on some that were there before. */
async function listWith(ask: Ask, before: readonly string[], merges: boolean): Promise<Listing> {
  const list = (ids: readonly string[]) =>
    ask(async (talk): Promise<Listing> => {
      const sheets = talk.context.workbook.worksheets.load('items/id');
      const grids = await readSome(
        talk,
        ids.map((id) => pick({ id })),
        merges,
      );
      return { ids: sheets.items.map(({ id }) => id), grids };
    });
  try {
    return await list(before);
  } catch (error) {
    if (before.length === 0 || isEditMode(error)) throw error;
    return list([]);
  }
}

/** Cells and merges at once; where that fails, the merges by themselves. */
async function readPicked(ask: Ask, picks: readonly Pick[], merges: boolean): Promise<SheetGrid[]> {
  if (!merges) return ask((talk) => readSome(talk, picks, false));
  try {
    return await ask((talk) => readSome(talk, picks, true));
  } catch (error) {
    if (isEditMode(error)) throw error;
    return withMerges(ask, await ask((talk) => readSome(talk, picks, false)));
  }
}

async function readSome({ context, sync }: Talk, picks: readonly Pick[], merges: boolean): Promise<SheetGrid[]> {
  const asked = picks.map((pickFrom) => askFor(pickFrom(context.workbook.worksheets), merges));
  await sync();
  return asked.flatMap((each) => (each.sheet.isNullObject ? [] : [gridOf(each)]));
}

type Asked = ReturnType<typeof askFor>;

function askFor(sheet: Excel.Worksheet, merges: boolean) {
  return {
    sheet: sheet.load('id,name'),
    protection: sheet.protection.load('protected'),
    window: sheet.getRange(WINDOW).getUsedRangeOrNullObject(true).load('values,text,formulas,address'),
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    hint: sheet.names.getItemOrNullObject(HINT_NAME).load('formula'),
    merges: merges ? askForMerges(sheet) : null,
  };
}

function askForMerges(sheet: Excel.Worksheet) {
  return sheet.getRange(WINDOW).getMergedAreasOrNullObject().load('address');
}

function mergesIn(areas: ReturnType<typeof askForMerges>): readonly Area[] {
  return areas.isNullObject ? [] : parseAddresses(areas.address);
}

function gridOf({ sheet, protection, window, used, hint, merges }: Asked): SheetGrid {
  const empty = window.isNullObject;
  const area: Area = empty ? { top: 1, left: 1, bottom: 0, right: 0 } : parseAddress(window.address);
  const values = empty ? [] : (window.values as unknown[][]);
  const formulas = empty ? [] : (window.formulas as unknown[][]);
  return {
    id: sheet.id,
    name: sheet.name,
    top: area.top,
    left: area.left,
    texts: empty ? [] : window.text,
    values: values.map((row, down) => row.map((value, across) => valueOf(value, formulas[down]?.[across]))),
    formulas: values.map((row, down) => row.map((value, across) => formulaOf(value, formulas[down]?.[across]))),
    merges: merges ? mergesIn(merges) : 'unknown',
    hint: hint.isNullObject ? null : textOf(hint.formula as string),
    protected: protection.protected,
    truncated: !used.isNullObject && goesOn(parseAddress(used.address)),
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
    return await ask((talk) => mergesOf(talk, grids));
  } catch (error) {
    const [only] = grids;
    if (!only || isEditMode(error)) throw error;
    if (grids.length === 1) return [only];
    const each: SheetGrid[] = [];
    for (const grid of grids) each.push(...(await withMerges(ask, [grid])));
    return each;
  }
}

async function mergesOf({ context, sync }: Talk, grids: readonly SheetGrid[]): Promise<SheetGrid[]> {
  const asked = grids.map((grid) => ({ grid, areas: askForMerges(context.workbook.worksheets.getItem(grid.id)) }));
  await sync();
  return asked.map(({ grid, areas }) => ({ ...grid, merges: mergesIn(areas) }));
}

/** Not the fault of the merges: the command cannot go on either. */
function isEditMode(error: unknown): boolean {
  return error instanceof HostError && (error.code === 'edit-mode' || error.code === 'sheet-missing');
}
