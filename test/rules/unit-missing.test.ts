import { unitMissing } from '../../src/rules/unit-missing';
import { parseIndicatorValue } from '../../src/model/indicator-value';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, target: string, facts = '') => findingsOnIndicator(unitMissing, name, target, { facts });

test.each([
  ['群众满意度', '≥95', '≥95%'],
  ['项目验收合格率', '100', '100%'],
])('a share without %%: %s %s', (name, target, text) => {
  expect(said(name, target)).toMatchObject([
    {
      severity: 'warning',
      what: `“${name}”的指标值“${target}”没有写%，实际值写了%就无法比较`,
      todo: `请改为“${text}”`,
      fix: { kind: 'set-text', text },
    },
  ]);
});

test('a number at most 1 may be a fraction: asked, not repaired', () => {
  const [finding] = said('群众满意度', '≥0.95');
  expect(finding).toMatchObject({ severity: 'warning', what: '“群众满意度”的指标值“≥0.95”没有写%，有两种读法' });
  expect(finding).not.toHaveProperty('fix');
});

test('a typed number goes wrong beside a fraction', () => {
  const { form, context } = exampleOf('', { 一级指标: '满意度指标', 三级指标: '群众满意度', 指标值: '95' });
  const [indicator] = form.indicators;
  const typed = { ...indicator!, target: { ...indicator!.target, raw: 95, value: parseIndicatorValue('95') } };
  expect(checkWith([unitMissing])({ ...form, indicators: [typed] }, context)).toMatchObject([
    { what: '“群众满意度”的指标值“95”没有写%，实际值写成小数（如 0.96）时会算错' },
  ]);
});

test.each([
  ['种植面积', '≥500', '请写明单位'],
  ['道路里程', '3.6', '请写明单位'],
  ['人均补助金额', '≤500', '请写明单位'],
  ['贫困村村内道路硬化里程', '≥3.6', '请改为“≥3.6公里”'],
])('its size would depend on the unit: %s %s', (name, target, todo) => {
  expect(said(name, target)).toMatchObject([{ severity: 'warning', todo }]);
});

test.each([
  ['安装路灯', '≥20'],
  ['受益数', '200'],
])('a number of something: a 提示: %s %s', (name, target) => {
  expect(said(name, target)).toMatchObject([{ severity: 'hint', group: 'unit' }]);
});

test.each([
  ['群众满意度', '≥95%'],
  ['收入增长率', '≥2倍'],
  ['办事效率', '95'],
  ['容积率', '1.5'],
  ['幸福指数', '≥90'],
  ['考核排名', '≤5'],
  ['受益人数', '≥200'],
  ['培训次数', '≥12'],
  ['安装路灯盏数', '≥20'],
  ['修路长度（公里）', '≥2'],
  ['违规违纪问题', '0'],
  ['返贫率', '0'],
  ['安装路灯', '≥20盏'],
  ['安装路灯', '按期完成'],
  ['群众满意度', '≥**%'],
  ['群众满意度', ''],
])('silent: %s %s', (name, target) => {
  expect(said(name, target)).toEqual([]);
});
