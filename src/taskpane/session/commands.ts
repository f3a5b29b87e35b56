import type { WorkbookPort } from '../../sheets/port';
import type { Finding } from '../../rules/finding';
import { addIndicator } from '../../workbook/rows/add-indicator';
import type { NewIndicator } from '../../workbook/rows/add-indicator';
import { answerFindings } from '../../workbook/check/answers';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { removeIndicator } from '../../workbook/rows/remove-indicator';
import type { UnfilledRows } from '../../workbook/rows/unfilled-rows';
import { strings } from '../strings';
import { addressOf } from './address';
import { fixForms } from '../../workbook/check/fix-forms';
import type { FixChoice } from '../../workbook/check/fix-forms';
import { createFlowCommands } from './flow-commands';
import type { FlowCommands, Shown } from './flow-commands';
import { detailOf } from './following';
import type { Following } from './following';
import { createInsertCommands } from './insert-commands';
import type { InsertCommands } from './insert-commands';
import { createLibraryCommands } from './library-commands';
import type { LibraryCommands } from './library-commands';
import { createReadingCommands } from './reading-commands';
import type { ReadingCommands } from './reading-commands';
import type { Run } from './runner';
import { createScoreCommands } from './score-commands';
import type { ScoreCommands } from './score-commands';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What writes into the workbook; each as one step that can be taken back. */
export interface Commands extends FlowCommands, InsertCommands, LibraryCommands, ReadingCommands, ScoreCommands {
  readonly add: (form: CheckedForm, indicator: NewIndicator, name: string) => Promise<boolean>;
  readonly remove: (form: CheckedForm, row: number, name: string) => Promise<boolean>;
  /** @param shown the rows as the user has seen them listed */
  readonly removeUnfilled: (form: CheckedForm, shown: UnfilledRows) => Promise<boolean>;
  readonly fix: (choices: readonly FixChoice[]) => Promise<boolean>;
  /** The findings of the whole workbook on a sheet; what was exported earlier is replaced. */
  readonly exportResults: () => Promise<boolean>;
  readonly answer: (findings: readonly Finding[], reason: string, who: string) => Promise<boolean>;
}

export function createCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  following: Following,
  run: Run,
  log: (detail: unknown) => void,
): Commands {
  // Excel does not activate an added sheet by itself. If it cannot be activated, the command is still done.
  const shown: Shown = async (result) => {
    if (result.ok) {
      const at = { sheet: result.sheetName, row: 1, column: 1 };
      await port.reveal(at).catch((error: unknown) => log(detailOf(error)));
    }
    return result;
  };
  return {
    ...createFlowCommands(port, store, run, shown),
    ...createInsertCommands(port, store, run, shown),
    ...createLibraryCommands(port, store, run, shown),
    ...createReadingCommands(port, store, run),
    ...createScoreCommands(port, store, run, shown),
    add: (form, indicator, name) =>
      run(
        strings.indicators.add,
        () => addIndicator(port, { form: addressOf(form), indicator, below: null, ruleSets: store.get().ruleSets }),
        ({ row }) => strings.indicators.added(name, row),
      ),
    remove: (form, row, name) =>
      run(
        strings.indicators.remove,
        () => removeIndicator(port, { sheet: form.form.sheet, row }),
        ({ deleted }) => (deleted ? strings.indicators.removed(name) : strings.indicators.emptied(name)),
      ),
    removeUnfilled: (form, shown) =>
      run(
        strings.unfilled.command,
        async () => {
          const { removeUnfilled } = await import('../../workbook/rows/remove-unfilled');
          return removeUnfilled(port, { form: addressOf(form), shown, judgement: judgementOf(store.get()) });
        },
        ({ spare, emptied }) => strings.unfilled.done(spare.length, emptied.length),
      ),
    exportResults: () =>
      run(
        strings.results.command,
        async () => {
          const { exportResults } = await import('../../workbook/review/export-results');
          return shown(await exportResults(port, judgementOf(store.get()), new Date()));
        },
        ({ sheetName, listed }) => strings.results.done(sheetName, listed),
      ),
    fix: (choices) =>
      run(
        strings.check.autoFix,
        () => fixForms(port, judgementOf(store.get()), choices),
        ({ done }) => strings.check.fixed(done.length),
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
      return run(strings.check.answer, work, () => strings.check.answerDone);
    },
  };
}
