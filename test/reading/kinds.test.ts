import { differences, errorsIn } from './compare';
import { expectedOf, gridOfDraft } from './draft';
import { judgeGrids } from './judge-grids';
import { KINDS } from './kinds';
import { draftOf } from './sheet-literal';

/** Not right yet: percent formats beside bare targets are scored as plain numbers (D14). It turns red when they are right. */
const STILL_WRONG: readonly string[] = ['results as numbers in percent formats, targets as bare numbers of a share'];

const named = (isWrong: boolean) =>
  KINDS.filter(({ name }) => STILL_WRONG.includes(name) === isWrong).map((literal) => [literal.name, literal] as const);

test.each(named(false))('%s', (_, literal) => readsAsExpected(literal));
test.failing.each(named(true))('%s', (_, literal) => readsAsExpected(literal));

function readsAsExpected(literal: (typeof KINDS)[number]) {
  const draft = draftOf(literal);
  const checked = judgeGrids([gridOfDraft(draft)]);
  expect([...differences(checked, expectedOf(draft)), ...errorsIn(checked)]).toEqual([]);
}
