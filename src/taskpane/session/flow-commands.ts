import type { EvaluationTypeId } from '../../catalog/types';
import type { WorkbookPort } from '../../sheets/port';
import type { Adjust } from '../../workbook/process/adjust';
import type { Approve } from '../../workbook/process/approve';
import { carryOver } from '../../workbook/insert/carry-over';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { SpotCheckRequest } from '../../workbook/spot-check/draw-spot-check';
import type { InsertedSheet } from '../../workbook/insert/insert-form';
import type { CommandResult } from '../../workbook/result';
import type { ReportRequest } from '../../workbook/report/add-report-sheet';
import { strings } from '../strings';
import { addressOf } from './address';
import type { Run } from './runner';
import { documentOf, judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

export type NewApproval = Omit<Approve, 'form' | 'now' | 'askBy'>;
export type NewAdjustment = Omit<Adjust, 'form' | 'now' | 'askBy'>;

/** The commands of the tab 流转. What they draw is loaded when they are first given. */
export interface FlowCommands {
  /** 生成流程表, or completes the one that is there. */
  readonly makeProcess: () => Promise<boolean>;
  /** 生成审核表 */
  readonly carryIntoReview: (form: CheckedForm) => Promise<boolean>;
  /** @param anyway also where it is doubtful whether the goals should be approved */
  readonly approve: (form: CheckedForm, approval: NewApproval, anyway?: boolean) => Promise<boolean>;
  readonly adjust: (form: CheckedForm, adjustment: NewAdjustment) => Promise<boolean>;
  readonly publish: (form: CheckedForm) => Promise<boolean>;
  readonly summariseReviews: (form: CheckedForm) => Promise<boolean>;
  readonly drawSample: (request: SpotCheckRequest) => Promise<boolean>;
  readonly report: (request: ReportRequest) => Promise<boolean>;
  readonly listEvidence: () => Promise<boolean>;
  readonly addCharts: (form: CheckedForm) => Promise<boolean>;
  readonly evaluate: (form: CheckedForm, type: EvaluationTypeId) => Promise<boolean>;
  /** 生成导入表. @param sheet id of one of the rule set's sheets of the budget system */
  readonly writeSystemSheet: (form: CheckedForm, sheet: string) => Promise<boolean>;
  /** 填入系统表. @param system the sheet of the budget system @param replace also cells that hold something else */
  readonly fillSystemSheet: (system: string, form: CheckedForm, replace: boolean) => Promise<boolean>;
}

/** Activates the sheet that a command has added. */
export type Shown = <T extends InsertedSheet>(result: CommandResult<T>) => Promise<CommandResult<T>>;

const WORDS = strings.flow;

export function createFlowCommands(port: WorkbookPort, store: Store<PaneState>, run: Run, shown: Shown): FlowCommands {
  return {
    ...goalCommands(port, store, run, shown),
    ...resultCommands(port, store, run, shown),
    ...exchangeCommands(port, store, run, shown),
  };
}

type GoalCommand = 'makeProcess' | 'carryIntoReview' | 'approve' | 'adjust' | 'publish' | 'summariseReviews';

/** From the 申报表 to its approval and publication. */
function goalCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): Pick<FlowCommands, GoalCommand> {
  return {
    makeProcess: () =>
      run(
        WORDS.process.make,
        async () =>
          (await import('../../workbook/process/process-sheet')).makeProcessSheet(port, documentOf(store.get()).terms),
        ({ sheetName, added }) =>
          added > 0 ? WORDS.process.made(sheetName, added) : WORDS.process.completed(sheetName),
      ),
    carryIntoReview: (form) =>
      run(
        WORDS.review.make,
        async () => shown(await carryOver(port, addressOf(form), { form: 'review' })),
        ({ sheetName }) => WORDS.review.made(sheetName),
      ),
    approve: (form, approval, anyway = false) =>
      run(
        WORDS.approve.command,
        async () => {
          const { approve } = await import('../../workbook/process/approve');
          const ask = anyway ? {} : { askBy: judgementOf(store.get()) };
          return approve(port, { ...approval, form: addressOf(form), now: new Date(), ...ask });
        },
        ({ sheetName }) => WORDS.approve.done(sheetName),
        // Other sheets are judged by the approved goals.
        'workbook',
      ),
    adjust: (form, adjustment) =>
      run(
        WORDS.adjust.command,
        async () => {
          const { adjust } = await import('../../workbook/process/adjust');
          return adjust(port, { ...adjustment, form: addressOf(form), now: new Date() });
        },
        ({ sheetName }) => WORDS.adjust.done(sheetName),
        'workbook',
      ),
    publish: (form) =>
      run(
        WORDS.publish.command,
        async () => {
          const { publish } = await import('../../workbook/process/publish');
          return shown(await publish(port, addressOf(form)));
        },
        ({ sheetName, source, phonesHidden, left }) => WORDS.publish.done(sheetName, source, phonesHidden, left),
      ),
    summariseReviews: (form) =>
      run(
        WORDS.reviews.command,
        async () => {
          const { summariseReviews } = await import('../../workbook/review/summarise-reviews');
          return shown(await summariseReviews(port, addressOf(form)));
        },
        made,
      ),
  };
}

