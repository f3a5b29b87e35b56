import { descriptionNumberDiffers } from '../../src/rules/description-number-differs';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['会议场次', '全年召开会议不少于15次', '≥12次', '描述要求“15次”，指标值为“≥12次”'],
  ['参保率', '参保率达到95%以上', '≥90%', '描述要求“95%”，指标值为“≥90%”'],
  ['培训不少于3次', '', '≥2次', '名称要求“3次”，指标值为“≥2次”'],
])('%s, %s: %s', (name, description, target, what) => {
  expect(findingsOnIndicator(descriptionNumberDiffers, name, target, { description })).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 6 }, what },
  ]);
});

test.each([
  ['会议场次', '全年召开会议不少于12次', '≥12次'],
  ['会议场次', '比上年增加3次', '≥12次'],
  ['会议场次', '每季度不少于3次', '≥12次'],
  ['满意度达标村占比', '满意度达到90%以上的村所占比例', '≥80%'],
  ['硬化道路', '道路宽度不小于3.5米', '≥2000米'],
  ['补助标准', '单户补助不超过5000元', '3000元'],
  ['会议场次', '不少于10次，不超过15次', '≥12次'],
  ['会议场次', '不少于15人参加', '≥12次'],
  ['补助人数', '年龄60周岁以上', '≥12人'],
  ['会议场次', '不少于15次', ''],
  ['会议场次', '不少于15次', '≥**次'],
])('silent: %s, %s: %s', (name, description, target) => {
  expect(findingsOnIndicator(descriptionNumberDiffers, name, target, { description })).toEqual([]);
});
