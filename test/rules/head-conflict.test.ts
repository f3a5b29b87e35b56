import { checkWith } from '../../src/rules/check';
import { headConflict } from '../../src/rules/head-conflict';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';

const said = (facts: string) => findingsOf(headConflict, facts).map(({ what }) => what);

describe('years', () => {
  test.each([
    ['年度：2024 项目名称：2023年红星村道路硬化项目', '项目名称写2023年，年度为2024年'],
    ['年度：2024 资金用途：2023年工作经费', '资金用途写2023年，年度为2024年'],
    ['年度：无 项目名称：2020年工作综合经费 资金用途：2019年工作综合经费', '资金用途写2019年，项目名称为2020年'],
  ])('%s', (facts, what) => {
    expect(said(facts)).toEqual([what]);
  });

  test('at the cell that differs', () => {
    expect(findingsOf(headConflict, '年度：2024 项目名称：2023年道路硬化项目')).toMatchObject([
      { severity: 'warning', at: { row: 3, column: 2 } },
    ]);
  });

  test.each([
    ['2023年度绩效目标申报表', ['标题写2023年，年度为2024年']],
    ['2024年度绩效目标申报表', []],
    ['冀财农〔2021〕143号绩效目标表', []],
  ])('in the title: %s', (text, expected) => {
    const { form, context } = exampleOf('年度：2024');
    const findings = checkWith([headConflict])({ ...form, title: { ...form.title!, text } }, context);
    expect(findings.map(({ what }) => what)).toEqual(expected);
  });

  test.each([
    '年度：2024 项目名称：2024年道路硬化项目',
    '年度：2024 项目名称：2023年道路硬化项目（结转）',
    '年度：2024 项目名称：2023年-2025年道路硬化项目',
    '年度：2024 项目名称：2023年底前建成村道路养护项目',
    '年度：2024 项目名称：冀财农〔2023〕143号道路硬化项目',
    '年度：2024 项目名称：财政厅关于提前下达2023年资金的通知',
    '年度：2024 资金用途：用于修缮2019年建成的饮水工程',
    '年度：2024 资金用途：2023年和2024年护林员工资',
    '年度：20XX年度 项目名称：2023年道路硬化项目',
    '年度：空 项目名称：空 资金用途：空',
  ])('silent: %s', (facts) => {
    expect(said(facts)).toEqual([]);
  });
});

describe('numbers of notices', () => {
  test('a digit lost', () => {
    expect(said('项目名称：冀财农【2019】150号关于提前下达资金预算的通知 冀财农[2019]50号')).toEqual([
      '项目名称中的文号前后不一：冀财农〔2019〕150号、冀财农〔2019〕50号',
    ]);
  });

  test.each([
    '冀财农〔2019〕137号、冀财农〔2019〕149号',
    '冀财农〔2019〕150号、冀财教〔2019〕50号',
    '冀财农〔2019〕150号、冀财农〔2020〕50号',
    '冀财农〔2019〕150号资金（冀财农[2019]150号）',
    '冀财农〔2019〕150号',
  ])('silent: %s', (name) => {
    expect(said(`项目名称：${name}`)).toEqual([]);
  });
});
