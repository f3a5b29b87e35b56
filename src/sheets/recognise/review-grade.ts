const BOX = '☑√✓✔■●□☐○';
const TICKS = '☑√✓✔■●';

const BOX_FIRST = new RegExp(`([${BOX}])\\s*(不?通过)`, 'g');
const BOX_LAST = new RegExp(`(不?通过)[^${BOX}过]*([${BOX}])`, 'g');

/** True for 通过, false for 不通过; null where neither or both are ticked. A word alone counts as ticked. */
export function gradeIn(text: string): boolean | null {
  const said = text.replace(/\s+/g, '');
  if (said === '通过') return true;
  if (said === '不通过') return false;
  const first = new RegExp(`^[${BOX}]`).test(said);
  const pairs = first
    ? [...said.matchAll(BOX_FIRST)].map(([, box = '', word = '']) => [word, box] as const)
    : [...said.matchAll(BOX_LAST)].map(([, word = '', box = '']) => [word, box] as const);
  const ticked = pairs.filter(([, box]) => TICKS.includes(box)).map(([word]) => word);
  return ticked.length === 1 ? ticked[0] === '通过' : null;
}
