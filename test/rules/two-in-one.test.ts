import { twoInOne } from '../../src/rules/two-in-one';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, target = '≥90%') => findingsOnIndicator(twoInOne, name, target);

test.each([
  '项目验收合格率、完成及时率',
  '资金支付率和项目完成率',
  '政策知晓率 群众参与率',
  '受益户数、受益人数',
  '群众满意度/知晓率',
])('two measures: %s', (name) => {
  expect(said(name)).toMatchObject([{ severity: 'warning', at: { row: 11, column: 4 } }]);
});

test('the one should be high and the other low: nothing can be scored', () => {
  expect(said('当年资金结余结转率 (除质保金外) 当年资金支出率 (除质保金外)', '100%')).toMatchObject([
    {
      severity: 'error',
      what: '“当年资金结余结转率 (除质保金外) 当年资金支出率 (除质保金外)”含“当年资金结余结转率”“当年资金支出率”两项，一项越高越好、一项越低越好，一个指标值说不清',
    },
  ]);
});

test.each([
  ['硬化公路、花砖', '≥5000 平方米'],
  ['新建蓄水池、灌溉渠', '≥3公里'],
])('two things built: %s', (name, target) => {
  expect(said(name, target)).toMatchObject([{ severity: 'hint' }]);
});

test.each([
  ['群众参与率', '≥90%'],
  ['党员学习与活动参与率', '≥90%'],
  ['饮水、用电保障率', '≥90%'],
  ['培训人数和合格率', '≥90%'],
  ['面积和数量的合格率', '≥90%'],
  ['实际人数与计划人数的比率', '≥90%'],
  ['收入率（合格率、及时率）', '≥90%'],
  ['受益脱贫户、监测户', '≥200户'],
  ['差旅费、培训费等', '3万元'],
  ['宣传扶贫政策、开展劳动技能培训的次数', '≥15次'],
  ['新建及改造渠道', '≥3.6km'],
  ['新建、改造渠道', '≥3.6km'],
  ['建设道路、桥梁工程', '≥5项'],
  ['修建道路、桥梁', '≥5个'],
  ['购置电脑、打印机等', '≥5台'],
  ['修建道路、桥梁', '按期完工'],
  ['服务质量和效率', '≥90%'],
])('silent: %s', (name, target) => {
  expect(said(name, target)).toEqual([]);
});
