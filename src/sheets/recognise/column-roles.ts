import { rulesOut } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { ColumnReading, Evidence } from '../../model/reading';
import type { FixedColumn } from '../user-corrections';
import { CONTENT, PLACES } from './column-evidence';
import type { ColumnContent } from './content';
import { isNamed, NAMED } from './caption-paths';
import type { CaptionPath } from './caption-paths';

/** A column of a table: what stands over it, and what its cells are like. */
export interface ReadColumn {
  readonly column: number;
  readonly path: CaptionPath | null;
  readonly content: ColumnContent;
}

interface Claim {
  readonly role: IndicatorColumn;
  readonly column: ReadColumn;
  readonly score: number;
  readonly from: Evidence;
}

/** A column below this speaks for no role. */
const LEAST_SCORE = 0.4;
/** By so much a role must beat the next likely one to be beyond doubt. */
const BEYOND_DOUBT = 0.45;

/**
 * The role of every column from its caption, its content and its place: the best claim first, a role a column. How sure it is follows from
 * the next best claim on the same column, and on the same role by a column that has no name of its own.
 */
export function columnRoles(printed: readonly ReadColumn[], words: readonly FixedColumn[] = []): ColumnReading[] {
  const columns = withNamesBelowClasses(printed);
  const fixed = new Map(words.map(({ column, role }) => [column, role]));
  const roles = new Map<number, Claim>();
  for (const column of columns) {
    const role = fixed.get(column.column);
    if (role) roles.set(column.column, { role, column, score: 2, from: 'user' });
  }
  const free = columns.filter(({ column }) => !fixed.has(column));
  const named = free.flatMap((column) => claimsOf(column, columns));
  assign(named, roles);
  withNames(named, roles);
  const placed = placeRest(free, roles, columns);
  const all = [...named, ...placed];
  return columns.map((column) => readingOf(column, roles, all));
}

/** A table has names: where no column got them, the one of texts that may be they (指标内容) holds them. */
function withNames(claims: readonly Claim[], roles: Map<number, Claim>) {
  if ([...roles.values()].some(({ role }) => role === 'level3')) return;
  const [best] = claims
    .filter(({ role, score }) => role === 'level3' && score >= NAMED)
    .filter(({ column }) => TEXTS.has(roles.get(column.column)?.role ?? 'level3'))
    .sort((one, other) => other.score - one.score);
  if (best !== undefined) roles.set(best.column.column, best);
}

/** What a place says depends on the columns beside it, so that what was placed first may tell the rest. */
function placeRest(free: readonly ReadColumn[], roles: Map<number, Claim>, columns: readonly ReadColumn[]): Claim[] {
  const claims: Claim[] = [];
  for (let round = 0; round < 2; round++) {
    const rest = free.filter(({ column }) => !roles.has(column));
    const placed = rest.flatMap((column) => claimsByPlace(column, roles, columns));
    // What stands there without a use may find one when its neighbours have theirs.
    assign(round === 0 ? placed.filter(({ role }) => role !== 'other') : placed, roles);
    claims.push(...placed);
  }
  return claims;
}

/**
 * Two levels of captions over classes and names: 一级指标 holds 数量指标 and 二级指标 the indicators themselves, where nothing is captioned as
 * a third level. What the cells of both are decides, not their captions.
 */
function withNamesBelowClasses(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const clearly = (role: IndicatorColumn) =>
    columns.find(({ path }) => (path?.evidence.get(role) ?? 0) >= CLEARLY_NAMED);
  const [first, second] = [clearly('level1'), clearly('level2')];
  if (first === undefined || second === undefined || columns.some(({ path }) => isNamed(path, 'level3')))
    return columns;
  const { content } = second;
  const isOfClasses = content.level1 + content.level2 + content.otherClass > 0.2;
  if (isOfClasses || content.phrases < 0.8 || content.distinct < 0.8 || content.filled < 2) return columns;
  const upper: IndicatorColumn = first.content.level2 > first.content.level1 ? 'level2' : 'level1';
  return columns.map((column) => {
    if (column === second) return captionedAs(column, 'level3');
    return column === first ? captionedAs(column, upper) : column;
  });
}

