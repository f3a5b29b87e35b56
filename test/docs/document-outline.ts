import { readFileSync } from 'node:fs';

export const DOCUMENT_FILE = 'test/fixtures/document/caibannong-2019-68.txt';

export const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

/** The lines of 财办农〔2019〕68号 as extracted; line 1 is the first. */
export const documentLines: readonly string[] = readFileSync(DOCUMENT_FILE, 'utf8').split('\n');

/** "第五节 一（二）1(3)" → "第五节一(二)1(3)" */
export function clauseKey(cited: string): string {
  return withoutBlanks(cited).replaceAll('（', '(').replaceAll('）', ')').replace('，填报说明备注', '，备注');
}

/** The levels of a clause from the outside in; a heading ends what is open on its level and below. */
const LEVELS: readonly { readonly heading: RegExp; readonly key: (name: string) => string }[] = [
  { heading: /^(第[一二三四五六]节)\s/, key: (name) => name },
  { heading: /^([一二三四五六])、/, key: (name) => name },
  { heading: /(填报说明)如下/, key: (name) => `，${name}` },
  { heading: /^[（(]([一二三四五六])[）)]/, key: (name) => `(${name})` },
  { heading: /^(\d)\. /, key: (name) => name },
  { heading: /^[（(](\d)[）)]/, key: (name) => `(${name})` },
];

/** The outline of a report that 第五节一(二)2 prints has headings of its own; they are none of the document's. */
const REPORT_OUTLINE = { first: '(参考提纲)', last: '五、绩效自评结果拟应用和公开情况' };

/**
 * The clauses of the document and what stands under each, its sub-clauses included: "第一节", "第一节二", "第五节一(二)1(3)",
 * "第一节三，填报说明7", "第四节二，填报说明(一)3", "第二节一，备注". Keys have no blanks and half-width brackets.
 */
export const clauses: ReadonlyMap<string, string> = readOutline();

function readOutline(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let path: (string | undefined)[] = [];
  let insideReport = false;
  for (const line of documentLines) {
    if (line.trim() === REPORT_OUTLINE.first) insideReport = true;
    const isForm = insideReport || line.includes('\t');
    const level = isForm ? -1 : LEVELS.findIndex(({ heading }) => heading.test(line));
    const entry = LEVELS[level];
    if (entry)
      path = [
        ...path.slice(0, level),
        ...Array(Math.max(0, level - path.length)),
        entry.key(entry.heading.exec(line)![1]!),
      ];
    if (line.startsWith('备注：')) path = [path[0], path[1], '，备注'];
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = path.slice(0, depth).join('');
      if (path[depth - 1] !== undefined) found.set(key, (found.get(key) ?? '') + withoutBlanks(line));
    }
    if (line.trim() === REPORT_OUTLINE.last) insideReport = false;
  }
  return found;
}
