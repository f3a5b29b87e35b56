import { quantitativeAsPhrase } from '../../src/rules/quantitative-as-phrase';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['社会群众对各项政策的知晓率', '有效提高'],
  ['乡村振兴健康保保险受益数', '不断改变'],
  ['种植面积', '逐步扩大'],
  ['受益人数（含监测对象）', '较多'],
  ['资金占比', '明显提升'],
  ['完成率', '是'],
  ['新建停车场', '若干'],
  ['技术指导', '多次'],
  ['发放种苗', '一批'],
  ['清运垃圾', '大量'],
])('%s: %s', (name, target) => {
  expect(findingsOnIndicator(quantitativeAsPhrase, name, target)).toMatchObject([
    { severity: 'error', at: { row: 11, column: 6 } },
  ]);
});

test.each([
  ['培训期数', '两期'],
  ['灌溉面积', '近千亩'],
  ['保险金额', '壹万元'],
  ['占比', '三分之一以上'],
  ['占比', '过半'],
  ['事故数', '零事故'],
])('a number in words is a 核实: %s %s', (name, target) => {
  expect(findingsOnIndicator(quantitativeAsPhrase, name, target)).toMatchObject([
    { severity: 'warning', todo: '请用阿拉伯数字写明' },
  ]);
});

test.each(['一定', '十分满意', '一流', '万无一失'])('no number in words: %s', (target) => {
  expect(findingsOnIndicator(quantitativeAsPhrase, '受益人数', target)).toMatchObject([{ severity: 'error' }]);
});

test.each(['稳中有升', '不减少', '逐年增加', '较上年下降'])('an effect may be that a number changes: %s', (target) => {
  const benefit = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(quantitativeAsPhrase, '种群数量', target, benefit)).toMatchObject([
    { severity: 'warning', todo: '请核实能否写明数字和单位' },
  ]);
  expect(findingsOnIndicator(quantitativeAsPhrase, '种群数量', target)).toMatchObject([{ severity: 'error' }]);
});

test.each(['全覆盖', '应保尽保', '全部'])('a word for all of a share is a 核实: %s', (target) => {
  expect(findingsOnIndicator(quantitativeAsPhrase, '参保覆盖率', target)).toMatchObject([
    { severity: 'warning', todo: '请改为“100%”' },
  ]);
  expect(findingsOnIndicator(quantitativeAsPhrase, '参保人数', target)).toMatchObject([{ severity: 'error' }]);
});

test.each([
  ['贷款利率', '≤LPR+50BP'],
  ['贷款利率', '按基准利率'],
  ['合格率', '百分之九十五'],
  ['办事效率', '有效提高'],
  ['贫困人口数据库建设', '已完成'],
  ['数字化水平', '明显提升'],
  ['幸福指数', '明显提升'],
  ['社会稳定水平', '明显提升'],
  ['知晓率', '不涉及'],
  ['受益户数', '/'],
  ['知晓率', '≥90%'],
  ['知晓率', ''],
  ['知晓率', '≥**%'],
])('silent: %s: %s', (name, target) => {
  expect(findingsOnIndicator(quantitativeAsPhrase, name, target)).toEqual([]);
});
