import fc from 'fast-check';
import { drawSample, sampleSize } from '../../src/scoring';

test.each([
  [0, 0],
  [1, 1],
  [10, 1],
  [11, 2],
  [20, 2],
  [21, 3],
  [300, 30],
])('of %d projects at least %d', (count, size) => expect(sampleSize(count)).toBe(size));

const strataOf = fc.array(fc.constantFrom('县农业农村局', '县水利局', '县交通运输局'), { maxLength: 120 });
const seeds = fc.integer({ min: 0, max: 999_999 });

test('the same list and seed give the same sample, in list order and without repeats', () => {
  fc.assert(
    fc.property(strataOf, seeds, (strata, seed) => {
      const chosen = drawSample(strata, seed);
      expect(drawSample(strata, seed)).toEqual(chosen);
      expect([...new Set(chosen)].sort((one, other) => one - other)).toEqual(chosen);
    }),
  );
});

test('every stratum has its tenth, rounded up', () => {
  fc.assert(
    fc.property(strataOf, seeds, (strata, seed) => {
      const chosen = drawSample(strata, seed);
      for (const name of new Set(strata)) {
        const size = strata.filter((stratum) => stratum === name).length;
        expect(chosen.filter((place) => strata[place] === name)).toHaveLength(sampleSize(size));
      }
    }),
  );
});

test('all items are drawn about as often as each other', () => {
  const counts = Array.from({ length: 20 }, () => 0);
  for (let seed = 0; seed < 4000; seed += 1)
    for (const place of drawSample(
      Array.from({ length: 20 }, () => ''),
      seed,
    ))
      counts[place]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(330);
  expect(Math.max(...counts)).toBeLessThan(470);
});
