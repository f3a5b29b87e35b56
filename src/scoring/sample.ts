/** 抽查项目数量覆盖面不低于 10% (第五节一(三)): of n projects at least ⌈n ÷ 10⌉; none of none. */
export function sampleSize(count: number): number {
  return Math.floor((count + 9) / 10);
}

/**
 * Which of the listed items are drawn, by their places in the list, in its order. The same list, strata and seed always give the same
 * sample: each item gets the next number of Park and Miller's "minimal standard" sequence (x → 16807·x mod 2³¹−1, begun with the seed, its first ten left out), and those with the smallest
 * numbers are taken, 10% or more of every stratum. `strata` names each item's stratum; all the same where nothing is to be stratified.
 */
export function drawSample(strata: readonly string[], seed: number): readonly number[] {
  const next = minimalStandard(seed);
  const lots = strata.map((stratum, place) => ({ stratum, place, number: next() }));
  const chosen = [...new Set(strata)].flatMap((stratum) => {
    const members = lots.filter((lot) => lot.stratum === stratum);
    return members.sort((one, other) => one.number - other.number).slice(0, sampleSize(members.length));
  });
  return chosen.map(({ place }) => place).sort((one, other) => one - other);
}

const MODULUS = 2 ** 31 - 1;
const MULTIPLIER = 16807;

/** A seed is any whole number; the sequence knows 1 to 2³¹−2. All products stay below 2⁵³. */
function minimalStandard(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  const next = () => (state = (state * MULTIPLIER) % MODULUS);
  // Neighbouring seeds begin alike.
  for (let step = 0; step < 10; step += 1) next();
  return next;
}
