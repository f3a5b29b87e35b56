import type { SheetPlan } from '../../src/sheets/plan';
import { readScoreList } from '../../src/sheets/recognise/score-list';
import type { Session } from '../../src/taskpane/session';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { processSheets } from '../../src/workbook/process/process-sheets';
import { timelineOf } from '../../src/workbook/process/timeline';
import { caibannong201968 } from '../../src/catalog';
import { filledApplication } from '../support/correct-forms';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { docxText } from '../support/docx-text';
import { publicWorkbookPlans } from '../support/public-workbook';
import { FIRST_UNIT, reportWorkbookPlans, SECOND_UNIT } from '../support/report-workbook';
import { PROJECT_STORIES } from '../support/project-stories';
import type { ProjectStory } from '../support/project-stories';
import { collectedResults } from '../support/typed-list';
import { stage } from './stage';
import type { Stage } from './stage';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const SAID = { date: '2024-03-05', body: '县财政局', number: '', who: '王经办', keeping: 'shown' } as const;
const ADJUSTED = { ...SAID, date: '2024-08-01', reason: '汛期推迟开工', budgetToo: false };

const application = (): SheetPlan => ({ ...filledApplication(story(), '2019'), name: '申报表' });
const selfEvaluation = (): SheetPlan => ({ ...filledSelfEvaluation(story(), 'typed'), name: '自评表' });

function story(): ProjectStory {
  const [first] = PROJECT_STORIES;
  if (!first) throw new Error('no story');
  return first;
}

function shownForm({ session }: Stage): CheckedForm {
  const [form] = session.state().sheet?.forms ?? [];
  if (!form) throw new Error('no form is shown');
  return form;
}

const notice = ({ session }: Stage) => session.state().notice?.text;

describe('流程表', () => {
  it('is made, and completed by the same command', async () => {
    const here = await stage([application()]);
    expect(await here.session.makeProcess()).toBe(true);
    expect(notice(here)).toBe('已在“流程”列入 1 个项目。请填写各环节日期。');
    expect(await here.session.makeProcess()).toBe(false);
    expect(here.session.state().notice?.kind).toBe('refused');
    await here.session.approve(shownForm(here), SAID, true);
    expect(await here.session.makeProcess()).toBe(false);
  });

  it('shows an approval as soon as it is registered, and no longer when it is taken back', async () => {
    const here = await stage([application()]);
    await here.session.makeProcess();
    await here.session.summarise();
    const approvedOn = () => {
      const [row] = processSheets(here.session.state().workbook).flatMap(({ processes }) => processes);
      return (
        row && timelineOf(row, [], new Date(2024, 2, 6), caibannong201968).find(({ id }) => id === 'approval')?.done
      );
    };
    expect(approvedOn()).toBeNull();
    await here.session.approve(shownForm(here), SAID, true);
    expect(approvedOn()).toBe('2024-03-05');
    await here.session.takeBack();
    expect(approvedOn()).toBeNull();
  });

  it('is known to the pane after the whole workbook has been read', async () => {
    const here = await stage([application()]);
    await here.session.makeProcess();
    await here.session.summarise();
    expect(here.session.state().workbook.map(({ name }) => name)).toEqual(['申报表', '流程']);
  });
});

describe('an approval', () => {
  const finds = (here: Stage) => shownForm(here).findings.some(({ rule }) => rule === 'changed-after-approval');
  const change = (here: Stage) => {
    const { row, column } = shownForm(here).form.indicators[0]?.target.at ?? { row: 0, column: 0 };
    return here.type(row, column, '≥12345亩');
  };

  it('asks for confirmation once if the approval is doubtful', async () => {
    const here = await stage([application()]);
    expect(await here.session.approve(shownForm(here), SAID)).toBe(false);
    expect(here.session.state().notice).toMatchObject({ kind: 'refused', asksOn: shownForm(here).form.sheet });
    expect(notice(here)).toMatch(/^工作簿里没有本项目的审核表。确要登记的，请再登记一次。$/);
    await here.type(1, 1, '又改了');
    expect(here.session.state().notice).toBeNull();
    expect(await here.session.approve(shownForm(here), SAID, true)).toBe(true);
  });

  it('turns a change into a finding; registering the adjustment removes it, undoing that restores it', async () => {
    const here = await stage([application()]);
    expect(await here.session.approve(shownForm(here), SAID, true)).toBe(true);
    expect(notice(here)).toMatch(/^已登记批复，目标存在“批复目标.*”。$/);
    expect(here.session.state().sheet?.name).toBe('申报表');
    await change(here);
    expect(finds(here)).toBe(true);
    expect(await here.session.adjust(shownForm(here), ADJUSTED)).toBe(true);
    expect(finds(here)).toBe(false);
    await here.session.takeBack();
    expect(finds(here)).toBe(true);
  });

  it('is gone after undo', async () => {
    const here = await stage([application()]);
    await here.session.approve(shownForm(here), SAID, true);
    await here.session.takeBack();
    await change(here);
    expect(finds(here)).toBe(false);
  });

  it('without a unit is refused in a sentence', async () => {
    const here = await stage([application()]);
    expect(await here.session.approve(shownForm(here), { ...SAID, body: ' ' })).toBe(false);
    expect(notice(here)).toBe('请写明批复日期和批复单位。');
  });
});

