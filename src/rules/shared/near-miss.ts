/**
 * `name` with one of its inner characters left out, in every way: "财衔接推进…" of "财政衔接推进…". The first and the last character stand,
 * so that a shorter way of saying it ("衔接推进…") is none.
 */
export function lackingOneCharacter(name: string): readonly string[] {
  const shortened = Array.from(
    { length: name.length - 2 },
    (_, index) => name.slice(0, index + 1) + name.slice(index + 2),
  );
  return [...new Set(shortened)];
}
