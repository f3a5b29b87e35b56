import { basisVague } from '../../src/rules/basis-vague';
import { findingsOf } from '../support/rules';

const found = (basis: string, facts = '') =>
  findingsOf(basisVague, facts, { 三级指标: '硬化道路', 指标值: '≥2公里', 指标值确定依据: basis });

test.each([
  '根据相关政策和依据',
  '根据相关依据和标准',
  '根据相关文件和标准',
  '按有关规定执行',
  '上级文件要求',
  '国家有关政策',
  '相关文件精神。',
  '依据',
])('%s', (basis) => {
  expect(found(basis)).toMatchObject([{ severity: 'hint', at: { column: 7 } }]);
  expect(found(basis, '审视：按本县表样')).toHaveLength(1);
});

test.each([
  '',
  '/',
  '无',
  '冀财农〔2021〕26号',
  '《河北省财政衔接推进乡村振兴补助资金管理办法》',
  '河北省扶贫脱贫驻村干部管理办法',
  '项目实施方案',
  '根据合同',
  '上年完成情况',
  '国家标准',
  '按照行业标准',
  '县乡村振兴局文件',
  '历史标准',
])('silent: %s', (basis) => {
  expect(found(basis)).toEqual([]);
});
