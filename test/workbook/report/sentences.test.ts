import { caibannong201968 } from '../../../src/catalog';
import type { SelfEvaluation } from '../../../src/model/form';
import type { ReportDocument } from '../../../src/model/report-document';
import { REPORT_GRID, textOfPiece, titleOf } from '../../../src/model/report-document';
import { drawReport } from '../../../src/sheets/draw/report';
import { reportedProject } from '../../../src/workbook/report/project';
import { reportUnits } from '../../../src/workbook/report/units';
import type { ReportBy } from '../../../src/workbook/report/units';
import { writeReport } from '../../../src/workbook/report/write-report';
import type { SelfEvaluationInput, SelfEvaluationRow } from '../../support/form';
import { selfEvaluationOf } from '../../support/form';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../../support/project-stories';
import { reportWorkbookPlans, selfEvaluationOn } from '../../support/report-workbook';

function report(forms: readonly SelfEvaluation[], wording: '2019' | 'current' = '2019'): ReportDocument {
  const [unit, ...others] = units(forms);
  if (!unit || others.length > 0) throw new Error('not one report');
  return writeReport(unit, wording);
}

function units(forms: readonly SelfEvaluation[], by: ReportBy = 'department') {
  return reportUnits(
    forms.map((form) => ({ form, ruleSet: caibannong201968 })),
    by,
    [],
  );
}

function paragraphs({ blocks }: ReportDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.pieces.map(textOfPiece).join('')] : []));
}

/** A 自评表 with these rows of 产出指标: 二级, 三级, 分值, 目标, 实际, 得分, 原因. */
function formOf(...rows: readonly (readonly unknown[])[]): SelfEvaluation {
  const input = { rows: rows.map((row) => ['产出指标', ...row] as unknown as SelfEvaluationRow) };
  return selfEvaluationOf(input as SelfEvaluationInput);
}

it('holds the printed outline in its order, no heading without a text below it', () => {
  const forms = reportWorkbookPlans().slice(0, 3).map(selfEvaluationOn);
  const { blocks } = report(forms);
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '一、绩效目标分解下达情况',
    '1. 财政专项扶贫资金下达预算及项目情况。',
    '2. 财政专项扶贫资金项目绩效目标设定情况。',
    '二、绩效自评工作开展情况',
    '三、绩效目标自评完成情况分析',
    '（一）资金投入情况分析。',
    '1. 项目资金到位情况分析。',
    '2. 项目资金执行情况分析。',
    '3. 项目资金管理情况分析。',
    '（二）绩效目标完成情况分析。',
    '1. 产出指标完成情况分析。',
    '2. 效益指标完成情况分析。',
    '3. 满意度指标完成情况分析。',
    '四、偏离绩效目标的原因和下一步改进措施',
    '五、绩效自评结果拟应用和公开情况',
    '附件',
  ]);
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const next = blocks[index + 1];
    expect(next?.kind === 'heading' ? next.level > block.level : next !== undefined).toBe(true);
  });
});

it('titles in the words of 2019 and of today', () => {
  const forms = reportWorkbookPlans().slice(0, 3).map(selfEvaluationOn);
  expect(titleOf(report(forms))).toBe('县农业农村局2020年财政专项扶贫资金绩效自评总结报告');
  expect(titleOf(report(forms, 'current'))).toBe('县农业农村局2020年财政衔接推进乡村振兴补助资金绩效自评总结报告');
});

it('a report for each unit and year; blanks in a name are no other unit', () => {
  const forms = reportWorkbookPlans().map(selfEvaluationOn);
  const labels = units(forms).map(({ unit, year, projects }) => `${unit} ${year} ${projects.length}`);
  expect(labels).toEqual(['县农业农村局 2020 3', '县交通运输局 2020 1', '县交通运输局 2023 1']);
  const [first] = forms;
  const department = first?.project.department;
  if (!first || !department) throw new Error('no form');
  const spaced = { ...first, project: { ...first.project, department: { ...department, text: '县 农业农村局' } } };
  expect(units([first, spaced])).toHaveLength(1);
  expect(units(forms, 'implementer').length).toBeGreaterThan(3);
});

