/** How much of a long proof is done: a sample in `npm run verify`, the whole under `npm run prove`. */
export function sampleSize(sample: number, whole: number): number {
  return process.env['PROVE'] ? whole : sample;
}

/** The numbers 1 … last, or of them every third; which ones come first differs by `turn`. */
export function sampledNumbers(last: number, turn: number): readonly number[] {
  const step = sampleSize(3, 1);
  return Array.from({ length: last }, (_, index) => index + 1).filter((each) => (each + turn) % step === 0);
}
