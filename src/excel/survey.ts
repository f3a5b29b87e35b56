import { areaAddress } from '../model/cell';
import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { assertLegalSheetName } from '../sheets/legal-sheet-name';
import type { SheetPlan } from '../sheets/plan';
import { HostError, NameTaken } from '../sheets/port';
import { parseAddress, rectangles, sameArea } from './area';
import { inStep } from './in-step';
import type { LastRead } from './read';
import { askLook } from './cell-look';
import type { CellLook } from './cell-look';
import { beginFacts, loadWorkbookNames } from './facts';
import type { AskRest, BegunFacts, NameFact, SheetFacts } from './facts';
import { codeOf, sheetMissing, sheetProtected, structureProtected } from './host-error';
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

/**
 * Queues what is still open of a survey. It decides nothing about what is written and is needed to take back only, so it is asked in the
 * batch itself, before its first write. The answer is the image as far as Excel has told it by then.
 */
export function askRest(context: Excel.RequestContext, before: BeforeImage): () => BeforeImage {
  const asked = [...before.sheets].map(([id, sheet]) => ({ id, sheet, facts: sheet.askRest?.(context) ?? null }));
  const complete = () =>
    new Map(asked.map(({ id, sheet, facts }) => [id, facts ? { ...sheet, facts: facts(), askRest: null } : sheet]));
  return () => {
    try {
      return { ...before, sheets: complete() };
    } catch {
      // Excel refused the batch before it came to the questions: nothing has been written.
      return before;
    }
  };
}

export interface SurveyedSheet {
  readonly needed: FactsNeeded;
  readonly facts: SheetFacts;
  /** Null where the facts are complete. */
  readonly askRest: AskRest | null;
  readonly used: Area | null;
  /** The format of a cell outside the used area. */
  readonly plain: CellLook;
}

interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/**
 * Judges the whole batch before anything is written, and learns what is needed to take it back: in one round trip where the sheets are
 * still as they were last read, one more for what hangs on its answers. @throws HostError
 */
export async function survey(connection: Connection, edits: readonly Edit[], last: LastRead): Promise<BeforeImage> {
  const first = await guess(connection, edits, last).catch((error: unknown) => {
    // A sheet has gone since.
    if (codeOf(error) !== 'ItemNotFound' || last.used.size === 0) throw error;
    return guess(connection, edits, { ids: null, used: new Map() });
  });
  const { idOf, ids } = first;
  const known = first.states.filter(({ id, guessed }) => ids.includes(id) && guessed);
  const others = ids.filter((id) => !known.some((state) => state.id === id));
  const states = [
    ...known,
    ...(await inStep(
      connection,
      others.map((id) => (step: Connection) => loadState(step, id, writesTo(id, edits, idOf))),
    )),
  ];
  for (const { refusal } of states) if (refusal) throw refusal;
  const facts = new Map(known.flatMap((state) => (state.facts ? [[state.id, state.facts] as const] : [])));
  for (const group of inGroups(states.filter(({ id }) => !facts.has(id)))) {
    const loaded = await inStep(
      connection,
      group.map((state) => (step: Connection) => beginFacts(step, state.id, needsOf(state, edits))),
    );
    group.forEach(({ id }, index) => loaded[index] && facts.set(id, loaded[index]));
  }
  const sheets = states.flatMap((state): [string, SurveyedSheet][] => {
    const { id, used, plain } = state;
    const before = facts.get(id);
    return before ? [[id, { used, plain, needed: needsOf(state, edits), ...before }]] : [];
  });
  return { sheets: new Map(sheets), workbookNames: first.names, idOf };
}

interface Guessed {
  readonly idOf: BeforeImage['idOf'];
  /** Worksheet ids that the batch touches. */
  readonly ids: readonly string[];
  readonly names: readonly NameFact[] | null;
  readonly states: readonly (SheetState & {
    /** Nothing has changed since: the facts are those that are needed. */
    readonly guessed: boolean;
    readonly facts: BegunFacts | null;
  })[];
}

