import { drawPublication } from '../../sheets/draw/publication';
import { PUBLICATION } from '../../sheets/publication-name';
import type { WorkbookPort } from '../../sheets/port';
import type { InsertedSheet } from '../insert/insert-form';
import { findInWorkbook, knownMerges } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { freeSheetName, nameForProject } from '../sheet-name';
import { columnsOf, formulaAt, rowsOf, textAt } from '../read/read-sheet';
import { approvedOne, publishedForm } from './published-form';
import type { FormOnGrid } from './published-form';

export interface Published extends InsertedSheet {
  /** The sheet that was copied: of a 申报表 whose approval is registered the approved one. */
  readonly source: string;
  /** Whether mobile numbers were hidden. */
  readonly phonesHidden: boolean;
  readonly left: LeftBehind;
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
    const original = form.kind === 'application' ? approvedOne(form, found.grid, sheets) : { form, grid: found.grid };
    const { grid } = original;
    if (knownMerges(grid) === null) {
      return refuse('merges-unknown', `工作表“${grid.name}”的合并单元格过多，无法读取，不能生成公开稿。`);
    }
    const preferred = nameForProject(PUBLICATION, `${STAGE[form.kind]}-${form.project.name?.text ?? ''}`);
    const name = freeSheetName(
      preferred,
      sheets.map((sheet) => sheet.grid.name),
    );
    const { phonesHidden, ...shown } = publishedForm(original);
    const plan = drawPublication({ ...shown, name });
    const undo = await port.apply([{ kind: 'add-sheet', plan }]);
    return { ok: true, undo, sheetName: name, source: grid.name, phonesHidden, left: leftBehind(original, shown) };
  });
}

const STAGE = { application: '目标', 'self-evaluation': '自评' } as const;

/** What a 公开稿 leaves on the sheet that it comes from: formulas, of which only the results are taken, columns beside the form, spare rows. */
export interface LeftBehind {
  readonly formulas: number;
  readonly columns: number;
  readonly rows: number;
}

function leftBehind({ form, grid }: FormOnGrid, shown: FormOnGrid): LeftBehind {
  const { top, bottom, left, right } = form.area;
  const rows = rowsOf(grid).filter((row) => top <= row && row <= bottom);
  const isWithin = (column: number) => left <= column && column <= right;
  const columns = columnsOf(grid);
  const formulas = rows.flatMap((row) =>
    columns.filter((column) => isWithin(column) && formulaAt(grid, row, column) !== null),
  );
  const beside = columns.filter((column) => !isWithin(column) && rows.some((row) => textAt(grid, row, column) !== ''));
  const kept = shown.form.area.bottom - shown.form.area.top;
  return { formulas: formulas.length, columns: beside.length, rows: bottom - top - kept };
}
