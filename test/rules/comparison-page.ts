import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { address } from '../../src/model/cell';
import { SEVERITY_WORDS } from '../../src/rules/message';
import { judgedTables } from '../support/judged-corpus';
import type { JudgedTable } from '../support/judged-corpus';
import { compared, unlisted } from './comparison';
import { NOT_REPORTED, READ_WITHOUT_LIST, REPORTED_BESIDES } from './differences';

/** Text of docs/对照.md: what the rules find on 18 published tables against what a careful reader listed. `npm run rules` writes it. */
export function comparisonPage(tables: readonly JudgedTable[]): string {
  const entries = compared(tables);
  const besides = unlisted(tables);
  const findings = tables.flatMap((table) => table.findings).length;
  return [
    '# 与人工判读的对照',
    '',
    '本页由 `test/rules/comparison-page.ts` 生成，不要手改。',
    '',
    `${tables.length} 张公开的县级表格按68号文审视（\`--as caibannong-2019-68\`），与细心读者逐格列出的问题对照。只比较机器能判断的条目；domain/decisions.md 另有决定的不比。`,
    '',
    '| 等级 | 名单上的 | 找到 | 比例 |',
    '|---|---|---|---|',
    ...(['error', 'warning', 'hint'] as const).map((severity) => {
      const asked = entries.filter(({ defect }) => defect.severity === severity);
      const found = asked.filter((entry) => entry.found);
      return `| ${SEVERITY_WORDS[severity]} | ${asked.length} | ${found.length} | ${percent(found.length, asked.length)} |`;
    }),
    '',
    '## 没有提出的',
    '',
    '| 条目 | 单元格 | 类型 | 为什么 |',
    '|---|---|---|---|',
    ...entries
      .filter(({ found }) => !found)
      .map(({ defect }) => `| ${defect.id} | ${defect.cell} | ${defect.code} | ${NOT_REPORTED[defect.id] ?? ''} |`),
    '',
    '## 名单上没有的',
    '',
    `共 ${besides.length} 条，占全部 ${findings} 条的 ${percent(besides.length, findings)}，逐条看过。`,
    '',
    '| 表 | 单元格 | 等级 | 说的是 | 看过的结论 |',
    '|---|---|---|---|---|',
    ...besides.map(
      ({ table, finding }) =>
        `| ${table.id} | ${finding.at ? address(finding.at) : ''} | ${SEVERITY_WORDS[finding.severity]} | ${finding.what} | ${REPORTED_BESIDES[finding.rule] ?? ''} |`,
    ),
    '',
    '## 没有名单的九张表',
    '',
    readWithoutList(),
    '',
  ].join('\n');
}

function readWithoutList(): string {
  const { tables, findings, doubtful } = READ_WITHOUT_LIST;
  const right = findings - doubtful.length;
  const remarks = doubtful.map(({ table, why }) => `${table}：${why}`).join('；');
  return `${tables.join('、')} 没有人工名单，同样审视，${findings} 条逐条读过：${right} 条（${percent(right, findings)}）审核人也会提，${doubtful.length} 条可提可不提（${remarks}），没有错的。`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('docs/对照.md', comparisonPage(judgedTables()));
}
