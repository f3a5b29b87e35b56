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

/** Called before the first check. A profile that cannot be used is reported in 本县配置 and does not stop the pane. */
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
