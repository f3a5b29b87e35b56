import { descriptionRepeatsName } from '../../src/rules/description-repeats-name';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, description: string) =>
  findingsOnIndicator(descriptionRepeatsName, name, '23个', { description });

test.each([
  ['办公经费涉及村数量', '办公经费涉及村数量'],
  ['办公经费涉及村数量', '办公经费 涉及村数量。'],
])('word for word: %s, %s', (name, description) => {
  expect(said(name, description)).toMatchObject([{ severity: 'hint', at: { row: 11, column: 5 } }]);
});

test.each([
  ['涉及村数量', '办公经费涉及村数量'],
  ['硬化公路', '硬化公路数量'],
  ['群众满意度', ''],
])('silent: %s, %s', (name, description) => {
  expect(said(name, description)).toEqual([]);
});
