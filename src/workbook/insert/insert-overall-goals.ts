import { OVERALL_TITLE } from '../../catalog/overall-goals';
import { drawOverallGoals } from '../../sheets/draw/overall-goals';
import type { WorkbookPort } from '../../sheets/port';
import { command } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';
import type { InsertedSheet } from './insert-form';

/** 部门整体绩效目标 on a new sheet, empty. One batch, two where the name is taken. @param year null leaves "20XX" */
export function insertOverallGoals(port: WorkbookPort, year: number | null): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const { undo, name } = await addSheet(port, OVERALL_TITLE, (free) => drawOverallGoals({ name: free, year }));
    return { ok: true, undo, sheetName: name };
  });
}