/** What follows the 自评表. */
function resultCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): Omit<FlowCommands, GoalCommand | ExchangeCommand> {
  const judgement = () => judgementOf(store.get());
  return {
    drawSample: (request) =>
      run(
        WORDS.sample.command,
        async () => {
          const { addSpotCheck } = await import('../../workbook/spot-check/draw-spot-check');
          return shown(await addSpotCheck(port, judgement(), request));
        },
        ({ sheetName, drawn, of }) => WORDS.sample.done(sheetName, drawn, of),
      ),
    report: (request) =>
      run(
        WORDS.report.command[request.kind],
        async () => {
          const { addReportSheet } = await import('../../workbook/report/add-report-sheet');
          return shown(await addReportSheet(port, judgement(), request));
        },
        ({ sheetName }) => WORDS.report.done(sheetName),
      ),
    listEvidence: () =>
      run(
        WORDS.evidence.command,
        async () => {
          const { listEvidence } = await import('../../workbook/report/evidence');
          return shown(await listEvidence(port));
        },
        ({ sheetName, added }) => WORDS.evidence.done(sheetName, added),
      ),
    addCharts: (form) =>
      run(
        WORDS.charts.command,
        async () => {
          const { addCharts } = await import('../../workbook/insert/add-charts');
          return shown(await addCharts(port, addressOf(form)));
        },
        made,
      ),
    evaluate: (form, type) =>
      run(
        WORDS.evaluate.command,
        async () => {
          const { addKeyEvaluation } = await import('../../workbook/insert/add-key-evaluation');
          return shown(await addKeyEvaluation(port, { form: addressOf(form), type }));
        },
        made,
      ),
  };
}

type ExchangeCommand = 'writeSystemSheet' | 'fillSystemSheet';

/** With the state's budget system. */
function exchangeCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): Pick<FlowCommands, ExchangeCommand> {
  const judgement = () => judgementOf(store.get());
  return {
    writeSystemSheet: (form, sheet) =>
      run(
        WORDS.exchange.write,
        async () => {
          const { writeSystemSheet } = await import('../../workbook/budget-system/write-system-sheet');
          return shown(await writeSystemSheet(port, { form: addressOf(form), sheet, judgement: judgement() }));
        },
        ({ sheetName, draft }) => WORDS.exchange.written(sheetName, draft.rows.length),
      ),
    fillSystemSheet: (system, form, replace) =>
      run(
        WORDS.exchange.fill,
        async () => {
          const { fillFromWorkbook } = await import('../../workbook/budget-system/fill-system-sheet');
          const request = { system: { sheet: system }, form: addressOf(form), replace, judgement: judgement() };
          return fillFromWorkbook(port, request);
        },
        ({ filled, comparison }) => WORDS.exchange.filled(filled, comparison.matched.onlySystem.length),
      ),
  };
}

function made({ sheetName }: InsertedSheet): string {
  return WORDS.made(sheetName);
}
