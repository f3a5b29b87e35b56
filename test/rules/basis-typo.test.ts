import { basisTypo } from '../../src/rules/basis-typo';
import { findingsOf } from '../support/rules';

const found = (basis: string) =>
  findingsOf(basisTypo, '', { 三级指标: '硬化道路', 指标值: '≥2公里', 指标值确定依据: basis });

test.each([
  ['《河北省财衔接推进乡村振兴补助资金管理办法》', '《河北省财政衔接推进乡村振兴补助资金管理办法》'],
  ['《财政专项贫资金管理办法》', '《财政专项扶贫资金管理办法》'],
  ['《官途提高村级组织运转保障水平的意见》', '《关于提高村级组织运转保障水平的意见》'],
  ['《关与做好防返贫监测的通之》', '《关于做好防返贫监测的通知》'],
  ['《河北省驻村干部管理办发》', '《河北省驻村干部管理办法》'],
])('%s', (typed, mended) => {
  expect(found(typed)).toMatchObject([{ severity: 'hint', fix: { kind: 'set-text', text: mended } }]);
  expect(found(mended)).toEqual([]);
});

test.each([
  '',
  '《河北省财政衔接推进乡村振兴补助资金管理办法》',
  '《衔接推进乡村振兴补助资金管理办法》',
  '中央财政衔接资金',
  '财政扶贫专项资金预算的通知',
  '《关于巩固脱贫攻坚成果的实施意见》',
  '县乡村振兴局关于印发年度计划的通知',
  '由管理办发布的年度计划',
])('silent: %s', (basis) => {
  expect(found(basis)).toEqual([]);
});
