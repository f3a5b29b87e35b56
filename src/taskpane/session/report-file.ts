import { titleOf } from '../../model/report-document';
import type { WorkbookPort } from '../../sheets/port';
import type { Judgement } from '../../workbook/check/form-context';
import type { Refusal } from '../../workbook/result';
import { chooseUnit } from '../../workbook/report/add-report-sheet';
import type { ReportRequest } from '../../workbook/report/add-report-sheet';
import { readReportUnits } from '../../workbook/report/read-units';
import { reportDocx } from '../../workbook/report/report-docx';
import { writeReport } from '../../workbook/report/write-report';

/** A file to be downloaded. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The 自评总结报告 or 监控总结报告 as a Word file. Loaded when one is asked for, since the library that writes such files is large. */
export async function reportFile(
  port: WorkbookPort,
  judgement: Judgement,
  { kind, by, of, wording }: ReportRequest,
): Promise<{ readonly ok: true; readonly file: ReportFile } | Refusal> {
  const chosen = chooseUnit(await readReportUnits(port, judgement, by), kind, of);
  if (!chosen.ok) return chosen;
  const report = writeReport(chosen.unit, wording);
  return { ok: true, file: { name: `${titleOf(report)}.docx`, bytes: await reportDocx(report) } };
}
