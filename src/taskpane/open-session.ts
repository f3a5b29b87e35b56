import { openExcel } from '../excel';
import type { Session } from './session';
import { sessionOn } from './session-on';

/** Composes the pane's session with the workbook that Excel has open. */
export async function openSession(): Promise<Session> {
  return sessionOn(await openExcel());
}
