import fc from 'fast-check';
import type { CountyForm, HeadField } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import type { IndicatorColumn } from '../../src/model/indicator-column';
import { openRows } from '../../src/sheets/draw/county/body';
import { placesOf } from '../../src/sheets/draw/county/places';
import type { Places } from '../../src/sheets/draw/county/places';
import type { SheetPlan } from '../../src/sheets/plan';
import type { Entry } from './fill-plan';
import { fillPlan } from './fill-plan';

/** What a clerk writes into a county's form, by field and by row of its table; rows that are left open have nothing. */
export interface CountyContent {
  readonly head: Readonly<Partial<Record<HeadField, CellValue>>>;
  /** Of the first project's line of funds and its parts. */
  readonly spending: { readonly budget: number; readonly executed: number };
  readonly plan: readonly number[];
  readonly rows: readonly (CountyRowContent | null)[];
}

export type CountyRowContent = Readonly<Partial<Record<IndicatorColumn, string | number>>>;

const THINGS = [
  '硬化村内道路',
  '安装太阳能路灯',
  '新建蓄水池',
  '维修灌溉渠道',
  '培训种养殖户',
  '补助肉牛养殖',
] as const;
const PEOPLE = ['红石峡镇人民政府', '云台县水务局', '青禾县农业农村局', '石桥乡人民政府'] as const;
const UNITS = ['公里', '盏', '座', '亩', '人', '户', '%', '万元'] as const;
const SIGNS = ['≥', '≤', '='] as const;
const DETAILS = ['县级项目实施方案', '乡村建设规划', '行业标准', '年度工作计划'] as const;

const count = fc.integer({ min: 3, max: 9_999 });
const place = fc.constantFrom('东沟村', '西岭村', '大营村', '柳树屯');
const thing = fc.tuple(place, fc.constantFrom(...THINGS)).map((words) => words.join(''));

/** Random content that a form has room for: some rows of each class, every field of its head. */
export function contentFor(form: CountyForm): fc.Arbitrary<CountyContent> {
  const body = openRows(form.table);
  const content = fc.record({
    head: headFor(form),
    spending: fc.record({ budget: count, executed: count }),
    plan: fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([a, b, c]) => [a, a + b, a + b + c, 100]),
    rows: fc.tuple(
      ...body.map((_, index) =>
        // Classes without any row would still be printed; the first row of the table is always written.
        index === 0 ? rowFor(form) : fc.option(rowFor(form), { freq: 4 }),
      ),
    ),
  });
  return content.map((whole) => ({ ...whole, rows: inClassOrder(whole.rows) }));
}

/** Classes that are written by hand come in their order, each once. */
function inClassOrder(rows: CountyContent['rows']): CountyContent['rows'] {
  const inOrder = rows
    .flatMap((row) => (row?.level1 === undefined ? [] : [{ level1: row.level1, level2: row.level2 ?? '' }]))
    .sort((one, other) => ORDER.indexOf(String(one.level1)) - ORDER.indexOf(String(other.level1)));
  const classes = inOrder[Symbol.iterator]();
  return rows.map((row) => (row?.level1 === undefined ? row : { ...row, ...classes.next().value }));
}

const ORDER = ['产出指标', '效益指标', '满意度指标'];

function headFor(form: CountyForm): fc.Arbitrary<CountyContent['head']> {
  const money = count.map((whole) => whole / 4);
  const who = fc.constantFrom(...PEOPLE);
  const long = fc
    .tuple(thing, thing, count)
    .map(([one, other, n]) => `1、${one}${n}处，改善群众生产生活条件\n2、${other}`);
  const all: Readonly<Record<HeadField, fc.Arbitrary<CellValue>>> = {
    name: fc.tuple(thing, count).map(([text, n]) => `${text}项目（${n}号）`),
    code: count.map((n) => `475-0501-YXN-${n}`),
    department: who,
    implementer: who,
    attribute: fc.constantFrom('0101—一年期项目', '新增项目'),
    period: fc.constantFrom('1 年', '2 年'),
    total: money,
    fiscal: money,
    'other-funds': money,
    purpose: thing.map((text) => `用于${text}及配套设施的材料和人工`),
    goal: long,
    'goal-result': thing.map((text) => `全年完成${text}的全部任务，群众反映良好`),
    text: thing.map((text) => `${text}按计划分两批实施`),
    money,
  };
  const fields = [...form.head, ...form.foot]
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => ('field' in cell && cell.field !== 'plan' ? [cell.field] : []));
  const beside = form.table.columns.flatMap(({ role }): HeadField[] =>
    role === 'project' ? ['name'] : role === 'project-unit' ? ['department'] : [],
  );
  return fc.record(Object.fromEntries([...new Set([...fields, ...beside])].map((field) => [field, all[field]])));
}

