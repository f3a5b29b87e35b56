import { HostError } from '../../sheets/port';
import type { Change, WorkbookPort } from '../../sheets/port';
import { answered, ANSWERS_SHEET, answersOf } from '../../workbook/answers';
import type { Answer } from '../../workbook/answers';
import { checkSheets } from '../../workbook/check-workbook';
import type { CheckedSheet } from '../../workbook/check-workbook';
import { followEdits } from '../../workbook/follow-edits';
import type { Follower } from '../../workbook/follow-edits';
import { S } from '../strings';
import { createKnownForms } from './known-forms';
import { emptyState, judgementOf } from './state';
import type { PaneState, SheetSummary } from './state';
import type { Store } from './store';

const QUIET_MILLISECONDS = 250;

/** Keeps the state in step with the workbook: the shown sheet, its answers, and what else the workbook holds. */
export interface Following {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads and judges the shown sheet now. Never rejects; false where it could not be read. */
  refresh(): Promise<boolean>;
  readAnswers(): Promise<void>;
  summarise(): Promise<void>;
  /** From now on a full check of that sheet. */
  markFull(sheet: string): void;
}

interface FollowingOptions {
  readonly log: (detail: unknown) => void;
  /** The user, or somebody else, has changed the workbook. */
  readonly onEdited: () => void;
}

export function createFollowing(
  port: WorkbookPort,
  store: Store<PaneState>,
  { log, onEdited }: FollowingOptions,
): Following {
  let answers: readonly Answer[] = [];
  let answersRead = false;
  let follower: Follower | null = null;
  const fullSheets = new Set<string>();
  const known = createKnownForms();
  const judgement = () => judgementOf(store.get());
  const mode = (sheet: string) => (fullSheets.has(sheet) ? 'full' : 'live');
  const show = (sheet: CheckedSheet | null) => {
    if (sheet) known.update(sheet);
    store.set({
      sheet,
      workbook: known.sheets(),
      unread: null,
      answers: answersFor(sheet, answers),
      full: sheet !== null && fullSheets.has(sheet.id),
    });
    if (!answersRead) void readAnswers();
  };
  const logFault = (error: unknown) => {
    if (!isTyping(error)) log(detailOf(error));
  };
  const onFailed = (error: unknown) => {
    logFault(error);
    store.set({ unread: messageOf(error) });
  };
  const readAnswers = async () => {
    answersRead = true;
    try {
      const [grid] = await port.read({ name: ANSWERS_SHEET }, { merges: false });
      answers = answersOf(grid);
      store.set({ answers: answersFor(store.get().sheet, answers) });
    } catch (error) {
      answersRead = !isTyping(error);
      logFault(error);
    }
  };

  return {
    readAnswers,
    markFull: (sheet) => void fullSheets.add(sheet),
    async start() {
      await readAnswers();
      follower = await followEdits(overhear(port, onEdited), {
        judgement,
        mode,
        known: known.all,
        approvals: known.approvals,
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
    async refresh() {
      store.set({ unread: null });
      await follower?.refresh().catch(onFailed);
      return store.get().unread === null;
    },
    async summarise() {
      try {
        const sheets = await checkSheets(port, judgement(), { all: true }, { merges: false, mode });
        known.replace(sheets);
        store.set({ workbook: sheets, approvals: known.approvals(), holds: holdingsOf(sheets) });
      } catch (error) {
        logFault(error);
        store.set({ holds: 'failed' });
      }
    },
  };
}

/** The sentence for people; anything but a host's own failure is a fault of ours and has none. */
export function messageOf(error: unknown): string {
  return error instanceof HostError ? error.message : S.unexpected;
}

export function detailOf(error: unknown): unknown {
  return error instanceof HostError ? (error.detail ?? error) : error;
}

/** The same port; whoever watches it does so in company. */
function overhear(port: WorkbookPort, onEdited: () => void): WorkbookPort {
  const heard = (change: Change) => !change.own && change.kind !== 'activated';
  return {
    host: port.host,
    read: (which, options) => port.read(which, options),
    apply: (edits) => port.apply(edits),
    reveal: (at) => port.reveal(at),
    watch: (listener) =>
      port.watch((change) => {
        if (heard(change)) onEdited();
        listener(change);
      }),
  };
}

function answersFor(sheet: CheckedSheet | null, answers: readonly Answer[]): PaneState['answers'] {
  return answered(sheet ? [sheet] : [], answers);
}

/** Somebody is typing in a cell: nothing is wrong, and it is over soon. */
function isTyping(error: unknown): boolean {
  return error instanceof HostError && error.code === 'edit-mode';
}

function holdingsOf(sheets: readonly CheckedSheet[]): readonly SheetSummary[] {
  return sheets.filter(({ forms }) => forms.length > 0).map(summaryOf);
}

function summaryOf({ id, name, forms }: CheckedSheet): SheetSummary {
  return {
    id,
    name,
    forms: forms.map(({ form }) => ({
      title: form.title?.text ?? name,
      at: form.title?.at ?? { sheet: id, row: form.area.top, column: form.area.left },
    })),
  };
}
