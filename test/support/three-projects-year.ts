import { caibannong201968 } from '../../src/catalog';
import { PRINTED_TERMS } from '../../src/catalog/caibannong-2019-68/stages';
import type { CategoryId } from '../../src/catalog/types';
import type { CellValue } from '../../src/model/cell';
import { readDay } from '../../src/model/day';
import type { Application, Form, FormKind, Indicator, Monitoring, SelfEvaluation } from '../../src/model/form';
import type { ProcessDate, ProcessSheet } from '../../src/model/process';
import { PROCESS_COLUMNS } from '../../src/sheets/draw/process-columns';
import type { SheetGrid } from '../../src/sheets/grid';
import { readProcessSheet } from '../../src/sheets/recognise/process';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { carryOver, SELF_EVALUATION } from '../../src/workbook/insert/carry-over';
import { insertForm } from '../../src/workbook/insert/insert-form';
import { adjust } from '../../src/workbook/process/adjust';
import { approve } from '../../src/workbook/process/approve';
import { makeProcessSheet } from '../../src/workbook/process/process-sheet';
import { publish } from '../../src/workbook/process/publish';
import { readSheets } from '../../src/workbook/read/read-sheet';
import type { CommandResult, Done } from '../../src/workbook/result';
import { listEvidence } from '../../src/workbook/report/evidence';
import { addIndicator } from '../../src/workbook/rows/add-indicator';
import { removeUnfilled } from '../../src/workbook/rows/remove-unfilled';
import { unfilledRowsOf } from '../../src/workbook/rows/unfilled-rows';
import { addSpotCheck } from '../../src/workbook/spot-check/draw-spot-check';
import { createXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';

/**
 * A year of three invented projects of one county office, in one workbook, by the product's own commands: the roads are adjusted twice and
 * cost more than their budget; the cold store comes back from its review, and is unfinished when the year ends; the students' aid has an
 * indicator in words that nobody touches. Step after step: each goes on where the last one stopped.
 */
export const OFFICE = '县农业农村局';
export const FINANCE = '县财政局';
export const YEAR = 2024;

export const ROADS = '石桥村道路硬化和安全饮水项目';
export const STORE = '青山镇果蔬冷藏库建设项目';
export const AID = '全县雨露计划职业教育补助项目';
export const PROJECTS = [ROADS, STORE, AID] as const;
type ProjectName = (typeof PROJECTS)[number];

export const APPLICATIONS: Readonly<Record<ProjectName, string>> = {
  [ROADS]: '绩效目标申报表',
  [STORE]: '绩效目标申报表 (2)',
  [AID]: '绩效目标申报表 (3)',
};
export const MONITORINGS: Readonly<Record<ProjectName, string>> = {
  [ROADS]: '绩效运行监控表',
  [STORE]: '绩效运行监控表 (2)',
  [AID]: '绩效运行监控表 (3)',
};
export const EVALUATIONS: Readonly<Record<ProjectName, string>> = {
  [ROADS]: '绩效目标自评表',
  [STORE]: '绩效目标自评表 (2)',
  [AID]: '绩效目标自评表 (3)',
};
/** The store is reviewed twice; its first review is the second sheet. */
export const REVIEWS = ['绩效目标审核表', '绩效目标审核表 (2)', '绩效目标审核表 (3)', '绩效目标审核表 (4)'] as const;
export const [FAILED_REVIEW, PASSED_REVIEW] = [REVIEWS[1], REVIEWS[3]];

/** The two indicators in words: what they promise, and how much of it the year brings. */
export const MAIN_WORKS = '主体工程建设情况';
export const JOB_HELP = '受助学生就业帮扶机制';

/** 万元: total, of it fiscal, other. */
type Money = readonly [total: number, fiscal: number, other: number];

interface Filed {
  readonly category: CategoryId | null;
  readonly implementer: string;
  readonly contact: string;
  readonly money: Money;
  readonly goal: string;
  /** By the first words of the name; those that are not there yet are added in their class. */
  readonly targets: readonly (readonly [name: string, target: string])[];
  readonly own: readonly (readonly [level1: string, level2: string, name: string, target: string])[];
}

const FILED: Readonly<Record<ProjectName, Filed>> = {
  [ROADS]: {
    category: 'village-infrastructure',
    implementer: '石桥镇人民政府',
    contact: '陈刚 13900000004',
    money: [130, 120, 10],
    goal: '目标1：硬化村内道路2.5公里。\n目标2：新建供水设施2座，解决120名脱贫人口饮水安全问题。',
    targets: [
      ['脱贫村村内道路硬化里程', '≥2.5公里'],
      // Not what the template counts in: what the first check finds.
      ['脱贫户供水设施数量', '≥2公里'],
      ['项目（工程）验收合格率', '100%'],
      ['项目（工程）完成及时率', '≥95%'],
      ['道路补助标准', '40万元/公里'],
      ['供水设施补助标准', '15万元/座'],
      ['受益脱贫人口（含监测对象）数', '≥356人'],
      ['解决脱贫人口饮水安全问题人数', '≥120人'],
      ['工程设计使用年限', '≥10年'],
      ['受益脱贫人口满意度', '≥95%'],
    ],
    own: [],
  },
  [STORE]: {
    category: null,
    implementer: '青山镇人民政府',
    contact: '王明 13900000001',
    // Ten short: what the review finds.
    money: [200, 170, 20],
    goal: '目标1：新建果蔬冷藏库1座，库容800立方米。\n目标2：带动260名脱贫人口增收30万元。',
    targets: [],
    own: [
      ['产出指标', '数量指标', '建设冷藏库数量', '≥1座'],
      ['产出指标', '数量指标', '冷藏库库容', '≥800立方米'],
      ['产出指标', '数量指标', '配套制冷设备数量', '≥4台'],
      ['产出指标', '数量指标', '配套分拣线数量', '≥1条'],
      ['产出指标', '质量指标', '设备验收合格率', '100%'],
      ['产出指标', '质量指标', MAIN_WORKS, '主体完工并投入使用'],
      ['产出指标', '时效指标', '项目按期完成率', '≥95%'],
      ['产出指标', '成本指标', '冷藏库单位建设成本', '≤2500元/立方米'],
      ['效益指标', '经济效益指标', '带动脱贫人口增收金额', '≥30万元'],
      ['效益指标', '社会效益指标', '受益脱贫人口数', '≥260人'],
      ['效益指标', '可持续影响指标', '冷藏库使用年限', '≥15年'],
      ['满意度指标', '服务对象满意度指标', '受益脱贫人口满意度', '≥90%'],
    ],
  },
  [AID]: {
    category: 'yulu',
    implementer: OFFICE,
    contact: '孙丽 13900000005',
    money: [54, 54, 0],
    goal: '目标1：资助180名脱贫户子女接受中、高等职业教育。\n目标2：补助资金按学年足额发放到户。',
    targets: [
      ['资助脱贫户（含监测对象）子女人数', '≥180人'],
      ['接受补助的学生中脱贫户（含监测对象）子女占比', '≥100%'],
      ['资助标准达标率', '100%'],
      ['资助经费及时发放率', '100%'],
      ['脱贫户（含监测对象）子女生均资助标准', '3000元/学年'],
      ['脱贫户（含监测对象）子女全程全部接受资助的比例', '≥98%'],
      ['受助学生满意度', '≥95%'],
    ],
    own: [['效益指标', '社会效益指标', JOB_HELP, '基本建立']],
  },
};

/** Inserts the three 申报表 and fills them in. */
export async function fileApplications(): Promise<XlsxWorkbook> {
  const book = createXlsx();
  for (const project of PROJECTS) {
    const { category, implementer, contact, money, goal, targets, own } = FILED[project];
    const request = {
      form: 'application',
      ruleSet: caibannong201968,
      category,
      year: YEAR,
      wording: 'current',
    } as const;
    const { sheetName } = done(await insertForm(book, request));
    await fillIn(book, sheetName, 'application', (form) => [
      [form.project.name, project],
      [form.project.department, OFFICE],
      [form.project.implementer, implementer],
      [form.project.contact, contact],
      ...amounts(form, money),
      [form.goal, goal],
      ...targets.map(([name, target]): Entry => [rowOf(form, name).target, target]),
    ]);
    for (const [level1, level2, name, target] of own)
      done(
        await addIndicator(book, {
          form: { sheet: sheetName },
          indicator: { kind: 'own', level1, level2, name, target },
          below: null,
        }),
      );
  }
  await removeUnneeded(book, APPLICATIONS[AID]);
  return book;
}

type Entry = readonly [
  { readonly at: { readonly row: number; readonly column: number } } | null | undefined,
  CellValue,
];

function amounts({ funds }: Application, [total, fiscal, other]: Money): Entry[] {
  return [
    [funds?.total, total],
    [funds?.fiscal, fiscal],
    [funds?.other, other],
  ];
}

/** Of the two that the letter asks for something, one clerk mends it. */
export async function mendRoads(book: XlsxWorkbook): Promise<void> {
  await fillIn(book, APPLICATIONS[ROADS], 'application', (form) => [
    [rowOf(form, '脱贫户供水设施数量').target, '≥2座'],
  ]);
}

/** 审核: nine items a sheet; the store is refused for a sum that does not add up. */
export async function review(book: XlsxWorkbook): Promise<void> {
  await reviewOne(book, ROADS, PASSED, '2023-12-08', '同意，可批复。');
  await reviewOne(book, STORE, REFUSED, '2023-12-08', '资金合计不符，退回核对后再次申报。');
  await reviewOne(book, AID, PASSED, '2023-12-08', '同意，可批复。');
}

/** 再次申报 and its review. */
export async function fileStoreAgain(book: XlsxWorkbook): Promise<void> {
  await fillIn(book, APPLICATIONS[STORE], 'application', (form) => amounts(form, [200, 180, 20]));
  await reviewOne(book, STORE, PASSED, '2023-12-20', '已按意见修改，同意批复。');
}

/** 94 and 74 of 100 points. */
const PASSED = [20, 10, 9, 9, 9, 9, 9, 9, 10];
const REFUSED = [8, 10, 8, 8, 8, 8, 8, 8, 8];

async function reviewOne(
  book: XlsxWorkbook,
  project: ProjectName,
  points: readonly number[],
  date: string,
  opinion: string,
): Promise<void> {
  const { sheetName } = done(await carryOver(book, { sheet: APPLICATIONS[project] }, { form: 'review' }));
  await fillIn(book, sheetName, 'review', (form) => [
    ...form.items.map(({ score }, index): Entry => [score, points[index] ?? null]),
    [form.opinion, opinion],
    [form.reviewers[0], FINANCE],
    [form.reviewers[1], '县乡村振兴局'],
    [form.reviewers[2], OFFICE],
    [form.date, date],
  ]);
}

/** 批复 of all three, and the 流程表 with what of the dates the workbook does not know by itself. */
export async function approveAll(book: XlsxWorkbook): Promise<void> {
  for (const project of PROJECTS) {
    const approval = { date: '2024-02-05', number: '财农〔2024〕5号' };
    done(await approve(book, { ...register(project), ...approval, askBy: OWN_FRAME }));
  }
  done(await makeProcessSheet(book, PRINTED_TERMS));
  const dates = { plan: '2023-11-28', congress: '2024-01-18', receipt: '2024-02-06', publication: '2024-02-20' };
  for (const project of PROJECTS) await date(book, project, dates);
}

function register(project: ProjectName) {
  return {
    form: { sheet: APPLICATIONS[project] },
    body: FINANCE,
    who: '赵敏',
    now: new Date('2024-02-05T09:05'),
    keeping: 'shown',
  } as const;
}

/** The roads get half a kilometre and 20 万元 more in June, and more people in September. */
export async function adjustRoads(book: XlsxWorkbook): Promise<void> {
  await fillIn(book, APPLICATIONS[ROADS], 'application', (form) => [
    ...amounts(form, [150, 140, 10]),
    [form.goal, FILED[ROADS].goal.replace('2.5公里', '3公里')],
    [rowOf(form, '脱贫村村内道路硬化里程').target, '≥3公里'],
  ]);
  const first = { date: '2024-06-20', number: '财农〔2024〕31号', reason: '增补村内主干道0.5公里', budgetToo: true };
  done(await adjust(book, { ...register(ROADS), ...first, now: new Date('2024-06-20T10:00') }));
  await fillIn(book, APPLICATIONS[ROADS], 'application', (form) => [[rowOf(form, '受益脱贫人口（').target, '≥420人']]);
  const second = { date: '2024-09-10', number: '财农〔2024〕46号', reason: '增补路段受益人口核增', budgetToo: false };
  done(await adjust(book, { ...register(ROADS), ...second, now: new Date('2024-09-10T10:00') }));
}

interface Watched {
  readonly executed: Money;
  /** By the first words of the name: what is there by August, what is expected by the year's end, and why it falls short. */
  readonly rows: readonly (readonly [name: string, actual: string, forecast: string, reason?: string])[];
}

const WATCHED: Readonly<Record<ProjectName, Watched>> = {
  [ROADS]: {
    executed: [102, 92, 10],
    rows: [
      ['脱贫村村内道路硬化里程', '2.1公里', '3公里'],
      ['脱贫户供水设施数量', '2座', '2座'],
      ['项目（工程）验收合格率', '100%', '100%'],
      ['项目（工程）完成及时率', '92%', '95%'],
      ['道路补助标准', '40万元/公里', '40万元/公里'],
      ['供水设施补助标准', '15万元/座', '15万元/座'],
      ['受益脱贫人口（含监测对象）数', '356人', '420人'],
      ['解决脱贫人口饮水安全问题人数', '120人', '120人'],
      ['工程设计使用年限', '10年', '10年'],
      ['受益脱贫人口满意度', '', '95%'],
    ],
  },
  [STORE]: {
    executed: [80, 70, 10],
    rows: [
      ['建设冷藏库数量', '0座', '1座'],
      ['冷藏库库容', '0立方米', '560立方米', '汛期停工，二期库体推迟'],
      ['配套制冷设备数量', '2台', '4台'],
      ['配套分拣线数量', '0条', '1条'],
      ['设备验收合格率', '100%', '100%'],
      [MAIN_WORKS, '基础完工', '主体未完工', '汛期停工两个月'],
      ['项目按期完成率', '40%', '75%', '汛期停工两个月'],
      ['冷藏库单位建设成本', '2500元/立方米', '2500元/立方米'],
      ['带动脱贫人口增收金额', '10万元', '30万元'],
      ['受益脱贫人口数', '260人', '260人'],
      ['冷藏库使用年限', '15年', '15年'],
      ['受益脱贫人口满意度', '', '90%'],
    ],
  },
  [AID]: {
    executed: [36, 36, 0],
    rows: [
      ['资助脱贫户（含监测对象）子女人数', '182人', '182人'],
      ['接受补助的学生中脱贫户（含监测对象）子女占比', '100%', '100%'],
      ['资助标准达标率', '100%', '100%'],
      ['资助经费及时发放率', '100%', '100%'],
      ['脱贫户（含监测对象）子女生均资助标准', '3000元/学年', '3000元/学年'],
      ['脱贫户（含监测对象）子女全程全部接受资助的比例', '98%', '98%'],
      ['受助学生满意度', '', '95%'],
      [JOB_HELP, '', ''],
    ],
  },
};

/** 运行监控 of the months to August, reported before the second adjustment in September is carried on. */
export async function monitor(book: XlsxWorkbook): Promise<void> {
  for (const project of PROJECTS) {
    const { sheetName } = done(
      await carryOver(book, { sheet: APPLICATIONS[project] }, { form: 'monitoring', month: 8 }),
    );
    const { executed, rows } = WATCHED[project];
    await fillIn(book, sheetName, 'monitoring', (form) => [
      ...spent(form, executed),
      ...rows.flatMap(([name, actual, forecast, reason]): Entry[] => {
        const row = rowOf(form, name);
        return [
          [row.actual, actual || null],
          [row.forecast, forecast || null],
          ...(reason === undefined ? [] : ([[row.reason, reason]] as const)),
        ];
      }),
    ]);
    await date(book, project, { monitoring: '2024-09-12' });
  }
}

interface Evaluated {
  readonly executed: Money;
  readonly result: string;
  readonly rows: readonly (readonly [name: string, actual: string, reason?: string, points?: number])[];
}

const EVALUATED: Readonly<Record<ProjectName, Evaluated>> = {
  [ROADS]: {
    executed: [153.6, 143.6, 10],
    result: '硬化村内道路3.1公里，新建供水设施2座，120名脱贫人口饮水安全问题得到解决。',
    rows: [
      ['脱贫村村内道路硬化里程', '3.1公里'],
      ['脱贫户供水设施数量', '2座'],
      ['项目（工程）验收合格率', '100%'],
      ['项目（工程）完成及时率', '90%', '雨季停工，一段路面延后一个月完工，已完成'],
      ['道路补助标准', '40万元/公里'],
      ['供水设施补助标准', '15万元/座'],
      ['受益脱贫人口（含监测对象）数', '425人'],
      ['解决脱贫人口饮水安全问题人数', '120人'],
      ['工程设计使用年限', '10年'],
      ['受益脱贫人口满意度', '96%'],
    ],
  },
  [STORE]: {
    executed: [150, 135, 15],
    result: '冷藏库主体未完工，完成库容560立方米，制冷设备已到位。',
    rows: [
      ['建设冷藏库数量', '1座'],
      ['冷藏库库容', '560立方米', '二期库体推迟，2025年5月底前完成'],
      ['配套制冷设备数量', '4台'],
      ['配套分拣线数量', '1条'],
      ['设备验收合格率', '100%'],
      [MAIN_WORKS, '部分达成预期指标并具有一定效果', '汛期停工两个月，2025年5月底前完工', 4.2],
      ['项目按期完成率', '75%', '汛期停工两个月，已调整工期'],
      ['冷藏库单位建设成本', '2480元/立方米'],
      ['带动脱贫人口增收金额', '24万元', '二期库体未投用，投用后补足'],
      ['受益脱贫人口数', '268人'],
      ['冷藏库使用年限', '15年'],
      ['受益脱贫人口满意度', '92%'],
    ],
  },
  [AID]: {
    executed: [54, 54, 0],
    result: '资助182名脱贫户子女接受中、高等职业教育，补助资金按学年足额发放到户。',
    rows: [
      ['资助脱贫户（含监测对象）子女人数', '182人'],
      ['接受补助的学生中脱贫户（含监测对象）子女占比', '100%'],
      ['资助标准达标率', '100%'],
      ['资助经费及时发放率', '100%'],
      ['脱贫户（含监测对象）子女生均资助标准', '3000元/学年'],
      ['脱贫户（含监测对象）子女全程全部接受资助的比例', '98%'],
      ['受助学生满意度', '97%'],
    ],
  },
};

/** 自评: of the aid the indicator in words stays as it came. */
export async function evaluate(book: XlsxWorkbook): Promise<void> {
  for (const project of PROJECTS) {
    const { sheetName } = done(await carryOver(book, { sheet: APPLICATIONS[project] }, SELF_EVALUATION));
    const { executed, result, rows } = EVALUATED[project];
    await fillIn(book, sheetName, 'self-evaluation', (form) => [
      ...spent(form, executed),
      [form.goalResult, result],
      ...rows.flatMap(([name, actual, reason, points]): Entry[] => {
        const row = rowOf(form, name);
        return [
          [row.actual, actual],
          ...(reason === undefined ? [] : ([[row.reason, reason]] as const)),
          ...(points === undefined ? [] : ([[row.score, points]] as const)),
        ];
      }),
    ]);
    await date(book, project, { 'self-evaluation': '2025-01-20' });
  }
}

/** 佐证材料, 抽查, 公开稿 of goals and of results. */
export async function close(book: XlsxWorkbook): Promise<void> {
  done(await listEvidence(book));
  done(await addSpotCheck(book, OWN_FRAME, { seed: 2024, by: null }));
  for (const project of PROJECTS) {
    done(await publish(book, { sheet: APPLICATIONS[project] }));
    done(await publish(book, { sheet: EVALUATIONS[project] }));
  }
}

type FormOf<K extends FormKind> = Form & { readonly kind: K };

/** Writes into the fields of the one form on a sheet, as somebody types. */
export async function fillIn<K extends FormKind>(
  book: XlsxWorkbook,
  sheet: string,
  kind: K,
  entries: (form: FormOf<K>) => readonly Entry[],
): Promise<void> {
  const cells = entries(await formOn(book, sheet, kind)).map(([field, value]) => {
    if (!field) throw new Error(`${sheet} has no place for ${String(value)}`);
    return { row: field.at.row, column: field.at.column, content: { value } };
  });
  await book.apply([{ kind: 'set-cells', sheet, cells }]);
}

export async function formOn<K extends FormKind>(book: XlsxWorkbook, sheet: string, kind: K): Promise<FormOf<K>> {
  const [read] = await readSheets(book, { name: sheet }, true);
  const form = read?.forms[0];
  if (form?.kind !== kind) throw new Error(`no ${kind} on ${sheet}`);
  return form as FormOf<K>;
}

/** The row whose name begins so. */
export function rowOf({ indicators }: Form, name: string): Indicator {
  const found = indicators.find(({ level3 }) => level3.value?.startsWith(name));
  if (!found) throw new Error(`no ${name} among ${indicators.map(({ level3 }) => level3.value).join('、')}`);
  return found;
}

function spent({ execution }: Monitoring | SelfEvaluation, [total, fiscal, other]: Money): Entry[] {
  return [
    [execution?.total.executed, total],
    [execution?.fiscal?.executed, fiscal],
    [execution?.other?.executed, other],
  ];
}

/** What the template asks for and the project does not promise: the parents' satisfaction. */
async function removeUnneeded(book: XlsxWorkbook, sheetName: string): Promise<void> {
  const sheet = (await checkSheets(book, OWN_FRAME, { name: sheetName }))[0];
  const form = sheet?.forms[0];
  if (!sheet || !form) throw new Error(`no form on ${sheetName}`);
  done(await removeUnfilled(book, { form: { sheet: sheetName }, shown: unfilledRowsOf(sheet, form) }));
}

/** Writes days into a project's row of the 流程表. */
async function date(book: XlsxWorkbook, project: ProjectName, dates: Partial<Record<ProcessDate, string>>) {
  const sheet = processSheetIn(await book.read({ name: '流程' }, { merges: false }));
  const row = sheet.processes.find((one) => one.project.text === project)?.row;
  if (row === undefined) throw new Error(`${project} is not in 流程`);
  const cells = Object.entries(dates).map(([which, day]) => ({
    row,
    column: PROCESS_COLUMNS.dates[which as ProcessDate],
    content: { value: readDay(day, null) },
  }));
  await book.apply([{ kind: 'set-cells', sheet: '流程', cells }]);
}

export function processSheetIn(grids: readonly SheetGrid[]): ProcessSheet {
  for (const grid of grids) {
    const found = readProcessSheet(grid);
    if (found) return found;
  }
  throw new Error('no 流程表');
}

function done<T>(result: CommandResult<T>): Done<T> {
  if (!result.ok) throw new Error(result.message);
  return result;
}