function rowFor({ table: { columns, classes } }: CountyForm): fc.Arbitrary<CountyRowContent> {
  const roles = columns.map(({ role }) => role);
  const has = (role: IndicatorColumn) => roles.includes(role);
  return fc
    .record({
      thing: fc.tuple(thing, fc.constantFrom('数量', '面积', '里程', '户数')).map((words) => words.join('')),
      sign: fc.constantFrom(...SIGNS),
      number: count,
      actual: count,
      unit: fc.constantFrom(...UNITS),
      weight: fc.integer({ min: 1, max: 20 }),
      detail: fc.constantFrom(...DETAILS),
      classes: fc.constantFrom(
        ['产出指标', '数量指标'],
        ['效益指标', '社会效益指标'],
        ['满意度指标', '服务对象满意度指标'],
      ),
    })
    .map(({ thing: name, sign, number, actual, unit, weight, detail, classes: [level1 = '', level2 = ''] }) => {
      const whole: CountyRowContent = {
        level1,
        level2,
        level3: name,
        description: `${name}的完成情况`,
        sign,
        unit,
        target: has('unit') ? String(number) : `${sign}${number}${unit}`,
        basis: detail,
        weight,
        actual: has('unit') ? String(actual) : `${actual}${unit}`,
        reason: `${detail}有调整，下年补做`,
        other: '正向指标',
      };
      const typed = roles.filter((role) => classes.length === 0 || (role !== 'level1' && role !== 'level2'));
      return Object.fromEntries(
        typed.flatMap((role) => (role in whole ? [[role, whole[role]]] : [])),
      ) as CountyRowContent;
    });
}

/** The drawn form with the content where the catalogue says that its fields and columns are, not where they were read. */
export function fillCounty(plan: SheetPlan, form: CountyForm, content: CountyContent): SheetPlan {
  const places = placesOf(form, openRows(form.table).length);
  return fillPlan(plan, [...headEntries(places, content), ...rowEntries(places, content)]);
}

function headEntries({ head, foot }: Places, { head: fields, plan, spending }: CountyContent): Entry[] {
  const shares = plan[Symbol.iterator]();
  return [...head, ...foot].flatMap(({ cell, area: { top: row, left: column } }): Entry[] => {
    const entry = (value: CellValue | undefined): Entry[] => [
      { at: { row, column }, content: { value: value ?? null } },
    ];
    if ('label' in cell) return [];
    if ('spending' in cell)
      return cell.line === 'total' && (cell.spending === 'budget' || cell.spending === 'executed')
        ? entry(spending[cell.spending])
        : [];
    return cell.field === 'plan' ? entry(shares.next().value as number) : entry(fields[cell.field]);
  });
}

function rowEntries({ columns, firstRow }: Places, { rows, head }: CountyContent): Entry[] {
  const over = (['project', 'project-unit'] as const).flatMap((role): Entry[] => {
    const value = role === 'project' ? head.name : head.department;
    const at = columns[role];
    return at ? [{ at: { row: firstRow, column: at.left }, content: { value: value ?? null } }] : [];
  });
  const written = rows.flatMap((row, index) =>
    (Object.entries(row ?? {}) as [IndicatorColumn, string | number][]).flatMap(([role, value]): Entry[] => {
      const at = columns[role];
      return at ? [{ at: { row: firstRow + index, column: at.left }, content: { value } }] : [];
    }),
  );
  return [...over, ...written];
}
