import { readFileSync } from 'node:fs';
import { caibannong201968 } from '../../src/catalog';
import { OVERALL_PARTS } from '../../src/catalog/overall-goals';
import type { OverallGoals } from '../../src/model/overall-goals';
import type { OverallContext } from '../../src/rules/overall/overall-rule';
import { overallWith } from './overall';
import { exampleParts, factsIn, formExample, parseRulePage } from './rule-page';
import type { RulePage } from './rule-page';

/**
 * A 部门整体绩效目标 as the page of its rule tells it: a table 部分|内容, where <br> begins a paragraph and a part that is not named is empty.
 * 项目指标 (“新安装路灯 ≥600盏”), 项目名称 and 年度资金总额 put the 申报表 of a project beside it.
 */
export interface OverallExample {
  readonly goals: OverallGoals;
  readonly context: OverallContext;
  readonly message: string | null;
}

const FACTS = { 项目指标: '', 项目名称: '', 年度资金总额: '' };

export function readOverallPage(id: string): RulePage<OverallExample> {
  return parseRulePage(readFileSync(`docs/rules/${id}.md`, 'utf8'), overallExample);
}

function overallExample(lines: readonly string[]): OverallExample {
  const { table, message, facts: said } = exampleParts(lines);
  const [, , ...rows] = table;
  const textOf = (name: string) => rows.find(([part]) => part === name)?.[1]?.replaceAll('<br>', '\n');
  const texts = Object.fromEntries(OVERALL_PARTS.map(({ id, name }) => [id, textOf(name)]));
  const facts = factsIn(said, FACTS);
  return { goals: overallWith(texts), context: { ruleSet: caibannong201968, forms: formsOf(facts) }, message };
}

function formsOf({
  项目指标: indicator = '',
  项目名称: name = '',
  年度资金总额: total = '',
}: Readonly<Record<string, string>>) {
  if (indicator === '' && name === '') return [];
  const [level3 = '', target = ''] = indicator.split(' ');
  const table = ['| 一级指标 | 二级指标 | 三级指标 | 指标值 |', '|---|---|---|---|'];
  const row = indicator === '' ? [] : [...table, `| 产出指标 | 数量指标 | ${level3} | ${target} |`];
  const head = [...(name ? [`项目名称：${name}`] : []), ...(total ? [`年度资金总额：${total}`] : [])].join('　');
  return [formExample([head, ...row]).form];
}
