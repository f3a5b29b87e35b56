import { readFileSync } from 'node:fs';
import { caibannong201968 } from '../../src/catalog';
import { PROCESS_STEPS } from '../../src/catalog/caibannong-2019-68/stages';
import { dayOfDate } from '../../src/model/day';
import type { Form } from '../../src/model/form';
import type { Process } from '../../src/model/process';
import type { ProcessContext } from '../../src/rules/process/process-rule';
import { processWith } from './process';
import { exampleParts, factsIn, formExample, parseRulePage } from './rule-page';
import type { RulePage } from './rule-page';

/**
 * A row of a 流程表 as the page of its rule tells it: a table with the names of the dates above what is typed, and the facts 备注, 今天,
 * 审核表 (通过 or 不通过) and 监控表 (有). Without 今天 nothing is said of the day.
 */
export interface ProcessExample {
  readonly process: Process;
  readonly context: ProcessContext;
  readonly message: string | null;
}

const DEFAULT_FACTS = { 年度: '2024', 备注: '', 今天: '', 审核表: '', 监控表: '' };
const GRADES: Readonly<Record<string, string>> = {
  通过: '通过（85分及以上） ☑ 不通过（85分以下） □',
  不通过: '通过（85分及以上） □ 不通过（85分以下） ☑',
};

export function readProcessPage(id: string): RulePage<ProcessExample> {
  return parseRulePage(readFileSync(`docs/rules/${id}.md`, 'utf8'), processExample);
}

function processExample(lines: readonly string[]): ProcessExample {
  const { table, message, facts: said } = exampleParts(lines);
  const facts = factsIn(said, DEFAULT_FACTS);
  const [names = [], , typed = []] = table;
  const dates = Object.fromEntries(names.map((name, index) => [dateNamed(name), typed[index] ?? '']));
  const note = facts.备注 ?? '';
  const context: ProcessContext = {
    ruleSet: caibannong201968,
    related: relatedForms(facts),
    today: facts.今天 ? dayOfDate(new Date(`${facts.今天}T09:00`)) : null,
  };
  return { process: processWith(dates, { year: Number(facts.年度), ...(note && { note }) }), context, message };
}

function dateNamed(name: string): string {
  const step = PROCESS_STEPS.find((one) => one.name === name);
  if (!step) throw new Error(`no date is called ${name}`);
  return step.date;
}

function relatedForms({ 审核表: review = '', 监控表: monitoring }: Readonly<Record<string, string>>): readonly Form[] {
  const grade = GRADES[review];
  return [
    ...(grade === undefined ? [] : [formExample([`表：审核表　综合评定等级：${grade}`]).form]),
    ...(monitoring === '有' ? [formExample(['表：监控表']).form] : []),
  ];
}
