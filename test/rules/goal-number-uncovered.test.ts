import { goalNumberUncovered } from '../../src/rules/goal-number-uncovered';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const row = (三级指标: string, 指标值: string) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标, 指标值 });
const said = (goal: string, ...rows: readonly (readonly [string, string])[]) =>
  findingsOf(goalNumberUncovered, `年度目标：${goal}`, ...rows.map(([name, target]) => row(name, target))).map(
    ({ what }) => what,
  );

test.each([
  ['硬化村内道路2公里。', '年度目标“硬化村内道路2公里”中的“2公里”没有指标值与之对应'],
  ['培训农民300人次', '年度目标“培训农民300人次”中的“300人次”没有指标值与之对应'],
  ['群众满意度达到95%以上', '年度目标“群众满意度达到95%以上”中的“95%”没有指标值与之对应'],
  ['安装路灯20盏，带动增收30万元', '年度目标“带动增收30万元”中的“30万元”没有指标值与之对应'],
  ['召开会议不少于15次', '年度目标“召开会议不少于15次”中的“15次”没有指标值与之对应'],
])('%s', (goal, what) => {
  expect(said(goal, ['安装太阳能路灯', '≥20盏'])).toEqual([what]);
});

test('it is a 核实 at the goal', () => {
  const findings = findingsOnIndicator(goalNumberUncovered, '路灯', '≥20盏', { facts: '年度目标：路灯30盏' });
  expect(findings).toMatchObject([{ severity: 'warning', at: { row: 8, column: 2 } }]);
});

test.each([
  ['安装路灯20盏', '安装太阳能路灯', '≥20盏'],
  ['安装路灯20个', '安装太阳能路灯', '≥20盏'],
  ['修建渠道3600米', '新建渠道', '≥3.6km'],
  ['补助养殖户1,500户', '养殖户', '≥1500户'],
  ['每人补助300元，人均增收300元', '补助标准', '300元/人'],
  ['硬化A路1.2公里，硬化B路0.8公里', '硬化道路里程', '≥2公里'],
  ['产业资金占比不低于60%', '产业发展资金占比', '≥60%'],
  ['聘用两名临聘人员', '临聘人员人数', '3人'],
])('carried by a value: %s', (goal, name, target) => {
  expect(said(goal, [name, target])).toEqual([]);
});

test('carried by two values together, or by a name', () => {
  expect(said('带动250户', ['带动脱贫户', '≥200户'], ['带动监测户', '≥50户'])).toEqual([]);
  expect(said('建设40座大棚', ['40座大棚建成率', '100%'])).toEqual([]);
});

test.each([
  '1.修路',
  '目标1：修路',
  '根据冀财农〔2021〕143号文件，2024年12月底前完工',
  '项目总投资50万元',
  '为全县23个行政村安装路灯',
  '方便4个村民小组出行，解决3个村的缺水问题',
  '现有贫困户300户',
  '硬化宽3.5米、厚0.18米的道路',
  '铺设DN110管道',
  '带动约200户，覆盖100余户，受益50-60人',
  '受益户数由50户增至80户',
  '开展“三会一课”，落实3项制度，抓好2个方面',
  '培训为期3天',
  '硬化村内道路',
])('no promise: %s', (goal) => {
  expect(said(goal, ['安装太阳能路灯', '≥20盏'])).toEqual([]);
});

test.each(['', '≥**盏', '≥20盏太阳能', '20盏30盏'])('an indicator is not ready: %s', (target) => {
  expect(said('培训农民300人次', ['安装太阳能路灯', target])).toEqual([]);
});

test('what a missing ★★★ row counts is asked for there', () => {
  const facts = '项目类别：贫困村村内基础设施建设项目　年度目标：硬化村内道路3公里，培训农民300人次';
  const found = findingsOf(goalNumberUncovered, facts, row('安装太阳能路灯', '≥20盏'));
  expect(found.map(({ what }) => what)).toEqual(['年度目标“培训农民300人次”中的“300人次”没有指标值与之对应']);
});
