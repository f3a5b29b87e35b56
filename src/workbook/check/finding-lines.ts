import type { Finding } from '../../rules/finding';
import { statementOf, sentence } from '../../rules/message';

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

/** What a line says: of several places that lack the same, their number; else what is said of the first. */
export function lineWhat([first, ...others]: FindingLine): string {
  return others.length > 0 && first.ofMany ? `${others.length + 1} ${first.ofMany}` : statementOf(first);
}

/** The sentence of a line whose places are printed beside it. */
export function lineMessage(line: FindingLine): string {
  return sentence(lineWhat(line), line[0]);
}

/** The sentence of a line without its places; it gives their number. */
export function countedMessage(line: FindingLine): string {
  const [first, ...others] = line;
  const isCounted = others.length === 0 || first.ofMany !== undefined;
  return isCounted ? lineMessage(line) : sentence(`${statementOf(first)}，等 ${line.length} 处`, first);
}
