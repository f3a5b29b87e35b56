import type { Area, CellRef } from '../model/cell';
import type { Edit } from '../sheets/edit';
import type { CellContent } from '../sheets/plan';
import type { Change, Undo, WorkbookPort } from '../sheets/port';
import { createStore } from '../taskpane/session/store';
import type { XlsxWorkbook } from '../xlsx';

/** What somebody sees of a workbook that lies open on the page. */
export interface View {
  /** Null where the workbook has no sheet. */
  readonly shown: string | null;
  readonly selected: Area | null;
  /** What the workbook holds; another number: something in it is another. */
  readonly version: number;
  /** Its number when it was opened or last saved. */
  readonly saved: number;
}

/** A workbook with one sheet in front and a cell selected: what a file is not, and Excel is. */
export interface ShownWorkbook {
  readonly port: WorkbookPort;
  readonly view: () => View;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (sheet: string) => void;
  readonly select: (at: CellRef) => void;
  /** What somebody types into a cell. Rejects with a HostError. */
  readonly type: (at: CellRef, content: CellContent) => Promise<void>;
  /** Takes back what was typed last, as long as no command has come in between. */
  readonly takeBackTyped: () => Promise<void>;
  /** What is there now has been saved. */
  readonly noteSaved: () => void;
}

export function showWorkbook(book: XlsxWorkbook): ShownWorkbook {
  const store = createStore<View>({ shown: frontOf(book), selected: null, version: 0, saved: 0 });
  const listeners = new Set<(change: Change) => void>();
  let versions = 0;
  const tell = (change: Change) => [...listeners].forEach((listener) => listener(change));
  const show = (sheet: string | null) => {
    if (sheet === store.get().shown) return;
    store.set({ shown: sheet, selected: null });
    tell({ kind: 'activated', sheet, own: false });
  };
  const select = ({ sheet, row, column }: CellRef) => {
    show(sheet);
    const area = { top: row, left: column, bottom: row, right: column };
    store.set({ selected: area });
    tell({ kind: 'selected', sheet, area });
  };
  /** The shown sheet may have gone; the one that has taken its place comes to the front, as in Excel. */
  const changed = (version: number, edits: readonly Edit[], place: number, own: boolean) => {
    store.set({ version });
    for (const change of changesOf(edits, own)) tell(change);
    const tabs = book.tabs().map(({ name }) => name);
    const { shown } = store.get();
    if (shown === null || !tabs.includes(shown)) show(tabs[Math.min(place, tabs.length - 1)] ?? null);
  };
  const placeOfShown = () =>
    Math.max(
      0,
      book.tabs().findIndex(({ name }) => name === store.get().shown),
    );
  const apply = async (edits: readonly Edit[], own: boolean): Promise<Undo> => {
    const before = store.get().version;
    const place = placeOfShown();
    const undo = await book.apply(edits);
    versions += 1;
    changed(versions, edits, place, own);
    let done = false;
    return {
      async revert() {
        if (done) return;
        done = true;
        const now = placeOfShown();
        await undo.revert();
        changed(before, edits, now, own);
      },
    };
  };
  let typed: Undo[] = [];
  return {
    view: store.get,
    subscribe: store.subscribe,
    show,
    select,
    async type({ sheet, row, column }, content) {
      typed.push(await apply([{ kind: 'set-cells', sheet, cells: [{ row, column, content }] }], false));
    },
    takeBackTyped: async () => typed.pop()?.revert(),
    noteSaved: () => store.set({ saved: store.get().version }),
    port: {
      readOnly: book.readOnly,
      calculate: book.calculate,
      async read(which, options) {
        const { shown } = store.get();
        if (!('active' in which)) return book.read(which, options);
        return shown === null ? [] : book.read({ name: shown }, options);
      },
      apply(edits) {
        typed = [];
        return apply(edits, true);
      },
      async watch(listener) {
        listeners.add(listener);
        return async () => void listeners.delete(listener);
      },
      async reveal(at) {
        await book.reveal(at);
        select(at);
      },
    },
  };
}

function frontOf(book: XlsxWorkbook): string | null {
  const tabs = book.tabs();
  const seen = tabs.filter(({ hidden }) => !hidden);
  return (seen.find(({ front }) => front) ?? seen[0] ?? tabs[0])?.name ?? null;
}

/** One for each sheet. */
function changesOf(edits: readonly Edit[], own: boolean): Change[] {
  const sheets = new Map<string, 'cells' | 'rows' | 'sheets'>();
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') sheets.set(edit.plan.name, 'sheets');
    else if (edit.kind === 'delete-sheet') sheets.set(edit.sheet, 'sheets');
    else if (edit.kind === 'insert-rows' || edit.kind === 'delete-rows') sheets.set(edit.sheet, 'rows');
    else if (!sheets.has(edit.sheet)) sheets.set(edit.sheet, 'cells');
  }
  return [...sheets].map(([sheet, kind]) => ({ kind, sheet, own }));
}
