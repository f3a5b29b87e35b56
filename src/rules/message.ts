import type { Source } from '../catalog/source';
import { address } from '../model/cell';
import type { Finding, Severity } from './finding';

/** 必改 / 核实 / 提示, the words people see (decision D2). */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '必改', warning: '核实', hint: '提示' };

/** What is wrong, beginning with the indicator where it does not name it anyway (decision D18): "“道路里程”：指标值…". */
export function statementOf({ about, what }: Pick<Finding, 'about' | 'what'>): string {
  return about === undefined || what.includes(`“${about}`) ? what : `“${about}”：${what}`;
}

/** A finding's sentence: what, where it is demanded, what to do. */
export function sentence(what: string, { source, todo }: Pick<Finding, 'todo' | 'source'>): string {
  return `${what}（${groundWords(source)}）。${todo}。`;
}

/** What a sentence names as its ground: the clause or the convention. */
export function groundWords(source: Source): string {
  return 'convention' in source ? source.convention : source.clause;
}

/** Where a finding stands, for people: "F12", or 整表. */
export function placeOf({ at }: Pick<Finding, 'at'>): string {
  return at ? address(at) : '整表';
}
