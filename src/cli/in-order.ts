/** Results that wait for an earlier one: what is done ahead of a slow file stays in memory. */
const AHEAD = 64;

/** Works on the items in as many lanes at once, and takes the results in the order of the items. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  lanes: readonly ((item: Item) => Promise<Result>)[],
  work: (item: Item, index: number, lane: (item: Item) => Promise<Result>) => Promise<Result>,
  take: (result: Result, index: number) => void,
): Promise<void> {
  const waiting = new Map<number, Result>();
  let next = 0;
  let taken = 0;
  let sleepers: (() => void)[] = [];
  const takeThoseInTurn = (): void => {
    for (let result = waiting.get(taken); result !== undefined; result = waiting.get(taken)) {
      waiting.delete(taken);
      take(result, taken);
      taken += 1;
    }
    sleepers.forEach((wake) => wake());
    sleepers = [];
  };
  await Promise.all(
    lanes.map(async (lane) => {
      while (next < items.length) {
        if (next - taken >= AHEAD) {
          await new Promise<void>((wake) => sleepers.push(wake));
          continue;
        }
        const index = next;
        next += 1;
        waiting.set(index, await work(items[index] as Item, index, lane));
        takeThoseInTurn();
      }
    }),
  );
}
