import fc from 'fast-check';
import { caibannong201968 } from '../../src/catalog';
import type { Category, TemplateRow } from '../../src/catalog/types';
import type { ProjectStory } from './project-stories';

/**
 * Stories that are correct by construction: every ★★★ and ★ row, a random choice of the others, rows of the clerk's own, numbers in the
 * template's own units, a budget that pays for what is promised, a goal that says what the indicators say.
 */
export const constructedStory: fc.Arbitrary<ProjectStory> = fc
  .constantFrom(...caibannong201968.categories)
  .chain((category) => fc.tuple(fc.constant(category), rowsOf(category), ownRows(category), head()))
  .map(([category, rows, own, { place, department, person, otherShare }]) => {
    const targets = Object.fromEntries(rows.map(({ row, text }) => [row.name, text]));
    const total = budgetFor(rows);
    const other = Math.round(total * otherShare);
    return {
      category: category.id,
      name: `${place}${category.name}`,
      department,
      implementer: `${place}人民政府`,
      contact: `${person} 139${String(10_000_000 + total).padStart(8, '0')}`,
      funds: { total, fiscal: total - other, other },
      goals: goalsOf(rows),
      targets,
      own,
    };
  });

interface FilledRow {
  readonly row: TemplateRow;
  readonly number: number;
  readonly text: string;
}

function rowsOf(category: Category): fc.Arbitrary<readonly FilledRow[]> {
  const rows = category.rows.filter((row) => row.kind === 'indicator');
  return fc.tuple(...rows.map((row) => fc.tuple(fc.boolean(), numberFor(row)))).map((drawn) => {
    const chosen = rows.flatMap((row, index) => {
      const [taken, number] = drawn[index]!;
      return taken || row.stars > 0 || needsOneOf(category, row) ? [filled(row, number)] : [];
    });
    return [...headings(category, chosen), ...chosen];
  });
}

function filled(row: TemplateRow, number: number): FilledRow {
  return { row, number, text: row.fixedValue ?? row.target.replace('**', String(number)) };
}

/** A group's heading that asks for a number of its own gets the sum of its rows. */
function headings({ rows }: Category, chosen: readonly FilledRow[]): FilledRow[] {
  return rows.flatMap((heading) => {
    const children = chosen.filter(({ row }) => row.parent === heading.id);
    if (heading.kind !== 'heading' || heading.target === '' || children.length === 0) return [];
    return [
      filled(
        heading,
        children.reduce((sum, { number }) => sum + number, 0),
      ),
    ];
  });
}

/** Its class would be empty otherwise. */
function needsOneOf(category: Category, row: TemplateRow): boolean {
  const inClass = category.rows.filter(({ kind, level2 }) => kind === 'indicator' && level2 === row.level2);
  return !inClass.some(({ stars }) => stars > 0) && inClass[0] === row;
}

/** Beneficiaries are the largest group; everyone else is some of them. */
function numberFor({ name, unit }: TemplateRow): fc.Arbitrary<number> {
  if (name.includes('利率')) return fc.constantFrom(3.65, 4.35, 4.75);
  if (unit === '%')
    return /增长率|收益率|比重/.test(name) ? fc.integer({ min: 2, max: 20 }) : fc.integer({ min: 85, max: 99 });
  if (unit?.startsWith('万元/')) return fc.integer({ min: 10, max: 60 });
  if (unit?.startsWith('元/')) return fc.integer({ min: 1, max: 30 }).map((hundreds) => hundreds * 100);
  if (name.startsWith('受益')) return fc.integer({ min: 500, max: 3000 });
  if (unit === '公里') return fc.integer({ min: 1, max: 120 }).map((tenths) => tenths / 10);
  if (unit === '座' || unit === '个' || unit === '项') return fc.integer({ min: 1, max: 12 });
  if (unit === '年') return fc.integer({ min: 5, max: 30 });
  return fc.integer({ min: 2, max: 400 });
}

/** In 万元: every price times every quantity it could be paid for, and some more. */
function budgetFor(rows: readonly FilledRow[]): number {
  const cost = rows.map(({ row, number }) => {
    const [money, per] = (row.unit ?? '').split('/');
    if (per === undefined || !money?.endsWith('元')) return 0;
    const price = money === '万元' ? number : number / 10_000;
    const quantity = rows
      .filter(({ row: { level2, unit } }) => level2 === '数量指标' && unit !== null && unit !== '%')
      .reduce((sum, { number: count }) => sum + count, 0);
    return price * quantity;
  });
  return 50 + Math.ceil(cost.reduce((sum, one) => sum + one, 0));
}

function goalsOf(rows: readonly FilledRow[]): readonly string[] {
  const said = (level1: string) =>
    rows
      .filter(({ row }) => row.level1 === level1 && row.comparator !== null && row.fixedValue === null)
      .slice(0, 2)
      .map(({ row, number }) => `${row.name}达到${number}${row.unit}`);
  return ['产出指标', '效益指标'].flatMap((level1) =>
    said(level1).length > 0 ? [`${said(level1).join('，')}。`] : [],
  );
}

const OWN: readonly ProjectStory['own'][number][] = [
  { level2: '时效指标', name: '项目资金拨付及时率', target: '≥95%' },
  { level2: '时效指标', name: '项目开工及时率', target: '100%' },
  { level2: '时效指标', name: '项目完成时限', target: '≤12个月' },
  { level2: '质量指标', name: '物资质量抽检合格率', target: '≥98%' },
  { level2: '社会效益指标', name: '受益行政村数量', target: '≥3个' },
  { level2: '可持续影响指标', name: '项目持续发挥效益年限', target: '≥5年' },
  { level2: '可持续影响指标', name: '后续管护制度', target: '已建立' },
  { level2: '服务对象满意度指标', name: '项目村村民满意度', target: '≥90%' },
];

/** A template leaves room for one or two rows in most classes, in some for none: at most one a class, where there is room. */
function ownRows({ rows }: Category): fc.Arbitrary<ProjectStory['own']> {
  const open = OWN.filter(({ level2 }) => rows.some((row) => row.level2 === level2 && row.name === ''));
  return fc
    .subarray([...open])
    .map((chosen) => chosen.filter(({ level2 }, index) => chosen.findIndex((one) => one.level2 === level2) === index));
}

function head() {
  return fc.record({
    place: fc.constantFrom('青山镇', '石桥村', '柳林乡', '东坪村', '白水镇'),
    department: fc.constantFrom('县农业农村局', '县乡村振兴局', '县水利局', '县交通运输局'),
    person: fc.constantFrom('王明', '李华', '赵敏'),
    otherShare: fc.constantFrom(0, 0, 0.1, 0.25),
  });
}
