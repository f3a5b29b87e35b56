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

const actually = (三级指标: string, 全年实际值: string) =>
  findingsOf(shareAboveHundred, '表：自评表', {
    一级指标: '产出指标',
    二级指标: '质量指标',
    三级指标,
    指标值: '≥95%',
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

test('more than planned may be done', () => {
  expect(actually('任务完成率', '120%')).toEqual([]);
});
