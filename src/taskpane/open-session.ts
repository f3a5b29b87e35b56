import { openExcel } from '../excel';
import { createSession } from './session';
import type { Session } from './session';

/** Composes the pane's session with the workbook that Excel has open. */
export async function openSession(): Promise<Session> {
  const session = createSession(await openExcel(), log);
  await session.start();
  return session;
}

function log(detail: unknown): void {
  // eslint-disable-next-line no-console -- the log is where details go that are not for people
  console.error(detail);
}
