/** Standard comparators; "=" only where it is printed. */
export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** Spellings before a number, in half-width signs; "before" also holds for words. Longest first within a comparator. */
const SPELLINGS: Readonly<Record<Comparator, readonly string[]>> = {
  '≥': ['≥', '≧', '⩾', '≮', '>=', '=>', '大于等于', '大于或等于', '不低于', '不少于', '不小于', '不早于', '至少'],
  '≤': [
    '≤',
    '≦',
    '⩽',
    '≯',
    '<=',
    '=<',
    '小于等于',
    '小于或等于',
    '不高于',
    '不超过',
    '不大于',
    '不多于',
    '不晚于',
    '不迟于',
    '至多',
    '最多',
  ],
  '>': ['>', '﹥', '大于', '超过', '高于', '多于'],
  '<': ['<', '﹤', '小于', '低于', '少于', '不足', '不到'],
  '=': ['=', '═', '﹦', '等于'],
};

/** Words after a number; they include the number itself (民法典第1259条). 内 follows a span of time only (5个工作日内). */
const SUFFIXES: readonly (readonly ['≥' | '≤', RegExp])[] = [
  ['≥', /[及或]?以上$/],
  ['≤', /(?:[及或]?以下|以内)$/],
  ['≤', /(?<=[天日月年周]|小时|工作日)之?内$/],
];

/** All spellings of the comparators, in half-width signs. */
export function comparatorSpellings(...comparators: readonly Comparator[]): readonly string[] {
  return comparators.flatMap((comparator) => SPELLINGS[comparator]);
}

export interface ComparatorMatch {
  readonly comparator: Comparator;
  readonly spelling: string;
}

const COMPARATORS: ReadonlyMap<string, Comparator> = new Map(
  Object.entries(SPELLINGS).flatMap(([comparator, spellings]) =>
    spellings.map((spelling) => [spelling, comparator as Comparator] as const),
  ),
);

const ANYWHERE = new RegExp([...COMPARATORS.keys()].sort((a, b) => b.length - a.length).join('|'));
const AT_START = new RegExp(`^(?:${ANYWHERE.source})`);

/** The comparator at the start of a squashed text. */
export function comparatorAtStart(text: string): ComparatorMatch | null {
  const spelling = text.match(AT_START)?.[0];
  const comparator = spelling && COMPARATORS.get(spelling);
  return spelling && comparator ? { comparator, spelling } : null;
}

/** A title mark typed for a comparator, 》95% and 《=30天: the two share a key. */
export function mistypedComparator(text: string): ComparatorMatch | null {
  const spelling = text.match(/^(?:[》〉]|[《〈])=?(?=\d)/)?.[0];
  return spelling === undefined ? null : { comparator: /^[》〉]/.test(spelling) ? '≥' : '≤', spelling };
}

/** The comparator word at the end of what follows a number ("%以上", "个工作日内"). */
export function comparatorAtEnd(text: string): ComparatorMatch | null {
  for (const [comparator, pattern] of SUFFIXES) {
    const spelling = text.match(pattern)?.[0];
    if (spelling !== undefined) return { comparator, spelling };
  }
  return null;
}

/** Whether a sign or word of comparison occurs anywhere. */
export function holdsComparator(text: string): boolean {
  return ANYWHERE.test(text);
}

/** The first comparator sign (not word) in a text. */
export function firstComparatorSign(text: string): Comparator | null {
  const at = text.search(/[≥≧⩾≮≤≦⩽≯<>﹤﹥]/);
  return at < 0 ? null : (comparatorAtStart(text.slice(at))?.comparator ?? null);
}
