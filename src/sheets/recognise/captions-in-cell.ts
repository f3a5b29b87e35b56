import { headRole } from '../../catalog';
import type { HeadRole } from '../../catalog';
import { squash } from '../../model/text';
import type { Caption } from './caption';

/** Captions that a value may follow in the same cell, behind a colon. */
export const MAY_HOLD_VALUE: ReadonlySet<HeadRole> = new Set([
  'name',
  'code',
  'department',
  'implementer',
  'contact',
  'year',
  'period',
  'total',
  'fiscal',
  'other-funds',
  'budget',
  'executed',
  'rate',
  'other',
]);

/** A caption whose own cell holds its value, too. */
type CaptionInCell = Pick<Caption, 'role' | 'text' | 'value'>;

/** Captions with their values in one cell: "项目名称：村道硬化", "总额：320万元 其中：财政拨款：300万元". */
export function captionWithValue(text: string): readonly CaptionInCell[] {
  const fields = text.length <= LONGEST_LIST ? text.split(WIDE_GAP) : [text];
  return fields.length > 1 ? fields.flatMap(captionsInField) : captionsInField(text);
}

/** Between the fields of a line stand several blanks. */
const WIDE_GAP = /\s*(?:\u3000{2,}|[^\S\n]{3,})\s*(?=\S)/;

function captionsInField(text: string): readonly CaptionInCell[] {
  const amounts = listOfAmounts(text);
  if (amounts.length > 0) return amounts;
  const matches = [...text.slice(0, LONGEST_LIST).matchAll(LABEL)];
  const labels = matches.flatMap((match) => {
    const caption = match[1] ?? '';
    const role = headRole(caption);
    return role === null ? [] : [{ role, caption, at: match.index, from: match.index + match[0].length }];
  });
  const isLine = text.length <= LONGEST_LINE && matches[0]?.index === 0;
  const isLed = labels[0]?.at === 0 || isLine;
  return labels.flatMap(({ role, caption, from }, index): CaptionInCell[] => {
    if (!isLed || !MAY_HOLD_VALUE.has(role)) return [];
    const value = labels.length === 1 ? text.slice(from) : firstPart(text.slice(from, labels[index + 1]?.at));
    return value.trim() === '' ? [] : [{ role, text: caption, value: value.trim() }];
  });
}

/** "资金（万元） | 预算60 | 支出60": behind the caption of the funds an amount may follow its name without a colon. */
export function bareAmount(text: string, before: readonly Caption[]): readonly CaptionInCell[] | null {
  const [, label = '', value = ''] = NAME_AND_NUMBER.exec(squash(text)) ?? [];
  const role = before.some((caption) => caption.role === 'funds') ? moneyRole(label) : null;
  return role === null ? null : [{ role, text: label, value }];
}

const NAME_AND_NUMBER = /^(?:其中[:：]?)?(\p{Script=Han}{2,6})(\d[\d,]*(?:\.\d+)?(?:万?元)?)$/u;

/** "资金总额：36万元，其中财政资金30万元，自筹6万元": nothing but amounts, each behind its name, with or without a colon. */
function listOfAmounts(text: string): readonly CaptionInCell[] {
  if (text.length > LONGEST_LIST) return [];
  const said = text.replace(HEADING_OF_LIST, '');
  const parts = said.split(/[\n;；。，、]|,(?!\d{3})/).filter((part) => part.trim() !== '');
  const amounts = parts.flatMap((part) => {
    const [, label = '', value = ''] = NAMED_AMOUNT.exec(part.trim().replace(SO_FAR, '')) ?? [];
    const role = moneyRole(label);
    return role !== null && (role === 'rate') === value.endsWith('%') ? [{ role, text: label, value }] : [];
  });
  return amounts.length === parts.length && amounts.length >= 2 ? amounts : [];
}

/** "截至8月底", "1-8月" */
const SO_FAR = /^(?:截[至止]\d{1,2}月[底末份]?|\d{1,2}[-—–~至到]\d{1,2}月份?)/;

/** "资金情况：年度预算400万元，截至8月底支出268万元" */
const HEADING_OF_LIST = /^[^:：\d]{2,8}[:：](?=[^:：\d]{2,12}\d)/;

/** In a list a name may be short: 财政 for 财政资金, 预算 for 预算数. */
function moneyRole(label: string): HeadRole | null {
  const roles = label === '' ? [] : [label, `${label}资金`, `${label}数`].map(headRole);
  return roles.find((role) => role !== null && MONEY.has(role)) ?? null;
}

const NAMED_AMOUNT = /^(?:其中)?[:：]?([^:：\d\s]{2,10})[:：]?\s*(\d[\d,.]*\s*(?:万元|元|%))$/;
const MONEY: ReadonlySet<HeadRole> = new Set(['total', 'fiscal', 'other-funds', 'budget', 'executed', 'rate']);

const LONGEST_LIST = 300;
/** A line of several fields may begin with one that no form has: 购买主体：县水利局, 预算年度：2023年. */
const LONGEST_LINE = 80;
/** A caption with its colon, at the beginning or behind what ends a value. */
const LABEL =
  /(?<=^|[\n;；,，、。\s(（])(?:\d{1,2}[.．、]|[一二三四五六七八九十]、|其中[:：])*([^:：\n;；,，、。\s()（）]{2,16}(?:[（(][^（()）]{1,8}[)）])?)[:：][^\S\n]*/g;

/** Of a value in a list, what stands before the next line, bracket or semicolon. */
function firstPart(text: string): string {
  return text.split(/[\n;；。（(]|[,，](?!\d{3})/)[0] ?? '';
}
