import { squash } from '../../model/text';
import type { CheckedSheet } from '../check/check-workbook';
import { pairUp } from '../../model/pair-up';
import type { Answers } from '../exchange/report';
import { ALSO, isForApplicant, letterItems, oneLine, printItem } from './review-letter';
import type { Letter, LetterItem } from './review-letter';

/** An earlier letter compared with the returned workbook. */
export interface Comparison {
  readonly since: string;
  /** The workbook is judged otherwise than it was for the letter; then more may have changed than the workbook. */
  readonly otherBasis: { readonly then: string; readonly now: string } | null;
  /** Projects of the letter on whose sheet there is another one now: renamed, or the wrong file. */
  readonly renamed: readonly { readonly then: string; readonly now: string }[];
  readonly fixed: readonly LetterItem[];
  readonly unchanged: readonly { readonly then: LetterItem; readonly now: LetterItem }[];
  /** Settled by a reason since. */
  readonly explained: readonly LetterItem[];
  readonly added: readonly LetterItem[];
  /** Items that cannot be compared: the reviewer's own remarks, and items whose form is not in the workbook. */
  readonly byHand: readonly string[];
}

export interface Returned {
  readonly basis: string;
  /** All sheets of the workbook, fully checked. */
  readonly sheets: readonly CheckedSheet[];
  readonly answers: Answers;
}

/** 已改, 未改, 新增: which items of the letter still stand, and what stands that the letter did not say. */
export function compareWithLetter(letter: Letter, { basis, sheets, answers }: Returned): Comparison {
  // Letters of earlier versions asked for what was open on the 审核表 as well.
  const reviewers = new Set(
    sheets.filter(({ forms }) => forms.length > 0 && !forms.some(isForApplicant)).map(({ name }) => oneLine(name)),
  );
  const forms = sheets.flatMap(({ name, forms }) =>
    forms
      .filter(isForApplicant)
      .map(({ form }) => ({ sheet: oneLine(name), project: oneLine(form.project.name?.text ?? '') })),
  );
  const items = letter.items.filter(({ sheet }) => !reviewers.has(sheet));
  const homes = items.map((then) => ({ then, home: homeOf(then, forms) }));
  const found = homes.flatMap(({ then, home }) => (home ? [{ then, ...home }] : []));
  const now = letterItems(sheets, answers);
  const pairs = pairUp(
    found,
    now,
    LIKENESSES.map((alike) => (one, item) => isAt(one, item) && alike(one.then, item)),
  );
  const standing = found.flatMap((one) => {
    const item = pairs.get(one);
    return item ? [{ then: one.then, now: item }] : [];
  });
  const paired = new Set(pairs.values());
  return {
    since: letter.date,
    otherBasis: squash(letter.basis) === squash(basis) ? null : { then: letter.basis, now: basis },
    renamed: renamedProjects(items, forms),
    fixed: found.filter((one) => !pairs.has(one)).map(({ then }) => then),
    unchanged: standing.filter((one) => one.now.explained === null),
    explained: standing.flatMap((one) => (one.now.explained === null ? [] : [one.now])),
    added: now.filter((item) => item.explained === null && !paired.has(item)),
    byHand: [
      ...homes.flatMap(({ then, home }) => (home ? [] : [`${printPlaced(then)}（本次文件中没有这张表）`])),
      ...letter.remarks,
    ],
  };
}

interface Place {
  readonly sheet: string;
  readonly project: string;
}

interface Home {
  readonly sheet: string;
  /** Null: any form of the sheet. */
  readonly project: string | null;
}