function captionedAs(column: ReadColumn, role: IndicatorColumn): ReadColumn {
  return column.path === null ? column : { ...column, path: { ...column.path, evidence: new Map([[role, 1]]) } };
}

function mayHeadNames(path: CaptionPath | null): boolean {
  const weight = path?.evidence.get('level3') ?? 0;
  return weight > 0 && weight < NAMES_BEYOND_DOUBT;
}

const PROJECT: ReadonlySet<IndicatorColumn> = new Set(['project', 'project-amount', 'project-goal']);
/** Columns that only a table of several projects has. */
const BESIDE_PROJECTS: readonly IndicatorColumn[] = [
  'project-year',
  'project-executed',
  'project-rate',
  'project-score',
];

function assign(claims: readonly Claim[], roles: Map<number, Claim>) {
  const taken = new Set([...roles.values()].map(({ role }) => role));
  for (const claim of [...claims].sort((a, b) => b.score - a.score)) {
    if (claim.score < LEAST_SCORE || roles.has(claim.column.column)) continue;
    if (taken.has(claim.role) && !MANY.has(claim.role)) continue;
    roles.set(claim.column.column, claim);
    taken.add(claim.role);
  }
}

/** Roles that several columns may have. */
export const MANY: ReadonlySet<IndicatorColumn> = new Set([
  'other',
  'reference',
  'other-score',
  'likelihood',
  'reason',
  'note',
  'description',
  'basis',
]);

function claimsOf(column: ReadColumn, all: readonly ReadColumn[]): Claim[] {
  if (isWeightOfClasses(column, all)) return [{ role: 'other', column, score: NAMED, from: 'label' }];
  const evidence = column.path?.evidence ?? new Map<IndicatorColumn, number>();
  const roles = new Set<IndicatorColumn>([...evidence.keys(), ...rolesByContent(column.content)]);
  if (!all.some((other) => other !== column && mayBeAdjusted(other))) roles.delete('initial-target');
  if (BESIDE_PROJECTS.some((role) => roles.has(role)) && !isOfProjects(column, all))
    BESIDE_PROJECTS.forEach((role) => roles.delete(role));
  if (!isFurtherScore(column, all)) roles.delete('other-score');
  const isPromise = roles.has('forecast') && isOnlyPromise(column, all);
  // The words for both are the same; a column is one of them.
  if (roles.has('forecast')) roles.delete(isPromise ? 'forecast' : 'target');
  if (isPromise) roles.add('target');
  return [...roles].map((role) => {
    const label = isPromise && role === 'target' ? NAMED_AS_PROMISE : (evidence.get(role) ?? 0);
    const content = contentFor(role, column, all);
    return { role, column, score: label + content, from: label >= Math.max(0.5, content) ? 'label' : 'content' };
  });
}

/** 预期完成值 beside what was done, and no other targets: what was promised, not what is expected by now. */
function isOnlyPromise(column: ReadColumn, all: readonly ReadColumn[]): boolean {
  if (!column.path?.captions.some((caption) => caption.includes('预期'))) return false;
  const others = all.filter((other) => other !== column);
  return others.some(({ path }) => isNamed(path, 'actual')) && !others.some(({ path }) => isNamed(path, 'target'));
}

const NAMED_AS_PROMISE = 0.95;

function isOfProjects({ column }: ReadColumn, all: readonly ReadColumn[]): boolean {
  return all.some(({ path }) => isNamed(path, 'project')) && isLeftOfClasses(column, all);
}

/** Given by another, or the last of several (最终得分), which alone is the form's. */
function isFurtherScore(column: ReadColumn, all: readonly ReadColumn[]): boolean {
  const weight = column.path?.evidence.get('other-score') ?? 0;
  if (weight === 0 || weight >= CLEARLY_NAMED) return weight > 0;
  return all.some((other) => other !== column && isNamed(other.path, 'score'));
}

/** Without a column that may hold the adjusted targets the first ones are the targets. */
function mayBeAdjusted({ path, content }: ReadColumn): boolean {
  const evidence = path?.evidence ?? new Map<IndicatorColumn, number>();
  return evidence.has('target') || (evidence.size === 0 && content.quantities + content.numbers > 0.5);
}

