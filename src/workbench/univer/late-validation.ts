import { DataValidationStatus } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import type { Engine } from './engine';

/** Univer looks at validated cells some time after a change and throws when their sheet was deleted meanwhile. */
export function patchLateValidation({ injector, workbook }: Engine): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const original = service.validatorRanges.bind(service);
  service.validatorRanges = async (unitId, sheet, ranges) =>
    workbook.getSheetBySheetId(sheet) ? original(unitId, sheet, ranges) : [];
  const cell = service.validatorCell.bind(service);
  service.validatorCell = async (unitId, sheet, row, column) =>
    workbook.getSheetBySheetId(sheet) ? cell(unitId, sheet, row, column) : DataValidationStatus.VALID;
}
