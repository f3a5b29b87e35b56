import { openExcel } from '../excel';
import { readPreferences } from './preferences';
import { loadProfile } from './profile';
import { createSession } from './session';
import type { Session } from './session';

/** Composes the pane's session with the workbook that Excel has open. */
export async function openSession(): Promise<Session> {
  const session = createSession(await openExcel(), log);
  await applyStoredProfile(session);
  await session.start();
  return session;
}

/** Before the first check. A profile that cannot be used is told of in 本县配置 and stops nothing. */
async function applyStoredProfile(session: Session): Promise<void> {
  const { profile } = await readPreferences();
  if (profile === '') return;
  const loaded = await loadProfile(profile);
  if (loaded.ok) await session.judgeByProfile(loaded.ruleSets);
  else log(loaded.message);
}

function log(detail: unknown): void {
  // oxlint-disable-next-line no-console -- details that the pane does not show go to the log
  console.error(detail);
}
