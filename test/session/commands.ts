import { caibannong201968, COUNTY_FORMS } from '../../src/catalog';
import { SYSTEM_SHEETS } from '../../src/catalog/budget-system';
import { drawApproval } from '../../src/sheets/draw/approval';
import { drawReview } from '../../src/sheets/draw/review';
import { drawSystemSheet } from '../../src/sheets/draw/system-sheet';
import { recognise } from '../../src/sheets/recognise';
import { draftOf } from '../../src/workbook/budget-system/draft';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { applicationOn, filledApplication } from '../support/correct-forms';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { entryIn, fillPlan } from '../support/fill-plan';
import { monitoringWorkbookPlans } from '../support/monitoring-workbook';
import { PROJECT_STORIES } from '../support/project-stories';
import type { ProjectStory } from '../support/project-stories';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import type { NewForm } from '../../src/taskpane/session';
import type { Commands } from '../../src/taskpane/session/commands';
import { drawLibrary } from '../../src/workbook/insert/draw-library';
import { unfilledRowsOf } from '../../src/workbook/rows/unfilled-rows';
import { drawn, quiet, shownForm } from './desk';
import type { Desk } from './desk';

/** A command as somebody gives it in the pane. */
export interface CommandCase {
  readonly name: string;
  readonly command: keyof Commands | 'takeBack';
  readonly plans: () => readonly SheetPlan[];
  /** What has been done before; answers whether it was done. */
  readonly before?: (desk: Desk) => Promise<boolean>;
  /** Undoes that by hand: only the last command can be taken back. */
  readonly undoBefore?: (desk: Desk) => Promise<unknown>;
  /** Answers whether it was done. */
  readonly run: (desk: Desk) => Promise<boolean>;
}

const STORY = firstStory();

const FORM: NewForm = { form: 'application', category: 'yulu', year: 2024, wording: '2019' };
const OWN = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '新建公厕', target: '≥3座' } as const;

const drawnForm = () => [drawn('yulu', '申报表')];
const countyForm = () => [countyTable('000-04')];
const filledForm = () => [filled()];
const evaluated = (): SheetPlan[] => [{ ...filledSelfEvaluation(STORY, 'typed'), name: '自评表' }];

const SAID = { date: '2024-03-05', body: '县财政局', number: '', who: '王经办', keeping: 'shown' } as const;

/** What a 项目库 need not say of a project. */
const UNKNOWN = { code: '', category: '', department: '', implementer: '', amount: '', source: '', year: '' };

