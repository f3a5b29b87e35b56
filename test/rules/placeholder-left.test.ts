import { placeholderLeft } from '../../src/rules/placeholder-left';
import { exampleOf } from '../support/rule-page';
import { findingsOf, findingsOnIndicator, whileTyping } from '../support/rules';
import { checkWith } from '../../src/rules/check';

test.each(['≥**亩', '**元/亩', '≥ ** %', '≥××人'])('%s', (target) => {
  expect(findingsOnIndicator(placeholderLeft, '路灯', target)).toMatchObject([
    { severity: 'error', at: { row: 11, column: 6 } },
  ]);
});

test('an optional row may be deleted, a ★★★ row may not', () => {
  expect(findingsOnIndicator(placeholderLeft, '路灯', '≥**盏')[0]?.todo).toBe('请填入数字；不涉及的，请删除该行');
  expect(findingsOnIndicator(placeholderLeft, '受益建档立卡贫困人口数', '≥**人')[0]?.todo).toBe('请填入数字');
  expect(findingsOnIndicator(placeholderLeft, '★★★受益人口', '≥**人')[0]?.todo).toBe('请填入数字');
});

test.each(['年度：20XX', '年度：(20XX 年度)', '年度：20××年', '年度：20**'])('%s', (facts) => {
  expect(findingsOf(placeholderLeft, facts)).toMatchObject([{ at: { row: 2, column: 1 } }]);
});

test('in a 自评表 too', () => {
  const row = {
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: '路灯',
    指标值: '≥**盏',
    分值: '50',
    全年实际值: '',
    得分: '',
    原因: '',
  };
  expect(findingsOf(placeholderLeft, '表：自评表', row)).toHaveLength(1);
});

test.each(['**', '**万元', 'XX'])('an amount: %s', (amount) => {
  expect(findingsOf(placeholderLeft, `年度资金总额：${amount}`)).toMatchObject([
    { what: `年度资金总额仍为“${amount}”，尚未填写`, at: { row: 5, column: 3 } },
  ]);
});

test('not while typing', () => {
  const { form, context } = exampleOf('年度：20XX');
  expect(checkWith(whileTyping([placeholderLeft]))(form, context)).toEqual([]);
});

test.each([
  ['路灯', '≥20盏'],
  ['路灯', '达到国家标准'],
  ['', '≥**亩'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(placeholderLeft, name, target)).toEqual([]);
});
