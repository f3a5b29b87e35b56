import { cellLabel } from './shared/cell-label';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  failed: { what: '{cell}显示“{text}”，{cause}', todo: '请改正公式，或直接填写内容' },
});

/**
 * A cell that shows an error in the place of a value, said at that cell alone (decision D20). A cell that only shows it because it reads
 * another one is not said again, and one that divides by an empty cell waits for it (formula-waiting).
 */
export const formulaError: Rule = {
  id: 'formula-error',
  title: '公式出错',
  severity: 'error',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'review', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['error'],
  messages: say.messages,
  *check(form) {
    for (const { at, text, waitsFor, follows } of form.reading.failed ?? []) {
      if (waitsFor.length > 0 || follows) continue;
      yield { at, ...say('failed', { cell: cellLabel(form, at), text, cause: CAUSES[text] ?? '公式无法计算' }) };
    }
  },
};

const CAUSES: Readonly<Record<string, string>> = {
  '#REF!': '公式引用的单元格已被删除',
  '#DIV/0!': '公式的除数为 0',
  '#VALUE!': '公式用到了不能计算的文字',
  '#NAME?': '公式中有不能识别的名称',
  '#N/A': '公式没有查到数据',
};
