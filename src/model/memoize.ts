/** Results kept at the most; texts come from sheets, and the memory is given back at once when it is full. */
const CAPACITY = 4096;
/** Longer texts are not kept. */
const LONGEST_KEPT = 64;

/** `read`, remembered for short texts: the same captions and classes are asked for again and again. */
export function memoizeText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= CAPACITY) known.clear();
    known.set(text, answer);
    return answer;
  };
}
