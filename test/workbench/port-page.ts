/// <reference types="office-js" />
import { openExcel } from '../../src/excel';
import type { Edit } from '../../src/sheets/edit';
import type { SheetGrid } from '../../src/sheets/grid';
import { HostError, type HostErrorCode, type SheetFilter, type Undo, type WorkbookPort } from '../../src/sheets/port';
import type { Host } from '../../src/workbench/host/host';
import type { HostModel } from '../../src/workbench/host/model';
import type { Inspection, Setup } from '../contract/workbook-port';
import { inspect } from '../excel/inspect';

/** An answer, or a HostError as plain data. */
export type Answer<T> = { readonly value: T } | { readonly code: HostErrorCode; readonly message: string };

/** What the contract suite asks of the pane's page, over the border of the process: plain data in, plain data out. */
export interface PortPage {
  open(setup: Setup): Promise<Answer<null>>;
  read(which: SheetFilter, options: { readonly merges: boolean }): Promise<Answer<readonly SheetGrid[]>>;
  /** Answers the number by which the batch can be taken back. */
  apply(edits: readonly Edit[]): Promise<Answer<number>>;
  revert(batch: number): Promise<Answer<null>>;
  calculate(): Promise<Answer<null>>;
  inspect(sheet: string): Promise<Omit<Inspection, 'style'>>;
  sheetNames(): Promise<readonly string[]>;
  workbookNames(): Promise<Readonly<Record<string, string>>>;
}

declare global {
  interface Window {
    portPage?: PortPage;
  }
}

/** The add-in's own port in the pane, on the real office.js; the workbook behind it is the one in the grid beside. */
function portPage({ model, results }: Host): PortPage {
  let port: WorkbookPort | null = null;
  const undos: Undo[] = [];
  const opened = (): WorkbookPort => {
    if (!port) throw new Error('no workbook is set up');
    return port;
  };
  return {
    open: (setup) =>
      answer(async () => {
        await Office.onReady();
        await empty(model);
        results.manual = setup.calculation !== undefined;
        results.calculate();
        const [first] = model.sheets();
        port = await openExcel();
        await port.apply(setup.sheets.map((plan) => ({ kind: 'add-sheet', plan })));
        await model.asAddIn(() => model.deleteSheet(first?.id ?? ''));
        for (const { name, formula } of setup.workbookNames ?? []) {
          await model.putName({
            id: `set-up-${name}`,
            name,
            sheet: null,
            formula: `=${formula}`,
            visible: true,
            comment: '',
          });
        }
        for (const { id, name } of model.sheets()) {
          if (setup.protected?.includes(name)) model.extras(id).protection = { options: {}, password: null };
        }
        if (setup.calculation === 'manual') await port.calculate?.();
        return null;
      }),
    read: (which, options) => answer(() => opened().read(which, options)),
    apply: (edits) => answer(async () => undos.push(await opened().apply(edits)) - 1),
    revert: (batch) =>
      answer(async () => {
        await undos[batch]?.revert();
        return null;
      }),
    calculate: () =>
      answer(async () => {
        await opened().calculate?.();
        return null;
      }),
    inspect: async (sheet) => {
      // The look of a cell is a function, which does not cross to the test; `style` below asks for one cell.
      return { ...(await inspect(model, sheet)), style: undefined };
    },
    sheetNames: async () => model.sheets().map(({ name }) => name),
    workbookNames: async () =>
      Object.fromEntries(
        model
          .names()
          .filter(({ sheet }) => sheet === null)
          .map(({ name, formula }) => [name, formula.replace(/^=/, '')]),
      ),
  };
}

/** A workbook as new: one sheet, nothing in it. */
async function empty(model: HostModel): Promise<void> {
  await model.asAddIn(async () => {
    const before = model.sheets();
    await model.addSheet(`新${Date.now()}`);
    for (const { id } of before) await model.deleteSheet(id);
    for (const { id } of model.names()) await model.removeName(id);
  });
}

async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof HostError) return { code: error.code, message: error.message };
    throw error;
  }
}

const workbench = (window.parent as Window & { readonly jichiWorkbench?: { readonly host: Host } }).jichiWorkbench;
if (workbench) window.portPage = portPage(workbench.host);