export const FORM_COMMANDS: readonly CommandCase[] = [
  { name: 'insert', command: 'insert', plans: drawnForm, run: ({ session }) => session.insert(FORM) },
  {
    name: 'insert a 部门整体绩效目标',
    command: 'insertOverall',
    plans: drawnForm,
    run: ({ session }) => session.insertOverall(),
  },
  {
    name: 'paste a table',
    command: 'paste',
    plans: drawnForm,
    run: ({ session }) =>
      session.paste({ text: '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t新建公厕\t3座', html: '' }),
  },
  {
    name: 'list the projects of the workbook',
    command: 'makeLibrary',
    plans: drawnForm,
    run: ({ session }) => session.makeLibrary(),
  },
  {
    name: 'make 申报表 of listed projects',
    command: 'applyFromLibrary',
    plans: () => [
      drawLibrary(
        '项目库',
        ['石桥村饮水项目', '茶山村茶园项目'].map((name) => ({ ...UNKNOWN, name })),
      ),
    ],
    run: (desk) =>
      desk.session.applyFromLibrary(
        ['石桥村饮水项目', '茶山村茶园项目'].map((name, index) => ({
          at: { sheet: desk.sheet('项目库'), row: 2 + index, column: 1 },
          name,
        })),
      ),
  },
  {
    name: 'insert beside a sheet of that name',
    command: 'insert',
    plans: () => [drawn('yulu', '绩效目标申报表')],
    run: ({ session }) => session.insert(FORM),
  },
  {
    name: 'insert a form of a county',
    command: 'insertCounty',
    plans: drawnForm,
    run: ({ session }) => session.insertCounty({ form: COUNTY_FORMS[1]!, variant: 'fund', unit: '万元', year: null }),
  },
  {
    name: 'move a table into another form',
    command: 'convert',
    plans: countyForm,
    run: (desk) => desk.session.convert(shownForm(desk), { form: 'application' }, true),
  },
  {
    name: 'draft the next year',
    command: 'draftNext',
    plans: countyForm,
    run: (desk) => desk.session.draftNext(shownForm(desk)),
  },
  {
    name: 'adopt a table',
    command: 'adopt',
    plans: countyForm,
    run: (desk) => desk.session.adopt(shownForm(desk)),
  },
  {
    name: 'adopt a 自评表',
    command: 'adopt',
    plans: () => [typedSelfEvaluation('自评表')],
    run: (desk) => desk.session.adopt(shownForm(desk)),
  },
  {
    name: 'add an indicator',
    command: 'add',
    plans: drawnForm,
    run: (desk) => desk.session.add(shownForm(desk), OWN, OWN.name),
  },
  { name: 'remove an indicator', command: 'remove', plans: drawnForm, run: removeSecond },
  {
    name: 'remove unfilled rows',
    command: 'removeUnfilled',
    plans: () => [drawn('specialty-industry', '申报表')],
    run: removeUnfilled,
  },
  {
    name: 'export the findings',
    command: 'exportResults',
    plans: countyForm,
    run: ({ session }) => session.exportResults(),
  },
  {
    name: 'export the findings once more',
    command: 'exportResults',
    plans: countyForm,
    before: exportByDocument,
    undoBefore: ({ model, sheet }) => model.deleteSheet(sheet('校验结果')),
    async run({ session }) {
      await session.judgeByDocument(false);
      return session.exportResults();
    },
  },
  { name: 'fix', command: 'fix', plans: countyForm, run: fixAll },
  { name: 'answer', command: 'answer', plans: countyForm, run: (desk) => answer(desk) },
  {
    name: 'answer once more',
    command: 'answer',
    plans: countyForm,
    before: answerAndReturn,
    undoBefore: (desk) => desk.model.deleteSheet(desk.sheet('校验记录')),
    run: (desk) => answer(desk),
  },
  {
    name: 'carry over',
    command: 'carryOver',
    plans: drawnForm,
    run: (desk) => desk.session.carryOver(shownForm(desk)),
  },
  {
    name: 'carry over into a 监控表',
    command: 'monitor',
    plans: drawnForm,
    run: (desk) => desk.session.monitor(shownForm(desk), 6),
  },
  {
    name: 'carry over into a 审核表',
    command: 'carryIntoReview',
    plans: drawnForm,
    run: (desk) => desk.session.carryIntoReview(shownForm(desk)),
  },
  {
    name: 'fill scores',
    command: 'fillScores',
    plans: () => [typedSelfEvaluation('自评表')],
    run: (desk) => desk.session.fillScores(shownForm(desk), true),
  },
  {
    name: 'share the points out again',
    command: 'redistribute',
    plans: () => [typedSelfEvaluation('自评表')],
    run: (desk) => desk.session.redistribute(shownForm(desk)),
  },
  {
    name: 'choose how points are computed',
    command: 'chooseArithmetic',
    plans: evaluated,
    run: (desk) => desk.session.chooseArithmetic(shownForm(desk), 'hubei-2020'),
  },
  { name: 'say what a column holds', command: 'correctColumn', plans: countyForm, run: correctColumn },
  { name: 'say that a table is no form', command: 'dismissForm', plans: countyForm, run: dismiss },
  {
    name: 'read a table as a form again',
    command: 'readAgain',
    plans: countyForm,
    before: dismiss,
    undoBefore: ({ session }) => session.readAgain(),
    run: ({ session }) => session.readAgain(),
  },
  { name: 'take back a fix', command: 'takeBack', plans: countyForm, before: fixAll, run: takeBack },
  {
    name: 'take back an insert',
    command: 'takeBack',
    plans: drawnForm,
    before: ({ session }) => session.insert(FORM),
    run: takeBack,
  },
  { name: 'take back a removal', command: 'takeBack', plans: drawnForm, before: removeSecond, run: takeBack },
  {
    name: 'take back a removal of unfilled rows',
    command: 'takeBack',
    plans: () => [drawn('specialty-industry', '申报表')],
    before: removeUnfilled,
    run: takeBack,
  },
];

/** The same of the tab 流转. */
export const FLOW_COMMANDS: readonly CommandCase[] = [
  { name: 'make a 流程表', command: 'makeProcess', plans: filledForm, run: ({ session }) => session.makeProcess() },
  { name: 'register an approval', command: 'approve', plans: filledForm, run: approve },
  { name: 'register an adjustment', command: 'adjust', plans: changedForm, run: adjust },
  { name: 'publish', command: 'publish', plans: filledForm, run: (desk) => desk.session.publish(shownForm(desk)) },
  {
    name: 'summarise reviews',
    command: 'summariseReviews',
    plans: () => [review('审核表'), review('审核表二')],
    run: (desk) => desk.session.summariseReviews(shownForm(desk)),
  },
  {
    name: 'draw a sample',
    command: 'drawSample',
    plans: evaluated,
    run: ({ session }) => session.drawSample({ seed: 20250301, by: null }),
  },
  {
    name: 'write the report',
    command: 'report',
    plans: evaluated,
    run: ({ session }) => session.report({ kind: 'self-evaluation', by: 'department', of: null, wording: '2019' }),
  },
  {
    name: 'write the monitoring report',
    command: 'report',
    plans: () => [monitoringWorkbookPlans()[3]].filter((plan) => plan !== undefined),
    run: ({ session }) => session.report({ kind: 'monitoring', by: 'department', of: null, wording: '2019' }),
  },
  { name: 'list evidence', command: 'listEvidence', plans: evaluated, run: ({ session }) => session.listEvidence() },
  {
    name: 'add charts',
    command: 'addCharts',
    plans: evaluated,
    run: (desk) => desk.session.addCharts(shownForm(desk)),
  },
  {
    name: 'prepare a key evaluation',
    command: 'evaluate',
    plans: evaluated,
    run: (desk) => desk.session.evaluate(shownForm(desk), 'operating'),
  },
  {
    name: 'write an import sheet of the budget system',
    command: 'writeSystemSheet',
    plans: evaluated,
    run: (desk) => desk.session.writeSystemSheet(shownForm(desk), 'guangxi-self-evaluation'),
  },
  {
    name: 'fill in a sheet of the budget system',
    command: 'fillSystemSheet',
    plans: () => [...evaluated(), systemSheet()],
    run: (desk) => desk.session.fillSystemSheet(desk.sheet('导出数据'), shownForm(desk), false),
  },
];

