import { memoizeText } from '../../model/memoize';
import type { IndicatorColumn } from '../../model/indicator-column';
import { squash } from '../../model/text';
import { COLUMN_CAPTIONS } from './columns';
import type { HeadRole } from './head';
import { HEAD_CAPTIONS } from './head';
import type { CaptionWords } from './types';

/** Longest printed caption, blanks and brackets included; longer texts are content. */
export const LONGEST_CAPTION = 40;

const NUMBERING = /^(?:[①-⑳*★☆●◆■□]|\(?\d{1,2}[.、．)]|[一二三四五六七八九十]{1,2}[、.])+/;

/** "预算数A", "执行率B/A", "目标值Target": letters behind a caption name the column in a formula or in English. */
const LATIN_AFTER = /(?<=\p{Script=Han})[A-Za-z][A-Za-z\d/÷×*%.\-–]*$/u;

/** A caption's bare words: no blanks, brackets, numbering, "其中：", colon. "①项目名称*" → "项目名称", "执行率 (B/A)" → "执行率". */
export const bareWords = memoizeText((text: string): string => {
  const words = squash(text.slice(0, 4 * LONGEST_CAPTION))
    .replace(/[（(【[][^）)】\]]*[）)】\]]分?/g, '')
    .replace(NUMBERING, '')
    .replace(/[*★☆]+$/, '')
    .replace(/[:：]+$/, '')
    .replace(LATIN_AFTER, '')
    .replace(/^其中[:：]?/, '');
  return words.replace(/[:：]+$/, '');
});

/** How strongly a caption speaks for each role, 0 to 1; roles that it does not speak for are absent. */
export type CaptionEvidence = ReadonlyMap<IndicatorColumn, number>;

const NOTHING: CaptionEvidence = new Map();
const COLUMNS = Object.entries(COLUMN_CAPTIONS) as [IndicatorColumn, CaptionWords][];

/** The months that a caption of 表3 begins with: "1-8月", "1至*月", "截至6月底". */
const MONTHS_SO_FAR =
  /^(?:1(?:月份?)?[-—–~至到]+(?:\d{1,2}|[*x_]{1,3})月份?|截[至止]到?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末])?|\d{1,2}月[底末])/i;

export function columnEvidence(text: string): CaptionEvidence {
  return text.length > LONGEST_CAPTION || !holdsChinese(text) ? NOTHING : evidenceOf(text);
}

/** All captions do, and most cells of helping columns do not. */
function holdsChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_CHINESE) return true;
  return false;
}

/** 一; signs of other scripts that stand behind it do no harm. */
const FIRST_CHINESE = 0x4e00;

const evidenceOf = memoizeText((text: string): CaptionEvidence => {
  const words = bareWords(text).replace(MONTHS_SO_FAR, '');
  if (words === '') return NOTHING;
  const found = COLUMNS.flatMap(([role, caption]) => {
    const weight = weightOf(caption, words);
    return weight > 0 ? [[role, weight] as const] : [];
  });
  return found.length === 0 ? NOTHING : new Map(found);
});

const HEADS = Object.entries(HEAD_CAPTIONS) as [HeadRole, CaptionWords][];

/** The role of a caption in the head of a form, or null. */
export const headRole = memoizeText((text: string): HeadRole | null => {
  if (text.length < 2 || text.length > LONGEST_CAPTION) return null;
  const words = bareWords(text);
  return words === '' ? null : (roleOf(words) ?? roleOf(words.replace(OF_THIS_YEAR, '年度')));
});

/** 当年度绩效目标 is said as 年度绩效目标 is. */
const OF_THIS_YEAR = /(?:当|本|全)年度?/;

function roleOf(words: string): HeadRole | null {
  let best: HeadRole | null = null;
  let weight = 0;
  for (const [role, caption] of HEADS) {
    const own = weightOf(caption, words);
    if (own > weight) [best, weight] = [role, own];
  }
  return best;
}

function weightOf({ words = [], parts = [], never }: CaptionWords, said: string): number {
  if (words.includes(said)) return 1;
  if (never?.test(said)) return 0;
  return parts.reduce((most, [pattern, weight]) => (weight > most && pattern.test(said) ? weight : most), 0);
}

/** A caption says that its column is not of this role: 完成时限 holds no results. */
export function rulesOut(text: string, role: IndicatorColumn): boolean {
  return COLUMN_CAPTIONS[role].never?.test(bareWords(text)) ?? false;
}

/** Evidence from which a caption names its role by itself. */
const NAMES = 0.9;

/** The role that a caption names beyond doubt, or null. */
export function columnRole(text: string): IndicatorColumn | null {
  let best: IndicatorColumn | null = null;
  let most = 0;
  for (const [role, weight] of columnEvidence(text)) {
    if (weight >= NAMES && weight > most) [best, most] = [role, weight];
  }
  return best;
}
