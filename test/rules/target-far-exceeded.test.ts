import { targetFarExceeded } from '../../src/rules/target-far-exceeded';
import type { CellInput } from '../support/form';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each<[CellInput, CellInput, number]>([
  ['≥100亩', '130亩', 130],
  ['≥100亩', 150, 150],
  ['≥60%', '95%', 158],
  ['≥1公里', '2500米', 250],
  ['20盏', '30盏', 150],
])('%j, %j', (target, actual, percent) => {
  expect(findingsOnRow(targetFarExceeded, '某指标', 10, target, actual)).toMatchObject([
    {
      severity: 'hint',
      at: { row: 13, column: 7 },
      what: `实际值“${String(actual)}”是目标值“${String(target)}”的 ${percent}%`,
    },
  ]);
});

test.each<[CellInput, CellInput]>([
  ['≥100亩', '129.9亩'],
  ['≥100亩', '80亩'],
  ['≤100元', '50元'],
  ['≤100元', '150元'],
  ['=500元/人', '800元/人'],
  ['≥0个', '5个'],
  ['≥-5%', '5%'],
  ['≥10人', '20户'],
  ['健全', '健全'],
  ['≥100亩', null],
])('is silent: %j, %j', (target, actual) => {
  expect(findingsOnRow(targetFarExceeded, '某指标', 10, target, actual)).toEqual([]);
});

test('a share that cannot be is no target exceeded, twice the plan is', () => {
  const on = (name: string, actual: string) => findingsOnRow(targetFarExceeded, name, 10, '≥60%', actual).length;
  expect([on('验收合格率', '250%'), on('验收合格率', '250'), on('任务完成率', '9800%')]).toEqual([0, 0, 0]);
  expect([on('验收合格率', '100%'), on('任务完成率', '200%'), on('产值增长率', '250%')]).toEqual([1, 1, 1]);
});

test('a cost is no target to exceed', () => {
  const rows = [['产出指标', '成本指标', '租用车辆', 5, '11万元', '22万元']] as const;
  expect(whatOf(findingsOnSelfEvaluation(targetFarExceeded, { rows }))).toEqual([]);
});
