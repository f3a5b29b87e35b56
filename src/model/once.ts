/**
 * `work`, done once for each thing it is asked about and kept no longer than the thing itself. For plain data that never changes: forms,
 * their rows, catalogues.
 */
export function once<Thing extends object, Answer extends object | string | number | boolean | null>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const answer = work(thing);
    known.set(thing, answer);
    return answer;
  };
}

/** The same where the work depends on a second thing that never changes either. */
export function oncePer<
  Thing extends object,
  By extends object,
  Answer extends object | string | number | boolean | null,
>(work: (thing: Thing, by: By) => Answer): (thing: Thing, by: By) => Answer {
  const of = once((by: By) => once((thing: Thing) => work(thing, by)));
  return (thing, by) => of(by)(thing);
}
