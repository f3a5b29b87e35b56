import { unitIncomplete } from '../../src/rules/unit-incomplete';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, target: string, description = '', facts = '') =>
  findingsOnIndicator(unitIncomplete, name, target, { description, facts });

test.each([
  ['人均参保标准', '≥50元', '', '≥50元/人'],
  ['补助标准', '≤120元', '公路、花砖每平方米补助标准', '≤120元/平方米'],
  ['项目补助标准', '≤1.2万元', '受益户每户项目补助标准', '≤1.2万元/户'],
  ['养老服务补贴', '500元', '每人每月补贴标准', '500元/人/月'],
  ['人均工资成本', '≥1800元', '2023年度人均月工资成本', '≥1800元/人/月'],
  ['户均补助', '2000元', '', '2000元/户'],
  ['每个岗位补助标准', '3000元', '', '3000元/岗位'],
])('the words say per what: %s %s', (name, target, description, text) => {
  expect(said(name, target, description)).toMatchObject([
    { severity: 'hint', todo: `请改为“${text}”`, fix: { kind: 'set-text', text } },
  ]);
  expect(said(name, text, description)).toEqual([]);
});

test.each([
  ['路灯补助标准', '≤4000元'],
  ['工作经费标准', '≤40万元'],
])('a standard without a word of what it is paid per: %s', (name, target) => {
  const [finding, ...others] = said(name, target);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'hint', what: `“${name}”的指标值“${target}”没有写明每什么` });
  expect(finding).not.toHaveProperty('fix');
});

test('a number per week or month without its period is to be looked at', () => {
  expect(said('接待群众人数', '>20人次', '便民服务中心每周接待人数')).toMatchObject([
    { severity: 'warning', todo: '请写成“>20人次/周”，或改为全年的数' },
  ]);
});

test.each([
  ['人均可支配收入', '≥12000元', ''],
  ['户均增收', '≥2000元', ''],
  ['补助资金', '20万元', '每户补助标准'],
  ['补助总额', '20万元', '每户补助标准'],
  ['工程成本', '≤50万元', '每公里25万元，共2公里'],
  ['资助标准达标率', '100%', ''],
  ['标准化厂房', '20万元', ''],
  ['年均补助', '5000元', '每年补助'],
  ['技术培训', '≥12次', '每月1次，全年12次'],
  ['每周接待人次', '≥20人次', '每周接待人次'],
  ['补助人数', '101人', '每月发放补助的人数'],
  ['补助标准', '按文件执行', '每户补助标准'],
])('silent: %s %s', (name, target, description) => {
  expect(said(name, target, description)).toEqual([]);
});

test('a row of the template is held against the template by unit-mismatch', () => {
  expect(said('道路补助标准', '120元')).toEqual([]);
  expect(said('道路补助标准', '120元', '', '审视：按本县表样')).toHaveLength(1);
});
