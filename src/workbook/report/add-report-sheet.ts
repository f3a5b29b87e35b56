import type { Wording } from '../../catalog/types';
import { bareText } from '../../model/text';
import { drawReport } from '../../sheets/draw/report';
import type { WorkbookPort } from '../../sheets/port';
import type { Judgement } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { addSheet } from '../sheet-name';
import type { FundedProject } from './funded-project';
import { readReportUnits } from './read-units';
import { REPORT_WORDS } from './report-words';
import { unitLabel } from './units';
import type { ReportBy, ReportKind, ReportUnit, UnitChoice } from './units';
import { writeReport } from './write-report';

export interface ReportRequest {
  readonly kind: ReportKind;
  readonly by: ReportBy;
  /** Which of `readReportUnits`; null where the workbook makes one report of the kind only. */
  readonly of: UnitChoice | null;
  readonly wording: Wording;
}

/** 生成自评报告, 生成监控报告: the report of a unit and year on a sheet of its own. Reads once, writes once (twice where the name is taken). */
export function addReportSheet(
  port: WorkbookPort,
  judgement: Judgement,
  { kind, by, of, wording }: ReportRequest,
): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const chosen = chooseUnit(await readReportUnits(port, judgement, by), kind, of);
    if (!chosen.ok) return chosen;
    const { undo, name } = await addSheet(port, REPORT_WORDS[kind].report, (free) =>
      drawReport(writeReport(chosen.unit, wording), free),
    );
    return { ok: true, undo, sheetName: name };
  });
}

/** The report that is meant; a refusal with the choice where that is not clear. */
export function chooseUnit(
  all: readonly ReportUnit[],
  kind: ReportKind,
  of: ReportRequest['of'],
): { readonly ok: true; readonly unit: ReportUnit } | Refusal {
  const { form, short, report } = REPORT_WORDS[kind];
  const units = all.filter((unit) => unit.kind === kind);
  if (units.length === 0) return refuse('form-missing', `没有认出${form}，无法生成${report}。`);
  const fitting = of ? units.filter((unit) => isMeant(unit, of)) : units;
  const [unit, ...others] = fitting;
  if (!unit)
    return refuse('form-missing', `没有这个${GROUPS[kind].of}的${short}，可选：${units.map(unitLabel).join('；')}。`);
  if (others.length > 0) {
    return refuse(
      'no-change',
      `${short}分属 ${fitting.length} 个${GROUPS[kind].by}，请选定一个：${fitting.map(unitLabel).join('；')}。`,
    );
  }
  return countedTwice(unit) ?? { ok: true, unit };
}

function isMeant({ unit, year, month }: ReportUnit, of: UnitChoice): boolean {
  return unit === of.unit && year === of.year && month === (of.month ?? null);
}

/** What the forms of a kind are told apart by. */
export const GROUPS: Readonly<Record<ReportKind, { readonly of: string; readonly by: string }>> = {
  'self-evaluation': { of: '单位和年度', by: '单位或年度' },
  monitoring: { of: '单位、年度和月份', by: '单位、年度或月份' },
};

/** Two forms of one project would be added up. */
function countedTwice({ kind, ...unit }: ReportUnit): Refusal | null {
  const projects: readonly FundedProject[] = unit.projects;
  const nameOf = ({ form }: FundedProject) => form.project.name?.text ?? '';
  for (const project of projects) {
    const name = nameOf(project);
    const same = projects.filter((other) => bareText(nameOf(other)) === bareText(name));
    if (name === '' || same.length < 2) continue;
    const sheets = same.map((other) => `“${other.form.sheetName}”`).join('、');
    return refuse(
      'no-change',
      `“${name}”的${REPORT_WORDS[kind].short}不止一张（${sheets}），会重复计数；请删去或移走不用的一张。`,
    );
  }
  return null;
}
