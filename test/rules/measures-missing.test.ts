import { measuresMissing } from '../../src/rules/measures-missing';
import { findingsOf } from '../support/rules';

const findings = (target: string, forecast: string, reason = '', note = '') =>
  findingsOf(measuresMissing, '表：监控表', {
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: '某指标',
    指标值: target,
    全年预计完成情况: forecast,
    偏差原因分析: reason,
    备注: note,
  });

test.each([
  ['18盏', '两处用地未落实'],
  ['不能完成', '雨季停工。'],
])('asks: %j, %j', (forecast, reason) => {
  expect(findings('≥20盏', forecast, reason)).toMatchObject([
    {
      severity: 'warning',
      at: { column: 10 },
      what: '“某指标”预计完不成目标，只写了原因，未写拟采取的措施',
    },
  ]);
});

test.each([
  ['18盏', '两处用地未落实', '协调调整位置'],
  ['18盏', '两处用地未落实，拟改在村委会旁安装', ''],
  ['18盏', '雨季停工。十月起两班施工。', ''],
  ['18盏', '', ''],
  ['20盏', '两处用地未落实', ''],
  ['', '', ''],
])('silent: %j, %j, %j', (forecast, reason, note) => {
  expect(findings('≥20盏', forecast, reason, note)).toEqual([]);
});
