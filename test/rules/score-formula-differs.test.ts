import { scoreFormulaDiffers } from '../../src/rules/score-formula-differs';
import type { CellInput } from '../support/form';
import { findingsOnRow } from '../support/self-evaluation-rules';

const said = (name: string, target: CellInput, actual: CellInput, value: number | null, weight = 10) =>
  findingsOnRow(scoreFormulaDiffers, name, weight, target, actual, { formula: '=IF(1,2,3)', value } as CellInput);

test.each<[string, CellInput, CellInput, number, string]>([
  // A row that was copied from one of which more is better.
  ['仔猪死亡率', '5%', '10%', 10, '5.00'],
  ['群众投诉件数', '2件', '4件', 10, '5.00'],
  ['平均办结时长', '6天', '4天', 6.67, '10.00'],
  // Somebody's own formula.
  ['新建圈舍', '≥20间', '15间', 10, '7.50'],
  ['培训单价', '≤100元/人', '125元/人', 10, '8.00'],
])('%s %j, %j: %j', (name, target, actual, value, computed) => {
  expect(said(name, target, actual, value)).toMatchObject([
    {
      severity: 'warning',
      what: `“${name}”：得分公式算出 ${value}，按目标值和实际值应为 ${computed}`,
      fix: { kind: 'fill-formulas' },
    },
  ]);
});

test.each<[string, CellInput, CellInput, number | null]>([
  ['仔猪死亡率', '5%', '10%', 5],
  ['新建圈舍', '≥20间', '15间', 7.5],
  ['新建圈舍', '≥21间', '15间', 7.142857142857143],
  ['新建圈舍', '≥20间', '15间', null],
  ['新建圈舍', '≥20间', '26间', 13],
  ['新建圈舍', '≥20间', '15户', 10],
  ['圈舍合格率', '≥95%', 0.88, 10],
  ['管护制度', '建立', '已建立', 9],
])('silent: %s %j, %j: %j', (name, target, actual, value) => {
  expect(said(name, target, actual, value)).toEqual([]);
});

test('silent about points that were typed', () => {
  expect(findingsOnRow(scoreFormulaDiffers, '新建圈舍', 10, '≥20间', '15间', 10)).toEqual([]);
});
