import type { IRange, Worksheet } from '@univerjs/core';
import { DataValidationCacheService, SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import type { Engine } from './engine';

/** Univer looks at every cell of a validated range: a whole sheet has 17 billion. Here only those that the grid has are looked at. */
export function patchWideValidation({ injector, workbook }: Engine): void {
  const clipped = (sheet: string, ranges: readonly IRange[], sizeOf: (worksheet: Worksheet) => Size): IRange[] => {
    const worksheet = workbook.getSheetBySheetId(sheet);
    return worksheet ? within(ranges, sizeOf(worksheet)) : [...ranges];
  };
  const known = injector.get(DataValidationCacheService);
  const forget = known.markRangeDirty.bind(known);
  known.markRangeDirty = (unit, sheet, ranges, isSet) => forget(unit, sheet, clipped(sheet, ranges, gridOf), isSet);
  const remove = known.removeRule.bind(known);
  known.removeRule = (unit, sheet, rule) =>
    remove(unit, sheet, { ...rule, ranges: clipped(sheet, rule.ranges, gridOf) });
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, sheet, ranges) => validate(unit, sheet, clipped(sheet, ranges, contentsOf));
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function gridOf(worksheet: Worksheet): Size {
  return { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
}

function contentsOf(worksheet: Worksheet): Size {
  return { rows: worksheet.getLastRowWithContent() + 1, columns: worksheet.getLastColumnWithContent() + 1 };
}

function within(ranges: readonly IRange[], { rows, columns }: Size): IRange[] {
  return ranges
    .filter(({ startRow, startColumn }) => startRow < rows && startColumn < columns)
    .map((range) => ({
      ...range,
      endRow: Math.min(range.endRow, rows - 1),
      endColumn: Math.min(range.endColumn, columns - 1),
    }));
}
