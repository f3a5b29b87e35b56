import { address, sameCell } from '../../model/cell';
import type { Field } from '../../model/field';
import { bareText } from '../../model/text';
import { defineMessages } from '../messages';
import { practice } from '../shared/cite';
import { excerpt } from '../shared/excerpt';
import type { OverallRule } from './overall-rule';

const say = defineMessages({
  repeated: {
    what: '{text}与 {cell} 的一段相同',
    todo: '请删去重复的一段，或改成要写的内容',
    ofMany: '段与前面的相同',
  },
  repeatedHere: {
    what: '{text}在本格写了两次',
    todo: '请删去重复的一段，或改成要写的内容',
    ofMany: '段与前面的相同',
  },
});

/** Shorter lines, such as sub-headings, may well be the same. */
const LEAST = 15;

/** A paragraph that stands there word for word already, as where a page was pasted twice. */
export const overallParagraphRepeated: OverallRule = {
  id: 'overall-paragraph-repeated',
  title: '部门整体绩效目标有重复的段落',
  severity: 'warning',
  source: practice('公开的文本一段话只写一次'),
  asks: 'written',
  messages: say.messages,
  *check({ parts }) {
    const seen = new Map<string, Field>();
    for (const paragraph of parts.flatMap(({ paragraphs }) => paragraphs)) {
      const words = bareText(paragraph.text).replace(/^\d+/, '');
      if (words.length < LEAST) continue;
      const before = seen.get(words);
      if (!before) {
        seen.set(words, paragraph);
        continue;
      }
      const text = excerpt(paragraph.text);
      const said = sameCell(before.at, paragraph.at)
        ? say('repeatedHere', { text })
        : say('repeated', { text, cell: address(before.at) });
      yield { at: paragraph.at, key: words.slice(0, LEAST), group: 'repeated', ...said };
    }
  },
};
