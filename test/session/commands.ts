import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import type { SheetPlan } from '../../src/sheets/plan';
import type { NewForm } from '../../src/taskpane/session';
import { drawn, quiet, shownForm } from './desk';
import type { Desk } from './desk';

/** A command as somebody gives it in the pane. */
export interface CommandCase {
  readonly name: string;
  readonly plans: () => readonly SheetPlan[];
  /** What has been done before; answers whether it was done. */
  readonly before?: (desk: Desk) => Promise<boolean>;
  /** Answers whether it was done. */
  readonly run: (desk: Desk) => Promise<boolean>;
}

const FORM: NewForm = { form: 'application', category: 'yulu', year: 2024, wording: '2019' };
const OWN = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '新建公厕', target: '≥3座' } as const;

const drawnForm = () => [drawn('yulu', '申报表')];
const countyForm = () => [countyTable('000-04')];

export const COMMANDS: readonly CommandCase[] = [
  { name: 'insert', plans: drawnForm, run: ({ session }) => session.insert(FORM) },
  {
    name: 'insert beside a sheet of that name',
    plans: () => [drawn('yulu', '绩效目标申报表')],
    run: ({ session }) => session.insert(FORM),
  },
  { name: 'add an indicator', plans: drawnForm, run: (desk) => desk.session.add(shownForm(desk), OWN, OWN.name) },
  { name: 'remove an indicator', plans: drawnForm, run: removeSecond },
  { name: 'fix', plans: countyForm, run: fixAll },
  { name: 'answer', plans: countyForm, run: (desk) => answer(desk) },
  { name: 'answer once more', plans: countyForm, before: answerAndReturn, run: (desk) => answer(desk) },
  { name: 'carry over', plans: drawnForm, run: (desk) => desk.session.carryOver(shownForm(desk)) },
  {
    name: 'fill scores',
    plans: () => [typedSelfEvaluation('自评表')],
    run: (desk) => desk.session.fillScores(shownForm(desk), true),
  },
  { name: 'take back a fix', plans: countyForm, before: fixAll, run: takeBack },
  { name: 'take back an insert', plans: drawnForm, before: ({ session }) => session.insert(FORM), run: takeBack },
  { name: 'take back a removal', plans: drawnForm, before: removeSecond, run: takeBack },
];

function countyTable(id: string): SheetPlan {
  const table = corpusTables().find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return planOfCorpusTable(table);
}

function removeSecond(desk: Desk): Promise<boolean> {
  const form = shownForm(desk);
  const { row } = form.form.table.rows[1] ?? { row: 0 };
  return desk.session.remove(form, row, '第二项');
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
