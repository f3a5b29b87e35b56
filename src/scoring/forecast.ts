import type Big from 'big.js';
import type { Indicator } from '../model/form';
import type { Direction } from './direction';
import { scoreOf } from './indicator-score';
import { measure, quantityOf } from './measure';
import { divideToCents } from './rounding';

/** What 全年预计完成情况 of 表3 says of the target. */
export interface Forecast {
  /** Whether the target will be met (decision D6); null where that cannot be said. */
  readonly reached: boolean | null;
  /** Which way the target is to be met; null where target and forecast are not two comparable quantities. */
  readonly direction: Direction | null;
}

/** Words that admit a miss, whatever the target is. */
export const MISS_WORDS: readonly string[] = [
  ...['不能', '无法', '难以'].flatMap((cannot) => ['完成', '达成', '达到', '实现'].map((deed) => cannot + deed)),
  '完不成',
  '未能',
  '未完成',
  '未达成',
  '未达到',
  '部分完成',
  '部分达成',
];

/** By how many percent of the target (two decimals) the forecast misses it; null where it does not, or where that cannot be said. */
export function shortfallOf(indicator: Indicator): Big | null {
  const { target, forecast } = indicator;
  const { reached, direction } = forecastOf(indicator);
  const [demanded, foreseen] = [
    quantityOf(target.value, target.raw),
    forecast && quantityOf(forecast.value, forecast.raw),
  ];
  if (reached !== false || !direction || !demanded || !foreseen) return null;
  const measured = measure(demanded, foreseen);
  if (typeof measured === 'string' || measured.target.lte(0)) return null;
  return divideToCents(measured.actual.minus(measured.target).abs().times(100), measured.target);
}

export function forecastOf(indicator: Indicator): Forecast {
  const { reached, direction } = scoreOf({ ...indicator, actual: indicator.forecast });
  const admitted = MISS_WORDS.some((word) => indicator.forecast?.text.includes(word));
  return { reached: reached ?? (admitted ? false : null), direction };
}
