import Big from 'big.js';

/** A Big of its own that divides to whole numbers, cutting the rest off: exact whatever the number of digits. */
const Whole = Big();
Whole.DP = 0;
Whole.RM = Whole.roundDown;

const TWO = new Big(2);
const TWO_HUNDRED = new Big(200);
const CENT = new Big('0.01');

/** numerator / denominator to two decimals, half up, from the exact quotient. Both must not be negative, the denominator not 0. */
export function divideToCents(numerator: Big, denominator: Big): Big {
  const halves = new Whole(numerator).times(TWO_HUNDRED).plus(denominator).div(new Whole(denominator).times(TWO));
  return new Big(halves).times(CENT);
}

/** Two decimals, half up. */
export function toCents(value: Big): Big {
  return value.round(2, Big.roundHalfUp);
}
