import { halfWidth, saysNone, squash } from '../model/text';
import { cite } from './shared/cite';
import { isMasked } from './shared/funds';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  several: { what: '年度“{year}”含有不止一个年份', todo: '请填写预算所属的一个年份，如“2024年”' },
  unclear: { what: '年度“{year}”没有写明四位年份', todo: '请填写预算所属的一个年份，如“2024年”' },
});

/**
 * 年度 holds something else than one year: "20  年度" with the blanks still to be filled, "24年", "2024-2025年".
 * 20XX is placeholder-left's, an empty cell head-field-empty's.
 */
export const yearUnclear: Rule<'application' | 'self-evaluation'> = {
  id: 'year-unclear',
  title: '年度不明确',
  severity: 'warning',
  source: cite('第一节三，填报说明1', '指编制扶贫项目预算所属年份'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: [],
  messages: say.messages,
  *check({ year, title }) {
    if (!year || year.text === '' || isMasked(squash(year.text)) || saysNone(year.text)) return;
    const isTitle = year.at.row === title?.at.row && year.at.column === title.at.column;
    const fault = isTitle || year.text.includes('学年') ? null : faultOf(year.text, year.value);
    if (fault !== null) yield { at: year.at, ...say(fault, { year: squash(year.text) }) };
  },
};

function faultOf(text: string, year: number | null): keyof typeof say.messages | null {
  const numbers = (halfWidth(text).match(/\d+/g) ?? []).filter(({ length }) => length > 2);
  if (numbers.length > 1) return 'several';
  return year === null || numbers.some(({ length }) => length !== 4) ? 'unclear' : null;
}
