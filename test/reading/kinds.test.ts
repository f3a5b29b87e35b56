import { differences, errorsIn } from './compare';
import { expectedOf, gridOfDraft } from './draft';
import { judgeGrids } from './judge-grids';
import { KINDS } from './kinds';
import { draftOf } from './sheet-literal';

test.each(KINDS.map((literal) => [literal.name, literal] as const))('%s', (_, literal) => {
  const draft = draftOf(literal);
  const checked = judgeGrids([gridOfDraft(draft)]);
  expect([...differences(checked, expectedOf(draft)), ...errorsIn(checked)]).toEqual([]);
});
