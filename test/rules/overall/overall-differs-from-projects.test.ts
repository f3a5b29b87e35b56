import type { Form } from '../../../src/model/form';
import { overallDiffersFromProjects } from '../../../src/rules/overall/overall-differs-from-projects';
import { overallFindings } from '../../support/overall';
import { exampleOf } from '../../support/rule-page';

const project = (name: string, total: string, level3: string, target: string): Form =>
  exampleOf(`项目名称：${name}　年度资金总额：${total}`, {
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: level3,
    指标值: target,
  }).form;

const LAMPS = [
  project('石桥村路灯亮化项目', '23.00', '新安装路灯数', '≥200盏'),
  project('红星村路灯亮化项目', '7571.40', '新安装路灯数', '≥300盏'),
];
const SHARES = [
  project('石桥村路灯亮化项目', '23.00', '受益群众满意率', '≥95%'),
  project('红星村路灯亮化项目', '23.00', '受益群众满意率', '≥90%'),
];

const said = (itemised: string, forms: readonly Form[]) =>
  overallFindings(overallDiffersFromProjects, { itemised }, forms).map(({ what }) => what);

test.each([
  ['of one table', '新安装路灯数达到250盏。', LAMPS.slice(0, 1), '“新安装路灯数”写的是250盏，“示例”的指标值是“≥200盏”'],
  ['more than all', '新安装路灯数共600盏。', LAMPS, '“新安装路灯数”写的是600盏，各项目表的指标值合起来是500盏'],
  ['less than any', '新安装路灯数不少于20盏。', LAMPS, '“新安装路灯数”写的是20盏，各项目表的指标值合起来是500盏'],
  ['a share beyond', '受益群众满意率≥80%。', SHARES, '“受益群众满意率”写的是80%，各项目表的指标值是90%至95%'],
  [
    'money',
    '实施石桥村路灯亮化项目，计划投入32万元。',
    LAMPS,
    '“石桥村路灯亮化项目”写的是32万元，“示例”的资金总额是23.00万元',
  ],
  ['money', '石桥村路灯亮化项目32万元', LAMPS, '“石桥村路灯亮化项目”写的是32万元，“示例”的资金总额是23.00万元'],
])('hit: %s: %s', (_, itemised, forms, what) => {
  expect(said(itemised, forms)).toEqual([what]);
});

test.each([
  ['the sum', '新安装路灯数500盏', LAMPS],
  ['one of them', '新安装路灯数300盏', LAMPS],
  ['some of them', '新安装路灯数400盏', LAMPS],
  ['a share between', '受益群众满意率92%', SHARES],
  ['another name', '安装路灯250盏', LAMPS],
  ['a name with more in it', '新安装路灯数的完成率100%', LAMPS],
  ['another unit', '新安装路灯数250处', LAMPS],
  ['the same money', '石桥村路灯亮化项目23万元', LAMPS],
  ['the same money in 元', '石桥村路灯亮化项目230000元', LAMPS],
  ['rounded money', '红星村路灯亮化项目7571万元', LAMPS],
  ['a part of the money', '石桥村路灯亮化项目其中上年结转5万元', LAMPS],
  ['money of something else', '红星村修路32万元', LAMPS],
  ['money of another project', '实施石桥村路灯亮化项目，支持红星村产业路工程，投入32万元', LAMPS],
  ['two projects together', '石桥村路灯亮化项目、红星村路灯亮化项目共7600万元', LAMPS],
  ['money of the next sentence', '实施石桥村路灯亮化项目。投入32万元修路', LAMPS],
])('silent: %s: %s', (_, itemised, forms) => {
  expect(said(itemised, forms)).toEqual([]);
});
