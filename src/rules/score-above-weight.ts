import type Big from 'big.js';
import type { Field } from '../model/field';
import type { SelfEvaluation } from '../model/form';
import { sum } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { weightedClasses } from './shared/class-points';
import { named } from '../model/indicators';

const say = defineMessages({
  class: { what: '{name}各项得分合计 {given} 分，高于标明的 {points} 分', todo: '请更正得分，或更正标明的分数' },
  negative: { what: '得分 {score} 小于 0', todo: '请更正得分' },
  above: { what: '得分 {score} 高于分值 {weight}', todo: '请更正得分或分值' },
});

/** No 得分, of a row, of a class or of the execution, is above its 分值, none of a row or of the execution below 0. */
export const scoreAboveWeight: Rule<'self-evaluation'> = {
  id: 'score-above-weight',
  title: '得分超过分值',
  severity: 'error',
  source: cite('第五节一(二)1(1)', '得分最高不能超过该指标分值上限'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level1', 'level2', 'level3', 'weight', 'score'],
  messages: say.messages,
  *check(form) {
    for (const { score, weight } of [form.execution?.total, ...named(form)].flatMap((line) => line ?? [])) {
      const draft = outOfRange(score, weight);
      if (draft) yield draft;
    }
    yield* classes(form);
  },
};

/** Rows without 分值 of their own share the points that their class prints. */
function* classes(form: SelfEvaluation): Iterable<Draft> {
  for (const { label, points, rows } of weightedClasses(form)) {
    const members = named(form).filter(({ row }) => rows.includes(row));
    const given = sum(members.map(({ score }) => score?.value ?? null));
    if (members.some(({ weight }) => weight?.value) || given.lte(points)) continue;
    yield { at: label.at, ...say('class', { name: label.name, given: given.toFixed(), points: points.toFixed() }) };
  }
}

function outOfRange(score: Field<Big> | null, weight: Field<Big> | null): Draft | null {
  if (!score?.value) return null;
  if (score.value.lt(0)) return { at: score.at, ...say('negative', { score: score.text }) };
  if (!weight?.value || score.value.lte(weight.value)) return null;
  return { at: score.at, ...say('above', { score: score.text, weight: weight.text }) };
}
