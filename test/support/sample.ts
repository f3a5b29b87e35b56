/** How much of a long proof is done: a sample in `npm run verify`, the whole under `npm run prove`. */
export function sampleSize(sample: number, whole: number): number {
  return process.env['PROVE'] ? whole : sample;
}

/** The numbers 1 … last, or every sixth of them, at least one; where they begin differs by `turn`. */
export function sampledNumbers(last: number, turn: number): readonly number[] {
  const step = sampleSize(6, 1);
  const first = 1 + (turn % Math.min(step, last));
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, index) => first + index * step);
}
