import {
  mergeWorksheetSnapshotWithDefault,
  type ICommandService,
  type Injector,
  type IWorksheetData,
  type Univer,
  type Workbook,
} from '@univerjs/core';

/** A running Univer with one workbook. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
}

export const UNIT = 'workbook';

/** As a new sheet of Excel: 宋体 11, rows of 13.5 points, columns of 54 points. */
export function emptySheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 600,
    columnCount: 40,
    defaultColumnWidth: 72,
    defaultRowHeight: 18,
    defaultStyle: { ff: '宋体', fs: 11 },
  });
}

/** Shaped like Excel's worksheet ids. */
export function sheetId(): string {
  const digits = Array.from({ length: 32 }, () =>
    Math.floor(Math.random() * 16)
      .toString(16)
      .toUpperCase(),
  ).join('');
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
}
