import { unitMismatch } from '../../src/rules/unit-mismatch';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, target: string, description = '', facts = '') =>
  findingsOnIndicator(unitMismatch, name, target, { description, facts }).map(({ severity, what, fix }) => ({
    severity,
    what,
    fix,
  }));

test.each([
  ['贫困村村内道路硬化里程', '≥5000平方米', '单位不符，模板为“公里”，本单元格为“平方米”'],
  ['受益建档立卡贫困人口数', '≥200户', '单位不符，模板为“人”，本单元格为“户”'],
  ['受益脱贫人口', '≥2000 户', '单位不符，按指标名称应为“人”，本单元格为“户”'],
  ['开展劳动技能培训的次数', '≥15人', '单位不符，按指标名称应为“次”，本单元格为“人”'],
  ['种植面积', '≥15户', '单位不符，按指标名称应为“面积单位”，本单元格为“户”'],
  ['群众知晓率', '≥15户', '单位不符，按指标名称应为“%”，本单元格为“户”'],
  ['渠道长度', '≥15处', '单位不符，按指标名称应为“公里”，本单元格为“处”'],
  ['特色产业产值', '≥15户', '单位不符，按指标名称应为“万元”，本单元格为“户”'],
  ['工程使用年限', '≥15公里', '单位不符，按指标名称应为“年、月或天”，本单元格为“公里”'],
])('another thing is measured: %s %s', (name, target, what) => {
  expect(said(name, target)).toEqual([{ severity: 'error', what, fix: undefined }]);
});

test.each([
  ['贫困村村内道路硬化里程', '≥3600米', '≥3.6公里'],
  ['特色产业带动增加贫困人口收入（总收入）', '≥501200元', '≥50.12万元'],
  ['农业科技改善耕地面积', '2公顷', '30亩'],
])('only the size differs, and the repair holds: %s %s', (name, target, text) => {
  const [finding] = said(name, target);
  expect(finding).toMatchObject({ severity: 'warning', fix: { kind: 'set-text', text } });
  expect(said(name, text)).toEqual([]);
});

test('no repair where the conversion is not exact', () => {
  expect(said('工程设计使用年限', '≥10个月')).toMatchObject([{ severity: 'warning', fix: undefined }]);
});

test.each([
  ['贫困户供水设施数量', '≥3处'],
  ['道路补助标准', '120元/平方米'],
  ['建档立卡贫困户子女生均资助标准', '3000元'],
  ['受益建档立卡贫困人口数', '≥1.2万人'],
])('only a hint: %s %s', (name, target) => {
  expect(said(name, target)).toMatchObject([{ severity: 'hint' }]);
});

test('by the description where the name counts nothing: to be looked at', () => {
  expect(said('新建公路、花砖', '≥10000 平方米', '为行政村硬化路公里数')).toMatchObject([
    { severity: 'warning', what: '单位不符，按绩效指标描述应为“公里”，本单元格为“平方米”' },
  ]);
});

test('a share of the people counted can be scored: to be looked at', () => {
  expect(said('覆盖脱贫人口', '≥95%')).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  ['贫困村村内道路硬化里程', '≥3.6km'],
  ['贫困地区科技服务、技术指导和农业科技培训人数', '≥400人'],
  ['人大代表活动参加人数', '≥400人次'],
  ['受益建档立卡贫困人口数', '≥400人次'],
  ['牛养殖补助标准', '1000元/头'],
  ['供水设施补助标准', '12万元/座'],
  ['道路补助标准', '12万元/公里'],
  ['组织学习次数', '≥12次/年'],
  ['组织会议场次', '≥12次'],
  ['培训人数', '≥50个'],
  ['产值增长率', '≥2倍'],
  ['群众满意度', '≥90分'],
  ['失业率', '≤3.5‰'],
  ['收入增长率', '≥5个百分点'],
  ['建筑面积', '≥60㎡'],
  ['人均补助金额', '≥500元/人'],
  ['参保人数', '≥1.2万人'],
  ['路灯数量', '≥20盏'],
  ['村集体经济年收入', '≥1.8万元/年'],
  ['资助学生数', '≥120生'],
  ['深松整地面积', '≥1000亩次'],
  ['受益户数', '≥20'],
  ['受益户数', '≥20伙'],
  ['受益户数', '较多'],
  ['办事效率', '≥20件'],
  ['容积率', '≥2平方米'],
  ['市场主体户数', '≥20家'],
  ['渠道长度', '≥1200米'],
  ['空气优良天数', '≥300天'],
  ['工程使用年限', '≥10年'],
  ['特色产业产值', '≥300万元/年'],
  ['带动增加收入', '≥20户'],
])('silent: %s %s', (name, target) => {
  expect(said(name, target)).toEqual([]);
});

test("by the county's own frame the template is nobody's measure, the name still is", () => {
  const own = '审视：按本县表样';
  expect(said('贫困村村内道路硬化里程', '≥3600米', '', own)).toEqual([]);
  expect(said('贫困村村内道路硬化里程', '≥3600平方米', '', own)).toMatchObject([{ severity: 'error' }]);
});

test('a share in the description says nothing of the value', () => {
  expect(said('硬化路', '≥3公里', '硬化路占全部道路的比例')).toEqual([]);
});

test.each(['总成本/面积', '总投资÷总面积', '投入与面积之比'])(
  'a description that computes measures nothing by its last word: %s',
  (description) => {
    expect(said('亩均抚育成本', '≤150元/亩', description)).toEqual([]);
  },
);
