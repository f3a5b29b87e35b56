import { shareAboveHundred } from '../../src/rules/share-above-hundred';
import { findingsOf, findingsOnIndicator } from '../support/rules';

test.each([
  ['群众满意度', '≥105%'],
  ['项目资金占比', '120%'],
  ['政策知晓率', '≥1050‰'],
  ['任务完成率（含续建）', '≥110 百分比'],
  ['设施完好率', '≥120%'],
  ['苗木保存率', '≥105%'],
])('%s %s', (name, target) => {
  expect(findingsOnIndicator(shareAboveHundred, name, target)).toMatchObject([
    { severity: 'error', at: { row: 11, column: 6 }, todo: '请更正' },
  ]);
});

test.each([
  ['群众满意度', '100%'],
  ['群众满意度', '≥950‰'],
  ['产值增长率', '≥120%'],
  ['资产收益率', '≥105%'],
  ['生猪出栏率', '≥130%'],
  ['产能利用率', '≥105%'],
  ['群众满意度', '≥105'],
  ['验收合格率', '按105%完成'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(shareAboveHundred, name, target)).toEqual([]);
});

const actually = (三级指标: string, 全年实际值: string, 指标值 = '≥95%') =>
  findingsOf(shareAboveHundred, '表：自评表', {
    一级指标: '产出指标',
    二级指标: '质量指标',
    三级指标,
    指标值,
    全年实际值,
    分值: '50',
    得分: '50',
  });

test('an actual value', () => {
  expect(actually('群众满意度', '105%')).toMatchObject([
    { severity: 'error', at: { row: 11, column: 9 }, what: '“群众满意度”最高为 100%，全年实际值为“105%”' },
  ]);
  expect(actually('群众满意度', '100%')).toEqual([]);
});

test.each([
  ['验收合格率', '250', '≥95%'],
  ['验收合格率', '103', '≥95%'],
  ['设施完好率', '9990', '≥980‰'],
])('a bare result is in the unit of its target: %s %s beside %s', (name, actual, target) => {
  expect(actually(name, actual, target)).toMatchObject([
    { severity: 'error', message: 'aboveHundred', at: { row: 11, column: 9 }, todo: '请更正' },
  ]);
});

test.each([
  ['验收合格率', '960', '≥95'],
  ['任务完成率', '9800%', '100%'],
  ['任务完成率', '960', '≥95%'],
])('asked about, it may be another number: %s %s beside %s', (name, actual, target) => {
  expect(actually(name, actual, target)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 9 }, todo: '请核实是否漏了小数点或多写了位数' },
  ]);
});

test('a bare target of more than twice the whole', () => {
  expect(findingsOnIndicator(shareAboveHundred, '验收合格率', '≥950')).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 6 }, what: '“验收合格率”最高为 100%，指标值为“≥950”' },
  ]);
});

test.each([
  ['验收合格率', '96', '≥95%'],
  ['验收合格率', '0.96', '≥95%'],
  ['验收合格率', '960', '≥950‰'],
  ['验收合格率', '150', '≥95'],
  ['任务完成率', '120%', '≥95%'],
  ['任务完成率', '200%', '≥95%'],
  ['产值增长率', '960', '≥95%'],
  ['培训人数', '960', '≥95人'],
  ['验收合格率', '960件', '≥95%'],
])('silent, also of results: %s %s beside %s', (name, actual, target) => {
  expect(actually(name, actual, target)).toEqual([]);
});
