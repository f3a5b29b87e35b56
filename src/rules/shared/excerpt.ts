/** Characters of a text that a finding may show. */
const LONGEST = 40;
/** Characters before the first difference, so that people find the place. */
const LEAD = 8;

/** Both texts, each quoted and cut to where they differ; 空 for none. */
export function bothExcerpts(before: string, after: string): readonly [string, string] {
  const same = commonStart(before, after);
  return [excerpt(before, same), excerpt(after, same)];
}

/** A text in quotation marks, cut around what begins at `from`; 空 for none. */
export function excerpt(text: string, from = 0): string {
  if (text === '') return '空';
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return `“${line}”`;
  const start = Math.min(Math.max(0, from - LEAD), line.length - LONGEST);
  const cut = line.slice(start, start + LONGEST);
  return `“${start > 0 ? '…' : ''}${cut}${start + LONGEST < line.length ? '…' : ''}”`;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
