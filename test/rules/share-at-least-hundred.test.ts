import { shareAtLeastHundred } from '../../src/rules/share-at-least-hundred';
import type { Form, Indicator } from '../../src/model/form';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['验收合格率', '≥100%'],
  ['任务完成率', '≥100 %'],
])('%s %s', (name, target) => {
  expect(findingsOnIndicator(shareAtLeastHundred, name, target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text: '100%', at: { row: 11, column: 6 } } },
  ]);
});

test.each([
  ['验收合格率', '100%'],
  ['验收合格率', '≥99%'],
  ['验收合格率', '≥100%（一次验收）'],
  ['产值增长率', '≥100%'],
  ['受益人数', '≥100人'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(shareAtLeastHundred, name, target)).toEqual([]);
});

test('silent where the sign stands in a column of its own', () => {
  const row = { 一级指标: '产出指标', 二级指标: '质量指标', 三级指标: '验收合格率', 指标值: '≥100%' };
  const { form, context } = exampleOf('', row);
  const split = (indicator: Indicator): Indicator => {
    const { target } = indicator;
    return { ...indicator, target: { ...target, parts: [{ role: 'sign', at: target.at, text: '正向' }] } };
  };
  const findings = checkWith([shareAtLeastHundred]);
  expect(findings(form, context)).toHaveLength(1);
  expect(findings({ ...form, indicators: form.indicators.map(split) } as Form, context)).toEqual([]);
});
