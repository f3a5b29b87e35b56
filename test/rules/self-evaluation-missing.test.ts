import type { Form } from '../../src/model/form';
import { checkWith } from '../../src/rules/check';
import { selfEvaluationMissing } from '../../src/rules/self-evaluation-missing';
import { exampleOf } from '../support/rule-page';
import { findingsOf, whileTyping } from '../support/rules';

const THREE = '饮水项目 10.00；路灯项目 12.00；桥梁项目 31.00';

/** Projects beside the form's own, and whose 自评表 the workbook holds. */
const said = (planned: string, evaluated: string, more = '') =>
  findingsOf(selfEvaluationMissing, `另有项目：${planned}　另有自评表：${evaluated}　${more}`);

test.each([
  ['warning', '饮水项目；路灯项目；桥梁项目', 3],
  // Two of four: it may still be under way.
  ['hint', '饮水项目；路灯项目', 2],
  ['hint', '桥梁项目', 1],
  // Two sheets of one project are one.
  ['hint', '饮水项目；饮水 项目', 1],
])('%s where %s have theirs', (severity, evaluated, count) => {
  expect(said(THREE, evaluated)).toMatchObject([
    {
      severity,
      at: { row: 3, column: 2 },
      what: `工作簿里有同年度其他 ${count} 个项目的自评表，没有本项目的自评表`,
    },
  ]);
});

test.each([
  ['nobody has one', '无', ''],
  ['this project has', '饮水项目；路灯项目；桥梁项目；红星村道路硬化项目', ''],
  ['written with blanks', '饮水项目；路灯项目；桥梁项目；红星村 道路硬化项目', ''],
  ['one may be its own under another name', '饮水项目；路灯项目；红星村道路项目', ''],
  ['one is not named', '饮水项目；路灯项目；空', ''],
  ['another year', '饮水项目；路灯项目；桥梁项目', '年度：2023'],
  ['no year', '饮水项目；路灯项目；桥梁项目', '年度：空'],
  ['no place for a year', '饮水项目；路灯项目；桥梁项目', '年度：无'],
  ['no name', '饮水项目；路灯项目；桥梁项目', '项目名称：空'],
  ['no place for a name', '饮水项目；路灯项目；桥梁项目', '项目名称：无'],
])('silent: %s', (_, evaluated, more) => expect(said(THREE, evaluated, more)).toEqual([]));

describe('years and names', () => {
  const ALL = '饮水项目；路灯项目；桥梁项目';
  const { form, context } = exampleOf(`另有项目：${THREE}　另有自评表：${ALL}`);
  const check = (others: readonly Form[], of: Form = form) =>
    checkWith([selfEvaluationMissing])(of, { ...context, others }).length;
  const withoutYear = (other: Form): Form => (other.kind === 'self-evaluation' ? { ...other, year: null } : other);
  const evaluation = (facts: string) => exampleOf(`表：自评表　${facts}`).form;

  test('自评表 of another year, its own or of projects that the workbook does not plan', () => {
    expect(check([...context.others, evaluation('年度：2023')])).toBe(1);
    expect(check([...context.others, evaluation('年度：2023　项目名称：水渠项目')])).toBe(1);
    expect(check([...context.others, evaluation('年度：2024　项目名称：水渠项目')])).toBe(0);
  });

  test('自评表 that name no year may be of any', () => {
    const dated = evaluation('项目名称：饮水项目');
    expect(check(context.others.map(withoutYear))).toBe(0);
    expect(check(context.others.map(withoutYear), { ...form, year: null })).toBe(0);
    expect(check([...context.others.map(withoutYear), dated])).toBe(1);
    expect(check([...context.others, evaluation('年度：无')])).toBe(0);
  });

  test('a second sheet of the project that has its 自评表', () => {
    expect(check([...context.others, exampleOf('').form])).toBe(1);
    expect(check([...context.others, exampleOf('').form, evaluation('')])).toBe(0);
  });

  test('申报表 and 自评表 without a name', () => {
    const unnamed = exampleOf('项目名称：空').form;
    expect(check([...context.others, unnamed])).toBe(1);
    expect(check([...context.others, unnamed, evaluation('项目名称：空')])).toBe(0);
  });
});

test('silent in a live check', () => {
  const { form, context } = exampleOf(`另有项目：${THREE}　另有自评表：饮水项目；路灯项目；桥梁项目`);
  expect(checkWith(whileTyping([selfEvaluationMissing]))(form, context)).toEqual([]);
});

