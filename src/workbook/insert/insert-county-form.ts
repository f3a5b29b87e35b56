import type { CountyForm } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { MoneyUnit } from '../../model/form';
import { drawCounty } from '../../sheets/draw/county';
import type { WorkbookPort } from '../../sheets/port';
import { command } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';
import type { InsertedSheet } from './insert-form';

export interface InsertCountyForm {
  readonly form: CountyForm;
  /** Which of its ways to print; null: the first, or the only one. */
  readonly variant: string | null;
  readonly unit: MoneyUnit;
  /** Budget year; null leaves "20XX". */
  readonly year: number | null;
  readonly ruleSet: RuleSet;
}

/** 插入套表 of a county's form: a new sheet with it, under a free name. One batch, two where the name is taken. */
export function insertCountyForm(port: WorkbookPort, request: InsertCountyForm): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const { undo, name } = await addSheet(port, request.form.sheetName, (free) =>
      drawCounty({ ...request, name: free }),
    );
    return { ok: true, undo, sheetName: name };
  });
}
