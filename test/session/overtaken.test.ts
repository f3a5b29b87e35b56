import { strings } from '../../src/taskpane/strings';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { later, useVirtualTime } from '../support/virtual-time';
import { drawn, quiet, shownForm, openDesk } from './desk';
import type { Desk } from './desk';

/** Somebody edits, puts a row in or deletes the sheet while a command is under way: whole or not at all, and the notice is true. */
useVirtualTime();

const FORM = '申报表';
const OWN = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '新建公厕', target: '≥3座' } as const;
const MOMENTS = [0, 15, 60, 150];

let desk: Desk;
let form: CheckedForm;

beforeEach(async () => {
  desk = await openDesk([drawn('yulu', FORM), drawn('yulu', '另一张')]);
  form = shownForm(desk);
});

afterEach(() => desk.leave());

const add = () => desk.session.add(form, OWN, OWN.name);
const isThere = (name: string) => desk.model.sheets().some((each) => each.name === name);
const holdsNew = (sheet: string) =>
  Array.from({ length: 80 }, (_, row) => row + 1).some((row) =>
    Array.from({ length: 10 }, (__, column) => column + 1).some(
      (column) => desk.model.cell(sheet, row, column).value === OWN.name,
    ),
  );

async function during(milliseconds: number, what: () => Promise<void>): Promise<boolean> {
  const [done] = await Promise.all([add(), later(milliseconds).then(what)]);
  await quiet();
  return done;
}

test.each(MOMENTS)('an edit after %i ms: the command is whole, and its notice and its take-back stay', async (at) => {
  const sheet = desk.sheet(FORM);
  let typed = false;
  const done = await during(at, async () => {
    typed = desk.session.state().busy !== null;
    await desk.type(sheet, 90, 1, '备注');
  });
  expect([done, holdsNew(sheet)]).toEqual([true, true]);
  if (typed) expect(desk.session.state()).toMatchObject({ notice: { kind: 'done' }, takeBack: strings.indicators.add });
});

test.each(MOMENTS)('the sheet is deleted after %i ms: nothing is said to be done on it', async (at) => {
  let under = false;
  await during(at, async () => {
    under = desk.session.state().busy !== null;
    await desk.model.deleteSheet(desk.sheet(FORM));
  });
  expect(isThere(FORM)).toBe(false);
  if (under) expect(desk.session.state().notice?.kind).toBe('refused');
});

test.each(MOMENTS)('the pane is closed after %i ms: whole or not at all', async (at) => {
  const sheet = desk.sheet(FORM);
  const done = await during(at, () => desk.session.stop());
  expect(holdsNew(sheet)).toBe(done);
});
