import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { judge } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { reviewerQuestions } from '../../../src/workbook/review/reviewer-questions';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

function questionsOf(plan: SheetPlan, judgement = OWN_FRAME) {
  const [form] = recognise(gridOfPlan(plan));
  if (!form) throw new Error('no form');
  return reviewerQuestions(judge(form, judgement, 'live', NOTHING_KNOWN));
}

const items = (plan: SheetPlan, judgement = OWN_FRAME) => questionsOf(plan, judgement).map(({ item }) => item);
const ALL = ['合规性审核', '明确清晰性', '目标相关性', '绩效合理性', '实现可能性', '条件充分性'];

test('the form of the document gets all questions, in the words of 表2', () => {
  const [first] = correctApplications();
  if (!first) throw new Error('no form');
  expect(items(first.plan)).toEqual(ALL);
  const printed = readFileSync(join(__dirname, '../../fixtures/document/caibannong-2019-68.txt'), 'utf8');
  const squashed = printed.replace(/[\s|^①-⑳]/g, '');
  for (const { points } of questionsOf(first.plan))
    for (const part of points.split(/[，；。、]/).filter((text) => text !== '')) expect(squashed).toContain(part);
});

test('another fund is not asked whether it fights poverty, unless it is judged by the document', () => {
  const table = corpusTables().find(({ nameFromTitle }) => nameFromTitle && !/扶贫|脱贫|衔接|振兴/.test(nameFromTitle));
  if (!table) throw new Error('no table');
  const plan = planOfCorpusTable(table);
  expect(items(plan)).toEqual(['明确清晰性', '绩效合理性', '实现可能性', '条件充分性']);
  expect(items(plan, { as: 'caibannong-2019-68', category: null })).toEqual(ALL);
});

test('a 自评表 is not reviewed before it is approved', () => expect(items(typedSelfEvaluation('自评'))).toEqual([]));
