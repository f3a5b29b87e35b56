import { NUMBER_AT_START } from '../../model/decimal';
import { parseIndicatorValue } from '../../model/indicator-value';
import { squash } from '../../model/text';
import { splitValue } from './value-parts';

/** Stands for a number still to be written. */
export const OPEN = '**';

/** "≥800亩" → "≥**亩", "90%以上" → "**%以上"; a date, a choice or words say nothing of the next year: "". */
export function openTarget(text: string): string {
  if (parseIndicatorValue(text).kind !== 'quantitative') return '';
  const parts = splitValue(text);
  if (parts) return `${parts.sign}${OPEN}${parts.unit}`;
  return squash(text).replace(/\d[\d,.]*/, OPEN);
}

/** Quantities become "**"; numbers of a list, years, months, days and numbers of documents stay. */
export function withoutNumbers(text: string): string {
  let open = '';
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const digits = /[\d.]$/.test(text.slice(0, at)) ? undefined : NUMBER_AT_START.exec(rest)?.[0];
    if (digits === undefined || !/^\d/.test(digits)) {
      open += text.charAt(at);
      at += 1;
      continue;
    }
    open += isQuantity(text.slice(0, at), digits, rest.slice(digits.length)) ? OPEN : digits;
    at += digits.length;
  }
  return open;
}

function isQuantity(before: string, digits: string, behind: string): boolean {
  if (/^\s*(?:年|月|日|号|[、.．)）〕﹞\]：:]|目标)/.test(behind)) return false;
  if (/(?:目标|指标|[(（〔﹝[])\s*$/.test(before)) return false;
  return !(/^20\d\d$/.test(digits) && !/^\s*[\p{Script=Han}%]/u.test(behind));
}
