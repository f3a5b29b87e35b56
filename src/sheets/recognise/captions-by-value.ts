import { bareWords, columnEvidence, headRole } from '../../catalog';
import { readAmount } from '../../model/amount';
import type { CellValue } from '../../model/cell';
import type { Cells } from './cells';
import { kindOfText } from './content';
import type { Caption, Range } from './caption';
import { GOAL_ROLES, labelledValue } from './caption';

/** Captions that say no more than what kind of thing they head: 目标, 发展目标, 金额. Longer texts are none. */
const LONGEST = 12;
const OF_GOALS = /目标(?:任务|内容|描述|概述|情况)?$/;
const OF_MONEY = /(?:资金|金额|预算|投资|经费|拨款)(?:.{0,2}[额数量模算排源])?$/;
const OF_RESULTS = /^(?:目标|全年|实际)*(?:完成|实现|执行)(?:情况|结果)?$/;
const OF_SPENDING = /(?:支出|支付|执行|使用|报账|列支|花费)(?:[数额]|资金|金额)?$/;
/** Shorter texts beside 目标 are captions themselves; behind a colon fewer characters do. */
const SHORTEST_GOAL = { beside: 8, behind: 4 };

/** Captions of what may be spent; a head that has any of them, or one of what was, needs no guess of its amount. */
const BUDGETS: ReadonlySet<Caption['role']> = new Set(['budget', 'initial-budget', 'total', 'funds']);

/**
 * Goals and amounts of a head that no caption names beyond doubt: a caption that speaks of goals with a text beside or below it, one that
 * speaks of money or, beside a budget, of spending with an amount. Caption and value may stand in one cell.
 */
export function captionsByValue(cells: Cells, range: Range, known: readonly Caption[]): readonly Caption[] {
  const hasGoals = known.some(({ role }) => GOAL_ROLES.has(role));
  const hasResults = known.some(({ role }) => role === 'goal-result');
  const hasSpent = known.some(({ role }) => role === 'executed');
  const hasAmounts = hasSpent || known.some(({ role }) => BUDGETS.has(role));
  if (hasGoals && hasResults && hasSpent) return [];
  const found: Caption[] = [];
  for (let row = range.top; row < range.before; row++) {
    for (let column = range.first; column <= range.last; column++) {
      const text = cells.text(row, column);
      if (text === '' || known.some((one) => one.row === row && one.column === column)) continue;
      found.push(...(valueInCell(text, row, column) ?? valueBeside(cells, text, { row, column }, range)));
    }
  }
  const ofRole = (role: WordedRole) => found.filter((caption) => caption.role === role);
  const goals = hasGoals ? [] : ofRole('goal').slice(0, 1);
  const results = hasResults || !(hasGoals || goals.length > 0) ? [] : ofRole('goal-result').slice(0, 1);
  const whole = hasAmounts ? [] : wholeOf(cells, known, range, ofRole('total'));
  const spent = hasSpent ? [] : spentOf(cells, [...known, ...whole], range, ofRole('executed'));
  return [...goals, ...results, ...whole, ...spent];
}

/** Of several amounts the one that says 预算 or 总, else nobody knows which is the whole; one that is less than a part is none. */
function wholeOf(
  cells: Cells,
  known: readonly Caption[],
  range: Range,
  amounts: readonly Caption[],
): readonly Caption[] {
  const [whole, ...more] = amounts.length === 1 ? amounts : amounts.filter(({ text }) => /预算|总/.test(text));
  const isWhole =
    whole !== undefined && more.length === 0 && amountOf(cells, whole, range) >= partsOf(cells, known, range);
  return isWhole ? [whole] : [];
}

/** What was spent of a budget that a caption names: the only amount that may be it, and no more than the budget. */
function spentOf(
  cells: Cells,
  known: readonly Caption[],
  range: Range,
  [spent, ...more]: readonly Caption[],
): readonly Caption[] {
  if (spent === undefined || more.length > 0) return [];
  const whole = known.filter(({ role }) => BUDGETS.has(role)).map((budget) => amountOf(cells, budget, range));
  return amountOf(cells, spent, range) <= (whole.find((amount) => amount > 0) ?? 0) ? [spent] : [];
}

function partsOf(cells: Cells, known: readonly Caption[], range: Range): number {
  const parts = known.filter(({ role }) => role === 'fiscal' || role === 'other-funds');
  return parts.reduce((sum, part) => sum + amountOf(cells, part, range), 0);
}

function amountOf(cells: Cells, { row, column, value }: Caption, range: Range): number {
  if (value !== undefined) return readAmount(value, '万元')?.toNumber() ?? 0;
  for (let right = column + 1; right <= range.last; right++) {
    if (cells.text(row, right) !== '') return readAmount(cells.raw(row, right), '万元')?.toNumber() ?? 0;
  }
  return 0;
}

/** "预期目标：新建蓄水池2座", "金额：45万元". */
function valueInCell(text: string, row: number, column: number): readonly Caption[] | null {
  const labelled = labelledValue(text);
  if (labelled === null) return null;
  const { label, value: said } = labelled;
  const role = roleOf(label, said, said, SHORTEST_GOAL.behind);
  if (role === null) return null;
  // "目标1：" numbers a part of the goal.
  const value = /\d$/.test(label) ? text : said;
  return [{ role, text: label, row, column, value }];
}

function valueBeside(
  cells: Cells,
  text: string,
  { row, column }: { readonly row: number; readonly column: number },
  range: Range,
): readonly Caption[] {
  if (
    text.length > LONGEST ||
    ![OF_GOALS, OF_MONEY, OF_RESULTS, OF_SPENDING].some((words) => words.test(bareWords(text)))
  )
    return [];
  const area = cells.area(row, column);
  for (let right = area.right + 1; right <= range.last; right++) {
    const beside = cells.text(row, right);
    if (beside === '') continue;
    const role = roleOf(text, beside, cells.raw(row, right));
    return role === null ? [] : [{ role, text, row, column }];
  }
  const below = area.bottom + 1;
  const role = below < range.before ? roleOf(text, cells.text(below, column), cells.raw(below, column)) : null;
  // Amounts below a caption are those of a list, and an account of goals stands below where the goals do.
  return role !== 'goal' ? [] : [{ role, text, row, column }];
}

function roleOf(caption: string, value: string, raw: CellValue, shortest = SHORTEST_GOAL.beside): WordedRole | null {
  const known = headRole(caption);
  const worded = wordedRole(bareWords(caption), known);
  if (worded !== 'goal' && worded !== 'goal-result') return readAmount(raw, '元') === null ? null : worded;
  const kind = kindOfText(value);
  const isSaid = kind === 'phrase' || (kind === 'quantity' && value.length >= SHORTEST_GOAL.beside);
  const isText = value.length >= shortest && isSaid && headRole(value) === null && columnEvidence(value).size === 0;
  return isText ? worded : null;
}

type WordedRole = 'goal' | 'goal-result' | 'total' | 'executed';

/** What the words of a caption speak of, where it is known for nothing else. */
function wordedRole(words: string, known: Caption['role'] | null): WordedRole | null {
  if (known === 'goal-result') return 'goal-result';
  if (known === 'goal' || known === 'goal-heading') return 'goal';
  if (known !== null && known !== 'funds') return null;
  if (known === null && OF_RESULTS.test(words)) return 'goal-result';
  if (known === null && OF_GOALS.test(words)) return 'goal';
  if (known === null && OF_SPENDING.test(words)) return 'executed';
  return OF_MONEY.test(words) ? 'total' : null;
}
