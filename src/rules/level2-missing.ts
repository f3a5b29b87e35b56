import type { Level1Class } from '../catalog/types';
import type { Application } from '../model/form';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { named, placeOfClass } from '../model/indicators';

/** Every template has indicators in these; 时效, 成本 and 可持续影响 some templates leave empty themselves. */
const EXPECTED = ['数量指标', '质量指标', '社会效益指标'];

/** A project need not have economic or ecological effects (第一节三，备注); 服务对象满意度指标 is all of its 一级指标. */
const OPTIONAL = ['经济效益指标', '生态效益指标', '服务对象满意度指标'];

const say = defineMessages({
  expected: { what: '{level1}中缺少{names}', todo: '请补填；不涉及的，请说明理由' },
  optional: { what: '{level1}中缺少{names}', todo: '项目涉及的，请补填' },
});

/** The 二级指标 that a 一级指标 lacks, in one finding for each severity. */
export const level2Missing: Rule<'application'> = {
  id: 'level2-missing',
  title: '缺少二级指标',
  severity: 'warning',
  source: cite('第二节二3', '指标科学性重点审核绩效指标是否全面、充分、细化、量化'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level1', 'level2', 'level3'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const level1 of catalog.classes) {
      const missing = missingIn(level1, form);
      yield* finding(
        form,
        level1.name,
        missing.filter((name) => EXPECTED.includes(name)),
        'warning',
      );
      yield* finding(
        form,
        level1.name,
        missing.filter((name) => !EXPECTED.includes(name)),
        'hint',
      );
    }
  },
};

/** Nothing where the whole 一级指标 is missing, or where the class of a row is not known. */
function missingIn({ name: level1, level2 }: Level1Class, form: Application): readonly string[] {
  const names = level2.map(({ name }) => name);
  const present = named(form).filter((indicator) => indicator.level1?.name === level1);
  const known = present.map((indicator) => indicator.level2?.name ?? '');
  if (present.length === 0 || known.some((name) => !names.includes(name))) return [];
  return names.filter((name) => !known.includes(name) && !OPTIONAL.includes(name));
}

function* finding(
  form: Application,
  level1: string,
  names: readonly string[],
  severity: 'warning' | 'hint',
): Iterable<Draft> {
  if (names.length === 0) return;
  yield {
    at: placeOfClass(form, level1, names[0] ?? null),
    key: severity,
    severity,
    ...say(severity === 'warning' ? 'expected' : 'optional', { level1, names: names.join('、') }),
  };
}
