import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caibannong201968 } from '../../src/catalog';
import { run } from '../../src/cli/run';
import { parseArea } from '../../src/model/a1';
import type { SelfEvaluation } from '../../src/model/form';
import { answeredInWorkbook } from '../../src/workbook/check/answers';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import type { CheckedSheet } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { checkProcesses } from '../../src/workbook/process/process-check';
import { timelineOf } from '../../src/workbook/process/timeline';
import { compareWithLetter } from '../../src/workbook/review/review-comparison';
import { basisOf, letterItems, readLetter, writeLetter } from '../../src/workbook/review/review-letter';
import { openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { docxText } from '../support/docx-text';
import { message } from '../support/message';
import * as year from '../support/three-projects-year';
import { AID, APPLICATIONS, EVALUATIONS, MONITORINGS, PROJECTS, ROADS, STORE } from '../support/three-projects-year';
import { inspectSheet } from '../xlsx/inspect';

/** A step of the year, as the workbook stood then. */
type Step = 'filed' | 'mended' | 'reviewed' | 'approved' | 'adjusted' | 'monitored' | 'evaluated';

const steps = new Map<Step, readonly CheckedSheet[]>();
let book: XlsxWorkbook;

beforeAll(async () => {
  book = await year.fileApplications();
  const done = async (step: Step) => void steps.set(step, await checkSheets(book, OWN_FRAME));
  await done('filed');
  await year.mendRoads(book);
  await done('mended');
  await year.review(book);
  await done('reviewed');
  await year.fileStoreAgain(book);
  await year.approveAll(book);
  await done('approved');
  await year.adjustRoads(book);
  await done('adjusted');
  await year.monitor(book);
  await done('monitored');
  await year.evaluate(book);
  await done('evaluated');
});

function at(step: Step): readonly CheckedSheet[] {
  return steps.get(step) ?? [];
}

/** Every finding of a step that an earlier one did not have. */
function found(step: Step, before: readonly string[] = []): readonly string[] {
  const all = at(step).flatMap(({ name, forms }) =>
    forms.flatMap(({ findings }) => findings.map((one) => `${name} ${one.severity} ${message(one)}`)),
  );
  return all.filter((one) => !before.includes(one));
}

function letterOf(step: Step): string {
  const sheets = at(step);
  const items = letterItems(sheets, answeredInWorkbook(sheets));
  return writeLetter({ file: '', date: '2023-12-01', basis: basisOf(OWN_FRAME), items, remarks: [] });
}

/** Stage and state of a project on that day. */
function stages(step: Step, project: string, today: string): Record<string, string> {
  const sheets = at(step);
  const { processes } = year.processSheetIn(sheets.map(({ grid }) => grid));
  const process = processes.find((one) => one.project.text === project);
  if (!process) throw new Error(`${project} is not in 流程`);
  const forms = sheets.flatMap((sheet) => sheet.forms.map(({ form }) => form));
  const lines = timelineOf(process, forms, new Date(`${today}T09:00`), caibannong201968);
  return Object.fromEntries(lines.map(({ name, state }) => [name, state]));
}

const SUM =
  '资金合计不符：总额 200.00，财政拨款与其他资金合计 190.00，差 10.00 万元（第一节三，填报说明5）。请核对三项金额。';
const NO_SUSTAINED = '效益指标中缺少可持续影响指标（第二节二3）。项目涉及的，请补填。';

describe('申报 and 审核', () => {
  const hint = `${APPLICATIONS[AID]} hint ${NO_SUSTAINED}`;

  test('the check finds what is wrong and nothing else', () => {
    const unit = `${APPLICATIONS[ROADS]} error “脱贫户供水设施数量”：单位不符，模板为“座”，本单元格为“公里”（附2 模板）。请核实指标名称或单位。`;
    expect(found('filed')).toEqual([unit, `${APPLICATIONS[STORE]} error ${SUM}`, hint]);
    expect(found('mended')).toEqual([`${APPLICATIONS[STORE]} error ${SUM}`, hint]);
  });

  test('the letter names rows without stars, and the next round holds it against what came back', () => {
    const letter = letterOf('filed');
    expect(letter).toContain('“脱贫户供水设施数量”');
    expect(letter).not.toContain('★');
    const sheets = at('mended');
    const returned = { basis: basisOf(OWN_FRAME), sheets, answers: answeredInWorkbook(sheets) };
    const { fixed, unchanged, added, byHand } = compareWithLetter(readLetter(letter)!, returned);
    expect(fixed.map(({ project }) => project)).toEqual([ROADS]);
    expect(unchanged.map(({ now }) => now.project)).toEqual([STORE]);
    expect([added, byHand]).toEqual([[], []]);
  });

  test('the store is refused with 74 of 100 points; the letter that goes back leaves the reviewers’ own sheets out', () => {
    const reviews = at('reviewed').flatMap(({ forms }) =>
      forms.flatMap(({ form }) => (form.kind === 'review' ? [[form.total?.text, form.grade?.value]] : [])),
    );
    expect(reviews).toEqual([
      ['94分', true],
      ['74分', false],
      ['94分', true],
    ]);
    expect(found('reviewed', found('mended'))).toEqual([]);
    const letter = letterOf('reviewed');
    expect(letter).toContain(`【${APPLICATIONS[STORE]}】\n项目：${STORE}\n1. 必改 `);
    expect(letter).not.toMatch(/审核表|★|待评分|\n2\. /);
  });

  test('it is filed again, passes, and all three are approved in time', () => {
    expect(found('approved')).toEqual([hint]);
    const review = at('approved').flatMap(({ name, forms }) => (name === year.PASSED_REVIEW ? forms : []))[0]?.form;
    expect(review?.kind === 'review' && review.grade?.value).toBe(true);
    for (const project of PROJECTS) {
      expect(stages('approved', project, '2024-03-01')).toEqual({
        申报: 'done',
        审核: 'done',
        批复: 'done',
        公开: 'done',
        监控: 'open',
        自评: 'open',
        抽查评价: 'open',
        结果公开: 'open',
      });
    }
  });
});

describe('调整 and 监控', () => {
  test('two adjustments are entered, with what was before and after, and leave no finding', () => {
    expect(found('adjusted', found('approved'))).toEqual([]);
    const entries = at('adjusted').find(({ name }) => name === '调整登记')?.grid.texts;
    expect(entries?.slice(1).map((row) => [row[1], row[2], row[4], row[6], row[7], row[8]])).toEqual([
      [
        '第1次调整',
        '2024-06-20',
        '财农〔2024〕31号',
        '是',
        '年度资金总额：130.00 万元\n财政拨款：120.00 万元\n年度目标：硬化村内道路2.5公里。\n新建供水设施2座，解决120名脱贫人口饮水安全问题。\n“脱贫村村内道路硬化里程”的指标值：≥2.5公里',
        '年度资金总额：150.00 万元\n财政拨款：140.00 万元\n年度目标：硬化村内道路3公里。\n新建供水设施2座，解决120名脱贫人口饮水安全问题。\n“脱贫村村内道路硬化里程”的指标值：≥3公里',
      ],
      [
        '第2次调整',
        '2024-09-10',
        '财农〔2024〕46号',
        '否',
        '“受益脱贫人口（含监测对象）数”的指标值：≥356人',
        '“受益脱贫人口（含监测对象）数”的指标值：≥420人',
      ],
    ]);
  });

  test('监控 says what lags and what will be missed, the forecast in words among it', () => {
    expect(found('monitored', found('approved'))).toEqual(MONITORED);
    for (const project of PROJECTS)
      expect(stages('monitored', project, '2024-10-01')).toMatchObject({ 监控: 'done', 自评: 'open' });
  });
});

const measures = (name: string) =>
  `${MONITORINGS[STORE]} warning “${name}”预计完不成目标，只写了原因，未写拟采取的措施（第四节二，填报说明 备注）。请在备注中写明拟采取的措施。`;
const MONITORED = [
  `${MONITORINGS[STORE]} hint 1-8月执行率 40.00%，比时间进度 66.67% 慢 26.67 个百分点（第四节三）。请核实进度，偏离较大的应及时纠正。`,
  `${MONITORINGS[STORE]} hint “冷藏库库容”：全年预计 560立方米 低于目标值 800立方米，偏离 30.00%（第四节三）。请及时纠正。`,
  measures('冷藏库库容'),
  measures(year.MAIN_WORKS),
  `${MONITORINGS[STORE]} hint “项目按期完成率”：全年预计 75% 低于目标值 95%，偏离 21.05%（第四节三）。请及时纠正。`,
  measures('项目按期完成率'),
  `${MONITORINGS[AID]} warning “${year.JOB_HELP}”未填1-8月完成情况、全年预计完成情况（第四节二，填报说明（三）2）。请按实际进展填写。`,
];

describe('自评', () => {
  const evaluation = (project: (typeof PROJECTS)[number]) => {
    const form = at('evaluated').find(({ name }) => name === EVALUATIONS[project])?.forms[0]?.form;
    if (form?.kind !== 'self-evaluation') throw new Error(`no 自评表 of ${project}`);
    return form;
  };
  const points = ({ indicators }: SelfEvaluation) =>
    indicators.map(({ weight, score }) => [weight?.value?.toNumber(), score?.value?.toNumber()]);

  test('every point of the roads: half the points of a class shared out, ★★★ first; 8 × 90 ÷ 95 = 7.58', () => {
    const form = evaluation(ROADS);
    expect(points(form)).toEqual([
      [9, 9],
      [9, 9],
      [8, 8],
      [8, 7.58],
      [8, 8],
      [8, 8],
      [10, 10],
      [10, 10],
      [10, 10],
      [10, 10],
    ]);
    expect(form.execution?.total.rate?.text).toBe('102.40%');
    expect(form.execution?.fiscal?.rate?.text).toBe('102.57%');
    expect(form.execution?.total.score?.value?.toNumber()).toBe(10);
    expect(form.total?.score.value?.toNumber()).toBe(99.58);
  });

  test('every point of the store: 7 × 560 ÷ 800 = 4.90, 6 × 75 ÷ 95 = 4.74, 10 × 24 ÷ 30 = 8, 10 × 75% = 7.50', () => {
    const form = evaluation(STORE);
    expect(points(form)).toEqual([
      [7, 7],
      [7, 4.9],
      [6, 6],
      [6, 6],
      [6, 6],
      [6, 4.2],
      [6, 4.74],
      [6, 6],
      [10, 8],
      [10, 10],
      [10, 10],
      [10, 10],
    ]);
    expect(form.execution?.total.rate?.text).toBe('75.00%');
    expect(form.execution?.total.score?.value?.toNumber()).toBe(7.5);
    expect(form.total?.score.value?.toNumber()).toBe(90.34);
  });

  test('the aid has no total while its indicator in words has no points', () => {
    const form = evaluation(AID);
    expect(points(form)).toEqual([...Array(5).fill([10, 10]), [15, 15], [15, undefined], [10, 10]]);
    expect(form.total?.score.text).toBe('不完整');
  });

  test('three findings, each where it belongs, and the stages of the year', () => {
    expect(found('evaluated', found('monitored'))).toEqual([
      `${EVALUATIONS[ROADS]} warning 全年执行数 153.60 比全年预算数 150.00 多 3.60 万元（表4）。请核实；预算有调整或结转的，全年预算数应填调整后的数。`,
      `${EVALUATIONS[AID]} error “${year.JOB_HELP}”未填全年实际值（第五节一(二)）。请按实际完成情况填写。`,
    ]);
    expect(checkProcesses(at('evaluated'), OWN_FRAME).flatMap(({ findings }) => findings)).toEqual([]);
    for (const project of PROJECTS)
      expect(stages('evaluated', project, '2025-02-01')).toMatchObject({
        监控: 'done',
        自评: 'done',
        抽查评价: 'open',
      });
  });
});

describe('the report of the office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-year-'));
  let said: string;
  let tables: readonly (readonly (readonly string[])[])[];
  const warned: string[] = [];

  beforeAll(async () => {
    const bytes = await book.toBytes();
    writeFileSync(join(folder, '三个项目.xlsx'), bytes);
    // An earlier version of the same workbook, in which less was spent.
    const earlier = await openXlsx(bytes);
    await year.fillIn(earlier, EVALUATIONS[STORE], 'self-evaluation', (form) => [
      [form.execution?.total.executed, 100],
      [form.execution?.fiscal?.executed, 85],
    ]);
    writeFileSync(join(folder, '三个项目（初稿）.xlsx'), await earlier.toBytes());
    utimesSync(join(folder, '三个项目（初稿）.xlsx'), new Date(2025, 0, 5), new Date(2025, 0, 5));
    const out = join(folder, '报告.docx');
    const terminal = { out: () => undefined, err: (line: string) => void warned.push(line) };
    expect(await run(['report', folder, '-o', out, '--wording', 'current'], terminal)).toBe(0);
    const text = await docxText(readFileSync(out));
    said = text.paragraphs.join('\n');
    ({ tables } = text);
  });

  test('of two versions in the folder each project is counted once, and that is said', () => {
    expect(warned).toHaveLength(3);
    for (const [index, project] of PROJECTS.entries())
      expect(warned[index]).toMatch(
        new RegExp(`^“${project}”2024年的自评表不止一份：取最后保存的 .*三个项目\\.xlsx，`),
      );
    expect(said).toContain('项目共3个，全年预算数合计404.00万元，其中财政拨款374.00万元、其他资金30.00万元。');
    expect(said).toContain('共设定绩效指标30项，其中产出指标19项、效益指标8项、满意度指标3项。');
  });

  test('adjusted and over budget is said, in percent points', () => {
    expect(said).toContain(
      `年度中经批复调整绩效目标的项目1个：${ROADS}（2024-06-20、2024-09-10共2次，其中1次同时调整预算）。`,
    );
    expect(said).toContain('全年执行数合计357.60万元，预算执行率88.51%。执行率达到100%的项目2个，低于100%的1个。');
    expect(said).toContain(
      `${ROADS}（全年预算数150.00万元，全年执行数153.60万元，超出3.60万元，执行率102.40%，高出2.40个百分点）。`,
    );
    expect(said).toContain(`预算执行率低于100%的项目：${STORE}（75.00%，差25.00个百分点）。`);
  });

  test('部分达成 stands beside reached and missed, and nothing is counted twice', () => {
    expect(said).toContain('绩效指标共30项，达到目标值24项，部分达成1项，未达到4项，未填实际值1项，完成率80.00%。');
    expect(said).toContain('部分达成或未达到目标值的指标共5项，涉及2个项目，原因及改进措施见表5。');
    expect(said).toContain('2个项目自评总分平均94.96分，最高99.58分，最低90.34分。另有1个项目得分不完整，未计入。');
    const [, execution = [], classes = [], scores = [], short = [], annex = []] = tables;
    expect(execution.at(-1)).toEqual(['', '合计', '404.00', '357.60', '332.60', '88.51%', '—', '—']);
    expect(classes[0]).toEqual([
      '指标类别',
      '指标数（项）',
      '达到目标',
      '部分达成',
      '未达到',
      '未填或需判定',
      '完成率',
      '得分率',
    ]);
    expect(classes.slice(1)).toEqual([
      ['产出指标', '19', '15', '1', '3', '0', '78.95%', '96.28%'],
      ['数量指标', '7', '6', '0', '1', '0', '85.71%', '96.11%'],
      ['质量指标', '5', '4', '1', '0', '0', '80.00%', '95.50%'],
      ['时效指标', '3', '1', '0', '2', '0', '33.33%', '93.00%'],
      ['成本指标', '4', '4', '0', '0', '0', '100.00%', '100.00%'],
      ['效益指标', '8', '6', '0', '1', '1', '75.00%', '不完整'],
      ['经济效益指标', '1', '0', '0', '1', '0', '0.00%', '80.00%'],
      ['社会效益指标', '5', '4', '0', '0', '1', '80.00%', '不完整'],
      ['可持续影响指标', '2', '2', '0', '0', '0', '100.00%', '100.00%'],
      ['满意度指标', '3', '3', '0', '0', '0', '100.00%', '100.00%'],
      ['服务对象满意度指标', '3', '3', '0', '0', '0', '100.00%', '100.00%'],
      ['合计', '30', '24', '1', '4', '1', '80.00%', '不完整'],
    ]);
    expect(scores.slice(1)).toEqual([
      ['1', ROADS, '10.00', '49.58', '30.00', '10.00', '99.58'],
      ['2', STORE, '7.50', '44.84', '28.00', '10.00', '90.34'],
      ['3', AID, '10.00', '50.00', '不完整', '10.00', '不完整'],
    ]);
    expect(short.slice(1).map((row) => row[2])).toEqual([
      '项目（工程）完成及时率',
      '冷藏库库容',
      year.MAIN_WORKS,
      '项目按期完成率',
      '带动脱贫人口增收金额',
    ]);
    expect(annex.filter((row) => row[5] === '部分达成').map((row) => row[1])).toEqual([year.MAIN_WORKS]);
  });
});

