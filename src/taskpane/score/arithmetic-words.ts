import type { Arithmetic } from '../../catalog';
import { percentText } from '../../model/decimal';
import { strings } from '../strings';

/** One sentence that describes an arithmetic. */
export function arithmeticWords({ execution, formulas, bands }: Arithmetic): string {
  return strings.arithmetic.words({
    execution: execution.points,
    above: strings.arithmetic.above[formulas.above],
    reached: percentText(bands.reached),
    partly: percentText(bands.partly),
  });
}
