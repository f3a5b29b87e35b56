import type { WorkbookPort } from '../../sheets/port';
import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import { checkSheets } from '../../workbook/check/check-workbook';
import type { CheckedSheet, CheckMode } from '../../workbook/check/check-workbook';
import type { KnownForms } from '../../workbook/check/known-forms';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** Reads and judges every sheet, and keeps the state's view of the workbook by it. Rejects where the workbook cannot be read. */
export async function readWorkbook(
  port: WorkbookPort,
  store: Store<PaneState>,
  known: KnownForms,
  mode: (sheet: string) => CheckMode,
): Promise<readonly CheckedSheet[]> {
  try {
    const sheets = await checkSheets(
      port,
      judgementOf(store.get()),
      { all: true },
      { merges: false, mode, known: NOTHING_KNOWN },
    );
    known.replace(sheets);
    store.set({ workbook: sheets, approvals: known.known().approvals, holds: 'known' });
    return sheets;
  } catch (error) {
    store.set({ holds: 'failed' });
    throw error;
  }
}
