import type { WorkbookPort } from '../../sheets/port';
import type { ReportRequest } from '../../workbook/report/add-report-sheet';
import type { ReportUnit } from '../../workbook/report/units';
import type { ReportFile } from './report-file';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What looks at the workbook for a 总结报告 and writes nothing. */
export interface ReportReading {
  /** The units and years that a 自评总结报告 or 监控总结报告 can be of. Null where the workbook cannot be read; the notice says why. */
  reportUnits(): Promise<readonly ReportUnit[] | null>;
  /** The same report as a text document. Null where it cannot be written; the notice says why. */
  reportFile(request: ReportRequest): Promise<ReportFile | null>;
}

export function createReportReading(
  port: WorkbookPort,
  store: Store<PaneState>,
  refuse: (error: unknown) => void,
): ReportReading {
  return {
    async reportUnits() {
      try {
        const { readReportUnits } = await import('../../workbook/report/read-units');
        return await readReportUnits(port, judgementOf(store.get()));
      } catch (error) {
        refuse(error);
        return null;
      }
    },
    async reportFile(request) {
      try {
        const { reportFile } = await import('./report-file');
        const result = await reportFile(port, judgementOf(store.get()), request);
        if (result.ok) return result.file;
        store.set({ notice: { kind: 'refused', text: result.message } });
      } catch (error) {
        refuse(error);
      }
      return null;
    },
  };
}
