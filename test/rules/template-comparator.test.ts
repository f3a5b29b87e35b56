import { RULES } from '../../src/rules';
import { directionReversed } from '../../src/rules/direction-reversed';
import { templateComparator } from '../../src/rules/template-comparator';
import { findingsOnIndicator } from '../support/rules';

const found = (name: string, target: string, facts = '') =>
  findingsOnIndicator(templateComparator, name, target, { facts });

test.each([
  ['贫困村村内道路硬化里程', '≤3.6公里', '≥3.6公里'],
  ['脱贫户供水设施数量', '<12座', '≥12座'],
  ['资助脱贫户子女人数', '不超过120人', '≥120人'],
  ['小麦种植面积', '≤200亩', '≥200亩'],
])('%s %s', (name, target, meant) => {
  expect(found(name, target)).toMatchObject([{ severity: 'warning', todo: `请核实是否应为“${meant}”` }]);
});

test.each([
  ['贫困村村内道路硬化里程', '≥3.6公里'],
  ['贫困村村内道路硬化里程', '>3.6公里'],
  ['贫困村村内道路硬化里程', '=3.6公里'],
  ['贫困村村内道路硬化里程', '3.6公里'],
  ['贫困村村内道路硬化里程', '≤**公里'],
  ['村内道路修补里程', '≤3.6公里'],
  ['道路补助标准', '≤30万元/公里'],
  ['小额信贷贴息利率', '≤4.35%'],
])('silent: %s %s', (name, target) => {
  expect(found(name, target)).toEqual([]);
});

test("silent in a county's own frame", () => {
  expect(found('贫困村村内道路硬化里程', '≤3.6公里', '审视：按本县表样')).toEqual([]);
});

test.each([
  ['贷款及时发放率', '≤95%'],
  ['村集体经济年收入', '≤5万元'],
  ['受益建档立卡贫困人口数', '≤320人'],
])('said once: where the name tells the direction, direction-reversed speaks: %s', (name, target) => {
  expect(RULES).toContain(directionReversed);
  expect(findingsOnIndicator(directionReversed, name, target)).toHaveLength(1);
  expect(found(name, target)).toEqual([]);
});
