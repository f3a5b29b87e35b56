import type { Guise } from '../../src/workbench/host/guise';

const EXCELS: readonly Guise[] = ['microsoft-365', 'ltsc-2021'];

/** Both Excels under `PROVE=1`; otherwise the one of them that refuses more. */
export const SAMPLED_EXCELS: readonly Guise[] = process.env['PROVE'] === '1' ? EXCELS : EXCELS.slice(0, 1);

let used: Guise = 'microsoft-365';

/** Which Excel a new host is where a test does not say. */
export function usedExcel(): Guise {
  return used;
}

/** Describes the tests once in each Excel. */
export function describeInExcels(body: () => void, excels: readonly Guise[] = SAMPLED_EXCELS): void {
  describe.each(excels)('in %s', (excel) => {
    beforeAll(() => {
      used = excel;
    });
    body();
  });
}
