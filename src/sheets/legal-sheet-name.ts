import { HostError } from './port';

/** Characters of a sheet's name, in Excel. */
export const LONGEST_SHEET_NAME = 31;

/** Excel's rules for the name of a sheet, whatever else the workbook holds. @throws HostError name-illegal */
export function assertLegalSheetName(name: string): void {
  if (name.length > LONGEST_SHEET_NAME)
    throw new HostError('name-illegal', `工作表名“${name}”超过 ${LONGEST_SHEET_NAME} 个字，请改短后再试。`);
  if (name.trim() === '' || /[\\/?*[\]:]|^'|'$/.test(name) || /^history$/i.test(name)) {
    throw new HostError(
      'name-illegal',
      `工作表名“${name}”不能用：不得为空、不得为“History”，也不得含有 \\ / ? * [ ] : 或首尾单引号。`,
    );
  }
}
