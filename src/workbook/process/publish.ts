import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { hidePhones } from '../../model/phone';
import { drawPublication } from '../../sheets/draw/publication';
import type { PrintedForm } from '../../sheets/draw/printed-look';
import type { SheetGrid } from '../../sheets/grid';
import { PUBLICATION } from '../../sheets/publication-name';
import type { WorkbookPort } from '../../sheets/port';
import { recognise } from '../../sheets/recognise';
import { withoutEmptyRows } from '../../sheets/without-empty-rows';
import { approvalsOfForm } from './approvals';
import type { InsertedSheet } from '../insert/insert-form';
import { columnsOf, rowsOf, textAt, valueAt } from '../read/read-sheet';
import { findInWorkbook, knownMerges } from '../read/find-form';
import type { FormAddress, FoundInWorkbook } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { freeSheetName, nameForProject } from '../sheet-name';

export interface Published extends InsertedSheet {
  /** The sheet that was copied: of a 申报表 whose approval is registered the approved one. */
  readonly source: string;
  /** Whether mobile numbers were hidden. */
  readonly phonesHidden: boolean;
}

/**
 * 生成公开稿: a sheet to be published, with the printed form alone: no marks, no helpers, no formulas, mobile numbers hidden. What is
 * published of goals is what was approved (第三节三), of a 自评表 what it says (第六节二). Reads once, writes once.
 */
export function publish(port: WorkbookPort, at: FormAddress): Promise<CommandResult<Published>> {
  return command<Published>(async () => {
    const found = await findInWorkbook(port, at, true);
    if (!found.ok) return found;
    const { form, sheets } = found;
    if (form.kind !== 'application' && form.kind !== 'self-evaluation') {
      return refuse('form-missing', `“${found.grid.name}”不是绩效目标申报表或自评表，无法生成公开稿。`);
    }
    const original = form.kind === 'application' ? approvedOne(form, found) : { form, grid: found.grid };
    const { grid } = original;
    if (knownMerges(grid) === null) {
      return refuse('merges-unknown', `工作表“${grid.name}”的合并单元格过多，无法读取，不能生成公开稿。`);
    }
    const preferred = nameForProject(PUBLICATION, `${STAGE[form.kind]}-${form.project.name?.text ?? ''}`);
    const name = freeSheetName(
      preferred,
      sheets.map((sheet) => sheet.grid.name),
    );
    const shown = withoutPhones(grid, original.form.area);
    const plan = drawPublication({ ...withoutSpareRows({ ...original, grid: shown }), name });
    const undo = await port.apply([{ kind: 'add-sheet', plan }]);
    return { ok: true, undo, sheetName: name, source: grid.name, phonesHidden: shown !== grid };
  });
}

const STAGE = { application: '目标', 'self-evaluation': '自评' } as const;

interface Original {
  readonly form: PrintedForm;
  readonly grid: SheetGrid;
}

/** The 申报表 as it was approved, where the workbook keeps that. */
function approvedOne(form: Application, { grid, sheets }: FoundInWorkbook): Original {
  const approval = approvalsOfForm(form, sheets).at(-1);
  const kept = sheets.find((sheet) => sheet.grid.name === approval?.sheetName);
  return approval && kept ? { form: approval.application, grid: kept.grid } : { form, grid };
}

/** The form read again without the rows that the project did not need. */
function withoutSpareRows(original: Original): Original {
  const grid = withoutEmptyRows(original.grid, original.form);
  const form = recognise(grid).find(
    (one) => one.kind === original.form.kind && one.area.top === original.form.area.top,
  );
  return form?.kind === 'application' || form?.kind === 'self-evaluation' ? { form, grid } : original;
}

/** The same sheet where no number stands within the form. A cell that holds nothing but a number may show it otherwise. */
function withoutPhones(grid: SheetGrid, { top, bottom, left, right }: Area): SheetGrid {
  const texts = grid.texts.map((row) => [...row]);
  const values = grid.values.map((row) => [...row]);
  let found = false;
  for (const row of rowsOf(grid).filter((each) => top <= each && each <= bottom)) {
    for (const column of columnsOf(grid).filter((each) => left <= each && each <= right)) {
      const value = valueAt(grid, row, column);
      const written = typeof value === 'number' ? String(value) : textAt(grid, row, column);
      const text = hidePhones(written);
      if (text === written) continue;
      found = true;
      texts[row - grid.top]?.splice(column - grid.left, 1, text);
      values[row - grid.top]?.splice(column - grid.left, 1, text);
    }
  }
  return found ? { ...grid, texts, values } : grid;
}
