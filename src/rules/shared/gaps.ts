import type { Form, Indicator } from '../../model/form';
import { rowsWithPoints } from '../../scoring';
import { isMet } from '../needs';
import type { RuleContext } from '../rule';
import { hasTarget, nameOf } from '../../model/indicators';
import { templateRowOf } from './template';

/**
 * A named row without 指标值 that should have one; the execution rate among the indicators goes without saying. A heading of the
 * template ("养殖补助标准") is filled by a row of its group; a class of another kind (项目决策, 项目过程) has no targets by design
 * (decision D19), and of a row that prints no class and earns its points without any result nobody knows.
 */
export function lacksTarget(indicator: Indicator, form: Form, context: RuleContext): boolean {
  return (
    form.table.columns.target !== undefined &&
    isMet('target', form.reading) &&
    indicator.target.text === '' &&
    nameOf(indicator) !== '' &&
    !EXECUTION_RATE.test(nameOf(indicator)) &&
    !isFilledHeading(indicator, form, context) &&
    !hasNoTargets(indicator, form, context)
  );
}

/** 资金拨付率 and the like are indicators of their own. */
const EXECUTION_RATE = /^(?:预算|资金)?执行率/;

/** A row whose 分值 is not filled, and is not printed in another row (decision D19). */
export function lacksWeight({ row, weight }: Indicator, form: Form): boolean {
  if (!isMet('weight', form.reading)) return false;
  return weight !== null && weight.value === null && weight.text === '' && !rowsWithPoints(form).without.has(row);
}

function hasNoTargets(indicator: Indicator, form: Form, { catalog }: RuleContext): boolean {
  const { level1, level2, level3, actual, score } = indicator;
  // A class without names below it, scored as a whole.
  if (level2?.at.column === level3.at.column) return actual?.text === '';
  if (level1 === null && level2 === null) return actual?.text === '' && score !== null && score.text !== '';
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
