import { caibannong201968 } from '../catalog';
import type { CellRef } from '../model/cell';
import type { Finding } from '../rules/finding';
import type { WorkbookPort } from '../sheets/port';
import { addIndicator } from '../workbook/add-indicator';
import type { NewIndicator } from '../workbook/add-indicator';
import { answerFindings } from '../workbook/answers';
import { carryOver } from '../workbook/carry-over';
import type { CheckedForm } from '../workbook/check-workbook';
import { fillScores, previewScores } from '../workbook/fill-scores';
import type { ScoreChange } from '../workbook/fill-scores';
import { insertForm } from '../workbook/insert-form';
import type { InsertedSheet } from '../workbook/insert-form';
import type { FormAddress } from '../workbook/read-sheet';
import { removeIndicator } from '../workbook/remove-indicator';
import type { CommandResult } from '../workbook/result';
import { createTakeBack } from '../workbook/take-back';
import { fixForms } from './session/fix-forms';
import { createFollowing, detailOf, messageOf } from './session/following';
import type { Following } from './session/following';
import { createRunner } from './session/runner';
import type { Run } from './session/runner';
import { emptyState } from './session/state';
import type { FixChoice, NewForm, PaneState } from './session/state';
import { createStore } from './session/store';
import type { Store } from './session/store';
import { S } from './strings';

export type { FixChoice, Holdings, NewForm, PaneState, SheetSummary } from './session/state';
export { canWrite, canWriteHere, openCells } from './session/state';

/** The pane without its looks. No method rejects; what went wrong is a notice in the state. Commands answer whether they were done. */
export interface Session extends Reading, Commands {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  takeBack(): Promise<void>;
  dismiss(): void;
}

interface Reading {
  /** Reads the workbook and follows it. The only method that rejects: without it there is no session. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads the shown sheet once more, after a failure. */
  retry(): Promise<void>;
  checkFully(): Promise<void>;
  judgeByDocument(on: boolean): Promise<void>;
  summarise(): Promise<void>;
  reveal(at: CellRef): Promise<void>;
  /** Null where it cannot be told; the notice says why. */
  previewScores(form: CheckedForm): Promise<readonly ScoreChange[] | null>;
}

interface Commands {
  insert(request: NewForm): Promise<boolean>;
  add(form: CheckedForm, indicator: NewIndicator, name: string): Promise<boolean>;
  remove(form: CheckedForm, row: number, name: string): Promise<boolean>;
  fix(choices: readonly FixChoice[]): Promise<boolean>;
  answer(findings: readonly Finding[], reason: string, who: string): Promise<boolean>;
  carryOver(form: CheckedForm): Promise<boolean>;
  fillScores(form: CheckedForm, replaceTyped: boolean): Promise<boolean>;
}

/** Follows the workbook through the port and runs the commands, one at a time. */
export function createSession(port: WorkbookPort, log: (detail: unknown) => void): Session {
  const store = createStore<PaneState>(emptyState(port.host.readOnly));
  const takeBack = createTakeBack();
  // What the user has typed since must not be taken back along with the command before it.
  const onEdited = () => {
    takeBack.forget();
    const { notice } = store.get();
    store.set({ takeBack: null, notice: notice?.kind === 'done' ? null : notice });
  };
  const following = createFollowing(port, store, { log, onEdited });
  const { run, takeBackLast } = createRunner(store, takeBack, {
    log,
    afterwards: async () => {
      store.set({ holds: 'unknown' });
      await following.refresh();
    },
  });
  return {
    state: store.get,
    subscribe: store.subscribe,
    ...createReading(port, store, following, log),
    ...createCommands(port, store, following, run, log),
    takeBack: async () => {
      await takeBackLast();
      await following.readAnswers();
    },
    dismiss: () => store.set({ notice: null }),
  };
}

function createReading(
  port: WorkbookPort,
  store: Store<PaneState>,
  following: Following,
  log: (detail: unknown) => void,
): Reading {
  const refuse = (error: unknown) => {
    log(detailOf(error));
    store.set({ notice: { kind: 'refused', text: messageOf(error) } });
  };
  const busily = async (words: string, work: () => Promise<unknown>) => {
    if (store.get().busy !== null) return;
    store.set({ busy: words, notice: null });
    await work();
    store.set({ busy: null });
  };
  return {
    start: following.start,
    stop: following.stop,
    summarise: following.summarise,
    retry: () => busily(S.check.working, following.refresh),
    async checkFully() {
      const { sheet } = store.get();
      if (!sheet) return;
      following.markFull(sheet.id);
      await busily(S.check.working, following.refresh);
    },
    async judgeByDocument(on) {
      store.set({ byDocument: on });
      await busily(S.check.working, following.refresh);
    },
    reveal: (at) => port.reveal(at).catch(refuse),
    async previewScores(form) {
      try {
        const result = await previewScores(port, addressOf(form));
        if (result.ok) return result.changes;
        store.set({ notice: { kind: 'refused', text: result.message } });
      } catch (error) {
        refuse(error);
      }
      return null;
    },
  };
}

function createCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  following: Following,
  run: Run,
  log: (detail: unknown) => void,
): Commands {
  // Excel does not turn to a sheet that it was told to add. That it could not be shown undoes nothing.
  const shown = async (result: CommandResult<InsertedSheet>): Promise<CommandResult<InsertedSheet>> => {
    if (result.ok) {
      const at = { sheet: result.sheetName, row: 1, column: 1 };
      await port.reveal(at).catch((error: unknown) => log(detailOf(error)));
    }
    return result;
  };
  return {
    insert: (request) =>
      run(
        S.insert.command,
        async () => shown(await insertForm(port, { ruleSet: caibannong201968, ...request })),
        ({ sheetName }) => S.insert.done(sheetName),
      ),
    add: (form, indicator, name) =>
      run(
        S.indicators.add,
        () => addIndicator(port, { form: addressOf(form), indicator, below: null }),
        ({ row }) => S.indicators.added(name, row),
      ),
    remove: (form, row, name) =>
      run(
        S.indicators.remove,
        () => removeIndicator(port, { sheet: form.form.sheet, row }),
        ({ deleted }) => (deleted ? S.indicators.removed(name) : S.indicators.emptied(name)),
      ),
    fix: (choices) =>
      run(
        S.check.autoFix,
        () => fixForms(port, following.judgement(), choices),
        ({ done }) => S.check.fixed(done.length),
      ),
    async answer(findings, reason, who) {
      const { sheet } = store.get();
      if (!sheet) return false;
      const request = { sheet, findings, reason, who, now: new Date() };
      const work = async () => {
        const result = await answerFindings(port, request);
        if (result.ok) await following.readAnswers();
        return result;
      };
      return run(S.check.answer, work, () => S.check.answerDone);
    },
    carryOver: (form) =>
      run(
        S.score.carryOver,
        async () => shown(await carryOver(port, addressOf(form))),
        ({ sheetName }) => S.score.carried(sheetName),
      ),
    fillScores: (form, replaceTyped) =>
      run(
        S.score.fill,
        () => fillScores(port, { form: addressOf(form), replaceTyped }),
        () => S.score.filled,
      ),
  };
}

/** A row that is surely in the form; commands read the form again. */
function addressOf({ form }: CheckedForm): FormAddress {
  return { sheet: form.sheet, row: form.table.headerRow };
}
