import { namedMeasure } from '../../catalog';
import type { Metric } from './metric';

/** Complaints, losses, time spent: the less the better. */
export function isUnwanted({ name }: Metric): boolean {
  return namedMeasure(name).better === 'less';
}

/** Shares that are the better the nearer they come to 100%. */
export function isWantedShare({ name }: Metric): boolean {
  const { better, most } = namedMeasure(name);
  return better === 'more' && most !== null;
}

/** What is the better the more there is of it: a ceiling makes no sense. */
export function isWanted({ name }: Pick<Metric, 'name'>): boolean {
  return namedMeasure(name).better === 'more';
}
