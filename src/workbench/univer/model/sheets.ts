import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import type { HostModel, SheetState } from '../../host/model';
import type { Changes } from '../changes';
import { emptySheet, sheetId, UNIT, type Engine } from '../engine';
import { activate, activeSheet, showSheet } from './active-sheet';
import { onSheet, run, runSync } from './commands';

type Names = Pick<HostModel, 'names' | 'removeName'>;

/** The sheets and their tabs; how one is copied stands in `copy-sheet.ts`. */
export function sheetsOf(
  engine: Engine,
  changes: Changes,
  { names, removeName }: Names,
): Pick<
  HostModel,
  'sheets' | 'addSheet' | 'deleteSheet' | 'renameSheet' | 'moveSheet' | 'setSheetHidden' | 'activeSheet' | 'activate'
> {
  return {
    sheets: () => sheetStates(engine),
    async addSheet(name) {
      const id = sheetId();
      insertSheet(engine, changes, sheetStates(engine).length, emptySheet(id, name));
      return id;
    },
    async deleteSheet(sheet) {
      if (activeSheet(engine) === sheet) {
        const other = sheetStates(engine).find((candidate) => candidate.id !== sheet && !candidate.hidden);
        if (other) await activate(engine, other.id);
      }
      await run(engine, RemoveSheetCommand.id, onSheet(sheet));
      for (const name of names()) if (name.sheet === sheet) await removeName(name.id);
    },
    renameSheet: (sheet, name) => run(engine, SetWorksheetNameCommand.id, { ...onSheet(sheet), name }),
    async moveSheet(sheet, position) {
      if (sheetStates(engine)[position]?.id === sheet) return;
      await run(engine, SetWorksheetOrderCommand.id, { ...onSheet(sheet), order: position });
    },
    async setSheetHidden(sheet, hidden) {
      runSync(engine, SetWorksheetHideMutation.id, {
        ...onSheet(sheet),
        hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    },
    activeSheet: () => activeSheet(engine),
    activate: (sheet) => activate(engine, sheet),
  };
}

export function sheetStates({ workbook }: Engine): SheetState[] {
  return workbook.getSheets().map((sheet) => ({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
  }));
}

/** Univer shows a sheet that is inserted; Excel leaves that to the add-in. */
export function insertSheet(engine: Engine, changes: Changes, index: number, sheet: IWorksheetData): void {
  const shown = activeSheet(engine);
  changes.withoutViewEvents(() => {
    runSync(engine, InsertSheetMutation.id, { unitId: UNIT, index, sheet });
    if (shown !== '' && activeSheet(engine) !== shown) showSheet(engine, shown);
  });
}
