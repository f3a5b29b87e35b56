import type Big from 'big.js';
import { caibannong201968 } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import type { Indicator, Monitoring } from '../../src/model/form';
import { executionRate, forecastOf, MISS_WORDS, scoreOf } from '../../src/scoring';
import { drawMonitoring } from '../../src/sheets/draw/monitoring';
import { COLUMN } from '../../src/sheets/draw/monitoring-columns';
import { DEVIATION_UNEXPLAINED } from '../../src/sheets/native/forecast-mark';
import { MARK_SIGN } from '../../src/sheets/native/score-mark';
import type { SheetPlan } from '../../src/sheets/plan';
import { monitoringOn } from '../support/correct-monitorings';
import { evaluateAll, type ReadCell } from '../support/evaluate';
import { differencesInUniver } from '../support/evaluate-in-univer';
import { entryIn, fillPlan } from '../support/fill-plan';
import type { Entry } from '../support/fill-plan';
import { applicationOf } from '../support/form';
import { sampleSize } from '../support/sample';
import { randomRows, seeded } from './random-rows';
import { mayAskOnly } from './score-cells';

/** Marks as people see them. */
const NAME_DIFFERS = '◀ 三级指标与申报表不一致';
const TARGET_DIFFERS = '◀ 年度指标值与申报表不一致';
const MONTH_MISSING = '◀ 请选择监控截至的月份';
const MONTH_TO_FILL = '○ 待填：监控截至的月份';

const next = seeded(20240801);
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
const pool = randomRows(900, 20240802).filter(({ target }) => target !== null);
const CLASSES = caibannong201968.classes.flatMap(({ name, level2 }) =>
  level2.map((second) => [name, second.name] as const),
);

type Amounts = readonly [total: CellValue, fiscal: CellValue, other: CellValue];

const BUDGETS: readonly Amounts[] = [
  [null, 20, 3],
  [0, 0, null],
  [23, 20, 3],
  [23, 20, 2],
  ['50万元', 50, null],
  [120.55, 100, 20.55],
];
const SPENT: readonly Amounts[] = [
  [null, null, null],
  [0, 0, null],
  [15.5, 12.5, 3],
  [26, 23, 3],
  ['23.00万元', 20, null],
  ['待定', 12.5, null],
];

type Change = 'name' | 'target' | 'blanks' | null;

interface Monitored {
  readonly plan: SheetPlan;
  readonly form: Monitoring;
  /** What was done to a row after the 申报表 was carried over, by its sheet row. */
  readonly changes: ReadonlyMap<number, Change>;
}

const sheets = Array.from({ length: sampleSize(50, 200) }, (_, index) => monitored(`表3-${index}`));

/** A 表3 carried over from a 申报表 with random rows and filled in as people might. */
function monitored(name: string): Monitored {
  const [total, fiscal, other] = pick(BUDGETS);
  const rows = Array.from({ length: pick([1, 4, 8, 12]) }, () => pick(pool));
  const from = applicationOf({
    rows: rows.map(({ level2, level3, target }, index) => {
      const [first, second] = CLASSES.find((one) => one[1] === level2) ?? pick(CLASSES);
      return [first, second, `${index + 1}${level3}`, String(target)] as const;
    }),
    funds: { total, fiscal, other },
  });
  const spent = pick(SPENT);
  const month = pick([null, 1, 6, 8, 12]);
  const drawn = drawMonitoring({ ruleSet: caibannong201968, year: 2024, month, name, from, wording: '2019' });
  const empty = monitoringOn(drawn);
  const changes = new Map(
    empty.indicators.map(({ row }) => [row, pick<Change>([null, null, null, 'name', 'target', 'blanks'])]),
  );
  const plan = fillPlan(drawn, [
    entryIn(empty.execution?.total.executed, spent[0]),
    entryIn(empty.execution?.fiscal?.executed, spent[1]),
    entryIn(empty.execution?.other?.executed, spent[2]),
    ...empty.indicators.flatMap((indicator) => entriesOf(indicator, changes.get(indicator.row) ?? null)),
  ]);
  return { plan, form: monitoringOn(plan), changes };
}

function entriesOf({ level3, target, forecast, reason }: Indicator, change: Change): Entry[] {
  const source = pool.find((row) => String(row.target) === target.text);
  const result = pick<CellValue>([source?.actual ?? null, pick(pool).actual, pick(MISS_WORDS), target.text, null]);
  return [
    entryIn(forecast, result),
    entryIn(reason, pick([null, '雨季停工'])),
    ...(change === 'name' ? [entryIn(level3, `${level3.text}（改）`)] : []),
    ...(change === 'target' ? [entryIn(target, '≥7个村')] : []),
    ...(change === 'blanks' ? [entryIn(level3, ` ${level3.text} `)] : []),
  ];
}

