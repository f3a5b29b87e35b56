import { checkForm, RULES } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import { parentFund } from '../../src/rules/parent-fund';
import { exampleOf } from '../support/rule-page';
import { findingsOf, whileTyping } from '../support/rules';

const UNFILLED = '年度资金总额：23.00　财政拨款：23.00　其他资金：0　年度目标：空　其余指标：无　';
const ROW = { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '', 指标值: '' };

const said = (projects: string, facts = UNFILLED) => findingsOf(parentFund, `${facts}另有项目：${projects}`, ROW);

test('one question, and nothing of what an unfilled form is asked otherwise', () => {
  const { form, context } = exampleOf(`${UNFILLED}另有项目：甲项目 10.00；乙项目 13.00`, ROW);
  const rules = checkForm(form, context).map(({ rule }) => rule);
  expect(rules).toEqual(['parent-fund']);
  expect(checkWith(whileTyping(RULES))(form, context)).toEqual([]);
});

test('of the same frame, side by side, adding up to the amount', () => {
  expect(said('甲项目 10.00；乙项目 13.00')).toMatchObject([{ severity: 'warning', at: { row: 8, column: 2 } }]);
  expect(said('丙项目 5.00；甲项目 10.00；乙项目 13.00')).toHaveLength(1);
});

test.each(['甲项目 23.00', '甲项目 10.00；乙项目 12.00', '甲项目 10.00；丙项目 5.00；乙项目 13.00'])(
  'silent: %s',
  (projects) => {
    expect(said(projects)).toEqual([]);
  },
);

test('a fund that is filled is judged as a form', () => {
  expect(said('甲项目 10.00；乙项目 13.00', UNFILLED.replace('年度目标：空　', ''))).toEqual([]);
});
