import { RULE_SETS } from '../../catalog';
import type { CategoryId, RuleSet } from '../../catalog/types';
import type { CellRef } from '../../model/cell';
import type { WorkbookPort } from '../../sheets/port';
import { answeredInWorkbook } from '../../workbook/check/answers';
import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import { checkSheets } from '../../workbook/check/check-workbook';
import type { CheckedForm, CheckOptions } from '../../workbook/check/check-workbook';
import { previewScores } from '../../workbook/score/fill-scores';
import type { ScoreChange } from '../../workbook/score/fill-scores';
import type { Returned } from '../../workbook/review/review-comparison';
import { basisOf } from '../../workbook/review/review-letter';
import { strings } from '../strings';
import { addressOf } from './address';
import { createConversionReading } from './conversion-reading';
import type { ConversionReading } from './conversion-reading';
import { detailOf, messageOf } from './following';
import type { Following } from './following';
import { createPublicReading } from './public-reading';
import type { PublicReading } from './public-reading';
import { createReportReading } from './report-reading';
import type { ReportReading } from './report-reading';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What looks at the workbook and writes nothing. */
export interface Reading extends ConversionReading, PublicReading, ReportReading {
  /** Reads the workbook and follows it. The only method that rejects: without it there is no session. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Reads the shown sheet once more, after a failure. */
  readonly retry: () => Promise<void>;
  readonly checkFully: () => Promise<void>;
  /** Has the host calculate all formulas, where it does so only when it is told, and reads the shown sheet again. */
  readonly calculate: () => Promise<void>;
  readonly judgeByDocument: (on: boolean) => Promise<void>;
  /** What the project of this sheet is; null: as it can be told from the sheet. */
  readonly chooseCategory: (sheet: string, category: CategoryId | null) => Promise<void>;
  /** Judges as the county has it from now on; null: as the document is printed. */
  readonly judgeByProfile: (ruleSets: readonly RuleSet[] | null) => Promise<void>;
  /** A full check of every sheet, for a letter. Null where the workbook cannot be read; the notice says why. */
  readonly review: () => Promise<Returned | null>;
  readonly summarise: () => Promise<void>;
  readonly reveal: (at: CellRef) => Promise<void>;
  /** Null where it cannot be told; the notice says why. */
  readonly previewScores: (form: CheckedForm) => Promise<readonly ScoreChange[] | null>;
}

export function createReading(
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
  const judgeBy = async (change: Partial<PaneState>) => {
    store.set(change);
    await busily(strings.check.working, following.refresh);
  };
  return {
    ...createConversionReading(port, store, refuse),
    ...createPublicReading(port, store, refuse),
    ...createReportReading(port, store, refuse),
    start: following.start,
    stop: following.stop,
    summarise: following.summarise,
    retry: () => busily(strings.check.working, following.refresh),
    calculate: () =>
      busily(strings.calculation.working, async () => {
        await port.calculate?.().catch(refuse);
        await following.refresh();
      }),
    checkFully: () => busily(strings.check.working, following.checkFully),
    judgeByDocument: (byDocument) => judgeBy({ byDocument }),
    chooseCategory(sheet, category) {
      const categories = new Map(store.get().categories);
      if (category === null) categories.delete(sheet);
      else categories.set(sheet, category);
      return judgeBy({ categories });
    },
    judgeByProfile: (ruleSets) => judgeBy({ ruleSets: ruleSets ?? RULE_SETS }),
    async review() {
      try {
        const all: CheckOptions = { merges: false, mode: () => 'full', known: NOTHING_KNOWN };
        const judgement = judgementOf(store.get());
        const sheets = await checkSheets(port, judgement, { all: true }, all);
        return { basis: basisOf(judgement), sheets, answers: answeredInWorkbook(sheets) };
      } catch (error) {
        refuse(error);
        return null;
      }
    },
    reveal: (at) => port.reveal(at).catch(refuse),
    async previewScores(form) {
      try {
        const result = await previewScores(port, addressOf(form), judgementOf(store.get()));
        if (result.ok) return result.changes;
        store.set({ notice: { kind: 'refused', text: result.message } });
      } catch (error) {
        refuse(error);
      }
      return null;
    },
  };
}
