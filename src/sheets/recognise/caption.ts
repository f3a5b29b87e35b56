import { bareWords, headRole, LONGEST_CAPTION } from '../../catalog';
import type { HeadRole } from '../../catalog';
import { monthCaption } from './months';

/** A printed caption above the table. */
export interface Caption {
  readonly role: HeadRole | 'plan-month';
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Where its own cell holds the value, too: "项目名称：村道硬化" → "村道硬化". */
  readonly value?: string;
}

/** Rows and columns in which a head lies. */
export interface Range {
  readonly top: number;
  /** The first row below it. */
  readonly before: number;
  readonly first: number;
  readonly last: number;
}

/** Captions of goals. */
export const GOAL_ROLES: ReadonlySet<Caption['role']> = new Set(['goal', 'goal-heading']);

/** A caption and its value in one cell, "金额：45万元"; null where a text is no such thing. */
export function labelledValue(text: string): { readonly label: string; readonly value: string } | null {
  const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
  return label === '' ? null : { label, value: value.trim() };
}

const LABELLED = /^([^:：\n]{2,16})[:：]\s*(\S.*)$/s;

/** Behind months it is what they cost so far: 1—6月支出. */
const SPENT = /^(?:实际)?(?:支出|执行|支付|使用)$/;

/** A caption's role; months in it ("1-8月执行数") say nothing of that. */
export function headCaption(text: string): HeadRole | null {
  if (text.length > LONGEST_CAPTION) return null;
  const ofMonths = monthCaption(text);
  if (ofMonths === null) return headRole(text);
  return headRole(ofMonths.words) ?? (SPENT.test(bareWords(ofMonths.words)) ? 'executed' : null);
}