describe('commands that add a sheet', () => {
  type Case = readonly [
    name: string,
    plan: () => SheetPlan,
    run: (session: Session, form: CheckedForm) => Promise<boolean>,
    sheet: string,
    said: RegExp,
  ];
  const CASES: readonly Case[] = [
    ['生成审核表', application, (session, form) => session.carryIntoReview(form), '绩效目标审核表', /请逐项填写得分/],
    ['生成公开稿', application, (session, form) => session.publish(form), '公开稿', /手机号码已隐去/],
    [
      '抽取样本',
      selfEvaluation,
      (session) => session.drawSample({ seed: 20250301, by: 'department' }),
      '抽查记录',
      /已从 1 个项目中抽取 1 个/,
    ],
    [
      '生成自评报告',
      selfEvaluation,
      (session) => session.report({ kind: 'self-evaluation', by: 'department', of: null, wording: '2019' }),
      '自评总结报告',
      /请补写/,
    ],
    ['列出佐证材料', selfEvaluation, (session) => session.listEvidence(), '佐证材料', /列出 \d+ 项指标/],
    ['生成图表', selfEvaluation, (session, form) => session.addCharts(form), '图表', /已生成“图表”/],
    [
      '生成重点评价表',
      selfEvaluation,
      (session, form) => session.evaluate(form, 'operating'),
      '重点评价',
      /已生成“重点评价/,
    ],
  ];

  it.each(CASES)('%s shows it, says so and can be taken back', async (_, plan, run, sheet, said) => {
    const here = await stage([plan()]);
    expect(await run(here.session, shownForm(here))).toBe(true);
    expect(notice(here)).toMatch(said);
    const [, added = ''] = await here.sheets();
    expect(added.startsWith(sheet)).toBe(true);
    expect(here.revealed.at(-1)?.sheet).toBe(added);
    await here.session.takeBack();
    expect(await here.sheets()).toEqual([plan().name]);
  });

  it('审核汇总 needs two reviews of the project', async () => {
    const here = await stage([application()]);
    const filed = shownForm(here);
    await here.session.carryIntoReview(filed);
    await here.session.summariseReviews(shownForm(here));
    expect(notice(here)).toMatch(/只有一张/);
    await here.session.carryIntoReview(filed);
    expect(await here.session.summariseReviews(shownForm(here))).toBe(true);
    expect(await here.sheets()).toContain('审核汇总');
  });
});

