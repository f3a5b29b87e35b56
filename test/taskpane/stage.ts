import { caibannong201968 } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import type { CellRef, CellValue } from '../../src/model/cell';
import { drawApplication } from '../../src/sheets/draw/application';
import type { SheetPlan } from '../../src/sheets/plan';
import { HostError } from '../../src/sheets/port';
import type { Change, WorkbookPort } from '../../src/sheets/port';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import { createXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { later } from '../support/virtual-time';

/** A workbook with somebody before it: shows one sheet, tells of changes, can be made to fail. */
export interface Stage {
  readonly session: Session;
  readonly book: XlsxWorkbook;
  readonly log: unknown[];
  readonly revealed: CellRef[];
  readonly calls: readonly string[];
  /** Types into a cell of the shown sheet and waits until the pane has looked. */
  type(row: number, column: number, value: CellValue): Promise<void>;
  /** From now on the call with this number (0 is the next one) fails, and `times - 1` after it; null: none. */
  failAt(call: number | null, error?: Error, times?: number): void;
  text(sheet: string, row: number, column: number): Promise<string>;
  sheets(): Promise<string[]>;
}

export interface StageOptions {
  readonly readOnly?: boolean;
  readonly protected?: boolean;
  /** Results follow no edit until somebody asks for it. */
  readonly calculatesManually?: boolean;
  /** A workbook that exists already; its first sheet is the first of the plans. */
  readonly book?: XlsxWorkbook;
}

export const BUSY_CELL = new HostError('edit-mode', '请先按 Enter 结束单元格编辑，再试一次。');

export async function stage(plans: readonly SheetPlan[], options: StageOptions = {}): Promise<Stage> {
  const book = options.book ?? createXlsx();
  if (plans.length > 0 && !options.book) await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  const log: unknown[] = [];
  const revealed: CellRef[] = [];
  const calls: string[] = [];
  const listeners = new Set<(change: Change) => void>();
  let shown = plans[0]?.name ?? null;
  let stale = false;
  let fault: { left: number; times: number; readonly error: Error } | null = null;
  const tell = (change: Change) => listeners.forEach((listener) => listener(change));
  const names = async () => (await book.read({ all: true }, { merges: false })).map(({ name }) => name);
  const show = (sheet: string) => {
    shown = sheet;
    tell({ kind: 'activated', sheet, own: false });
  };
  const called = (name: string) => {
    calls.push(name);
    if (fault && fault.left-- <= 0 && fault.times-- > 0) throw fault.error;
  };
  const port: WorkbookPort = {
    readOnly: options.readOnly ?? false,
    async read(which, merges) {
      called('read');
      const filter = 'active' in which && shown !== null ? { id: shown } : which;
      const grids = await book.read(filter, merges);
      return grids.map((grid) => ({
        ...grid,
        protected: options.protected ?? false,
        ...(options.calculatesManually && { calculation: stale ? 'stale' : 'manual' }),
      }));
    },
    calculate: options.calculatesManually
      ? async () => {
          called('calculate');
          stale = false;
        }
      : null,
    async apply(edits) {
      called('apply');
      const undo = await book.apply(edits);
      return {
        async revert() {
          called('revert');
          await undo.revert();
          const [first] = await names();
          if (first !== undefined && !(await names()).includes(shown ?? '')) show(first);
        },
      };
    },
    async watch(listener) {
      called('watch');
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    async reveal(at) {
      called('reveal');
      revealed.push(at);
      if (at.sheet !== shown) show(at.sheet);
    },
  };
  const session = createSession(port, (detail) => log.push(detail));
  await session.start();
  return {
    session,
    book,
    log,
    revealed,
    calls,
    async type(row, column, value) {
      const sheet = shown ?? '';
      await book.apply([{ kind: 'set-cells', sheet, cells: [{ row, column, content: { value } }] }]);
      stale = true;
      tell({ kind: 'cells', sheet, own: false });
      await quiet();
    },
    failAt: (call, error = BUSY_CELL, times = 1) => void (fault = call === null ? null : { left: call, times, error }),
    async text(sheet, row, column) {
      const [grid] = await book.read({ id: sheet }, { merges: false });
      return grid?.texts[row - grid.top]?.[column - grid.left] ?? '';
    },
    sheets: names,
  };
}

/** Longer than the pane waits for the next key. */
export function quiet(milliseconds = 400): Promise<void> {
  return later(milliseconds);
}

export function infrastructure(): SheetPlan {
  const category = categoryById('village-infrastructure');
  return drawApplication({ ruleSet: caibannong201968, category, year: 2024, wording: '2019', name: '申报表' });
}