/**
 * A weight between the classes is theirs where the indicators have their own behind their names (一级指标 | 权重 | 三级指标 | 分值), or where it
 * is not said in every row. Where no caption is of names, the last column of classes stands for them.
 */
function isWeightOfClasses(column: ReadColumn, all: readonly ReadColumn[]): boolean {
  if (!isNamed(column.path, 'weight')) return false;
  const name = all.find(({ path }) => isNamed(path, 'level3'));
  const last = name ?? all.filter(({ path, content }) => isNamed(path, 'level2') || content.level2 >= 0.5).at(-1);
  if (last === undefined || column.column >= last.column) return false;
  const rows = name?.content.filled ?? Math.max(...all.map(({ content }) => content.filled));
  const isInAllRows = column.content.filled < 2 || column.content.filled >= ALL_ROWS * rows;
  return !isInAllRows || all.some((other) => other.column > last.column && isNamed(other.path, 'weight'));
}

const ALL_ROWS = 0.95;

/** Roles that the cells alone may speak for. */
function rolesByContent({ level1, level2, signs, units, kinds, counts }: ColumnContent): IndicatorColumn[] {
  return [
    ...(level1 >= 0.5 ? (['level1'] as const) : []),
    ...(level2 >= 0.5 ? (['level2'] as const) : []),
    ...(signs >= 0.5 ? (['sign'] as const) : []),
    ...(units >= 0.6 ? (['unit'] as const) : []),
    ...(counts ? (['number'] as const) : []),
    ...(kinds >= 0.6 ? (['target-kind'] as const) : []),
  ];
}

/** A caption that only may head the names (绩效指标, 名称) heads none where hardly a cell of its column is filled, and others are. */
const BARELY_FILLED = 0.3;
const NAMES_BEYOND_DOUBT = 0.9;
/** A caption of this weight names its role and no other. */
const CLEARLY_NAMED = 1;

/** What the cells add to or take from the claim of a caption, about −1 to 0.9. An empty column has little to say. */
function contentFor(role: IndicatorColumn, { column, path, content }: ReadColumn, all: readonly ReadColumn[]): number {
  const isBare = content.density < BARELY_FILLED && all.some((other) => other.content.filled > 0);
  const doubt = role === 'level3' && mayHeadNames(path) && isBare ? -0.3 : 0;
  if (content.filled === 0) return doubt - (isGroupCaption(role, column, path, all) ? 0.6 : 0);
  const ofProject = PROJECT.has(role) && !isLeftOfClasses(column, all) ? -0.6 : 0;
  const ofValues = role === 'other' && !all.some(isNamedAsValues) ? -0.3 * content.quantities : 0;
  return (CONTENT[role]?.(content) ?? 0) + ofProject + ofValues + doubt;
}

/** Where no caption names values, quantities below one that says something else (数值及单位) may be they. */
function isNamedAsValues({ path }: ReadColumn): boolean {
  return VALUES.some((role) => isNamed(path, role));
}

const VALUES: readonly IndicatorColumn[] = ['target', 'actual', 'forecast'];

/** What stands at the left of classes and names over no cell is the caption of the whole table (绩效指标), and heads no values. */
function isGroupCaption(role: IndicatorColumn, column: number, path: CaptionPath | null, all: readonly ReadColumn[]) {
  const others = all.filter((other) => other.column !== column);
  return role === 'target' && !isNamed(path, role) && isLeftOfClasses(column, others);
}

/** Columns of the project stand before those of its indicators. */
function isLeftOfClasses(column: number, all: readonly ReadColumn[]): boolean {
  const first = all.find(
    ({ path, content }) => isNamed(path, 'level1') || isNamed(path, 'level3') || content.level1 > 0.6,
  );
  return first === undefined || column < first.column;
}