test('silent on the other forms', () => {
  const { context } = exampleOf(`另有项目：${THREE}　另有自评表：饮水项目；路灯项目；桥梁项目`);
  for (const kind of ['审核表', '监控表', '自评表']) {
    const form: Form = exampleOf(`表：${kind}`).form;
    expect(checkWith([selfEvaluationMissing])(form, context)).toEqual([]);
  }
});

describe('a fund whose projects are evaluated', () => {
  const ALL = '饮水项目；路灯项目；桥梁项目';

  test.each([
    '财政衔接推进乡村振兴补助资金',
    '衔接资金（第二批）',
    '关于下达2024年衔接资金预算的通知',
    '衔接资金 (中央)',
    '2024年衔接资金预算',
  ])('%s is one by its name', (name) => expect(said(THREE, ALL, `项目名称：${name}`)).toEqual([]));

  test.each(['衔接资金道路项目', '资金互助社建设'])('%s is none', (name) => {
    expect(said(THREE, ALL, `项目名称：${name}`)).toHaveLength(1);
  });

  test.each([
    ['22.00', 0],
    ['43.00', 0],
    ['53.00', 0],
    // 饮水 and 桥梁 do not stand together; 31 is one project's amount, perhaps a copy.
    ['41.00', 1],
    ['31.00', 1],
    ['22.01', 1],
    ['220000　金额单位：元', 0],
    ['220000.40　金额单位：元', 1],
    ['空', 1],
  ])('budget %s: %d findings', (total, findings) => {
    expect(said(THREE, ALL, `年度资金总额：${total}`)).toHaveLength(findings);
  });

  test('amounts in 元 add up to one in 万元; another frame is no part', () => {
    const { form, context } = exampleOf(`另有项目：${THREE}　另有自评表：${ALL}　年度资金总额：22.00`);
    const inYuan = context.others.map((other): Form => {
      if (other.kind !== 'application' || !other.funds?.total?.value) return other;
      const { total } = other.funds;
      return {
        ...other,
        funds: { ...other.funds, unit: '元', total: { ...total, value: total.value!.times(10_000) } },
      };
    });
    const check = (others: readonly Form[]) => checkWith([selfEvaluationMissing])(form, { ...context, others }).length;
    expect(check(inYuan)).toBe(0);
    expect(check(context.others.map((other) => ({ ...other, layout: 'another-frame' })))).toBe(1);
  });

  test.each([
    ['补助资金 30.00', 0],
    ['补助资金 23.00', 0],
    ['补助资金 空', 0],
    // Too small to hold this project; a fund is no example of a project that is evaluated by itself.
    ['补助资金 20.00', 1],
  ])('evaluated as a whole: %s', (fund, findings) => {
    expect(said(`${THREE}；${fund}`, `${ALL}；补助资金`)).toHaveLength(findings);
  });

  test('a fund without 自评表 holds nobody back, nor does it count among those that are open', () => {
    expect(said('饮水项目 10.00；路灯项目 12.00；补助资金 30.00', '饮水项目；路灯项目')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  test('a fund alone shows no evaluation under way', () => {
    expect(said(`${THREE}；补助资金 20.00`, '补助资金')).toEqual([]);
  });
});

describe('a project that was not carried out', () => {
  const { form, context } = exampleOf(`另有项目：${THREE}　另有自评表：饮水项目；路灯项目；桥梁项目`);
  const check = (more: Partial<typeof context>, of: Form = form) =>
    checkWith([selfEvaluationMissing])(of, { ...context, ...more }).length;
  const review = (tick: string, name = '红星村道路硬化项目') =>
    exampleOf(`表：审核表　项目名称：${name}　综合评定等级：${tick}`).form;
  const [passed, failed] = ['通过 ☑ 不通过 □', '通过 □ 不通过 ☑'];

  test('its review was not passed', () => {
    const beside = (...reviews: readonly Form[]) => check({ others: [...context.others, ...reviews] });
    expect(beside(review(failed))).toBe(0);
    expect(beside(review(failed), review(passed))).toBe(1);
    expect(beside(review(passed))).toBe(1);
    expect(beside(review(failed, '饮水项目'))).toBe(1);
  });

  test('others of its year were approved', () => {
    const approved = (facts: string) => exampleOf(`批复：有　${facts}`).context.approvals;
    expect(check({ approvals: approved('项目名称：饮水项目') })).toBe(0);
    expect(check({ approvals: [...approved('项目名称：饮水项目'), ...approved('')] })).toBe(1);
    expect(check({ approvals: approved('项目名称：饮水项目　年度：2023') })).toBe(1);
  });

  test('it has no indicators', () => {
    expect(check({}, { ...form, indicators: [] } as Form)).toBe(0);
  });
});
