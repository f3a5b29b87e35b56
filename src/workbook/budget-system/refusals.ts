import Big from 'big.js';
import { classOfLevel2 } from '../../catalog';
import { QUALITATIVE, TIER_WORDS } from '../../catalog/budget-system';
import type { SystemKind, SystemRole, SystemSheet } from '../../catalog/budget-system';
import { refusalSource, SYSTEM_REFUSALS } from '../../catalog/budget-system/refusals';
import type { RefusalId, SystemRefusal } from '../../catalog/budget-system/refusals';
import type { RuleSet } from '../../catalog/types';
import type { Source } from '../../catalog/source';
import type { CellRef } from '../../model/cell';
import { bareText } from '../../model/text';
import type { Texts } from './indicator-texts';
import { numberIn, SYSTEM_NUMBER } from './compare-rows';

/** What the system would refuse, said beforehand. */
export interface Refused {
  readonly id: RefusalId;
  /** Where it is mended; null for the sheet as a whole. */
  readonly at: CellRef | null;
  /** In one sentence. */
  readonly message: string;
  readonly source: Source;
}

/** A row as the system would take it in. */
export interface JudgedRow {
  /** Of the sheet, 1-based. */
  readonly row: number;
  /** Without codes. */
  readonly texts: Texts;
  /** With them, as the cells hold them. */
  readonly raw: Texts;
  readonly at: (role: SystemRole) => CellRef;
}

export interface JudgedSheet {
  readonly sheet: SystemSheet;
  readonly kind: SystemKind;
  /** The columns that are there, with their captions. */
  readonly captions: ReadonlyMap<SystemRole, string>;
  /** Lists are written with codes. */
  readonly coded: boolean;
  readonly rows: readonly JudgedRow[];
  /** The goal of the year as the form has it; null where no form with a goal belongs to it. */
  readonly goal: { readonly text: string; readonly at: CellRef } | null;
  /** The last month that a 监控表 reports. */
  readonly month: number | null;
  readonly ruleSet: RuleSet;
}

/** Every known refusal that holds, row by row, then those of the sheet as a whole. Cells of a column that are empty are one of them together. */
export function refusalsOf(judged: JudgedSheet): readonly Refused[] {
  const hits = judged.rows.flatMap((row) =>
    ROW_CHECKS.flatMap(({ id, hits: hitsOf }) =>
      applies(id, judged) ? hitsOf(row, judged).map((hit) => ({ id, row, ...hit })) : [],
    ),
  );
  const isEmptyToo = (one: RowHit, other: RowHit) =>
    one.id === other.id && one.role === other.role && contentOf(one) + contentOf(other) === '';
  const ofRows = hits.flatMap((hit) => {
    const alike = hits.filter((other) => other === hit || isEmptyToo(hit, other));
    return alike[0] === hit ? [refusedAt(hit, alike.length, judged)] : [];
  });
  const ofSheet = SHEET_CHECKS.flatMap(({ id, hits: hitsOf }) =>
    applies(id, judged) ? hitsOf(judged).map((hit) => refused(id, hit)) : [],
  );
  return [...ofRows, ...ofSheet];
}

interface RowHit extends Hit {
  readonly id: RefusalId;
  readonly row: JudgedRow;
}

function contentOf({ row, role }: RowHit): string {
  return row.raw[role] ?? '';
}

function applies(id: RefusalId, { kind }: JudgedSheet): boolean {
  return (SYSTEM_REFUSALS[id].kinds as readonly SystemKind[]).includes(kind);
}

/** What is wrong in a row, and in which of its columns. */
interface Hit {
  readonly role: SystemRole;
  /** Filled in where the system's words have "…". */
  readonly fill?: readonly string[];
}

interface RowCheck {
  readonly id: RefusalId;
  readonly hits: (row: JudgedRow, judged: JudgedSheet) => readonly Hit[];
}

/** Where the column is there and what it holds is wrong. */
function when(
  role: SystemRole,
  isWrong: (text: string, row: JudgedRow, judged: JudgedSheet) => boolean,
): RowCheck['hits'] {
  return (row, judged) => (judged.captions.has(role) && isWrong(row.texts[role] ?? '', row, judged) ? [{ role }] : []);
}

