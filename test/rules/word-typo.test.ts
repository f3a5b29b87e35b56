import { wordTypo } from '../../src/rules/word-typo';
import { findingsOf, findingsOnIndicator } from '../support/rules';

test.each([
  ['收益脱贫户、监测户', '收益', '受益', '受益脱贫户、监测户'],
  ['收益户每户补助标准', '收益', '受益', '受益户每户补助标准'],
  ['收益群众满意度', '收益', '受益', '受益群众满意度'],
  ['直接收益人口数', '收益', '受益', '直接受益人口数'],
  ['收益建档立卡贫困户', '收益', '受益', '受益建档立卡贫困户'],
  ['项目完及时率', '完及时率', '完成及时率', '项目完成及时率'],
  ['贷款及时律', '律', '率', '贷款及时率'],
  ['资金拔付及时率', '拔', '拨', '资金拨付及时率'],
  ['按装路灯', '按装', '安装', '安装路灯'],
  ['服务对像满意渡', '满意渡', '满意度', '服务对象满意度'],
  ['补助资金的的发放', '的的', '的', '补助资金的发放'],
])('%s', (name, typed, meant, mended) => {
  expect(findingsOnIndicator(wordTypo, name, '≥20')).toMatchObject([
    { severity: 'hint', what: `“${typed}”应为“${meant}”`, fix: { kind: 'set-text', text: mended } },
  ]);
});

test('the goal and the description are read too', () => {
  expect(findingsOf(wordTypo, '年度目标：推动进准脱贫')).toMatchObject([{ at: { row: 8, column: 2 } }]);
  expect(findingsOnIndicator(wordTypo, '路灯', '≥2盏', { description: '巩固脱贫功坚成果' })).toHaveLength(1);
});

test.each([
  '资产收益贫困户户数',
  '产业项目年收益率',
  '收益率',
  '收益人均500元',
  '收益户均分红',
  '收益对比',
  '旋律',
  '目的的确定',
  '拔除杂草',
  '按装机容量补助',
  '按装修面积补助',
  '选拔付出多的村干部',
  '乡村正兴起新产业',
  '完成律师服务',
  '法律服务覆盖率',
  '精准脱贫户数',
  '项目完成及时率',
])('silent: %s', (name) => {
  expect(findingsOnIndicator(wordTypo, name, '≥20')).toEqual([]);
});
