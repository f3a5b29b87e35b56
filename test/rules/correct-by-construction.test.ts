import fc from 'fast-check';
import { caibannong201968 } from '../../src/catalog';
import { checkForm } from '../../src/rules';
import { applicationOn, filledApplication } from '../support/correct-forms';
import { constructedStory } from '../support/constructed-stories';
import type { ProjectStory } from '../support/project-stories';
import { sampleSize } from '../support/sample';

const FORMS = sampleSize(60, 500);

function objections(story: ProjectStory, wording: '2019' | 'current'): string[] {
  const form = applicationOn(filledApplication(story, wording));
  const category = caibannong201968.categories.find(({ id }) => id === story.category);
  const context = {
    catalog: caibannong201968,
    byDocument: true,
    category: category ? { category, certainty: 1, from: 'user' as const } : null,
    others: [],
    approvals: [],
  };
  return checkForm(form, context)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, what }) => `${rule}: ${what}`);
}

test(`${FORMS} forms that are correct by construction get no 必改 and no 核实`, () => {
  fc.assert(
    fc.property(constructedStory, fc.constantFrom('2019' as const, 'current' as const), (story, wording) => {
      expect(objections(story, wording)).toEqual([]);
    }),
    { numRuns: FORMS, seed: 68 },
  );
});