const isEmpty = (text: string) => text === '';
const isQualitative = ({ texts }: JudgedRow) => texts.sign === QUALITATIVE;
/** The five signs; what has none of them is judged as words are. */
const isNumberRow = ({ texts }: JudgedRow) => ['≥', '＞', '＝', '＜', '≤', '>', '=', '<'].includes(texts.sign ?? '');
const isNoNumber = (text: string) => !SYSTEM_NUMBER.test(text);
const SPECIAL = /[*_-]/;
const BLANK = /[ \u3000]/;

const ROW_CHECKS: readonly RowCheck[] = [
  { id: 'level1-empty', hits: when('level1', isEmpty) },
  { id: 'level2-empty', hits: when('level2', isEmpty) },
  { id: 'name-empty', hits: when('level3', isEmpty) },
  { id: 'sign-empty', hits: when('sign', isEmpty) },
  { id: 'classes-differ', hits: when('level2', classesDiffer) },
  { id: 'name-blanks', hits: when('level3', (text) => BLANK.test(text)) },
  { id: 'target-empty', hits: when('target', isEmpty) },
  { id: 'target-not-number', hits: when('target', (text, row) => text !== '' && isNumberRow(row) && isNoNumber(text)) },
  { id: 'unit-empty', hits: when('unit', (text, row) => text === '' && isNumberRow(row)) },
  { id: 'target-characters', hits: when('target', (text, row) => !isNumberRow(row) && SPECIAL.test(text)) },
  { id: 'target-blanks', hits: when('target', (text, row) => !isNumberRow(row) && BLANK.test(text)) },
  { id: 'required-empty', hits: requiredEmpty },
  { id: 'too-long', hits: tooLong },
  { id: 'actual-null', hits: when('actual', (text) => text === 'NULL' || text === 'null') },
  {
    id: 'actual-not-number',
    hits: when('actual', (text, row) => text !== '' && !isNull(text) && !isQualitative(row) && isNoNumber(text)),
  },
  {
    id: 'actual-not-tier',
    hits: when(
      'actual',
      (text, row) => text !== '' && !isNull(text) && isQualitative(row) && !TIER_WORDS.some((word) => word === text),
    ),
  },
  { id: 'actual-characters', hits: when('actual', (text) => SPECIAL.test(text)) },
  { id: 'description-empty', hits: when('description', (text, row) => text === '' && isQualitative(row)) },
  { id: 'weight-not-number', hits: when('weight', (text) => text !== '' && isNoNumber(text)) },
  { id: 'score-not-number', hits: when('score', (text) => text !== '' && isNoNumber(text)) },
  { id: 'deduction-not-number', hits: when('deduction', (text) => text !== '' && isNoNumber(text)) },
  { id: 'weight-not-positive', hits: when('weight', (text) => numberIn(text)?.lte(0) ?? false) },
  {
    id: 'score-above-weight',
    hits: when('score', (_, { texts }) => compared(texts, (weight, score) => score.gt(weight))),
  },
  {
    id: 'reason-empty',
    hits: when(
      'reason',
      (text, { texts }) => text === '' && compared(texts, (weight, score) => cut(score).lt(cut(weight))),
    ),
  },
  { id: 'score-outside-tier', hits: when('score', outsideTier) },
  { id: 'far-exceeded', hits: when('reason', farExceeded) },
  { id: 'progress-unexplained', hits: when('reason', behind) },
];

function isNull(text: string): boolean {
  return text === 'NULL' || text === 'null';
}

/** Entries of lists that are not written as "code" or "code-name", or with a code that the list does not have: one line a column. */
function codesUnknown({ rows, sheet, captions, coded }: JudgedSheet): readonly SheetHit[] {
  if (!coded) return [];
  return sheet.columns.flatMap(({ role, coded: isCoded }): SheetHit[] => {
    if (!isCoded || !captions.has(role)) return [];
    const wrong = rows.filter(({ raw, texts }) => isUncoded(raw[role] ?? '', sheet.codes[texts[role] ?? '']));
    const [first] = wrong;
    if (!first) return [];
    const [name, text] = [shortCaption(captions.get(role)), first.raw[role] ?? ''];
    const many = wrong.length > 1 ? `等 ${wrong.length} 处` : '';
    return [{ at: first.at(role), what: `${name}“${text}”${many}没有代码或代码不对`, fill: [name, codePart(text)] }];
  });
}

function isUncoded(text: string, known: string | undefined): boolean {
  const code = codePart(text);
  return text !== '' && (!/^[A-Za-z0-9]+$/.test(code) || (known !== undefined && known !== code));
}

