import { level2Name } from '../catalog';
import type { RuleSet } from '../catalog/types';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  unknown: { what: '二级指标“{text}”不是68号文的名称', todo: '请改为{names}之一' },
});

export const level2NameRule: Rule<'application'> = {
  id: 'level2-name',
  title: '二级指标名称不符',
  severity: 'warning',
  source: cite('表1，注2', '选择适合的二级指标进行填报，并细化为三级指标和指标值'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: ['level1', 'level2'],
  messages: say.messages,
  *check(form, { catalog }) {
    const seen = new Set<string>();
    for (const { level1, level2 } of form.table.rows) {
      if (!level2 || level2.text === '' || seen.has(level2.text)) continue;
      seen.add(level2.text);
      if (level2Name(level2.text, catalog.classes) !== null) continue;
      yield {
        at: level2.at,
        ...say('unknown', { text: level2.text, names: namesOf(catalog, level1?.name ?? null).join('、') }),
      };
    }
  },
};

/** The level-2 classes of this level-1 class, or all of them where it is not known. */
function namesOf({ classes }: RuleSet, level1: string | null): readonly string[] {
  const own = classes.filter((candidate) => candidate.name === level1);
  return (own.length > 0 ? own : classes).flatMap(({ level2 }) => level2.map(({ name }) => name));
}
