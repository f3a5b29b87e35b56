/** How much of a long proof is done: a sample in `npm run verify`, the whole under `npm run prove`. */
export function sampleSize(sample: number, whole: number): number {
  return process.env['PROVE'] ? whole : sample;
}

/** Every sixth (or other) of the cases, at least one, or all; where they begin differs by `turn`. */
export function sampled<T>(cases: readonly T[], turn: number, every = 6): readonly T[] {
  const step = sampleSize(every, 1);
  const first = turn % Math.max(1, Math.min(step, cases.length));
  return cases.filter((_, index) => index % step === first);
}

/** The same of the numbers 1 … last. */
export function sampledNumbers(last: number, turn: number): readonly number[] {
  return sampled(
    Array.from({ length: last }, (_, index) => index + 1),
    turn,
  );
}
