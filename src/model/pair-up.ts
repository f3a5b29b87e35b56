/**
 * Pairs each of `firsts` with one of `seconds`, nobody twice. The likenesses are tried one after the other over all that
 * are still alone, so that a strict one anywhere goes before a loose one.
 */
export function pairUp<A, B>(
  firsts: readonly A[],
  seconds: readonly B[],
  likenesses: readonly ((first: A, second: B) => boolean)[],
): ReadonlyMap<A, B> {
  const pairs = new Map<A, B>();
  let alone = seconds;
  for (const alike of likenesses) {
    for (const first of firsts) {
      if (pairs.has(first)) continue;
      const index = alone.findIndex((second) => alike(first, second));
      const second = alone[index];
      if (second === undefined) continue;
      pairs.set(first, second);
      alone = alone.filter((_, other) => other !== index);
    }
  }
  return pairs;
}