/** The list of sheets, and beside it what is needed of those that the batch seems to touch. @throws HostError */
async function guess(connection: Connection, edits: readonly Edit[], last: LastRead): Promise<Guessed> {
  const lossy = edits.some(losesReferences);
  const named = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [] : [edit.sheet]));
  const seem = [...new Set([...named, ...(lossy ? (last.ids ?? []) : [])])];
  const likely = seem.flatMap((id) => {
    const used = last.used.get(id);
    return used === undefined ? [] : [{ id, used, writes: writesTo(id, edits, (key) => key) }];
  });
  const [atOnce = []] = inGroups(likely);
  // Of sheets that nobody has read yet at least the list knows.
  const unread = (last.ids ?? []).filter((id) => seem.includes(id) && !last.used.has(id));
  const [sheets, names, ...states] = await inStep(connection, [
    (step: Connection) => listSheets(step, edits),
    async (step: Connection) => (lossy ? loadWorkbookNames(step) : null),
    ...atOnce.map((sheet) => async (step: Connection) => {
      const [state, facts] = await inStep(step, [
        (inner: Connection) => loadState(inner, sheet.id, sheet.writes),
        (inner: Connection) => beginFacts(inner, sheet.id, needsOf(sheet, edits)),
      ] as const);
      return { ...state, facts, guess: sheet.used };
    }),
    ...unread.map((id) => async (step: Connection) => {
      const state = await loadState(
        step,
        id,
        writesTo(id, edits, (key) => key),
      );
      const few = !state.used || cellsIn(state.used) * unread.length <= CELLS_AT_ONCE;
      return { ...state, facts: few ? await beginFacts(step, id, needsOf(state, edits)) : null, guess: state.used };
    }),
  ] as const);
  const idOf = demandPossible(edits, sheets);
  return {
    idOf,
    ids: touchedSheets(edits, sheets, idOf),
    names,
    states: states.map(({ guess: used, ...state }) => ({
      ...state,
      guessed: sameUsed(used, state.used) && writesTo(state.id, edits, idOf).length === state.writes.length,
    })),
  };
}

function writesTo(id: string, edits: readonly Edit[], idOf: BeforeImage['idOf']): SheetEdit[] {
  return edits.flatMap((edit) => (edit.kind !== 'add-sheet' && idOf(edit.sheet) === id ? [edit] : []));
}

/** Used cells of sheets that are asked about at once: Excel on the web answers at most 5 MB, and a cell may have a long formula. */
const CELLS_AT_ONCE = 4000;

function inGroups<T extends { readonly used: Area | null }>(sheets: readonly T[]): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const cells = sheet.used ? cellsIn(sheet.used) : 0;
    const group = groups[groups.length - 1];
    if (!group || cells > room) groups.push([sheet]);
    else group.push(sheet);
    room = (group && cells <= room ? room : CELLS_AT_ONCE) - cells;
  }
  return groups;
}

function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
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
      assertNewName(edit.plan, names);
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

function assertNewName({ name }: SheetPlan, taken: readonly string[]): void {
  assertLegalSheetName(name);
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
  /** Why a protected sheet refuses one of the edits, or null. */
  readonly refusal: HostError | null;
}

async function loadState({ context, sync }: Connection, id: string, writes: readonly SheetEdit[]): Promise<SheetState> {
  const sheet = context.workbook.worksheets.getItem(id).load('name');
  const locks = writes
    .flatMap((edit) => (edit.kind === 'set-cells' ? rectangles(edit.cells) : []))
    .map((area) => sheet.getRange(areaAddress(area)).format.protection.load('locked'));
  const protection = sheet.protection.load('protected');
  const plain = askLook(sheet.getRange(LAST_CELL));
  const used = sheet.getUsedRangeOrNullObject(false).load('address');
  await sync();
  const harmless = writes.every(({ kind }) => kind === 'set-name' || kind === 'delete-sheet' || kind === 'set-cells');
  const refused = protection.protected && !(harmless && locks.every(({ locked }) => locked === false));
  return {
    id,
    writes,
    plain: plain(),
    used: used.isNullObject ? null : parseAddress(used.address),
    refusal: refused && writes.length > 0 ? sheetProtected(sheet.name) : null,
  };
}

function sameUsed(a: Area | null, b: Area | null): boolean {
  return a === null || b === null ? a === b : sameArea(a, b);
}

function needsOf({ writes, used }: Pick<SheetState, 'writes' | 'used'>, edits: readonly Edit[]): FactsNeeded {
  const own = writes.map((edit, index) => factsNeededBy(edit, used, writes.slice(0, index)));
  return together(edits.some(losesReferences) ? [...own, factsNeededElsewhere(used)] : own);
}
