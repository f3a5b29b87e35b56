/** Versions of Excel in use; the host behaves as one of them. */
export type ExcelVersion = 'ltsc-2021' | 'microsoft-365';

/** Highest ExcelApi set: LTSC 2021 stays at 1.14; Microsoft 365 has had undo groups, 1.20, since version 2509. */
export const EXCEL_API: Readonly<Record<ExcelVersion, string>> = { 'ltsc-2021': '1.14', 'microsoft-365': '1.20' };