function codePart(text: string): string {
  return text.split('-')[0]?.trim() ?? '';
}

/** By the catalogue's classes; the code of a second level begins with that of its first. */
function classesDiffer(
  level2: string,
  { texts: { level1 = '' }, raw }: JudgedRow,
  { ruleSet, coded }: JudgedSheet,
): boolean {
  if (level1 === '' || level2 === '') return false;
  const [upper, lower] = [codeOf(raw.level1), codeOf(raw.level2)];
  if (coded && upper !== null && lower !== null) return !lower.startsWith(upper);
  const own = classOfLevel2(level2, ruleSet.classes);
  return own !== null && ruleSet.classes.some(({ name }) => name === level1) && own !== level1;
}

function codeOf(text = ''): string | null {
  return /^\s*([A-Za-z0-9]+)\s*(?:-|$)/.exec(text)?.[1] ?? null;
}

function requiredEmpty({ raw }: JudgedRow, { sheet, captions }: JudgedSheet): readonly Hit[] {
  return sheet.columns.flatMap(({ role, required }) =>
    required && captions.has(role) && (raw[role] ?? '') === ''
      ? [{ role, fill: [shortCaption(captions.get(role))] }]
      : [],
  );
}

function tooLong({ raw }: JudgedRow, { sheet, captions }: JudgedSheet): readonly Hit[] {
  return sheet.columns.flatMap(({ role, longest }) =>
    longest !== undefined && systemLength(raw[role] ?? '') > longest
      ? [{ role, fill: [shortCaption(captions.get(role))] }]
      : [],
  );
}

/** As the system counts: signs up to 128 are 1 long, all others 2. */
function systemLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length += text.charCodeAt(at) <= 128 ? 1 : 2;
  return length;
}

function compared(texts: Texts, isWrong: (weight: Big, score: Big) => boolean): boolean {
  const [weight, score] = [numberIn(texts.weight ?? ''), numberIn(texts.score ?? '')];
  return weight !== null && score !== null && isWrong(weight, score);
}

/** Two decimals, the others cut off, as the page compares. */
function cut(number: Big): Big {
  return number.round(2, Big.roundDown);
}

function outsideTier(_: string, row: JudgedRow, { sheet: { bands } }: JudgedSheet): boolean {
  const { actual = '', deduction = '' } = row.texts;
  const tier = TIER_WORDS.findIndex((word) => word === actual);
  const isDeducted = numberIn(deduction)?.eq(0) === false;
  if (!bands || tier < 0 || !isQualitative(row) || isDeducted) return false;
  return compared(row.texts, (weight, score) => {
    const [reached, partly] = [weight.times(bands.reached).round(2), weight.times(bands.partly).round(2)];
    if (tier === 0) return score.lt(reached) || score.gt(weight);
    return tier === 1 ? score.lt(partly) || score.gte(reached) : score.lt(0) || score.gte(partly);
  });
}

function farExceeded(reason: string, row: JudgedRow, { sheet: { reasonFrom } }: JudgedSheet): boolean {
  const [target, actual] = [numberIn(row.texts.target ?? ''), numberIn(row.texts.actual ?? '')];
  if (reasonFrom === null || reason !== '' || !isNumberRow(row) || !target || !actual) return false;
  return target.eq(0) ? actual.gte(reasonFrom - 100) : actual.gte(target.times(reasonFrom).div(100));
}

const EQUAL = ['＝', '='];
const UPWARDS = ['≥', '＞', '>', ...EQUAL];

/** A red or yellow light: less than 80% of the part of the year, or a limit that is exceeded. */
function behind(reason: string, row: JudgedRow, { month }: JudgedSheet): boolean {
  const [target, actual] = [numberIn(row.texts.target ?? ''), numberIn(row.texts.actual ?? '')];
  if (reason !== '' || month === null || !isNumberRow(row) || !target || !actual) return false;
  const { sign = '' } = row.texts;
  if (!UPWARDS.includes(sign)) return actual.gt(target);
  // What light a target with "=" has while nothing is done, no text says.
  if (target.lte(0) || (EQUAL.includes(sign) && actual.eq(0))) return false;
  return actual.times(12).lt(target.times(month).times('0.8'));
}

interface SheetHit {
  readonly at: CellRef | null;
  readonly what: string;
  readonly fill?: readonly string[];
}

