import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { OVERALL_TITLE } from '../../src/catalog/overall-goals';
import { RULES } from '../../src/rules';
import { OVERALL_RULES } from '../../src/rules/overall';
import type { OverallRule } from '../../src/rules/overall/overall-rule';
import { PROCESS_RULES } from '../../src/rules/process';
import type { ProcessRule } from '../../src/rules/process/process-rule';
import { SEVERITY_WORDS } from '../../src/rules/message';
import type { Rule, RuleBase } from '../../src/rules/rule';

/** Text of docs/rules/README.md, from what the rules say of themselves. `npm run rules` writes it. */
export function rulesOverview(
  rules: readonly Rule[],
  ofProcesses: readonly ProcessRule[],
  ofOverallGoals: readonly OverallRule[],
): string {
  return [
    '# 校验规则',
    '',
    '本页由 `test/rules/overview.ts` 生成，不要手改。',
    '',
    '必改：任何读法下都不能受理或计分。核实：细心的审核人会问。提示：写法和合理性，默认折叠。',
    '“按68号文”：只在表样就是68号文表样、或要求按68号文审视时判断；县级表样平时按自己的表样判断。',
    '只看懂一部分的表：只校验有把握的栏；说缺少、未填和合计的规则，要整张表都看懂才说话。',
    '“校验全表”：空着的内容，边填边校时不算错，按“校验全表”或用命令行时才列出。',
    '',
    '| 规则 | 说的是 | 等级 | 表 | 何时 | 依据 |',
    '|---|---|---|---|---|---|',
    ...rules.map(formLine),
    ...ofProcesses.map((rule) => line(rule, '流程表', '随时')),
    ...ofOverallGoals.map((rule) => line(rule, OVERALL_TITLE, rule.asks === 'complete' ? '校验全表' : '随时')),
    '',
  ].join('\n');
}

const FORMS = { application: '申报表', review: '审核表', monitoring: '监控表', 'self-evaluation': '自评表' } as const;

function formLine(rule: Rule): string {
  const { appliesTo, asks } = rule;
  const forms = appliesTo.forms.map((form) => FORMS[form]).join('、');
  const when = [appliesTo.frame === 'document' ? '按68号文' : '', asks !== 'written' ? '校验全表' : ''].filter(
    (word) => word !== '',
  );
  return line(rule, forms, when.join('，') || '随时');
}

function line({ id, title, severity, source }: RuleBase, forms: string, when: string): string {
  return `| [${id}](${id}.md) | ${title} | ${SEVERITY_WORDS[severity]} | ${forms} | ${when} | ${'convention' in source ? source.convention : `${source.document} ${source.clause}`} |`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('docs/rules/README.md', rulesOverview(RULES, PROCESS_RULES, OVERALL_RULES));
}
