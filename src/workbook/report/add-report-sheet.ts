import type { Wording } from '../../catalog/types';
import { bareText } from '../../model/text';
import { drawReport } from '../../sheets/draw/report';
import type { WorkbookPort } from '../../sheets/port';
import type { Judgement } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { addSheet } from '../sheet-name';
import type { ReportedProject } from './project';
import { readReportUnits } from './read-units';
import { unitLabel } from './units';
import type { ReportBy, ReportUnit } from './units';
import { writeReport } from './write-report';

export const REPORT_SHEET = '自评总结报告';

export interface ReportRequest {
  readonly by: ReportBy;
  /** Which of `readReportUnits`; null where the workbook makes one report only. */
  readonly of: Pick<ReportUnit, 'unit' | 'year'> | null;
  readonly wording: Wording;
}

/** 生成自评报告: the report of a unit and year on a sheet of its own. Reads once, writes once (twice where the name is taken). */
export function addReportSheet(
  port: WorkbookPort,
  judgement: Judgement,
  { by, of, wording }: ReportRequest,
): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const chosen = chooseUnit(await readReportUnits(port, judgement, by), of);
    if (!chosen.ok) return chosen;
    const { undo, name } = await addSheet(port, REPORT_SHEET, (free) =>
      drawReport(writeReport(chosen.unit, wording), free),
    );
    return { ok: true, undo, sheetName: name };
  });
}

/** The report that is meant; a refusal with the choice where that is not clear. */
export function chooseUnit(
  units: readonly ReportUnit[],
  of: ReportRequest['of'],
): { readonly ok: true; readonly unit: ReportUnit } | Refusal {
  if (units.length === 0) return refuse('form-missing', '没有认出绩效目标自评表，无法生成自评总结报告。');
  const fitting = of ? units.filter(({ unit, year }) => unit === of.unit && year === of.year) : units;
  const [unit, ...others] = fitting;
  if (!unit) return refuse('form-missing', `没有这个单位和年度的自评表，可选：${units.map(unitLabel).join('；')}。`);
  if (others.length > 0) {
    return refuse(
      'no-change',
      `自评表分属 ${fitting.length} 个单位或年度，请选定一个：${fitting.map(unitLabel).join('；')}。`,
    );
  }
  return countedTwice(unit) ?? { ok: true, unit };
}

/** Two 自评表 of one project would be added up. */
function countedTwice({ projects }: ReportUnit): Refusal | null {
  const nameOf = ({ form }: ReportedProject) => form.project.name?.text ?? '';
  for (const project of projects) {
    const name = nameOf(project);
    const same = projects.filter((other) => bareText(nameOf(other)) === bareText(name));
    if (name === '' || same.length < 2) continue;
    const sheets = same.map((other) => `“${other.form.sheetName}”`).join('、');
    return refuse('no-change', `“${name}”的自评表不止一张（${sheets}），会重复计数；请删去或移走不用的一张。`);
  }
  return null;
}