describe('whether a target is reached', () => {
  const completion = (...row: readonly unknown[]) =>
    reportedProject(formOf(row), caibannong201968).indicators[0]?.completion;
  it.each([
    ['positive, reached', ['数量指标', '里程', 10, '≥5公里', '5公里', 10], 'reached'],
    ['positive, missed', ['数量指标', '里程', 10, '≥5公里', '4.9公里', 9.8], 'missed'],
    ['negative, reached', ['成本指标', '成本', 10, '≤40万元', '40万元', 10], 'reached'],
    ['negative, missed', ['成本指标', '成本', 10, '≤40万元', '41万元', 9.76], 'missed'],
    ['a cost below its amount', ['成本指标', '补助标准', 10, '300元/亩', '290元/亩', 10], 'reached'],
    ['“=” from the target on', ['数量指标', '培训', 10, '=3次', '4次', 10], 'reached'],
    ['nothing written yet', ['数量指标', '里程', 10, '≥5公里', '', ''], 'unfilled'],
    ['other units', ['数量指标', '里程', 10, '≥5公里', '5座', 10], 'unclear'],
    ['prose in the first tier', ['质量指标', '制度健全程度', 5, '健全', '达成预期指标', 4], 'reached'],
    [
      'prose in the second tier',
      ['质量指标', '制度健全程度', 5, '健全', '部分达成预期指标并具有一定效果', 3.9],
      'partly',
    ],
    ['prose in the third tier', ['质量指标', '制度健全程度', 5, '健全', '未达成预期指标且效果较差', 2.9], 'missed'],
    ['prose without points', ['质量指标', '制度健全程度', 5, '健全', '达成预期指标', ''], 'unclear'],
    ['a date with all its points', ['时效指标', '完工时间', 5, '2020年12月底前', '2020年11月', 5], 'reached'],
    ['a date with fewer', ['时效指标', '完工时间', 5, '2020年12月底前', '2021年1月', 4.5], 'unclear'],
  ])('%s', (_, row, expected) => {
    expect(completion(...row)).toBe(expected);
  });
});

it('says what is not filled and what people must judge', () => {
  const form = formOf(
    ['数量指标', '里程', 10, '≥5公里', '', ''],
    ['数量指标', '座数', 10, '≥5座', '5公里', ''],
    ['数量指标', '户数', 10, '≥5户', '5户', 10],
  );
  const said = paragraphs(report([form])).join('\n');
  expect(said).toContain('产出指标共3项，达到目标值1项，未填实际值1项，需人工判定1项，完成率33.33%。');
  expect(said).toContain('没有发现未达到目标值的指标，另有2项未填实际值或需人工判定。');
  expect(said).toContain('各项目未设定效益指标。');
  expect(said).toContain('各项目得分不完整，尚不能汇总自评总分。');
});

it('部分达成 is neither reached nor missed (decision D22)', () => {
  const partly = [
    '质量指标',
    '制度健全程度',
    5,
    '健全',
    '部分达成预期指标并具有一定效果',
    3.5,
    '缺少管护制度',
  ] as const;
  const written = report([formOf(['数量指标', '户数', 10, '≥5户', '5户', 10], partly)]);
  const said = paragraphs(written).join('\n');
  expect(said).toContain('产出指标共2项，达到目标值1项，部分达成1项，完成率50.00%。');
  expect(said).toContain('部分达成目标值的指标共1项，涉及1个项目，原因及改进措施见表5。');
  expect(said).not.toContain('未达到');
  const both = report([formOf(partly, ['数量指标', '户数', 10, '≥5户', '4户', 8, '一户迁出'])]);
  expect(paragraphs(both).join('\n')).toContain('部分达成1项，未达到1项，完成率0.00%。');
  const captions = both.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  expect(captions).toContain('表5 部分达成或未达到目标值的指标');
});

