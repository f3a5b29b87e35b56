import type { WorkbookPort } from '../sheets/port';
import { readPreferences } from './preferences';
import { loadProfile } from './profile';
import { createSession } from './session';
import type { Session } from './session';

/** A session on a workbook, judging as the profile on this computer has it. */
export async function sessionOn(port: WorkbookPort): Promise<Session> {
  const session = createSession(port, log);
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
