/**
 * `work`, done once for each thing it is asked about and kept no longer than the thing itself. For plain data that never changes: forms,
 * their rows, catalogues.
 */
export function memoize<Thing extends object, Answer extends object | string | number | boolean | null>(
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
export function memoizePair<
  Thing extends object,
  By extends object,
  Answer extends object | string | number | boolean | null,
>(work: (thing: Thing, by: By) => Answer): (thing: Thing, by: By) => Answer {
  const of = memoize((by: By) => memoize((thing: Thing) => work(thing, by)));
  return (thing, by) => of(by)(thing);
}

/** How many texts are remembered; what is full is forgotten at once, since texts come from other people's sheets. */
interface Bounds {
  /** Longer texts are not kept. */
  readonly longest: number;
  /** Characters of all texts kept. */
  readonly characters: number;
}

/** For captions, classes and values. */
const SHORT_TEXTS: Bounds = { longest: 64, characters: 100_000 };

/** For formulas: those of two or three forms, and of no sheet with a million. */
export const FORMULAS: Bounds = { longest: 8_192, characters: 500_000 };

/** `read`, remembered: the same texts are asked for again and again. */
export function memoizeText<Answer>(
  read: (text: string) => Answer,
  { longest, characters }: Bounds = SHORT_TEXTS,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let kept = 0;
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    kept += text.length;
    if (kept > characters) {
      known.clear();
      kept = text.length;
    }
    known.set(text, answer);
    return answer;
  };
}
