import { goalDiffers } from '../../src/rules/goal-differs';
import { findingsOf } from '../support/rules';

const whatOf = (facts: string) => findingsOf(goalDiffers, facts).map(({ severity, what }) => `${severity} ${what}`);

test('another goal than that of the 申报表, in either form', () => {
  expect(whatOf('表：监控表 申报表：有 年度目标：硬化道路 申报目标：硬化道路3公里')).toEqual([
    'warning 年度总体目标“硬化道路”与申报表的“硬化道路3公里”不一致',
  ]);
  expect(whatOf('表：自评表 申报表：有 年度目标：硬化道路2公里 申报目标：硬化道路3公里')).toEqual([
    'error 年初设定目标“硬化道路2公里”与申报表的“硬化道路3公里”不一致',
  ]);
});

test('where an approval is registered, it is what counts', () => {
  expect(whatOf('表：监控表 批复：有 年度目标：修路 批复目标：硬化道路')).toEqual([
    'warning 年度总体目标“修路”与申报表的“硬化道路”不一致',
  ]);
  expect(whatOf('表：监控表 申报表：有 申报目标：硬化道路 批复：有')).toEqual([]);
});

test.each([
  '表：监控表 申报表：有',
  '表：监控表 申报目标：硬化道路3公里',
  '表：监控表 申报表：有 年度目标：空 申报目标：硬化道路3公里',
  '表：监控表 申报表：有 申报目标：空',
  '表：监控表 申报表：有 年度目标：硬化 道路3公里 申报目标：硬化道路3公里。',
])('silent: %s', (facts) => {
  expect(whatOf(facts)).toEqual([]);
});
