import { projectNameEmpty } from '../../src/rules/project-name-empty';
import { findingsOf } from '../support/rules';

test('an empty name cell', () => {
  expect(findingsOf(projectNameEmpty, '项目名称：空')).toMatchObject([
    { severity: 'error', at: { row: 3, column: 2 } },
  ]);
  expect(findingsOf(projectNameEmpty, '审视：按本县表样　项目名称：空')).toHaveLength(1);
});

test('in a 自评表 too', () => {
  expect(findingsOf(projectNameEmpty, '表：自评表　项目名称：空')).toHaveLength(1);
});

test.each(['项目名称：无', '项目名称：路', ''])('silent: %s', (facts) => {
  expect(findingsOf(projectNameEmpty, facts)).toEqual([]);
});
