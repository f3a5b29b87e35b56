import type { Arithmetic } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import type { Field } from '../../model/field';
import type { Indicator, Monitoring } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import type { Likelihood } from '../../model/likelihood';
import { forecastOf, isForecastMissed } from '../../scoring';
import { classedIndicator, namedRows } from './classed-indicator';
import type { ClassedIndicator } from './classed-indicator';
import { fundedProject } from './funded-project';
import type { FundedProject } from './funded-project';

/** One project of the 监控总结报告, as its 监控表 says. */
export interface MonitoredProject extends FundedProject {
  readonly form: Monitoring;
  readonly indicators: readonly MonitoredIndicator[];
  /** Approved adjustments of its goals in the order of the year. */
  readonly adjustments: readonly Approval[];
}

export interface MonitoredIndicator extends ClassedIndicator {
  readonly forecast: Field<IndicatorValue> | null;
  /** Null where the form does not ask for it. */
  readonly likelihood: Field<Likelihood> | null;
  readonly outlook: Outlook;
}

/**
 * What is expected by the end of the year. What has come about up to the month is not held against the target of the year: a cost
 * is below its limit at any time before the bills come.
 * reached, missed: by 全年预计完成情况, or by 完成可能性 where the forecast cannot be compared · unfilled: neither is
 * written · unclear: only a person can say.
 */
export type Outlook = 'reached' | 'missed' | 'unfilled' | 'unclear';

export const OUTLOOK_WORDS: Readonly<Record<Outlook, string>> = {
  reached: '预计达到',
  missed: '预计达不到',
  unfilled: '未填',
  unclear: '需判定',
};

export function monitoredProject(
  form: Monitoring,
  { classes, arithmetic }: RuleSet,
  adjustments: readonly Approval[] = [],
): MonitoredProject {
  const funded = fundedProject(form);
  const indicators = namedRows(form).map((indicator) => ({
    ...classedIndicator(indicator, funded.name, classes),
    forecast: indicator.forecast,
    likelihood: indicator.likelihood ?? null,
    outlook: outlookOf(indicator, arithmetic),
  }));
  return { ...funded, indicators, adjustments };
}

function outlookOf(indicator: Indicator, arithmetic: Arithmetic): Outlook {
  const { forecast, likelihood } = indicator;
  if (forecastOf(indicator, arithmetic).reached === true) return 'reached';
  if (isForecastMissed(indicator, arithmetic)) return 'missed';
  if (likelihood?.value === 'certain') return 'reached';
  if (likelihood?.value === 'impossible') return 'missed';
  return forecast?.text || likelihood?.text ? 'unclear' : 'unfilled';
}
