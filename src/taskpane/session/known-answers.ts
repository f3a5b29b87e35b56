import type { WorkbookPort } from '../../sheets/port';
import { answered, ANSWERS_SHEET, answersOf } from '../../workbook/check/answers';
import type { Answer } from '../../workbook/check/answers';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import type { PaneState } from './state';

/** The reasons on 校验记录 as last read. */
export interface KnownAnswers {
  /** False until a reading has succeeded, or has failed for another reason than a cell being edited. */
  readonly wereRead: () => boolean;
  read(): Promise<void>;
  to(sheet: CheckedSheet | null): PaneState['answers'];
}

/** @param onFault whether reading is worth another try; it is told what went wrong */
export function createKnownAnswers(port: WorkbookPort, onFault: (error: unknown) => boolean): KnownAnswers {
  let answers: readonly Answer[] = [];
  let wereRead = false;
  return {
    wereRead: () => wereRead,
    async read() {
      wereRead = true;
      try {
        const [grid] = await port.read({ name: ANSWERS_SHEET }, { merges: false });
        answers = answersOf(grid);
      } catch (error) {
        wereRead = !onFault(error);
      }
    },
    to: (sheet) => answered(sheet ? [sheet] : [], answers),
  };
}
