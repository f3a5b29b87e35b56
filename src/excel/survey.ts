import { areaAddress } from '../model/cell';
import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { demandLegalSheetName } from '../sheets/legal-sheet-name';
import type { SheetPlan } from '../sheets/plan';
import { HostError, NameTaken } from '../sheets/port';
import { parseAddress, rectangles } from './area';
import { askLook } from './cell-look';
import type { CellLook } from './cell-look';
import { loadFacts, loadWorkbookNames } from './facts';
import type { NameFact, SheetFacts } from './facts';
import { sheetMissing, sheetProtected, structureProtected } from './host-error';
import type { Connection } from './connection';
import { losesReferences, together, factsNeededBy, factsNeededElsewhere } from './facts-needed';
import type { SheetEdit, FactsNeeded } from './facts-needed';

/** What a batch starts from. */
export interface BeforeImage {
  /** By worksheet id. */
  readonly sheets: ReadonlyMap<string, SurveyedSheet>;
  readonly workbookNames: readonly NameFact[] | null;
  /** The worksheet id behind an edit's key; null for a sheet that the batch itself adds. */
  readonly idOf: (key: string) => string | null;
}

export interface SurveyedSheet {
  readonly needed: FactsNeeded;
  readonly facts: SheetFacts;
  readonly used: Area | null;
  /** How a cell beside everything looks. */
  readonly plain: CellLook;
}

interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** Judges the whole batch before anything is written, and learns what is needed to take it back. @throws HostError */
export async function survey(connection: Connection, edits: readonly Edit[]): Promise<BeforeImage> {
  const sheets = await listSheets(connection, edits);
  const idOf = demandPossible(edits, sheets);
  const ids = touchedSheets(edits, sheets, idOf);
  if (ids.length === 0) return { sheets: new Map(), workbookNames: null, idOf };
  const states = await loadStates(connection, ids, edits, idOf);
  const surveyed = new Map<string, SurveyedSheet>();
  for (const { id, used, writes, plain } of states) {
    const needed = factsNeededFor(writes, used, edits);
    surveyed.set(id, { used, plain, needed, facts: await loadFacts(connection, id, needed) });
  }
  return {
    sheets: surveyed,
    workbookNames: edits.some(losesReferences) ? await loadWorkbookNames(connection) : null,
    idOf,
  };
}

function changesStructure({ kind }: Edit): boolean {
  return kind === 'add-sheet' || kind === 'delete-sheet';
}

async function listSheets({ context, sync }: Connection, edits: readonly Edit[]): Promise<readonly KnownSheet[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  const workbook = context.workbook.load('readOnly');
  const structure = context.workbook.protection.load('protected');
  await sync();
  if (workbook.readOnly) throw new HostError('read-only', '这个工作簿只能查看，不能修改；请另存一份后再试。');
  if (structure.protected && edits.some(changesStructure)) throw structureProtected();
  return sheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' }));
}

/** Follows the batch through adding and deleting sheets. @throws HostError */
function demandPossible(edits: readonly Edit[], sheets: readonly KnownSheet[]): BeforeImage['idOf'] {
  const find = (key: string) => sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => sameName(name, key));
  const added: string[] = [];
  const deleted = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') {
      const names = [...sheets.filter(({ id }) => !deleted.has(id)).map(({ name }) => name), ...added];
      demandNewName(edit.plan, names);
      added.push(edit.plan.name);
    } else if (!added.some((name) => sameName(name, edit.sheet))) {
      const sheet = find(edit.sheet);
      if (!sheet || deleted.has(sheet.id)) throw sheetMissing(edit.sheet);
      if (edit.kind === 'delete-sheet') deleted.add(sheet.id);
      if (added.length === 0 && sheets.every(({ id, visible }) => !visible || deleted.has(id))) {
        throw new HostError('unknown', `“${sheet.name}”是最后一张可见的工作表，不能删除。`);
      }
    }
  }
  return (key) => (added.some((name) => sameName(name, key)) ? null : (find(key)?.id ?? null));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function demandNewName({ name }: SheetPlan, taken: readonly string[]): void {
  demandLegalSheetName(name);
  if (taken.some((each) => sameName(each, name))) throw new NameTaken(name, taken);
}

function touchedSheets(edits: readonly Edit[], sheets: readonly KnownSheet[], idOf: BeforeImage['idOf']): string[] {
  if (edits.some(losesReferences)) return sheets.map(({ id }) => id);
  const ids = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [] : [idOf(edit.sheet)]));
  return [...new Set(ids)].filter((id) => id !== null);
}

const LAST_CELL = 'XFD1048576';

interface SheetState {
  readonly id: string;
  readonly used: Area | null;
  readonly plain: CellLook;
  readonly writes: readonly SheetEdit[];
}

/** @throws HostError where a protected sheet would refuse one of the edits */
async function loadStates(
  { context, sync }: Connection,
  ids: readonly string[],
  edits: readonly Edit[],
  idOf: BeforeImage['idOf'],
): Promise<SheetState[]> {
  const asked = ids.map((id) => {
    const sheet = context.workbook.worksheets.getItem(id).load('name');
    const writes = edits.flatMap((edit) => (edit.kind !== 'add-sheet' && idOf(edit.sheet) === id ? [edit] : []));
    const locks = writes
      .flatMap((edit) => (edit.kind === 'set-cells' ? rectangles(edit.cells) : []))
      .map((area) => sheet.getRange(areaAddress(area)).format.protection.load('locked'));
    return {
      id,
      sheet,
      writes,
      locks,
      protection: sheet.protection.load('protected'),
      plain: askLook(sheet.getRange(LAST_CELL)),
      used: sheet.getUsedRangeOrNullObject(false).load('address'),
    };
  });
  await sync();
  for (const { sheet, writes, locks, protection } of asked) {
    const harmless = writes.every(({ kind }) => kind === 'set-name' || kind === 'delete-sheet' || kind === 'set-cells');
    if (protection.protected && !(harmless && locks.every(({ locked }) => locked === false))) {
      if (writes.length > 0) throw sheetProtected(sheet.name);
    }
  }
  return asked.map(({ id, used, writes, plain }) => ({
    id,
    writes,
    plain: plain(),
    used: used.isNullObject ? null : parseAddress(used.address),
  }));
}

function factsNeededFor(writes: readonly SheetEdit[], used: Area | null, edits: readonly Edit[]): FactsNeeded {
  const own = writes.map((edit, index) => factsNeededBy(edit, used, writes.slice(0, index)));
  return together(edits.some(losesReferences) ? [...own, factsNeededElsewhere(used)] : own);
}
