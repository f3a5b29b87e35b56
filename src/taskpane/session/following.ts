import { HostError } from '../../sheets/port';
import type { WorkbookPort } from '../../sheets/port';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { followEdits } from '../../workbook/check/follow-edits';
import type { Follower } from '../../workbook/check/follow-edits';
import { strings } from '../strings';
import { createKnownAnswers } from './known-answers';
import { QUIET_MILLISECONDS } from './listen-to';
import { createKnownForms } from '../../workbook/check/known-forms';
import { readWorkbook } from './read-workbook';
import { emptyState, judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** Keeps the state in step with the workbook: the shown sheet, its answers, and what else the workbook holds. */
export interface Following {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Reads and judges the shown sheet now. Never rejects; false where it could not be read. */
  readonly refresh: () => Promise<boolean>;
  readonly readAnswers: () => Promise<void>;
  readonly summarise: () => Promise<void>;
  /** A full check of the shown sheet, from now on, against all others as they are now. Never rejects. */
  readonly checkFully: () => Promise<void>;
}

interface FollowingOptions {
  readonly log: (detail: unknown) => void;
}

export function createFollowing(port: WorkbookPort, store: Store<PaneState>, { log }: FollowingOptions): Following {
  let follower: Follower | null = null;
  const fullSheets = new Set<string>();
  const logFault = (error: unknown): boolean => {
    const typing = isTyping(error);
    if (!typing) log(detailOf(error));
    return typing;
  };
  const answers = createKnownAnswers(port, logFault);
  const known = createKnownForms();
  const judgement = () => judgementOf(store.get());
  const mode = (sheet: string) => (fullSheets.has(sheet) ? 'full' : 'live');
  const show = (sheet: CheckedSheet | null) => {
    if (sheet) known.update(sheet);
    const { holds } = store.get();
    store.set({
      // What could not be read then may be read now.
      holds: holds === 'failed' ? 'unknown' : holds,
      sheet,
      workbook: known.sheets(),
      unread: null,
      answers: answers.to(sheet),
      full: sheet !== null && fullSheets.has(sheet.id),
    });
    if (!answers.wereRead()) void readAnswers();
  };
  const onFailed = (error: unknown) => {
    logFault(error);
    store.set({ unread: messageOf(error) });
  };
  const readAnswers = async () => {
    await answers.read();
    store.set({ answers: answers.to(store.get().sheet) });
  };
  const refresh = async () => {
    store.set({ unread: null });
    await follower?.refresh().catch(onFailed);
    return store.get().unread === null;
  };

  return {
    readAnswers,
    async start() {
      await readAnswers();
      follower = await followEdits(port, {
        judgement,
        mode,
        known: known.known,
        corrections: known.corrections,
        quiet: QUIET_MILLISECONDS,
        onChecked: show,
        onFailed,
        onElsewhere: () => {
          store.set({ holds: emptyState(false).holds });
          void readAnswers();
        },
      });
    },
    async stop() {
      await follower?.stop().catch((error: unknown) => log(detailOf(error)));
    },
    refresh,
    async summarise() {
      await readWorkbook(port, store, known, mode).catch(logFault);
    },
    async checkFully() {
      const { sheet } = store.get();
      if (!sheet) return;
      fullSheets.add(sheet.id);
      try {
        const sheets = await readWorkbook(port, store, known, mode);
        // Another sheet may be shown by now; it is checked by itself.
        if (store.get().sheet?.id === sheet.id) show(sheets.find(({ id }) => id === sheet.id) ?? null);
      } catch (error) {
        logFault(error);
        await refresh();
      }
    },
  };
}

/** The sentence to show; an error that is not the host's is a bug of ours and gets the general one. */
export function messageOf(error: unknown): string {
  return error instanceof HostError ? error.message : strings.unexpected;
}

export function detailOf(error: unknown): unknown {
  return error instanceof HostError ? (error.detail ?? error) : error;
}

/** The user is editing a cell: no failure, the next reading will succeed. */
function isTyping(error: unknown): boolean {
  return error instanceof HostError && error.code === 'edit-mode';
}
