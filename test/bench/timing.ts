/** Processor time of work that is short, on a machine that does other things beside: many rounds after a warm-up, and their median. */
const WARM_UP = { rounds: 8, milliseconds: 1500 };

/** Gets the work ready, uncounted, and gives back what is to be timed. */
export type Preparation = () => Promise<() => unknown>;

/** Milliseconds of processor time by round of every work. The works take turns, and so does who is first. */
export async function timesInTurns(works: readonly Preparation[], rounds: number): Promise<number[][]> {
  const times = works.map((): number[] => []);
  const start = performance.now();
  for (let round = -WARM_UP.rounds; round < rounds; round += 1) {
    // Long work is warm after one round.
    if (round < 0 && performance.now() - start > WARM_UP.milliseconds) continue;
    const turns = [...works.entries()];
    if (round % 2 === 0) turns.reverse();
    for (const [which, prepare] of turns) {
      const run = await prepare();
      const begun = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(begun);
      const time = (user + system) / 1000;
      if (round >= 0) times[which]?.push(time);
    }
  }
  return times;
}

export async function medianTime(work: () => unknown, rounds: number): Promise<number> {
  const [times = []] = await timesInTurns([async () => work], rounds);
  return median(times);
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** @param part 0 is the least, 1 the greatest */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
