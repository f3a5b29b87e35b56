import { level1Name } from '../catalog';
import type { RuleSet } from '../catalog/types';
import type { ClassLabel } from '../model/form';
import { squash } from '../model/text';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  known: { what: '一级指标“{text}”不是68号文的名称', todo: '请改为“{known}”' },
  unknown: { what: '一级指标“{text}”不是68号文的名称', todo: '请改为产出指标、效益指标或满意度指标' },
});

/** 效果指标 for 效益指标 and other names of a 一级指标; said once for each wording, where it is first printed. */
export const level1NameRule: Rule<'application'> = {
  id: 'level1-name',
  title: '一级指标名称不符',
  severity: 'warning',
  source: cite('第一节三，填报说明7', '绩效指标一般包括产出指标、效益指标、满意度指标三类一级指标'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: ['level1'],
  messages: say.messages,
  *check(form, { catalog }) {
    const seen = new Set<string>();
    for (const { level1 } of form.table.rows) {
      if (!level1 || level1.text === '' || seen.has(level1.text)) continue;
      seen.add(level1.text);
      if (isOfficial(level1, catalog)) continue;
      const known = level1Name(level1.text, catalog.classes);
      yield {
        at: level1.at,
        ...(known ? say('known', { text: level1.text, known }) : say('unknown', { text: level1.text })),
        ...(known && { fix: { label: `改为“${known}”`, kind: 'set-text', at: level1.at, text: known } }),
      };
    }
  },
};

/** "效益" and "效益指标（30分）" are the official name; "效果指标" is another word for it. */
function isOfficial({ text }: ClassLabel, { classes }: RuleSet): boolean {
  const name = level1Name(text, classes);
  return name !== null && squash(text).includes(name.replace(/指标$/, ''));
}
