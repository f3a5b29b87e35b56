import type { Application, Form, SelfEvaluation } from '../../model/form';
import { address, areaAddress } from '../../model/cell';
import { markFormats, type MarkLayer } from '../../sheets/draw/mark-layer';
import { scoreFormats } from '../../sheets/draw/score-layer';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { fundsMarkFormula } from '../../sheets/native/funds-mark';
import { MARK_HEADING, MARK_HELPERS, markCells } from '../../sheets/native/markers';
import type { WorkbookPort } from '../../sheets/port';
import { recognise } from '../../sheets/recognise';
import { OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { findForm } from '../read/find-form';
import type { FormAddress, FoundForm } from '../read/find-form';
import { refuseHalfRead } from '../read/reading-words';
import { formulaAt, textAt } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { markColumn } from '../rows/row-layer';
import { findScorable, formulaEdits } from '../score/fill-scores';
import type { Scorable } from '../score/fill-scores';
import { firstFreeColumn, groupedColumns } from '../score/score-helpers';

export interface AdoptedTable {
  /** Rows that have a mark now. */
  readonly rows: number;
}

/**
 * 补上校验标记与公式: a table of any layout gets what a drawn one has beside and behind its cells, marks, helpers, colours that follow the
 * marks, and in a 自评表 formulas in the empty cells of its points. What is written stays, typed points and own formulas too.
 */
export function adoptTable(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement = OWN_FRAME,
): Promise<CommandResult<AdoptedTable>> {
  return command<AdoptedTable>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const { form, grid } = found;
    switch (form.kind) {
      case 'application':
        return adopt(port, found, applicationEdits(form, grid));
      case 'self-evaluation': {
        const scorable = await findScorable(port, at, judgement);
        return scorable.ok ? adopt(port, found, evaluationEdits(scorable)) : scorable;
      }
      case 'monitoring':
      case 'review':
        return refuse('form-missing', `“${grid.name}”不是申报表或自评表，没有可补的校验标记和公式。`);
    }
  });
}

async function adopt(
  port: WorkbookPort,
  { grid, form }: FoundForm,
  edits: readonly Edit[] | Refusal,
): Promise<CommandResult<AdoptedTable>> {
  if (!isEdits(edits)) return edits;
  if (form.indicators.length === 0) return refuse('no-change', '这张表上还没有指标，请先填写。');
  if (!isReadAlike(grid, form, edits))
    return refuse('half-read', '表的右边还有别的内容，加上校验标记后会与表混在一起；请先把那些内容移开。');
  return { ok: true, undo: await port.apply(edits), rows: form.indicators.length };
}

/** Whether the table is read as before once these cells stand beside it. */
function isReadAlike(grid: SheetGrid, form: Form, edits: readonly Edit[]): boolean {
  const written = edits.flatMap((edit) => (edit.kind === 'set-cells' ? edit.cells : []));
  const width = Math.max(grid.texts[0]?.length ?? 0, ...written.map(({ column }) => column - grid.left + 1));
  const widened = <T>(rows: readonly (readonly T[])[], empty: T): T[][] =>
    rows.map((row) => [...row, ...new Array<T>(width - row.length).fill(empty)]);
  const texts = widened(grid.texts, '');
  const values = widened(grid.values, null);
  for (const { row, column, content } of written) {
    const [line, cells] = [texts[row - grid.top], values[row - grid.top]];
    if (!line || !cells || !('value' in content)) continue;
    line[column - grid.left] = String(content.value ?? '');
    cells[column - grid.left] = content.value;
  }
  const after = recognise({ ...grid, texts, values, formulas: widened(grid.formulas, null) });
  return after.some(
    ({ area, reading }) =>
      areaAddress(area) === areaAddress(form.area) && reading.unread.length === form.reading.unread.length,
  );
}

function isEdits(edits: readonly Edit[] | Refusal): edits is readonly Edit[] {
  return Array.isArray(edits);
}

