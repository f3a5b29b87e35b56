import { caibannong201968 } from '../../../src/catalog';
import type { Application, Form } from '../../../src/model/form';
import { drawReview } from '../../../src/sheets/draw/review';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { approvalDoubts } from '../../../src/workbook/process/approval-doubts';
import { correctApplications } from '../../support/correct-forms';
import { gridOfPlan } from '../../support/grid-of-plan';

const [sample, other] = correctApplications().map(({ plan }) => plan);
if (!sample || !other) throw new Error('too few forms');

function formOn(plan: SheetPlan): Form {
  const [form] = recognise(gridOfPlan(plan));
  if (!form) throw new Error('no form');
  return form;
}

function applicationOn(plan: SheetPlan): Application {
  const form = formOn(plan);
  if (form.kind !== 'application') throw new Error('no 申报表');
  return form;
}

/** Its sheet, and its 审核表 with a grade ticked or none. */
const reviewed = (plan: SheetPlan, passed: boolean | null) => {
  const review = drawReview({ ruleSet: caibannong201968, name: '审核表', from: applicationOn(plan) });
  const form = formOn(review);
  if (form.kind !== 'review' || !form.grade) throw new Error('no 审核表');
  return { grid: gridOfPlan(review), forms: [{ ...form, grade: { ...form.grade, value: passed } }], unread: [] };
};

function doubts(
  form: Application,
  reviews: readonly ReturnType<typeof reviewed>[],
  plan: SheetPlan = sample as SheetPlan,
) {
  const sheets = [{ grid: gridOfPlan(plan), forms: [form], unread: [] }, ...reviews];
  return approvalDoubts(form, sheets, OWN_FRAME);
}

const NO_REVIEW = '工作簿里没有本项目的审核表';
const NOT_PASSED = '审核表还没有“通过”的';

test('a form without faults that was passed is not doubtful', () => {
  expect(doubts(applicationOn(sample), [reviewed(sample, true)])).toEqual([]);
  expect(doubts(applicationOn(sample), [reviewed(sample, false), reviewed(sample, true)])).toEqual([]);
});

test.each([
  ['no review', [], NO_REVIEW],
  ['the review of another project', [reviewed(other, true)], NO_REVIEW],
  ['a review that was not passed', [reviewed(sample, false)], NOT_PASSED],
  ['a review without points', [reviewed(sample, null)], NOT_PASSED],
] as const)('%s is doubtful', (_, reviews, said) => {
  expect(doubts(applicationOn(sample), reviews)).toEqual([said]);
});

test('rows without a value are counted, rows without a name are none', () => {
  const form = applicationOn(sample);
  const [first, ...rest] = form.indicators;
  if (!first) throw new Error('no indicator');
  const emptied = { ...first, target: { ...first.target, text: '', raw: null, value: null } };
  const said = doubts({ ...form, indicators: [emptied, ...rest] }, [reviewed(sample, true)]);
  expect(said).toContain('1 项指标没有指标值');
  const nameless = { ...emptied, level3: { ...first.level3, text: '', raw: null, value: null } };
  expect(doubts({ ...form, indicators: [nameless, ...rest] }, [reviewed(sample, true)]).join()).not.toContain(
    '没有指标值',
  );
});

test('errors are counted, and are no empty rows', () => {
  const form = applicationOn(sample);
  if (!form.year) throw new Error('no year');
  const said = doubts({ ...form, year: { ...form.year, text: '20XX年', value: null } }, [reviewed(sample, true)]);
  expect(said).toEqual(['还有 1 条必改']);
});