/** Every mark that a row may show. */
function marksOf(indicator: Indicator, change: Change): readonly string[] {
  if (change === 'name') return [NAME_DIFFERS];
  if (change === 'target') return [TARGET_DIFFERS];
  const { target, forecast, reason } = indicator;
  if (!forecast || forecast.text === '') return [''];
  const { status } = scoreOf({ ...indicator, actual: forecast }, caibannong201968.arithmetic);
  const { reached, direction } = forecastOf(indicator, caibannong201968.arithmetic);
  const admitted = MISS_WORDS.some((word) => forecast.text.includes(word));
  const missed = direction ? reached === false : admitted;
  const explained = missed && reason?.text === '' ? DEVIATION_UNEXPLAINED : '';
  const asks = mayAskOnly({ target: target.raw, actual: forecast.raw }) ? [`${MARK_SIGN}请写明%`] : [];
  if (status === 'unit-mismatch') return [`${MARK_SIGN}单位不一致`, ...asks];
  return status === 'ask' ? [`${MARK_SIGN}请写明%`, explained] : [explained, ...asks];
}

function fundMark({ execution }: Monitoring): string {
  const amountsOf = (which: 'budget' | 'executed') =>
    [execution?.total, execution?.fiscal, execution?.other].map((line) => line?.[which].value ?? null);
  const differs = ([total, fiscal, other]: readonly (Big | null)[]) =>
    Boolean(total && fiscal && !total.eq(fiscal.plus(other ?? 0)));
  const [budgets, spent] = [amountsOf('budget'), amountsOf('executed')];
  if (differs(budgets)) return `${MARK_SIGN}预算数不等于财政拨款与其他资金之和`;
  if (differs(spent)) return `${MARK_SIGN}执行数不等于财政拨款与其他资金之和`;
  return budgets[0] && spent[0]?.gt(budgets[0]) ? `${MARK_SIGN}执行数大于预算数，请核实` : '';
}

describe('the drawn 表3 computes as src/scoring does', () => {
  let read: ReadonlyMap<string, ReadCell>;
  const cell = (plan: SheetPlan, row: number, column: number) => read.get(plan.name)?.(row, column) ?? '';

  beforeAll(async () => {
    read = await evaluateAll(sheets.map(({ plan }) => plan));
  });

  test('captions and the mark of the month', () => {
    for (const { plan, form } of sheets) {
      const month = form.months[0]?.value ?? null;
      expect(cell(plan, 10, COLUMN.actual)).toBe(`1-${month ?? '**'}月完成情况`);
      const { total, fiscal, other } = form.execution ?? {};
      const isStarted = [total, fiscal, other].some((line) => line?.executed.text !== '');
      expect(cell(plan, 5, COLUMN.mark)).toBe(month !== null ? '' : isStarted ? MONTH_MISSING : MONTH_TO_FILL);
    }
  });

  test('执行率: blank where the budget is 0 or empty', () => {
    for (const { plan, form } of sheets) {
      for (const line of [form.execution?.total, form.execution?.fiscal, form.execution?.other]) {
        if (!line?.rate) throw new Error('no line');
        const expected = executionRate(line.budget.value, line.executed.value);
        const found = cell(plan, line.rate.at.row, line.rate.at.column);
        expect([plan.name, found]).toEqual([plan.name, expected?.div(100).toNumber() ?? '']);
      }
    }
  });

  test('more spent than budgeted, sums that do not add up', () => {
    const marks = sheets.map(({ plan, form }) => {
      const found = cell(plan, 6, COLUMN.mark);
      expect([plan.name, found]).toEqual([plan.name, fundMark(form)]);
      return found;
    });
    expect(new Set(marks).size).toBe(4);
  });

  test('marks of the rows', () => {
    const rows = sheets.flatMap(({ plan, form, changes }) =>
      form.indicators.map((indicator) => ({ plan, indicator, change: changes.get(indicator.row) ?? null })),
    );
    const counts: Record<string, number> = {};
    const differences = rows.flatMap(({ plan, indicator, change }) => {
      const found = String(cell(plan, indicator.row, COLUMN.mark));
      counts[found] = (counts[found] ?? 0) + 1;
      const expected = marksOf(indicator, change);
      const { target, forecast, level3 } = indicator;
      return expected.includes(found)
        ? []
        : [{ name: level3.text, target: target.text, forecast: forecast?.raw, change, found, expected }];
    });
    console.log(
      `${sheets.length} random sheets, ${rows.length} rows, ${differences.length} differences: ${JSON.stringify(counts)}`,
    );
    expect(differences.slice(0, 10)).toEqual([]);
    for (const mark of ['', NAME_DIFFERS, TARGET_DIFFERS, DEVIATION_UNEXPLAINED])
      expect(counts[mark]).toBeGreaterThan(30);
  });

  test('Univer computes every formula of the first thirty as LibreOffice does', async () => {
    const plans = sheets.slice(0, sampleSize(4, 30)).map(({ plan }) => plan);
    const differences = await differencesInUniver(plans, ({ name }) => read.get(name)!);
    expect(differences.slice(0, 10)).toEqual([]);
  });
});
