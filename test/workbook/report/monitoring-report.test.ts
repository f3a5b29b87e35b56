import { caibannong201968 } from '../../../src/catalog';
import type { Indicator, Monitoring } from '../../../src/model/form';
import { readLikelihood } from '../../../src/model/likelihood';
import { textOfPiece } from '../../../src/model/report-document';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { addReportSheet } from '../../../src/workbook/report/add-report-sheet';
import { monitoredProject } from '../../../src/workbook/report/monitored-project';
import { readReportUnits } from '../../../src/workbook/report/read-units';
import { reportUnits, unitLabel } from '../../../src/workbook/report/units';
import { writeReport } from '../../../src/workbook/report/write-report';
import { createXlsx } from '../../../src/xlsx';
import { monitoringOn } from '../../support/correct-monitorings';
import { monitoringWorkbookPlans } from '../../support/monitoring-workbook';
import { reportWorkbookPlans } from '../../support/report-workbook';

const [FIRST] = monitoringWorkbookPlans().map(monitoringOn);

function form(change: (indicator: Indicator, index: number) => Partial<Indicator> = () => ({})): Monitoring {
  if (!FIRST) throw new Error('no form');
  return { ...FIRST, indicators: FIRST.indicators.map((one, index) => ({ ...one, ...change(one, index) })) };
}

function said(forms: readonly Monitoring[]): string {
  const [unit, ...others] = reportUnits(
    forms.map((one) => ({ form: one, ruleSet: caibannong201968 })),
    'department',
    [],
  );
  if (!unit || others.length > 0) throw new Error('not one report');
  return writeReport(unit, '2019')
    .blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.pieces.map(textOfPiece).join('')] : []))
    .join('\n');
}

const likely = (text: string) => ({
  likelihood: { text, value: readLikelihood(text), raw: text, at: { sheet: 'a', row: 9, column: 9 }, formula: null },
});

describe('what is expected of an indicator', () => {
  const nothing = { forecast: null } as const;
  const outlook = (change: Partial<Indicator>) =>
    monitoredProject(
      form(() => change),
      caibannong201968,
    ).indicators[0]?.outlook;

  it('by its forecast first', () => {
    expect(outlook({})).toBe('reached');
    expect(outlook(likely('完全不可能'))).toBe('reached');
  });

  it.each([
    ['确定能', 'reached'],
    ['完全不可能', 'missed'],
    ['有可能', 'unclear'],
  ])('%s alone: %s', (text, expected) => {
    expect(outlook({ ...nothing, ...likely(text) })).toBe(expected);
  });

  it('nothing is said of a row where neither is written', () => {
    expect(outlook(nothing)).toBe('unfilled');
  });
});

it('counts 完成可能性 only where a form asks for it', () => {
  expect(said([form()])).not.toContain('完成目标可能性');
  const asked = form((_, index) => likely(index === 0 ? '有可能' : index === 1 ? '' : '确定能'));
  const count = asked.indicators.length - 2;
  expect(said([asked])).toContain(`完成目标可能性：确定能的${count}项，有可能的1项，未填或看不出的1项。`);
});

it('a dash or 无 is no reason', () => {
  const reasons = (text: string) =>
    form((one, index) => (index === 0 && one.reason ? { reason: { ...one.reason, text, value: text } } : {}));
  expect(said([reasons('无')])).toBe(said([reasons('')]));
});

it('asks for the month while it is not written, and makes whole sentences without money', () => {
  const bare = { ...form(), months: [], execution: null, goal: null, year: null };
  expect(said([bare])).toContain('监控期间为（请补充：监控截至的月份），');
  expect(said([bare])).toContain('年初预算数均未填');
  expect(said([bare])).not.toMatch(/undefined|null|NaN|，，|。。|，。/);
});

it('each month is a report of its own, so that nothing counts twice', () => {
  const june = { ...form(), months: form().months.map((one) => ({ ...one, value: 6 })) };
  const units = reportUnits(
    [form(), june].map((one) => ({ form: one, ruleSet: caibannong201968 })),
    'department',
    [],
  );
  expect(units.map(unitLabel)).toEqual(['县农业农村局 2020年 1-8月', '县农业农村局 2020年 1-6月']);
});

it('a workbook with both kinds makes both reports, and neither takes the forms of the other', async () => {
  const workbook = createXlsx();
  const plans = [...reportWorkbookPlans().slice(0, 3), ...monitoringWorkbookPlans().slice(0, 3)];
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  const units = await readReportUnits(workbook, OWN_FRAME);
  expect(units.map(({ kind, projects }) => [kind, projects.length])).toEqual([
    ['self-evaluation', 3],
    ['monitoring', 3],
  ]);
  const request = { by: 'department', of: null, wording: '2019' } as const;
  const first = await addReportSheet(workbook, OWN_FRAME, { ...request, kind: 'monitoring' });
  const second = await addReportSheet(workbook, OWN_FRAME, { ...request, kind: 'self-evaluation' });
  expect([first, second]).toMatchObject([{ sheetName: '监控总结报告' }, { sheetName: '自评总结报告' }]);
});

it('a workbook without 监控表 is refused in one sentence', async () => {
  expect(
    await addReportSheet(createXlsx(), OWN_FRAME, { kind: 'monitoring', by: 'department', of: null, wording: '2019' }),
  ).toMatchObject({ ok: false, message: '没有认出绩效运行监控表，无法生成监控总结报告。' });
});
