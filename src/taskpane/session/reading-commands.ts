import { nameOfColumn } from '../../catalog';
import { columnName } from '../../model/cell';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { WorkbookPort } from '../../sheets/port';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { correctColumn, dismissForm, readAgain } from '../../workbook/read/correct-reading';
import { strings } from '../strings';
import { addressOf } from './address';
import type { Run } from './runner';
import type { PaneState } from './state';
import type { Store } from './store';

/** Corrections of how a table is read. */
export interface ReadingCommands {
  /** Says what a column holds, wherever its captions stand in the workbook; null: as its content tells. */
  readonly correctColumn: (form: CheckedForm, column: number, role: IndicatorColumn | null) => Promise<boolean>;
  /** Says that a table is no form of ours. */
  readonly dismissForm: (form: CheckedForm) => Promise<boolean>;
  /** Takes that back for the shown sheet. */
  readonly readAgain: () => Promise<boolean>;
}

export function createReadingCommands(port: WorkbookPort, store: Store<PaneState>, run: Run): ReadingCommands {
  return {
    correctColumn(form, column, role) {
      const caption = form.form.reading.columns.find((one) => one.column === column)?.caption ?? '';
      const label = strings.read.column(columnName(column), caption);
      return run(
        strings.read.correct,
        () => correctColumn(port, addressOf(form), column, role),
        () => (role === null ? strings.read.released(label) : strings.read.corrected(label, nameOfColumn(role))),
        // What is said of a column holds on all sheets.
        'workbook',
      );
    },
    dismissForm: (form) =>
      run(
        strings.read.notForm,
        () => dismissForm(port, addressOf(form)),
        () => strings.read.dismissed,
      ),
    async readAgain() {
      const { sheet } = store.get();
      if (!sheet) return false;
      return run(
        strings.read.again,
        () => readAgain(port, sheet.id),
        () => strings.read.readAgain,
      );
    },
  };
}
