import { changedAfterApproval } from '../../src/rules/changed-after-approval';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';

const said = (facts: string, ...rows: readonly Readonly<Record<string, string>>[]) =>
  findingsOf(changedAfterApproval, `批复：有 ${facts}`, ...rows).map(({ severity, what }) => `${severity} ${what}`);

const row = (name: string, target: string, approved = '', level2 = '数量指标') => ({
  一级指标: '产出指标',
  二级指标: level2,
  三级指标: name,
  指标值: target,
  批复值: approved,
});

test('amounts and the goal', () => {
  expect(said('批复总额：32.00')).toEqual([
    'error 年度资金总额批复为 32.00 万元，现为 23.00 万元',
    'error 财政拨款批复为 32.00 万元，现为 20.00 万元',
    'error 其他资金批复为 0.00 万元，现为 3.00 万元',
  ]);
  expect(said('批复目标：硬化道路3公里 年度目标：硬化道路2公里')).toEqual([
    'error 年度目标批复为“硬化道路3公里”，现为“硬化道路2公里”',
  ]);
  expect(said('批复目标：硬化道路2公里 年度目标：全部硬化')).toEqual([
    'warning 年度目标批复为“硬化道路2公里”，现为“全部硬化”',
  ]);
});

test('long texts are shown where they differ', () => {
  const long = '改善村内群众出行条件，降低农产品运输成本，带动沿线脱贫户和监测户发展特色种植，';
  expect(said(`批复目标：${long}受益3村 年度目标：${long}受益5村`)).toEqual([
    'error 年度目标批复为“…内群众出行条件，降低农产品运输成本，带动沿线脱贫户和监测户发展特色种植，受益3村”，现为“…内群众出行条件，降低农产品运输成本，带动沿线脱贫户和监测户发展特色种植，受益5村”',
  ]);
});

test('values, renamed, added and missing indicators', () => {
  expect(said('', row('道路硬化', '≥2公里', '≥3公里'))).toEqual([
    'error “道路硬化”的指标值批复为“≥3公里”，现为“≥2公里”',
  ]);
  expect(said('', row('道路硬化', '≤3公里', '≥3公里'))).toEqual([
    'warning “道路硬化”的指标值批复为“≥3公里”，现为“≤3公里”',
  ]);
  expect(said('', row('道路硬化', '≥2公里'), row('新建公厕', '≥3座', '无'))).toEqual([
    'warning 批复的目标没有三级指标“新建公厕”',
  ]);
});

test('an indicator of the approval that is gone, and one that is called otherwise', () => {
  const approved = exampleOf('批复：有', row('道路硬化', '≥2公里'), row('新建公厕', '≥3座'));
  const check = (...rows: readonly Readonly<Record<string, string>>[]) =>
    checkWith([changedAfterApproval])(exampleOf('', ...rows).form, approved.context).map(({ what }) => what);
  expect(check(row('道路硬化', '≥2公里'))).toEqual(['缺少批复的三级指标“新建公厕”']);
  expect(check(row('新建公厕', '≥3座'), row('道路硬化', '≥2公里'))).toEqual([]);
  expect(check(row('道路硬化', '≥2公里'), row('新建水冲式公厕', '≥3座'))).toEqual([
    '三级指标批复为“新建公厕”，现为“新建水冲式公厕”',
  ]);
});

test('a project that was renamed after the approval is still known by its sheet', () => {
  expect(said('批复名称：红星村道路项目')).toEqual([
    'warning 项目名称批复为“红星村道路项目”，现为“红星村道路硬化项目”',
  ]);
});

test('a sheet that was filled in for another project or year is not held against the approval', () => {
  const approved = exampleOf(
    '批复：有 批复名称：青山镇养殖项目 批复总额：90.00',
    row('养牛', '≥20头'),
    row('养羊', '≥9只'),
  );
  const check = (facts: string, ...rows: readonly Readonly<Record<string, string>>[]) =>
    checkWith([changedAfterApproval])(exampleOf(facts, ...rows).form, approved.context);
  expect(check('', row('道路硬化', '≥2公里'))).toEqual([]);
  expect(check('年度：2025', row('养牛', '≥20头'), row('养羊', '≥9只'))).toEqual([]);
});

test.each(['', '批复目标：硬化 村内道路,改善群众出行条件', '批复总额：32.00 调整：预算已调整'])(
  'silent: %s',
  (facts) => {
    expect(said(facts)).toEqual([]);
  },
);

test('silent where numbers are only written otherwise, or nothing was approved', () => {
  expect(said('', row('道路硬化', '≥2000米', '≥ 2,000 米'))).toEqual([]);
  expect(said('', row('道路硬化', '2.0公里', '2公里'))).toEqual([]);
  expect(findingsOf(changedAfterApproval, '批复总额：32.00')).toEqual([]);
});
