import { classSocial } from '../../src/rules/class-social';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '效益指标', level2: '社会效益指标' };

test.each([
  ['群众满意度', '≥95%', '属满意度'],
  ['补助资金及时发放率', '≥95%', '属时效'],
  ['项目验收合格率', '100%', '属质量'],
  ['项目完成率', '≥95%', '属产出'],
  ['提高居民收入', '显著提升', '属经济效益'],
  ['户均增收', '≥2000元', '属经济效益'],
  ['促进乡村振兴生态发展', '明显提高', '属生态效益'],
  ['全体党员组织学习次数', '≥12次', '属数量'],
  ['接待群众人数', '≥20人次', '属数量'],
  ['人大代表活动参加人数', '≥400人次', '属数量'],
  ['户均补助标准', '500元/户', '属成本'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在社会效益指标`;
  expect(findingsOnIndicator(classSocial, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-social' },
  ]);
});

test.each([
  ['稳定增收户数', '≥50户'],
  ['低收入人口就业人数', '≥50人'],
  ['拓宽增收渠道', '有效拓宽'],
  ['收入差距', '逐步缩小'],
  ['群众上访次数', '≤2次'],
  ['违规活动次数', '0次'],
  ['媒体报道次数', '≥5次'],
  ['服务群众人次', '≥200人次'],
  ['参加医疗保险人数', '≥200人'],
  ['生态护林员就业人数', '≥20人'],
  ['生态移民搬迁人数', '≥20人'],
  ['生态文明意识', '提高'],
  ['矛盾纠纷及时化解率', '≥95%'],
  ['水质合格率', '≥95%'],
  ['受益户比率', '≥10%'],
  ['优质工作服务', '≥90%'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classSocial, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classSocial, '群众满意度', '≥95%', elsewhere)).toEqual([]);
});
