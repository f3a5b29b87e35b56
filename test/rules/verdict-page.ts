import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../src/rules/finding';
import { statementOf, SEVERITY_WORDS } from '../../src/rules/message';
import type { OwnFrameFinding } from './own-frame-findings';
import { ownFrameFindings } from './own-frame-findings';
import type { Judged, Verdict } from './verdicts';
import { VERDICTS } from './verdicts';

/** A finding with what a reader of its table thinks of it; null where nobody has read it yet. */
export interface ReadFinding extends OwnFrameFinding {
  readonly judged: Judged | null;
}

/** Every finding with its verdict. One rule may say two things of one cell: verdicts are used up one by one. */
export function withVerdicts(findings: readonly OwnFrameFinding[]): {
  readonly read: readonly ReadFinding[];
  /** Verdicts of what is no longer said. */
  readonly left: readonly string[];
} {
  const open = VERDICTS.flatMap((judged) =>
    judged.at.flatMap((line) => {
      const [table = '', ...places] = line.split(' ');
      return places.map((place) => ({ key: `${table} ${place} ${judged.rule}`, judged }));
    }),
  );
  const read = findings.map((one) => {
    const index = open.findIndex(({ key }) => key === `${one.table} ${one.place} ${one.finding.rule}`);
    const [found] = index < 0 ? [] : open.splice(index, 1);
    return { ...one, judged: found?.judged ?? null };
  });
  return { read, left: open.map(({ key }) => key) };
}

export function shareRight(read: readonly ReadFinding[], severity: Severity): { right: number; all: number } {
  const own = read.filter(({ finding }) => finding.severity === severity);
  return { right: own.filter(({ judged }) => judged?.verdict === 'right').length, all: own.length };
}

const WORDS: Readonly<Record<Verdict, string>> = { right: '对', doubtful: '可提可不提', wrong: '不对' };

/** Text of docs/判读.md: all 必改 and 核实 on the tables of the fixtures under their own frames, with a verdict. `npm run rules` writes it. */
export function verdictPage(tables: number, read: readonly ReadFinding[]): string {
  const severities = ['error', 'warning'] as const;
  return [
    '# 逐条判读',
    '',
    '本页由 `test/rules/verdict-page.ts` 生成，不要手改；判断写在 `test/rules/verdicts.ts`。',
    '',
    `测试所用的 ${Math.floor(tables / 100) * 100} 多张表各按自己的表样校验，除提示外共说了 ${read.length} 条。逐条对着表读过：审核人也会提的是“对”。另有一人只看表和意见、不看规则再读一遍，两人不一致的从严，列为“可提可不提”，或者改了规则。`,
    '',
    '| 等级 | 条数 | 对 | 比例 |',
    '|---|---|---|---|',
    ...severities.map((severity) => {
      const { right, all } = shareRight(read, severity);
      return `| ${SEVERITY_WORDS[severity]} | ${all} | ${right} | ${((right / all) * 100).toFixed(1)}% |`;
    }),
    '',
    '表中没有列出的表（自己画的、照着填对的、十个编造的项目）一条也没有。',
    ...severities.flatMap((severity) =>
      section(
        read.filter(({ finding }) => finding.severity === severity),
        severity,
      ),
    ),
    '',
  ].join('\n');
}

function section(read: readonly ReadFinding[], severity: Severity): readonly string[] {
  const kinds = VERDICTS.filter((judged) => read.some((one) => one.judged === judged));
  return kinds.flatMap((judged) => {
    const own = read.filter((one) => one.judged === judged);
    return [
      '',
      `## ${SEVERITY_WORDS[severity]} · [${judged.rule}](rules/${judged.rule}.md) · ${WORDS[judged.verdict]}`,
      '',
      judged.why,
      '',
      '| 表 | 单元格 | 说的是 |',
      '|---|---|---|',
      ...own.map(({ table, place, finding }) => `| ${table} | ${place} | ${statementOf(finding)} |`),
    ];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  void ownFrameFindings().then(({ tables, findings }) => {
    writeFileSync('docs/判读.md', verdictPage(tables, withVerdicts(findings).read));
  });
}