/** What the place among named columns says of one that nothing else explains. */
function claimsByPlace(column: ReadColumn, roles: ReadonlyMap<number, Claim>, all: readonly ReadColumn[]): Claim[] {
  const index = all.indexOf(column);
  const roleAt = (at: number) => roles.get(all[at]?.column ?? -1)?.role ?? null;
  const taken = new Set([...roles.values()].map(({ role }) => role));
  const place = {
    left: roleAt(index - 1),
    right: roleAt(index + 1),
    content: column.content,
    captioned: column.path !== null,
  };
  const caption = column.path?.captions.at(-1) ?? '';
  const isFree = (role: IndicatorColumn) => (!taken.has(role) || MANY.has(role)) && !rulesOut(caption, role);
  const claims = PLACES.filter(({ role, when }) => isFree(role) && when(place)).map(({ role, score }): Claim => ({
    role,
    column,
    score: score + contentFor(role, column, all),
    from: 'place',
  }));
  return isHarmless(column) ? [...claims, { role: 'other', column, score: LEAST_SCORE, from: 'place' }] : claims;
}

/** A captioned column of words, or an empty one, that no role needs: it stands there and takes part in nothing. */
function isHarmless({ path, content }: ReadColumn): boolean {
  const { filled, numbers, quantities, signs, units, level1, level2 } = content;
  return filled === 0 || (path !== null && numbers + quantities + signs + units + level1 + level2 < 0.4);
}

function readingOf(column: ReadColumn, roles: ReadonlyMap<number, Claim>, claims: readonly Claim[]): ColumnReading {
  const claim = roles.get(column.column);
  const caption = captionOf(column);
  if (claim === undefined) return { role: null, column: column.column, caption, certainty: 0, from: 'place' };
  const { role, score, from } = claim;
  if (from === 'user') return { role, column: column.column, caption, certainty: 1, from };
  const isOnlyNames =
    role === 'level3' &&
    claims.every((other) => other.role !== role || other.column === column || other.score < LEAST_SCORE);
  const isOtherUse = (other: Claim) =>
    !isSameUse(other.role, role) && !isBetterHeld(other, roles) && !(isOnlyNames && TEXTS.has(other.role));
  const rivals = claims.filter(
    (other) =>
      other !== claim &&
      !isIdle(claim, other) &&
      (other.column === column ? isOtherUse(other) : other.role === role && isNameless(other, roles)),
  );
  const next = Math.max(0, ...rivals.map((rival) => rival.score));
  const margin = Math.min(1, Math.max(0, score - next) / BEYOND_DOUBT);
  const certainty = from === 'place' ? Math.min(0.6, margin) : margin * Math.min(1, score / NAMED);
  return { role, column: column.column, caption, certainty: Math.round(certainty * 100) / 100, from };
}

/** As long as nothing stands in a column of signs (指标性质), it makes no difference to what else they may turn out to belong. */
function isIdle({ role, column }: Claim, other: Claim): boolean {
  if (role !== 'sign' || column.content.filled > 0 || other.column.content.filled > 0) return false;
  return other.column === column ? other.role === 'target-kind' : other.role === 'sign';
}

/** The printed captions over a column, from top to bottom. */
export function captionOf({ path }: ReadColumn): string {
  return path?.captions.join(' / ') ?? '';
}

/** Another column holds the role with more evidence: names that repeat class words do not make the classes' column doubtful. */
function isBetterHeld({ column, role, score }: Claim, roles: ReadonlyMap<number, Claim>): boolean {
  return [...roles.values()].some((held) => held.role === role && held.column !== column && held.score >= score);
}

/** A rival for the same role counts where its column has found no better use, and its caption names none. */
function isNameless({ column, score, role }: Claim, roles: ReadonlyMap<number, Claim>): boolean {
  const own = roles.get(column.column);
  if (own === undefined) return true;
  return own.role !== role && own.score < score && (column.path?.evidence.get(own.role) ?? 0) < CLEARLY_NAMED;
}

const TEXTS: ReadonlySet<IndicatorColumn> = new Set(['reason', 'note', 'description', 'basis', 'other', 'target-kind']);

/** To take one for the other harms nothing. */
function isSameUse(one: IndicatorColumn, other: IndicatorColumn): boolean {
  return one === other || (TEXTS.has(one) && TEXTS.has(other)) || one === 'other';
}
