import { approvalsFor } from '../../cycle/approved';
import { isEmpty } from '../../model/field';
import type { WorkbookPort } from '../../sheets/port';
import { evidenceIn } from './evidence';
import type { Evidence } from './evidence';
import { approvalsIn } from '../process/approvals';
import { withClassNames } from '../read/class-names';
import { catalogFor } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { readSheets } from '../read/read-sheet';
import { reportUnits } from './units';
import type { ReportBy, ReportSource, ReportUnit } from './units';

/** What a workbook holds for reports. */
export interface ReportSources {
  readonly forms: readonly ReportSource[];
  readonly evidence: readonly Evidence[];
}

/** One round trip. Writes nothing; rejects with a HostError where the workbook cannot be read. */
export async function readReportSources(port: WorkbookPort, judgement: Judgement): Promise<ReportSources> {
  const sheets = await readSheets(port, { all: true }, false);
  const approvals = approvalsIn(sheets);
  const forms = sheets
    .flatMap(({ forms }) => forms)
    .flatMap((read): ReportSource[] => {
      const ruleSet = catalogFor(read, judgement);
      if ((read.kind !== 'self-evaluation' && read.kind !== 'monitoring') || !isBegun(read)) return [];
      const adjustments = approvalsFor(read, approvals).filter(({ version }) => version > 0);
      return [{ form: withClassNames(read, ruleSet), ruleSet, adjustments }];
    });
  return { forms, evidence: evidenceIn(sheets.map(({ grid }) => grid)) };
}

/** An unfilled form belongs to no unit yet. */
function isBegun({ project, indicators }: ReportSource['form']): boolean {
  return !isEmpty(project.name) || indicators.some(({ level3 }) => level3.value !== null && level3.value !== '');
}

/** The reports that a workbook can make, of both kinds: its units and years, in the order of its sheets. */
export async function readReportUnits(
  port: WorkbookPort,
  judgement: Judgement,
  by: ReportBy = 'department',
): Promise<ReportUnit[]> {
  const { forms, evidence } = await readReportSources(port, judgement);
  return reportUnits(forms, by, evidence);
}
