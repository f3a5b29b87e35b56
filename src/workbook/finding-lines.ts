import type { Finding } from '../rules/finding';

/** Repeats of one finding, shown as one line: "…等 6 处" (decision D2). Never empty; in the order of the sheet. */
export type FindingLine = readonly [Finding, ...Finding[]];

/** Merges findings of the same rule, severity and group; a finding without a group stands alone. Keeps the order of the first places. */
export function findingLines(findings: readonly Finding[]): FindingLine[] {
  const lines = new Map<string, [Finding, ...Finding[]]>();
  findings.forEach((finding, index) => {
    const key = finding.group === undefined ? `#${index}` : `${finding.rule} ${finding.severity} ${finding.group}`;
    const line = lines.get(key);
    if (line) line.push(finding);
    else lines.set(key, [finding]);
  });
  return [...lines.values()];
}
