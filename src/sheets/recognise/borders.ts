import { bareWords, FOOTER, TITLE_PARTS, TOTAL_LINE } from '../../catalog';
import { memoizeText } from '../../model/memoize';
import { squash } from '../../model/text';

const LONGEST_TITLE = 200;

/** The title line of a form: "绩效目标申报表（参考模板）", "1、扶贫工作经费绩效目标表". */
export function isTitle(text: string): boolean {
  return text.length >= 5 && text.length <= LONGEST_TITLE && /[表况]/.test(text) && isWordedAsTitle(text);
}

const isWordedAsTitle = memoizeText((text: string): boolean => {
  const words = withoutTail(text);
  return TITLE_PARTS.some((pattern) => pattern.test(words));
});

/** A title without the bracketed addition at its end. */
export function withoutTail(text: string): string {
  return squash(text).replace(/[（(][^）)]*[）)]$/, '');
}

/** "....." and "……": room for more rows, said in print. */
export function isEllipsis(text: string): boolean {
  return text.length <= 40 && /^[.．。…·⋯]{2,}$/.test(squash(text));
}

/** The bottom line of the table: 总分. */
export function isTotalCaption(text: string): boolean {
  return text.length <= 12 && TOTAL_LINE.test(bareWords(text));
}

/** What stands below a table: notes, signatures, filing line. `first`: the text stands where the table has its classes. */
export function isFooter(text: string, first: boolean): boolean {
  const word = FOOTER.exec(text.slice(0, 20).replace(/\s/g, ''));
  return word !== null && (first || /[:：]$/.test(word[0]));
}
