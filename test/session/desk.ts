import { caibannong201968 } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import type { CategoryId } from '../../src/catalog/types';
import type { CellValue } from '../../src/model/cell';
import { openExcel } from '../../src/excel';
import type { SheetPlan } from '../../src/sheets/plan';
import { drawApplication } from '../../src/sheets/draw/application';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import type { HostModel } from '../../src/workbench/host/model';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { later } from '../support/virtual-time';

/** A person at a workbook with the pane open: real session, real src/excel, real office.js, our host. */
export interface Desk {
  readonly office: OfficeHost;
  readonly model: HostModel;
  readonly session: Session;
  /** Details of failures, as the pane logs them. */
  readonly log: unknown[];
  /** The id of the sheet of that name. */
  sheet(name: string): string;
  /** As a person types: one cell, one undo step. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  leave(): Promise<void>;
}

/** The drawn sheets in their order, the first one shown, the session started, nothing counted yet. */
export async function openDesk(plans: readonly SheetPlan[]): Promise<Desk> {
  const office = openOfficeHost();
  const { model } = office;
  const blank = model.activeSheet();
  if (plans.length > 0) {
    // Not by the session's own port, which would wait for the echo of it.
    const drawer = await openExcel();
    await drawer.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
    await model.deleteSheet(blank);
    await model.activate(model.sheets()[0]?.id ?? '');
  }
  const log: unknown[] = [];
  const session = createSession(await openExcel(), (detail) => log.push(detail));
  await session.start();
  await quiet();
  model.clearUndo();
  office.counted();
  return {
    office,
    model,
    session,
    log,
    sheet(name) {
      const found = model.sheets().find((each) => each.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found.id;
    },
    type: (sheet, row, column, content) => model.writeCells(sheet, [{ row, column, content }]),
    async leave() {
      await session.stop();
      office.dispose();
    },
  };
}

/** Longer than the pane waits for the next key, and than Excel's echo of our own writes lasts: it has looked, once for all. */
export function quiet(milliseconds = 600): Promise<void> {
  return later(milliseconds);
}

export function drawn(id: CategoryId, name: string): SheetPlan {
  return drawApplication({ ruleSet: caibannong201968, category: categoryById(id), year: 2024, wording: '2019', name });
}

/** The form on the shown sheet. */
export function shownForm({ session }: Desk): CheckedForm {
  const [form] = session.state().sheet?.forms ?? [];
  if (!form) throw new Error('no form is shown');
  return form;
}
