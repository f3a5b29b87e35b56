import { copiedRow } from '../../src/rules/copied-row';
import type { Form } from '../../src/model/form';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';

const said = (others: string, name: string, target: string) =>
  findingsOf(copiedRow, `另有项目：${others}`, {
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: name,
    指标值: target,
  });

test('the same row in three projects', () => {
  expect(said('饮水项目；路灯项目', '政策宣传', '≥12场')).toMatchObject([
    { severity: 'hint', at: { row: 11, column: 4 }, what: '“政策宣传”在本工作簿其他 2 个项目中也有，内容和数值相同' },
  ]);
});

test('words around the number make no difference, the number and its unit do', () => {
  const row = (target: string) => ({
    一级指标: '产出指标',
    二级指标: '成本指标',
    三级指标: '人均财政投入',
    指标值: target,
  });
  const others = ['≥1600人均1600元', '≥1600三保支出', '≥1700'].map((target, index) =>
    exampleOf(`项目名称：项目${index}`, row(target)),
  );
  const { form, context } = exampleOf('', row('≥1600不低于1600元'));
  const findings = (forms: readonly Form[]) => checkWith([copiedRow])(form, { ...context, others: forms });
  expect(findings(others.map((other) => other.form))).toHaveLength(1);
  expect(findings(others.slice(1).map((other) => other.form))).toEqual([]);
});

test.each([
  ['two projects', '饮水项目', '政策宣传', '≥12场'],
  ['one of them is another sheet of a project', '饮水项目；饮水项目', '政策宣传', '≥12场'],
  ['one of them is another sheet of this project', '红星村道路硬化项目；饮水项目', '政策宣传', '≥12场'],
  ['one of them has no name', '饮水项目；空', '政策宣传', '≥12场'],
  ['a share', '饮水项目；路灯项目', '验收合格率', '100%'],
  ['a satisfaction', '饮水项目；路灯项目', '群众满意度', '≥95%'],
  ['a row of the template', '饮水项目；路灯项目', '贫困村村内道路硬化里程', '≥2公里'],
  ['a row not filled in', '饮水项目；路灯项目', '政策宣传', '≥**场'],
])('silent: %s', (_, others, name, target) => {
  expect(said(others, name, target)).toEqual([]);
});
