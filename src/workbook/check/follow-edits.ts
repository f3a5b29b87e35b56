import type { KnownWorkbook } from '../../cycle/known-workbook';
import { HostError } from '../../sheets/port';
import type { Change, WorkbookPort } from '../../sheets/port';
import type { ColumnCorrection } from '../../sheets/user-corrections';
import { checkSheets } from './check-workbook';
import type { CheckedSheet, CheckMode } from './check-workbook';
import type { Judgement } from './form-context';

export interface FollowOptions {
  readonly judgement: () => Judgement;
  /** 'live' until the user asked for a full check of that sheet (decision D3). */
  readonly mode: (sheet: string) => CheckMode;
  /** The rest of the workbook, as last read: what is shown has to agree with it. */
  readonly known: () => KnownWorkbook;
  /** What was said of columns on sheets of the workbook, as last read. */
  readonly corrections: () => readonly ColumnCorrection[];
  readonly onChecked: (sheet: CheckedSheet | null) => void;
  /**
   * A HostError where the workbook could not be read, anything else where a check itself failed.
   * 'edit-mode' comes only in answer to refresh().
   */
  readonly onFailed: (error: unknown) => void;
  /** A sheet other than the one shown has changed: its key, or null where the list of sheets has. */
  readonly onElsewhere: (sheet: string | null) => void;
  /** Milliseconds of quiet before a check. */
  readonly quiet: number;
}

export interface Follower {
  /** Checks the shown sheet now; resolves when its findings are handed over. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds until a sheet is read again that could not be read because a cell was being edited. */
const TYPING = 1000;

/**
 * Checks the shown sheet while people type: a quiet moment after the last change, one read, no write.
 * An event is only a hint that something changed; what changed is read from the sheet (docs/architecture.md, Reading).
 * While a cell is being edited Excel refuses to be read: only `refresh` reports that, and the sheet is read later.
 */
export async function followEdits(port: WorkbookPort, options: FollowOptions): Promise<Follower> {
  let shown: string | null = null;
  let read: string | null = null;
  let changed = false;
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const later = (milliseconds: number) => {
    if (timer) clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      timer = null;
      if (changed || read !== shown) void look();
    }, milliseconds);
  };
  const check = async (): Promise<void> => {
    const before = shown;
    const wasAsked = asked;
    [changed, asked] = [false, false];
    try {
      const [sheet] = await checkSheets(
        port,
        options.judgement(),
        { active: true },
        {
          merges: false,
          mode: options.mode,
          known: options.known(),
          userCorrections: { corrections: options.corrections() },
        },
      );
      // Another sheet is shown by now; it is checked by itself.
      if (shown !== before && shown !== sheet?.id) return;
      shown = read = sheet?.id ?? null;
      options.onChecked(sheet ?? null);
    } catch (error) {
      changed = true;
      const typing = error instanceof HostError && error.code === 'edit-mode';
      if (typing) later(TYPING);
      if (!typing || wasAsked) options.onFailed(error);
    }
  };
  const checkUntilQuiet = async (): Promise<void> => {
    do {
      again = false;
      await check();
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- look() sets it while check() waits
    } while (again);
  };
  // Only one read at a time; changes during a read cause one more afterwards.
  const look = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    if (running) again = true;
    running ??= checkUntilQuiet().finally(() => {
      running = null;
    });
    return running;
  };
  const refresh = (): Promise<void> => {
    asked = true;
    return look();
  };
  const onChange = (change: Change) => {
    if (change.kind === 'selected' || change.own) return;
    if (change.kind === 'activated') shown = change.sheet;
    else if (change.sheet === null || change.sheet === shown || change.sheet === read) changed = true;
    if (changed || read !== shown) later(options.quiet);
    if (change.sheet !== shown || change.kind === 'sheets') options.onElsewhere(change.sheet);
  };
  const unwatch = await port.watch(onChange);
  await refresh();
  return {
    refresh,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await unwatch();
    },
  };
}
