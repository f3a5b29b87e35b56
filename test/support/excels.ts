import type { ExcelVersion } from '../../src/workbench/host/excel-version';
import { sampleSize } from './sample';

const EXCELS: readonly ExcelVersion[] = ['microsoft-365', 'ltsc-2021'];

/** Both Excels under `npm run prove`; otherwise the one of them that refuses more. */
const SAMPLED_EXCELS = EXCELS.slice(0, sampleSize(1, EXCELS.length));

let used: ExcelVersion = 'microsoft-365';

/** Which Excel a new host is where a test does not say. */
export function usedExcel(): ExcelVersion {
  return used;
}

/** Describes the tests once in each Excel. */
export function describeInExcels(body: () => void, excels: readonly ExcelVersion[] = SAMPLED_EXCELS): void {
  describe.each(excels)('in %s', (excel) => {
    beforeAll(() => {
      used = excel;
    });
    body();
  });
}
