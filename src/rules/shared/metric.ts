import type { Indicator } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import { memoize } from '../../model/memoize';
import { squash } from '../../model/text';
import { nameOf } from '../../model/indicators';

/** What an indicator measures, as far as its name, its unit and its description say. */
export interface Metric {
  /** Without blanks and without a bracketed addition at the end. */
  readonly name: string;
  readonly description: string;
  readonly value: IndicatorValue | null;
  readonly measures: Measured;
}

/** null: no unit, or one that says nothing. A count is anything counted, weighed or surveyed. */
export type Measured = 'money' | 'time' | 'share' | 'count' | null;

/** A dozen rules ask every indicator. */
export const metricOf = memoize((indicator: Indicator): Metric => {
  const { value } = indicator.target;
  return {
    name: squash(nameOf(indicator)).replace(/\([^()]*\)$/, ''),
    description: squash(indicator.description?.text ?? ''),
    value,
    measures: value && measured(value),
  };
});

function measured({ kind, unit }: IndicatorValue): Measured {
  if (kind === 'period') return 'time';
  const dimension = kind === 'quantitative' ? unit?.dimension : null;
  if (!dimension) return null;
  if (dimension.startsWith('money')) return 'money';
  if (dimension.startsWith('ratio')) return 'share';
  return /^(?:months|minutes|count:工作日)$/.test(dimension) ? 'time' : 'count';
}
