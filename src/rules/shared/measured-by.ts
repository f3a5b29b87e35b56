import type { UnitsOfMeasure } from '../../catalog';
import { isShare, namedMeasure, UNITS_OF } from '../../catalog';

/**
 * Names that ask for a number, by their last word only (decision D11): 知晓率, 受益人数, 渠道长度.
 * Words in the middle (数据库, 数字化) ask for nothing, nor does 效率.
 */
export function isQuantitativeName(name: string): boolean {
  return namedMeasure(name).asksForNumber;
}

export function isShareName(name: string): boolean {
  return isShare(namedMeasure(name).dimension);
}

/** The units that the last word of a name or description demands, or null where it demands none. */
export function measureOf(text: string): UnitsOfMeasure | null {
  const { dimension } = namedMeasure(text);
  return dimension && UNITS_OF[dimension];
}