const SHEET_CHECKS: readonly { readonly id: RefusalId; readonly hits: (judged: JudgedSheet) => readonly SheetHit[] }[] =
  [
    { id: 'code-unknown', hits: codesUnknown },
    { id: 'name-repeated', hits: namesRepeated },
    { id: 'weights-total', hits: weightsTotal },
    { id: 'class-points', hits: classPoints },
    { id: 'output-missing', hits: (judged) => classMissing('产出指标', judged) },
    { id: 'benefit-missing', hits: (judged) => classMissing('效益指标', judged) },
    {
      id: 'goal-blank',
      hits: ({ goal }) => (goal !== null && goal.text.trim() === '' ? [{ at: goal.at, what: '年度目标是空的' }] : []),
    },
    {
      id: 'goal-mark',
      hits: ({ goal }) =>
        goal !== null && ['-', '_', '*'].includes(goal.text.trim())
          ? [{ at: goal.at, what: `年度目标只写了“${goal.text.trim()}”` }]
          : [],
    },
  ];

function namesRepeated({ rows }: JudgedSheet): readonly SheetHit[] {
  const byName = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const name = row.texts.level3 ?? '';
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].flatMap(([name, [first, ...more]]) =>
    first && more.length > 0
      ? [{ at: first.at('level3'), what: `“${name}”列了 ${more.length + 1} 次`, fill: [name, String(more.length + 1)] }]
      : [],
  );
}

function weightsTotal({ sheet: { weightsTotal: wanted }, captions, rows }: JudgedSheet): readonly SheetHit[] {
  if (wanted === null || !captions.has('weight')) return [];
  const total = pointsOf(rows);
  return total.eq(wanted) ? [] : [{ at: null, what: `分值合计 ${total.toFixed()}`, fill: [String(wanted)] }];
}

function classPoints({ sheet, captions, rows }: JudgedSheet): readonly SheetHit[] {
  if (!captions.has('weight')) return [];
  return sheet.classPoints.flatMap(({ classes, points }): SheetHit[] => {
    const own = rows.filter(({ texts: { level1 = '', level2 = '' } }) =>
      classes.some((name) => name === level1 || name === level2),
    );
    const total = pointsOf(own);
    if (own.length === 0 || total.eq(points)) return [];
    const name = classes.join('、');
    return [
      {
        at: own[0]?.at('weight') ?? null,
        what: `${name}的分值合计 ${total.toFixed()}，应为 ${points}`,
        fill: ['', name],
      },
    ];
  });
}

function pointsOf(rows: readonly JudgedRow[]): Big {
  return rows.reduce((sum, { texts }) => sum.plus(numberIn(texts.weight ?? '') ?? 0), new Big(0));
}

function classMissing(name: string, { captions, rows }: JudgedSheet): readonly SheetHit[] {
  const isThere = rows.some(({ texts }) => bareText(texts.level1 ?? '') === name);
  return isThere || !captions.has('level1') ? [] : [{ at: null, what: `没有${name}` }];
}

function refusedAt({ id, row, role, fill }: RowHit, count: number, { captions }: JudgedSheet): Refused {
  const { level3: name = '' } = row.texts;
  const text = row.raw[role] ?? '';
  const where = `第 ${row.row} 行${name === '' ? '' : `“${name}”`}${count > 1 ? `等 ${count} 处` : ''}`;
  const caption = shortCaption(captions.get(role));
  const says = text === '' ? '空着' : `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
  return refused(id, {
    at: row.at(role),
    what: `${where}${caption}${says}`,
    fill: fill ?? [String(row.row - 1), caption],
  });
}

/** "*实际完成值（定量填数字…）" → "实际完成值" */
function shortCaption(caption = ''): string {
  return (
    caption
      .replace(/[（(].*$/, '')
      .replace(/^\*/, '')
      .split(/\s/)[0] ?? ''
  );
}

function refused(id: RefusalId, { at, what, fill = [] }: SheetHit): Refused {
  const refusal: SystemRefusal = SYSTEM_REFUSALS[id];
  const parts = refusal.says.split('…');
  const says = parts.reduce((said, part, index) => `${said}${fill[index - 1] ?? '…'}${part}`);
  const verb = refusal.setting ? '有的地方会提示' : '系统会提示';
  return {
    id,
    at,
    message: `${what}，${verb}“${says.replace(/[。！；]$/, '')}”。${refusal.todo}。`,
    source: refusalSource(refusal),
  };
}