/** The form that an item is about; the project or the sheet may have been renamed since. */
function homeOf({ sheet, project }: LetterItem, forms: readonly Place[]): Home | null {
  const onSheet = forms.filter((form) => same(form.sheet, sheet));
  const exact = onSheet.find((form) => same(form.project, project));
  if (exact) return exact;
  if (onSheet.length > 0) return { sheet, project: null };
  const named = forms.filter((form) => project !== '' && same(form.project, project));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function renamedProjects(items: readonly LetterItem[], forms: readonly Place[]): Comparison['renamed'] {
  const then = new Map(items.filter(({ project }) => project !== '').map((item) => [item.project, item]));
  return [...then.values()].flatMap(({ sheet, project }) => {
    const names = forms.filter((form) => same(form.sheet, sheet)).map((form) => form.project);
    if (names.some((name) => name === '' || same(name, project))) return [];
    return names.length === 0 ? [] : [{ then: project, now: names.join('、') }];
  });
}

function isAt({ sheet, project }: Home, item: LetterItem): boolean {
  return same(sheet, item.sheet) && (project === null || same(project, item.project));
}

/** The strictest first: by number (decision D18). In letters of earlier versions rows move, so an indicator is known by its name; what has no name, by its cell or its very words. */
const LIKENESSES: readonly ((then: LetterItem, now: LetterItem) => boolean)[] = [
  (then, now) => then.number !== '' && then.number === now.number && (isRepeated(then, now) || isInSameSpot(then, now)),
  (then, now) => saysTheSame(then, now) && isInSameSpot(then, now),
  (then, now) => saysTheSame(then, now) && then.indicator === null && now.indicator === null,
  (then, now) => saysAlike(then, now) && isInSameSpot(then, now),
  (then, now) => saysAlike(then, now) && isRepeated(then, now),
];

/** An entry with several places, some of which may have been corrected. */
function isRepeated(then: LetterItem, now: LetterItem): boolean {
  return then.places.length > 1 || now.places.length > 1;
}

function isInSameSpot(then: LetterItem, now: LetterItem): boolean {
  return then.indicator !== null && now.indicator !== null
    ? same(then.indicator, now.indicator)
    : then.places.some((place) => now.places.includes(place));
}

/** A signature below the letter may have been read as the end of its last item. */
function saysTheSame(then: LetterItem, now: LetterItem): boolean {
  return squash(then.sentence).startsWith(squash(now.sentence));
}

/** The same rule, whatever it cites from the cell: “资金合计不符：总额 23.00…” with other amounts. */
function saysAlike(then: LetterItem, now: LetterItem): boolean {
  return pattern(then.sentence).startsWith(pattern(now.sentence));
}

/** Without what is cited and counted; "5 项未填指标值" says of several what "“路灯”未填指标值" says of one. */
function pattern(sentence: string): string {
  return squash(sentence)
    .replace(/“[^”]*”/g, '“”')
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(NAMES_OF_SEVERAL, '')
    .replace(/^(?:0项|(?:核心指标)?“”)(?=未填)/, '');
}

/** The indicators named by an item with several places; some may have been corrected. */
const NAMES_OF_SEVERAL = new RegExp(`(?:：|，${ALSO})“”(?:、“”)*(?=[（(])`);

function same(one: string, other: string): boolean {
  return squash(one) === squash(other);
}

/** Plain text for the reviewer: what still stands first. */
export function writeComparison(comparison: Comparison): string {
  const { since, otherBasis, renamed, fixed, unchanged, explained, added, byHand } = comparison;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['未改', unchanged.map(printUnchanged)],
    ['新增', added.map(printPlaced)],
    ['已说明', explained.map((item) => `${printPlaced(item)}理由：${item.explained ?? ''}`)],
    ['已改', fixed.map(printPlaced)],
    ['请人工核对', byHand],
  ];
  const counts = parts.map(([name, lines]) => `${name} ${lines.length} 条`).join('，');
  const head = [
    '修改情况',
    `对照：${since === '' ? '' : `${since} 的`}退回修改意见`,
    ...(otherBasis
      ? [`注意：上次审核口径为${otherBasis.then || '未写明'}，本次为${otherBasis.now}，结果可能因此不同。`]
      : []),
    ...renamed.map(({ then, now }) => `注意：项目名称由“${then}”改为“${now}”，请核对是否为同一项目。`),
    `${counts}。`,
  ];
  const blocks = parts.flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [[`${name}：`, ...lines.map((line, index) => `${index + 1}. ${line}`)]],
  );
  return [head, ...blocks].map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function printUnchanged({ then, now }: Comparison['unchanged'][number]): string {
  const [before, left] = [then.places.length, now.places.length];
  return printPlaced(now) + (before === left ? '' : `（原 ${before} 处，现 ${left} 处）`);
}

function printPlaced(item: LetterItem): string {
  return `【${item.sheet}】${printItem(item)}`;
}