describe('the report', () => {
  it('is offered for every unit and year, on a sheet and as a file', async () => {
    const here = await stage(reportWorkbookPlans());
    const units = (await here.session.reportUnits()) ?? [];
    expect(units.map(({ unit, year }) => ({ unit, year }))).toEqual(expect.arrayContaining([FIRST_UNIT, SECOND_UNIT]));
    const file = await here.session.reportFile({
      kind: 'self-evaluation',
      by: 'department',
      of: SECOND_UNIT,
      wording: '2019',
    });
    expect(file?.name).toMatch(/^县交通运输局2020年.*报告\.docx$/);
    expect([...(file?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });

  it('of a workbook with several is refused with the choice, unless one is named', async () => {
    const here = await stage(reportWorkbookPlans());
    expect(
      await here.session.reportFile({ kind: 'self-evaluation', by: 'department', of: null, wording: '2019' }),
    ).toBeNull();
    expect(notice(here)).toContain('县交通运输局 2020年');
  });

  it('says why where the workbook cannot be read', async () => {
    const here = await stage([selfEvaluation()]);
    here.failAt(0);
    expect(await here.session.reportUnits()).toBeNull();
    expect(here.session.state().notice?.kind).toBe('refused');
  });
});

describe('the 公开文本', () => {
  it('is offered with what the workbook has, held back by what must be corrected, and made all the same when told to', async () => {
    const here = await stage(publicWorkbookPlans('003'));
    const sources = await here.session.publicSources();
    expect(sources).toMatchObject({ department: '临西县东枣园乡人民政府', year: null, tables: { length: 8 } });
    const tables = sources?.tables ?? [];
    const request = { title: '', department: '某乡', year: 2020, overall: true, tables };
    const held = await here.session.publicFile(request, false);
    expect(held).toMatchObject({ held: [{ sheetName: '003-05', faults: [{ severity: 'error' }] }] });
    const made = await here.session.publicFile(request, true);
    const file = made && 'file' in made ? made.file : null;
    expect(file?.name).toBe('某乡2020年部门预算绩效目标.docx');
    expect((await docxText(file?.bytes ?? new Uint8Array())).tables).toHaveLength(8);
    expect(notice(here)).toContain('已生成“某乡2020年部门预算绩效目标.docx”');
  });

  it('of nothing is refused, and says why where the workbook cannot be read', async () => {
    const here = await stage([selfEvaluation()]);
    const request = { title: '', department: '', year: null, overall: true, tables: [] };
    expect(await here.session.publicFile(request, false)).toBeNull();
    expect(notice(here)).toContain('没有可以公开的绩效目标申报表');
    here.failAt(0);
    expect(await here.session.publicSources()).toBeNull();
    expect(here.session.state().notice?.kind).toBe('refused');
  });
});

describe('a 汇总 list', () => {
  const shownList = ({ session }: Stage) => {
    const { sheet } = session.state();
    return sheet?.forms.length === 0 ? readScoreList(sheet.grid) : null;
  };

  it('is seen beside the shown sheet, drawn from, and the sample can be taken back', async () => {
    const plan = collectedResults();
    const here = await stage([plan, selfEvaluation()]);
    const list = shownList(here);
    expect(list).toMatchObject({ sheetName: plan.name, projects: { length: 23 } });
    const request = { seed: 20250301, by: 'department', list: list?.sheet ?? '' } as const;
    expect(await here.session.drawSample(request)).toBe(true);
    expect(notice(here)).toBe('已从 23 个项目中抽取 3 个，见“抽查记录”。');
    expect(await here.text('抽查记录', 2, 1)).toContain(`“${plan.name}”汇总表的 23 个项目`);
    expect(here.session.state().sheet?.name).toBe('抽查记录');
    expect(shownList(here)).toBeNull();
    await here.session.takeBack();
    expect(await here.sheets()).toEqual([plan.name, '自评表']);
  });

  it('says why it cannot be drawn from by 项目类别, and writes nothing', async () => {
    const plan = collectedResults();
    const here = await stage([{ ...plan, cells: plan.cells.filter(({ column }) => column !== 5) }]);
    const request = { seed: 1, by: 'category', list: shownList(here)?.sheet ?? '' } as const;
    expect(await here.session.drawSample(request)).toBe(false);
    expect(notice(here)).toMatch(/^汇总表“2024年自评汇总”没有“项目类别”栏/);
    expect(here.calls).not.toContain('apply');
  });

  it('is not found on sheets that the commands add', async () => {
    const filing = await stage([application()]);
    const filed = shownForm(filing);
    const { session } = filing;
    const approved = await session.approve(filed, SAID, true);
    const { row, column } = filed.form.indicators[0]?.target.at ?? { row: 0, column: 0 };
    await filing.type(row, column, '大幅提高');
    const { findings } = shownForm(filing);
    const done = [
      approved,
      await session.answer(
        findings.filter(({ severity }) => severity !== 'error'),
        '已核实',
        '王经办',
      ),
      await session.adjust(filed, ADJUSTED),
      await session.carryIntoReview(filed),
      await session.carryIntoReview(filed),
      await session.summariseReviews(shownForm(filing)),
      await session.publish(filed),
      await session.makeProcess(),
    ];
    const evaluating = await stage(reportWorkbookPlans());
    const evaluation = shownForm(evaluating);
    const also = [
      await evaluating.session.drawSample({ seed: 1, by: null }),
      await evaluating.session.report({ kind: 'self-evaluation', by: 'department', of: FIRST_UNIT, wording: '2019' }),
      await evaluating.session.listEvidence(),
      await evaluating.session.addCharts(evaluation),
      await evaluating.session.evaluate(evaluation, 'operating'),
      await evaluating.session.evaluate(evaluation, 'public'),
      await evaluating.session.publish(evaluation),
    ];
    expect([...done, ...also]).toEqual([...done, ...also].map(() => true));
    for (const { book } of [filing, evaluating]) {
      const grids = [
        ...(await book.read({ all: true }, { merges: true })),
        ...(await book.read({ all: true }, { merges: false })),
      ];
      expect(grids.length).toBeGreaterThan(10);
      for (const grid of grids) expect([grid.name, readScoreList(grid)]).toEqual([grid.name, null]);
    }
  });
});