export const COMMANDS: readonly CommandCase[] = [...FORM_COMMANDS, ...FLOW_COMMANDS];

/** The indicators of the 自评表 as the system exports them, nothing filled in. */
function systemSheet(): SheetPlan {
  const [plan] = evaluated();
  const [form] = plan ? recognise(gridOfPlan(plan)) : [];
  const sheet = SYSTEM_SHEETS.find(({ kind }) => kind === 'self-evaluation');
  if (form?.kind !== 'self-evaluation' || !sheet) throw new Error('no 自评表');
  const rows = draftOf(form, sheet, caibannong201968).rows.map((texts) => [
    ...texts.slice(0, 5),
    '',
    ...texts.slice(6, 7),
    '',
    '',
    '',
  ]);
  return drawSystemSheet({ name: '导出数据', sheet, rows });
}

function firstStory(): ProjectStory {
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  return story;
}

function filled(): SheetPlan {
  return { ...filledApplication(STORY, '2019'), name: '申报表' };
}

/** Approved, and changed since. */
function changedForm(): SheetPlan[] {
  const plan = filled();
  const form = applicationOn(plan);
  const record = { ...SAID, version: 0, source: plan.name, registered: '' };
  const kept = drawApproval({ name: '批复目标', record, form, grid: gridOfPlan(plan), keeping: 'shown' });
  return [fillPlan(plan, [entryIn(form.indicators[0]?.target, '≥12345亩')]), kept];
}

function review(name: string): SheetPlan {
  return drawReview({ ruleSet: caibannong201968, name, from: applicationOn(filled()) });
}

function approve(desk: Desk): Promise<boolean> {
  return desk.session.approve(shownForm(desk), SAID, true);
}

function adjust(desk: Desk): Promise<boolean> {
  return desk.session.adjust(shownForm(desk), { ...SAID, reason: '汛期推迟开工', budgetToo: false });
}

function countyTable(id: string): SheetPlan {
  const table = corpusTables().find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return planOfCorpusTable(table);
}

function correctColumn(desk: Desk): Promise<boolean> {
  const form = shownForm(desk);
  const { column } = form.form.reading.columns.find(({ role }) => role === 'description') ?? { column: 0 };
  return desk.session.correctColumn(form, column, 'note');
}

function dismiss(desk: Desk): Promise<boolean> {
  return desk.session.dismissForm(shownForm(desk));
}

function removeSecond(desk: Desk): Promise<boolean> {
  const form = shownForm(desk);
  const { row } = form.form.table.rows[1] ?? { row: 0 };
  return desk.session.remove(form, row, '第二项');
}

function removeUnfilled(desk: Desk): Promise<boolean> {
  const form = shownForm(desk);
  const { sheet } = desk.session.state();
  if (!sheet) throw new Error('no sheet is shown');
  return desk.session.removeUnfilled(form, unfilledRowsOf(sheet, form));
}

/** The next export has to say something else. */
async function exportByDocument(desk: Desk): Promise<boolean> {
  const form = desk.model.activeSheet();
  await desk.session.judgeByDocument(true);
  const done = await desk.session.exportResults();
  await quiet();
  await desk.model.activate(form);
  await quiet();
  return done;
}

function fixAll(desk: Desk): Promise<boolean> {
  const form = shownForm(desk);
  return desk.session.fix([{ form, findings: form.findings.filter(({ fix }) => fix) }]);
}

function answer(desk: Desk): Promise<boolean> {
  const open = shownForm(desk).findings.filter(({ severity }) => severity !== 'error');
  return desk.session.answer(open.slice(0, 1), '按批复执行', '王经办');
}

async function answerAndReturn(desk: Desk): Promise<boolean> {
  const form = desk.model.activeSheet();
  const done = await answer(desk);
  await quiet();
  await desk.model.activate(form);
  await quiet();
  return done;
}

async function takeBack({ session }: Desk): Promise<boolean> {
  await session.takeBack();
  return session.state().notice?.kind === 'done';
}