function applicationEdits(form: Application, grid: SheetGrid): readonly Edit[] | Refusal {
  const halfRead = refuseHalfRead(form, ['level3', 'target'], '补上校验标记与公式');
  if (halfRead) return halfRead;
  if (markColumn(grid, form) !== null) return ALREADY;
  const { level3: name, target, unit } = form.table.columns;
  if (name === undefined || target === undefined || name === target)
    return refuse('form-missing', '这张表的指标名称和指标值不在各自的栏里，无法补上校验标记。');
  const mark = firstFreeColumn(grid, form);
  const columns = { name, target, unit, mark };
  const rows = form.indicators.filter((one) => one.level3.at.row === one.row && one.target.at.row === one.row);
  const { headerRow, firstRow, lastRow } = form.table;
  const lines = fundsLine(form);
  const layer: MarkLayer = { columns, headRow: headerRow, firstRow, lastRow, lines: lines ? [lines] : [] };
  const heads = [MARK_HEADING, ...MARK_HELPERS].map((value, index) => ({
    row: headerRow,
    column: mark + index,
    content: { value },
  }));
  return [
    {
      kind: 'set-cells',
      sheet: grid.id,
      cells: [
        ...heads,
        ...(lines ? [{ row: lines.row, column: mark, content: { formula: lines.formula } }] : []),
        ...rows.flatMap(({ row }) => markCells(row, columns, null).map((cell) => ({ ...cell, row }))),
      ],
    },
    ...groupedColumns(grid.id, mark, MARK_HELPERS.length),
    ...markFormats(layer).map((format): Edit => ({ kind: 'add-conditional-format', sheet: grid.id, format })),
  ];
}

/** Amounts that do not add up; not where the form has further sources, which the others may hold or not. */
function fundsLine({ funds }: Application) {
  const { total, fiscal, other, more = [] } = funds ?? { total: null, fiscal: null, other: null };
  if (!funds || !total || !fiscal || !other || more.length > 0) return null;
  const cell = ({ at }: { readonly at: { readonly row: number; readonly column: number } }) =>
    address(at).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const { row, column } = total.at;
  return {
    row,
    cells: { top: row, left: column, bottom: row, right: column },
    formula: fundsMarkFormula(cell(total), cell(fiscal), cell(other), funds.unit),
  };
}

const ALREADY = refuse('no-change', '这张表已有校验标记和公式，没有要补的。');

function evaluationEdits(scorable: Scorable): readonly Edit[] | Refusal {
  const { grid, form, formulas } = scorable;
  const isOpen = ({ row, column }: Place) =>
    column > form.area.right || (formulaAt(grid, row, column) === null && textAt(grid, row, column) === '');
  const isLaid = formulaAt(grid, form.table.firstRow, formulas.markColumn) !== null;
  if (isLaid && !formulas.cells.some((cell) => cell.column <= form.area.right && isOpen(cell))) return ALREADY;
  const formats = isLaid ? [] : formatsOf(form, formulas.markColumn);
  return [
    ...formulaEdits(scorable, isOpen),
    ...openActuals(form),
    ...formats.map((format): Edit => ({ kind: 'add-conditional-format', sheet: grid.id, format })),
  ];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function formatsOf({ table: { columns, firstRow, lastRow } }: SelfEvaluation, mark: number) {
  const { score, weight, reason = null } = columns;
  if (score === undefined || weight === undefined) return [];
  return scoreFormats({ columns: { score, weight, reason, mark }, firstRow, lastRow, totalRow: null, execution: null });
}

/** Results that are still to be written are texts, so that "98%" stays what was typed (decision D14). */
function openActuals({ sheet, indicators }: SelfEvaluation): Edit[] {
  return indicators
    .flatMap(({ actual }) => (actual && actual.text === '' && actual.formula === null ? [actual.at] : []))
    .map(({ row, column }) => ({
      kind: 'set-style',
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
      style: { numberFormat: '@' },
    }));
}
