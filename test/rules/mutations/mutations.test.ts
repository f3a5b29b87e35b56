import { RULES } from '../../../src/rules';
import type { Form } from '../../../src/model/form';
import { filledApplication } from '../../support/correct-forms';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import type { Planting } from '../../support/planted';
import { reported } from '../../support/planted';
import { PROJECT_STORIES } from '../../support/project-stories';
import { APPLICATION_PLANTINGS } from './on-application';
import { SELF_EVALUATION_PLANTINGS } from './on-self-evaluation';

const storyOf = ({ story }: Planting<never>) => PROJECT_STORIES.find(({ category }) => category === story)!;
const cases = <F extends Form>(plantings: readonly Planting<F>[]) =>
  plantings.map((planting) => [planting.rule, planting.kind, planting] as const);

describe('one defect in a correct 表1 is reported by its own rule, at its own cell, and by no other', () => {
  test.each(cases(APPLICATION_PLANTINGS))('%s: %s', (_rule, _kind, planting) => {
    const { own, others } = reported(filledApplication(storyOf(planting), '2019'), planting);
    expect({ own: own.length, others }).toEqual({ own: 1, others: [] });
  });
});

describe('one defect in a correct 表4 is reported by its own rule, at its own cell, and by no other', () => {
  test.each(cases(SELF_EVALUATION_PLANTINGS))('%s: %s', (_rule, _kind, planting) => {
    const { own, others } = reported(filledSelfEvaluation(storyOf(planting), 'typed'), planting);
    expect({ own: own.length, others }).toEqual({ own: 1, others: [] });
  });
});

test('there are forty kinds or more, all of rules that exist', () => {
  const plantings = [...APPLICATION_PLANTINGS, ...SELF_EVALUATION_PLANTINGS];
  expect(new Set(plantings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
  const ids = RULES.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(plantings.map(({ rule }) => rule)));
});