describe('money spent above the budget', () => {
  const spent = (name: string, budget: string, executed: string): SelfEvaluation =>
    selfEvaluationOf({ name, rows: [], execution: { total: [budget, executed] } });

  it('is named with its amounts, and the reason asked for', () => {
    const said = paragraphs(report([spent('村道硬化', '120.5', '132'), spent('饮水管网', '80', '76')])).join('\n');
    expect(said).toContain(
      '全年执行数超过全年预算数的项目：村道硬化（全年预算数120.50万元，全年执行数132.00万元，超出11.50万元，执行率109.54%，高出9.54个百分点）。',
    );
    expect(said).toContain('（请补充：全年执行数超过全年预算数的原因和超出部分的资金来源）');
    expect(said).not.toContain('饮水管网（全年预算数');
  });

  it('is seen in a report of one project, and where it is too little for the rate', () => {
    expect(paragraphs(report([spent('村道硬化', '100000', '100000.01')])).join('\n')).toContain(
      '超出0.01万元，执行率100.00%）。',
    );
  });

  it.each([
    ['100', '100'],
    ['100', '95'],
    ['100', ''],
    ['', '95'],
  ])('is not said of budget %s, execution %s', (budget, executed) => {
    expect(paragraphs(report([spent('村道硬化', budget, executed)])).join('\n')).not.toContain('超过全年预算数');
  });
});

it('a form without money or texts makes whole sentences still', () => {
  const form = { ...formOf(), execution: null, year: null, goal: null, goalResult: null };
  const written = report([form]);
  const said = paragraphs(written).join('\n');
  expect(said).toContain('本单位开展绩效自评的项目共1个，全年预算数均未填。');
  expect(said).toContain('另有1个项目全年预算数或全年执行数未填，无法计算执行率，未计入上述合计。');
  expect(said).not.toMatch(/undefined|null|NaN|，，|。。|，。/);
});

it.each(reportWorkbookPlans().map((plan) => [plan.name, plan] as const))('%s alone: no broken sentence', (_, plan) => {
  const written = report([selfEvaluationOn(plan)]);
  for (const text of paragraphs(written)) expect(text).not.toMatch(/undefined|null|NaN|，，|。。|，。|：。|；。|“”/);
});

it('every figure but a count of nothing names its cells', () => {
  const written = report(reportWorkbookPlans().slice(0, 3).map(selfEvaluationOn));
  const pieces = written.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.pieces;
    return block.kind === 'table' ? block.rows.flatMap((row) => (row.kind === 'band' ? [] : row.cells)) : [];
  });
  const figures = pieces.flatMap((piece) => (typeof piece === 'object' && 'from' in piece ? [piece] : []));
  expect(figures.length).toBeGreaterThan(500);
  for (const { text, from } of figures)
    if (!['0', '—', '不完整'].includes(text)) expect(from.length).toBeGreaterThan(0);
});

it('all tables stand on the common grid; the sheet prints on A4, one page wide', () => {
  const written = report(reportWorkbookPlans().slice(0, 3).map(selfEvaluationOn));
  for (const block of written.blocks) {
    if (block.kind !== 'table') continue;
    expect(block.columns.reduce((sum, { span }) => sum + span, 0)).toBe(REPORT_GRID.length);
    for (const row of block.rows) if (row.kind !== 'band') expect(row.cells).toHaveLength(block.columns.length);
  }
  const plan = drawReport(written, '自评总结报告');
  expect(plan.print).toMatchObject({
    orientation: 'portrait',
    fitToWidth: true,
    area: { left: 1, right: REPORT_GRID.length },
  });
  expect(plan.cells.filter(({ content }) => content && 'formula' in content)).toEqual([]);
});

it('amounts in 元 are reported in 万元, exactly', () => {
  const [plan] = reportWorkbookPlans();
  if (!plan) throw new Error('no plan');
  const inYuan = { ...selfEvaluationOn(plan), moneyUnit: '元' } as const;
  expect(paragraphs(report([inYuan])).join('\n')).toContain(
    '全年预算数合计0.004万元，全年执行数合计0.0038万元，预算执行率95.00%。',
  );
});

it.each(PROJECT_STORIES.map((story) => [story.category, story] as const))(
  '%s: formulas that no program has computed yet count as what they will say',
  (_, story) => {
    const total = (scores: 'typed' | 'formulas') =>
      reportedProject(selfEvaluationOn(filledSelfEvaluation(story, scores)), caibannong201968).total.value?.toFixed(2);
    expect(total('formulas')).toBe(total('typed'));
    expect(total('typed')).toMatch(/^9\d\.\d\d$/);
  },
);
