import type { Indicator } from '../../model/form';
import { printIndicatorValue } from '../../model/indicator-value';
import type { Direction } from '../../scoring';

const RELATION = { positive: '低于', negative: '高于' } as const;

/** "预计 88% 低于目标值 90%"; without a direction the two texts side by side. `label` names the result: 实际值, 全年预计. */
export function comparison(
  label: string,
  target: Indicator['target'],
  result: string,
  direction: Direction | null,
): string {
  if (!direction) return `${label}“${result}”与目标值“${target.text}”不符`;
  const isText = typeof target.raw !== 'number' && target.value;
  const demanded = isText ? printIndicatorValue({ ...isText, comparator: null }) : target.text;
  return `${label} ${result} ${RELATION[direction]}目标值 ${demanded}`;
}
