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

/** One round trip for a known sheet, without merges. */
export async function readSheets(
  ask: Ask,
  which: SheetFilter,
  options: { readonly merges: boolean },
): Promise<SheetGrid[]> {
  const grids = 'all' in which ? await readAll(ask) : await ask((talk) => readSome(talk, [pick(which)]));
  return options.merges ? withMerges(ask, grids) : grids;
}

type Pick = (sheets: Excel.WorksheetCollection) => Excel.Worksheet;

function pick(which: Exclude<SheetFilter, { readonly all: true }>): Pick {
  if ('active' in which) return (sheets) => sheets.getActiveWorksheet();
  const key = 'id' in which ? which.id : which.name;
  return (sheets) => sheets.getItemOrNullObject(key);
}

async function readAll(ask: Ask): Promise<SheetGrid[]> {
  const ids = await ask(async ({ context, sync }) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await sync();
    return sheets.items.map(({ id }) => id);
  });
  const grids: SheetGrid[] = [];
  for (let size = FIRST_CHUNK, next = 0; next < ids.length;) {
    const chunk = ids.slice(next, next + size).map((id) => pick({ id }));
    const read = await ask((talk) => readSome(talk, chunk)).catch((error: unknown) => {
      if (!(error instanceof HostError) || error.code !== 'too-large' || chunk.length === 1) throw error;
      return null;
    });
    if (read === null) {
      size = Math.ceil(size / 2);
    } else {
      grids.push(...read);
      next += chunk.length;
      if (JSON.stringify(read).length < CHUNK_BYTES) size *= 2;
    }
  }
  return grids;
}

async function readSome({ context, sync }: Talk, picks: readonly Pick[]): Promise<SheetGrid[]> {
  const asked = picks.map((pickFrom) => askFor(pickFrom(context.workbook.worksheets)));
  await sync();
  return asked.flatMap((each) => (each.sheet.isNullObject ? [] : [gridOf(each)]));
}

type Asked = ReturnType<typeof askFor>;

function askFor(sheet: Excel.Worksheet) {
  return {
    sheet: sheet.load('id,name'),
    protection: sheet.protection.load('protected'),
    window: sheet.getRange(WINDOW).getUsedRangeOrNullObject(true).load('values,text,formulas,address'),
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    hint: sheet.names.getItemOrNullObject(HINT_NAME).load('formula'),
  };
}

function gridOf({ sheet, protection, window, used, hint }: Asked): SheetGrid {
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
    merges: 'unknown',
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
  const asked = grids.map((grid) =>
    context.workbook.worksheets.getItem(grid.id).getRange(WINDOW).getMergedAreasOrNullObject().load('address'),
  );
  await sync();
  return grids.map((grid, index) => {
    const areas = asked[index];
    return { ...grid, merges: !areas || areas.isNullObject ? [] : parseAddresses(areas.address) };
  });
}

/** Not the fault of the merges: the command cannot go on either. */
function isEditMode(error: unknown): boolean {
  return error instanceof HostError && (error.code === 'edit-mode' || error.code === 'sheet-missing');
}
