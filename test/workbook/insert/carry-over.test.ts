import type { Application, Form, Monitoring } from '../../../src/model/form';
import type { SheetPlan } from '../../../src/sheets/plan';
import type { WorkbookPort } from '../../../src/sheets/port';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { reportFile } from '../../../src/workbook/exchange/report';
import { reportSchema } from '../../../src/workbook/exchange/report-schema';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';

const MONTH_8 = { form: 'monitoring', month: 8 } as const;

async function workbookWithApplication(): Promise<{ workbook: XlsxWorkbook; plan: SheetPlan }> {
  const plan = correctApplications().find(({ name }) => name.startsWith('village-infrastructure'))?.plan;
  if (!plan) throw new Error('no plan');
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  return { workbook, plan };
}

async function formsOf(port: WorkbookPort): Promise<readonly Form[]> {
  return (await readSheets(port, { all: true }, true)).flatMap(({ forms }) => forms);
}

describe('a row that the 申报表 strikes out with 不涉及', () => {
  it.each(['monitoring', 'self-evaluation'] as const)(
    'is not carried into a %s, and nobody asks for it',
    async (kind) => {
      const { workbook, plan } = await workbookWithApplication();
      const [application] = (await formsOf(workbook)) as [Application];
      const struck = application.indicators.find(({ level3 }) => level3.text.includes('供水设施数量'));
      if (!struck) throw new Error('no such row');
      const { row, column } = struck.target.at;
      await workbook.apply([
        { kind: 'set-cells', sheet: plan.name, cells: [{ row, column, content: { value: '不涉及' } }] },
      ]);
      const into = kind === 'monitoring' ? MONTH_8 : ({ form: kind } as const);
      expect(await carryOver(workbook, { sheet: plan.name }, into)).toMatchObject({ ok: true });
      const carried = (await formsOf(workbook)).find((form) => form.kind === kind);
      const names = carried && 'indicators' in carried ? carried.indicators.map(({ level3 }) => level3.text) : [];
      expect(names.length).toBeGreaterThan(5);
      expect(names).not.toContainEqual(expect.stringContaining('供水设施数量'));
      const findings = (await checkSheets(workbook, OWN_FRAME))[1]?.forms[0]?.findings ?? [];
      expect(findings.map(({ rule }) => rule)).not.toContain('indicators-differ');
    },
  );
});

describe('a 监控表 from the 申报表', () => {
  it('takes at most three round trips, also beside one of the same name', async () => {
    const { workbook, plan } = await workbookWithApplication();
    let trips = 0;
    const counted: WorkbookPort = {
      ...workbook,
      read: (...args) => ((trips += 1), workbook.read(...args)),
      apply: (...args) => ((trips += 1), workbook.apply(...args)),
    };
    const names: string[] = [];
    for (const month of [6, 9]) {
      trips = 0;
      const result = await carryOver(counted, { sheet: plan.name }, { form: 'monitoring', month });
      expect(trips).toBeLessThanOrEqual(3);
      names.push(result.ok ? result.sheetName : result.message);
    }
    expect(names).toEqual(['绩效运行监控表', '绩效运行监控表 (2)']);
    const months = (await formsOf(workbook)).flatMap((form) =>
      form.kind === 'monitoring' ? [form.months[0]?.value] : [],
    );
    expect(months).toEqual([6, 9]);
  });

  it('says what the 申报表 says and differs from it in nothing, in the JSON report either', async () => {
    const { workbook, plan } = await workbookWithApplication();
    expect((await carryOver(workbook, { sheet: plan.name }, MONTH_8)).ok).toBe(true);
    const [application, monitoring] = (await formsOf(workbook)) as [Application, Monitoring];
    expect(monitoring.project.name?.text).toBe(application.project.name?.text);
    const sheets = await checkSheets(workbook, OWN_FRAME);
    const rules = sheets[1]?.forms[0]?.findings.map(({ rule }) => rule) ?? [];
    expect([...new Set(rules)].sort()).toEqual(['execution-missing', 'progress-missing']);
    const report = {
      version: 1,
      files: [reportFile({ path: 'a.xlsx', sheets, processes: [], overall: [], answers: new Map() })],
    };
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.files[0]?.sheets[1]?.forms[0]).toMatchObject({
      form: 'monitoring',
      monitoring: { month: 8 },
      execution: { executed: { text: '' } },
      total: null,
    });
  });

  it('is held against its 申报表 afterwards', async () => {
    const { workbook, plan } = await workbookWithApplication();
    const made = await carryOver(workbook, { sheet: plan.name }, MONTH_8);
    if (!made.ok) throw new Error(made.message);
    const monitoring = (await formsOf(workbook))[1] as Monitoring;
    const { target } = monitoring.indicators[0]!;
    const cells = [{ row: target.at.row, column: target.at.column, content: { value: '≥1公里' } }];
    await workbook.apply([{ kind: 'set-cells', sheet: made.sheetName, cells }]);
    const checked = await checkSheets(workbook, OWN_FRAME);
    const findings = checked.flatMap(({ forms }) => forms.flatMap((form) => form.findings));
    expect(findings.filter(({ rule }) => rule === 'indicators-differ')).toMatchObject([
      { severity: 'error', at: target.at },
    ]);
  });

  it('takes further indicators with the marks of its rows', async () => {
    const { workbook, plan } = await workbookWithApplication();
    const made = await carryOver(workbook, { sheet: plan.name }, MONTH_8);
    if (!made.ok) throw new Error(made.message);
    const indicator = {
      kind: 'own',
      level1: '产出指标',
      level2: '数量指标',
      name: '安装路灯',
      target: '≥20盏',
    } as const;
    const added = await addIndicator(workbook, { form: { sheet: made.sheetName }, indicator, below: null });
    if (!added.ok) throw new Error(added.message);
    const [sheet] = await readSheets(workbook, { name: made.sheetName }, true);
    const row =
      sheet?.forms[0]?.kind === 'monitoring' && sheet.forms[0].indicators.find((one) => one.row === added.row);
    expect(row).toMatchObject({ level3: { value: '安装路灯' }, target: { text: '≥20盏' } });
    const formulas = sheet?.grid.formulas[added.row - 1] ?? [];
    expect(formulas.filter((formula) => formula !== null)).toHaveLength(14);
    expect(formulas.join(' ')).not.toContain('#REF!');
  });

  it('is not made from another form', async () => {
    const { workbook, plan } = await workbookWithApplication();
    await carryOver(workbook, { sheet: plan.name }, MONTH_8);
    expect(await carryOver(workbook, { sheet: '绩效运行监控表' }, MONTH_8)).toMatchObject({
      ok: false,
      code: 'form-missing',
      message: '“绩效运行监控表”不是绩效目标申报表，无法据此生成监控表。',
    });
  });
});
