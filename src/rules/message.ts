import { address } from '../model/cell';
import type { Finding, Severity } from './finding';

/** 必改 / 核实 / 提示, the words people see (decision D2). */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '必改', warning: '核实', hint: '提示' };

/** The sentence of a finding: what, where it is demanded, what to do. */
export function message(finding: Pick<Finding, 'what' | 'todo' | 'source'>): string {
  return `${finding.what}（${finding.source.clause}）。${finding.todo}。`;
}

/** Where a finding stands, for people: "F12", or 整表. */
export function placeOf({ at }: Pick<Finding, 'at'>): string {
  return at ? address(at) : '整表';
}
