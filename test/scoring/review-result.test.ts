import Big from 'big.js';
import { reviewResult } from '../../src/scoring';

const points = (...values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : new Big(value)));
const result = (...values: readonly (number | null)[]) => {
  const { total, open, passed } = reviewResult(points(...values), 85);
  return [total?.toNumber() ?? null, open, passed];
};

test.each([
  [
    [20, 10, 10, 10, 10, 10, 5, 5, 5],
    [85, 0, true],
  ],
  [
    [20, 10, 10, 10, 10, 10, 5, 5, 4.99],
    [84.99, 0, false],
  ],
  [
    [20, 10, 10, 10, 10, 10, 5, 5, 4.999],
    [84.999, 0, false],
  ],
  [
    [0, 10, 10, 10, 10, 10, 10, 10, 10],
    [80, 0, false],
  ],
  [
    [20, 10, 10, 10, 10, 10, 10, 10, null],
    [90, 1, null],
  ],
  [
    [null, null],
    [null, 2, null],
  ],
  [
    [16.1, 8.7, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6, 8.6],
    [85, 0, true],
  ],
])('%j: %j', (values, expected) => expect(result(...values)).toEqual(expected));
