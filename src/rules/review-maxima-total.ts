import { sum } from '../scoring';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  total: { what: '各项审核内容满分合计 {total} 分，85 分的通过线以 100 分为满分', todo: '请核实各项满分' },
});

/** The pass mark is one of a hundred; a county may change items (L214), but not what they add up to. */
export const reviewMaximaTotal: Rule<'review'> = {
  id: 'review-maxima-total',
  title: '审核内容满分合计不是100分',
  severity: 'warning',
  source: cite('第二节四', '审核得分在85分及以上的为“通过”，可直接安排预算'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole'],
  messages: say.messages,
  *check({ items, table, sheet, area }) {
    const total = sum(items.map(({ max }) => max));
    if (items.length === 0 || total.eq(100)) return;
    yield {
      at: items[0]?.at ?? { sheet, row: table.headerRow, column: area.left },
      ...say('total', { total: total.toFixed() }),
    };
  },
};
