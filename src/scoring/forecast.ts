import type Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { Indicator } from '../model/form';
import { scoreAsShown } from './as-shown';
import { measuredOf } from './comparison';
import type { Direction } from './direction';
import { scoreOf } from './indicator-score';
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
  '未完工',
  '未竣工',
  '未建成',
  '未达成',
  '未达到',
  '部分完成',
  '部分达成',
];

/** By how many percent of the target (two decimals) the forecast misses it; null where it does not, or where that cannot be said. */
export function shortfallOf(indicator: Indicator, arithmetic: Arithmetic): Big | null {
  const { reached, direction } = forecastOf(indicator, arithmetic);
  const measured = measuredOf({ ...indicator, actual: indicator.forecast }, arithmetic);
  if (reached !== false || !direction || !measured || measured.target.lte(0)) return null;
  return divideToCents(measured.actual.minus(measured.target).abs().times(100), measured.target);
}

/** Whether the target will be missed, and a reader of the page can see it. */
export function isForecastMissed(indicator: Indicator, arithmetic: Arithmetic): boolean {
  if (forecastOf(indicator, arithmetic).reached !== false) return false;
  return scoreAsShown({ ...indicator, actual: indicator.forecast }, arithmetic).reached !== true;
}

export function forecastOf(indicator: Indicator, arithmetic: Arithmetic): Forecast {
  const { reached, direction } = scoreOf({ ...indicator, actual: indicator.forecast }, arithmetic);
  const admitted = MISS_WORDS.some((word) => indicator.forecast?.text.includes(word));
  return { reached: reached ?? (admitted ? false : null), direction };
}
