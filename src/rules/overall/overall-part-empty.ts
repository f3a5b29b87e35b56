import { OVERALL_PARTS } from '../../catalog/overall-goals';
import { defineMessages } from '../messages';
import { practice } from '../shared/cite';
import type { OverallRule } from './overall-rule';

const say = defineMessages({
  empty: { what: '“{part}”下没有内容', todo: '请填写；本部门没有的，请写明“无”', ofMany: '个部分没有内容' },
  absent: { what: '没有“{part}”这一部分', todo: '请补写；本部门没有的，请写明“无”' },
});

/** A part without any text. One that is printed twice needs its text once. */
export const overallPartEmpty: OverallRule = {
  id: 'overall-part-empty',
  title: '部门整体绩效目标缺一部分',
  severity: 'warning',
  source: practice('公开的部门整体绩效目标写总体绩效目标、分项绩效目标、工作保障措施三部分'),
  asks: 'complete',
  messages: say.messages,
  *check({ parts }) {
    for (const { id, name } of OVERALL_PARTS) {
      const own = parts.filter((part) => part.id === id);
      if (own.some(({ paragraphs }) => paragraphs.length > 0)) continue;
      const [first] = own;
      if (first) yield { at: first.heading.at, key: id, group: 'empty', ...say('empty', { part: name }) };
      else yield { at: null, key: id, ...say('absent', { part: name }) };
    }
  },
};
