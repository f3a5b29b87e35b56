import type { Form, Indicator } from '../model/form';
import { isCore, templateRowOf } from './shared/template';
import { INCOMPLETE } from './shared/cite';
import { hasTarget, named, nameOf } from './shared/indicators';
import { saysNone } from '../model/text';
import type { Rule, RuleContext } from './rule';

/**
 * A named indicator without 指标值. A heading of the template ("养殖补助标准") is filled by a row of its group; a row struck out
 * with 不涉及 or a dash is no gap, unless it is ★★★: that wants a reason (decision D4).
 */
export const targetMissing: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'target-missing',
  title: '指标值未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level1', 'level2', 'level3', 'target'],
  *check(form, context) {
    if (form.table.columns.target === undefined) return;
    for (const indicator of named(form)) {
      const { text } = indicator.target;
      if (text !== '' && !saysNone(text)) continue;
      const core = isCore(indicator, context);
      if (text === '' ? isFilledHeading(indicator, form, context) || hasNoTargets(indicator, form, context) : !core)
        continue;
      yield {
        at: indicator.target.at,
        what: `${core ? '核心指标' : ''}“${nameOf(indicator)}”未填指标值`,
        todo: core ? '请填写；不涉及的，请说明理由' : '请填写指标值',
        ...(core && text !== '' && { answerable: true }),
        group: text === '' ? 'target-missing' : 'not-applicable',
      };
    }
  },
};

/** Rows of a class of another kind (项目决策, 项目过程) that has no targets by design (decision D19). */
function hasNoTargets({ level1 }: Indicator, form: Form, { catalog }: RuleContext): boolean {
  if (level1 === null || catalog.classes.some(({ name }) => name === level1.name)) return false;
  return !form.indicators.some((other) => other.level1?.name === level1.name && hasTarget(other));
}

/** The group's rows follow its heading: rows of that group, or rows of the user's own, up to the next row of the template. */
function isFilledHeading(heading: Indicator, form: Form, context: RuleContext): boolean {
  const row = templateRowOf(nameOf(heading), context);
  if (row?.kind !== 'heading') return false;
  for (const indicator of form.indicators.filter((other) => other.row > heading.row)) {
    const own = templateRowOf(nameOf(indicator), context);
    if (indicator.level2?.name !== heading.level2?.name || (own !== null && own.parent !== row.id)) return false;
    if (hasTarget(indicator)) return true;
  }
  return false;
}
