import type { WorkbookPort } from '../../sheets/port';
import { carriedOf } from '../../model/indicators';
import { carryOver, SELF_EVALUATION } from '../../workbook/insert/carry-over';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { fillScores } from '../../workbook/score/fill-scores';
import { redistributeWeights } from '../../workbook/score/redistribute-weights';
import { setArithmetic } from '../../workbook/score/set-arithmetic';
import { strings } from '../strings';
import { addressOf } from './address';
import type { Shown } from './flow-commands';
import type { Run } from './runner';
import { documentOf, judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** From the 申报表 to the points of the 自评表. */
export interface ScoreCommands {
  readonly carryOver: (form: CheckedForm) => Promise<boolean>;
  /** Into a 监控表 up to that month; null: chosen on the sheet. */
  readonly monitor: (form: CheckedForm, month: number | null) => Promise<boolean>;
  readonly fillScores: (form: CheckedForm, replaceTyped: boolean) => Promise<boolean>;
  readonly redistribute: (form: CheckedForm) => Promise<boolean>;
  /** By which arithmetic the sheet's points are computed; null: by the usual one. */
  readonly chooseArithmetic: (form: CheckedForm, id: string | null) => Promise<boolean>;
}

export function createScoreCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): ScoreCommands {
  return {
    carryOver: (form) =>
      run(
        strings.score.carryOver,
        async () => shown(await carryOver(port, addressOf(form), SELF_EVALUATION, judgementOf(store.get()))),
        ({ sheetName }) => strings.score.carried(sheetName, carriedOf(form.form.indicators).left),
      ),
    monitor: (form, month) =>
      run(
        strings.score.monitor,
        async () => shown(await carryOver(port, addressOf(form), { form: 'monitoring', month })),
        ({ sheetName }) => strings.score.monitored(sheetName),
      ),
    fillScores: (form, replaceTyped) =>
      run(
        strings.score.fill,
        () => fillScores(port, { form: addressOf(form), replaceTyped, judgement: judgementOf(store.get()) }),
        ({ laid, kept }) => strings.score.filled(laid, kept),
      ),
    chooseArithmetic: (form, id) => {
      const { arithmetic, arithmetics } = documentOf(store.get());
      const { name } = arithmetics.find((one) => one.id === id) ?? arithmetic;
      return run(
        strings.arithmetic.choose,
        () => setArithmetic(port, addressOf(form), id, judgementOf(store.get())),
        () => strings.arithmetic.chosen(name),
      );
    },
    redistribute: (form) =>
      run(
        strings.score.redistribute,
        () => redistributeWeights(port, addressOf(form), judgementOf(store.get())),
        ({ changes }) => strings.score.redistributed(changes.length),
      ),
  };
}
