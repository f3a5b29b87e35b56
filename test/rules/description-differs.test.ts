import { descriptionDiffers } from '../../src/rules/description-differs';
import { findingsOnIndicator } from '../support/rules';

const said = (name: string, description: string, target = '') =>
  findingsOnIndicator(descriptionDiffers, name, target, { description });

test.each([
  ['政策知晓率', '知晓政策的群众人数', '≥90%', '“政策知晓率”应以“%”衡量，绩效指标描述说的是“人”'],
  ['种植面积', '参加种植的户数', '≥500亩', '“种植面积”应以“面积单位”衡量，绩效指标描述说的是“户”'],
  ['受益人数', '受益人数占总人数的比例', '≥200人', '“受益人数”应以“人”衡量，绩效指标描述说的是“%”'],
])('two measures: %s, %s', (name, description, target, what) => {
  expect(said(name, description, target)).toMatchObject([{ severity: 'warning', what, at: { row: 11, column: 5 } }]);
});

test.each([
  ['群众满意度', '满意人数/调查人数', '≥90%'],
  ['群众满意度', '满意人数占调查人数的比率', '≥90%'],
  ['完成率', '完成数除以计划面积', '≥90%'],
  ['受益人数', '享受补助的人口数', '≥200人'],
  ['参加人数', '全年参会人数人次', '≥400人次'],
  ['新建公路', '硬化公路里程', '≥2公里'],
  ['种植面积', '反映种植情况', '≥500亩'],
  ['种植面积', '', '≥500亩'],
])('silent: %s, %s', (name, description, target) => {
  expect(said(name, description, target)).toEqual([]);
});

test('where the value follows the description, unit-mismatch speaks of it', () => {
  expect(said('种植面积', '参加种植的户数', '≥50户')).toEqual([]);
});
