import type { Selection, WorkbookChange, WorkbookPort } from '../sheets/port';
import { steadyPort } from '../workbook/steady-port';
import { createTakeBack } from '../workbook/take-back';
import { createCommands } from './session/commands';
import type { Commands } from './session/commands';
import { createFollowing } from './session/following';
import { listenTo } from './session/listen-to';
import { createReading } from './session/reading';
import type { Reading } from './session/reading';
import { createRunner } from './session/runner';
import { emptyState } from './session/state';
import type { PaneState } from './session/state';
import { createStore } from './session/store';

export type { NewAdjustment, NewApproval } from './session/flow-commands';
export type { ReportFile } from './session/report-file';
export type { FixChoice } from '../workbook/check/fix-forms';
export type { NewCountyForm, NewForm, PaneState } from './session/state';
export { canWrite, canWriteHere, documentOf, judgementOf, openCells } from './session/state';

/** What the pane does, without its components. No method rejects; a failure is a notice in the state. Commands resolve to whether they were done. */
export interface Session extends Reading, Commands {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly takeBack: () => Promise<void>;
  readonly dismiss: () => void;
  /** Whether the host can be told to calculate; if not, old results cannot be refreshed from the pane. */
  readonly calculates: boolean;
}

/** Follows the workbook through the port and runs the commands, one at a time. */
export function createSession(port: WorkbookPort, log: (detail: unknown) => void): Session {
  const store = createStore<PaneState>(emptyState(port.readOnly));
  const takeBack = createTakeBack();
  // Taking a command back must not undo what the user has typed since.
  const beside = { sheets: false, rows: false };
  const onEdited = ({ kind }: WorkbookChange) => {
    // A change during a command was typed before or beside it: the command keeps its notice and can be taken back.
    if (store.get().busy !== null) {
      beside.sheets ||= kind === 'sheets';
      beside.rows ||= kind === 'rows';
      return;
    }
    takeBack.forget();
    const { notice } = store.get();
    store.set({ takeBack: null, notice: notice?.kind === 'done' || notice?.asksOn !== undefined ? null : notice });
  };
  const onSelected = ({ sheet, area }: Selection) => store.set({ selected: { sheet, area } });
  const following = createFollowing(listenTo(port, { onEdited, onSelected }), store, { log });
  const { run, takeBackLast } = createRunner(store, takeBack, {
    log,
    begin: () => Object.assign(beside, { sheets: false, rows: false }),
    afterwards: async (reach) => {
      store.set({ holds: 'unknown' });
      if (reach === 'workbook') await following.summarise();
      await following.refresh();
    },
    isThere: async (sheet) => {
      if (!beside.sheets) return true;
      const found = await port.read({ id: sheet }, { merges: false }).catch(() => null);
      return found === null || found.length > 0;
    },
  });
  const steady = steadyPort(port, () => beside.sheets || beside.rows);
  return {
    state: store.get,
    subscribe: store.subscribe,
    ...createReading(port, store, following, log),
    ...createCommands(steady, store, following, run, log),
    takeBack: async () => {
      await takeBackLast();
      await following.readAnswers();
    },
    dismiss: () => store.set({ notice: null }),
    calculates: port.calculate !== null,
  };
}