describe('what leaves the office', () => {
  beforeAll(() => year.close(book));

  test('the print of every form has no colours and reaches from its title to the last row, those that were added too', async () => {
    const bytes = await book.toBytes();
    const sheets = await checkSheets(book, OWN_FRAME);
    for (const { name, forms } of sheets) {
      const [checked] = forms;
      if (!checked) continue;
      const { print } = await inspectSheet(bytes, name);
      const area = parseArea(print.area ?? '');
      expect([name, area?.top, area && area.bottom >= checked.form.area.bottom]).toEqual([name, 1, true]);
      expect([name, print.withoutColours]).toEqual([name, true]);
    }
    expect(sheets.filter(({ forms }) => forms.length > 0).length).toBeGreaterThan(12);
  });

  test('an archive of two pages repeats the heads of its columns on the second', async () => {
    const bytes = await book.toBytes();
    const name = `批复目标（${STORE}）`;
    const { print, values } = await inspectSheet(bytes, name);
    expect(values[`C${print.repeatRows?.first}`]).toBe('二级指标');
    expect(print.repeatRows?.last).toBe(print.repeatRows?.first);
  });

  test('what is published says nothing of rows that nobody filled in, and every row of a letter names its indicator once', async () => {
    const [goals] = await book.read({ name: `公开稿（目标-${STORE}）` }, { merges: false });
    const texts = goals?.texts.flat() ?? [];
    expect(texts).toContain('生态效益指标');
    expect(texts.filter((text) => /^指标\d/.test(text))).toEqual([]);
    expect(letterOf('evaluated')).toContain(`“${year.JOB_HELP}”：未填全年实际值（`);
  });

  test('heads and texts of the lists fit into their columns, two half widths a character', async () => {
    const bytes = await book.toBytes();
    const fits = async (sheet: string, at: string) => {
      const { values, widths } = await inspectSheet(bytes, sheet);
      const text = String(values[at] ?? '');
      expect([text, text.length * 2 + 1 <= (widths[at.replace(/\d+/, '')] ?? 0)]).toEqual([text, true]);
    };
    for (const at of ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1', 'I1', 'J1']) await fits('调整登记', at);
    for (let row = 2; row <= 31; row += 1) await fits('佐证材料', `D${row}`);
  });

  test('a reason of two lines has room in its row, and so have all lines of an adjustment', async () => {
    const bytes = await book.toBytes();
    const form = await year.formOn(book, EVALUATIONS[STORE], 'self-evaluation');
    const { heights } = await inspectSheet(bytes, EVALUATIONS[STORE]);
    for (const { row } of form.indicators) expect(heights[String(row)]).toBeGreaterThanOrEqual(34);
    expect((await inspectSheet(bytes, '调整登记')).heights['2']).toBeGreaterThan(60);
  });
});
