import type { Area, CellValue } from '../../model/cell';
import { contains } from '../../model/cell';
import { intersection, isWholeColumns, isWholeRows, subtract } from './area';
import { interpret } from './cell-text';
import { removeFrom } from './classes/data-validation';
import { areaOf, eachCell, guardCells, occupied } from './classes/shared';
import { fault } from './fault';
import { assertFormula } from './formula-syntax';
import type { Host } from './host';
import type { CellWrite } from './model';
import type { RangeState } from './range-keeper';

const LONGEST_TEXT = 32_767;

/** Sets values or formulas: one for all cells, or a table of the range's own size; null leaves a cell as it is. */
export async function setContents(state: RangeState, value: unknown, host: Host): Promise<void> {
  guardCells(state, host);
  const area = writableArea(state, host);
  const table = tableFor(area, value);
  const merges = host.model.merges(state.sheet).filter((merge) => intersection(merge, area));
  const cells: CellWrite[] = [];
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  for (const { row, column } of eachCell(area)) {
    const content = table[row - area.top]?.[column - area.left] ?? null;
    if (content === null || isCovered(merges, row, column)) continue;
    const had = host.model.format(state.sheet, row, column).numberFormat;
    const { write, numberFormat } = read(content, had);
    cells.push({ row, column, ...write });
    if (numberFormat !== null && had === 'General') formats.push({ row, column, numberFormat });
  }
  await host.model.writeCells(state.sheet, cells);
  for (const { row, column, numberFormat } of formats) {
    await host.model.setFormat(state.sheet, { top: row, bottom: row, left: column, right: column }, { numberFormat });
  }
}

export async function setNumberFormats(state: RangeState, value: unknown, host: Host): Promise<void> {
  guardCells(state, host);
  const area = areaOf(state, host);
  if (!Array.isArray(value)) return host.model.setFormat(state.sheet, area, { numberFormat: String(value) });
  const table = tableFor(area, value);
  const [first] = table[0] ?? [];
  if (table.every((row) => row.every((format) => format === first))) {
    return host.model.setFormat(state.sheet, area, { numberFormat: String(first) });
  }
  for (const { row, column } of eachCell(area)) {
    const numberFormat = table[row - area.top]?.[column - area.left];
    if (typeof numberFormat === 'string')
      await host.model.setFormat(state.sheet, { top: row, bottom: row, left: column, right: column }, { numberFormat });
  }
}

export async function clearRange(state: RangeState, applyTo: string, host: Host): Promise<void> {
  guardCells(state, host);
  const area = areaOf(state, host);
  const { sheet } = state;
  if (applyTo === 'All' || applyTo === 'Contents') {
    const cells = [...eachCell(occupied(state, host) ?? { ...area, bottom: area.top - 1 })];
    await host.model.writeCells(
      sheet,
      cells.map(({ row, column }) => ({ row, column, content: null })),
    );
  }
  if (applyTo === 'All' || applyTo === 'Formats') {
    await host.model.clearFormat(sheet, area);
    await host.model.removeMerges(
      sheet,
      host.model.merges(sheet).filter((merge) => intersection(merge, area)),
    );
    for (const format of host.model
      .conditionalFormats(sheet)
      .filter((each) => each.areas.some((own) => intersection(own, area)))) {
      await host.model.putConditionalFormat(sheet, {
        ...format,
        areas: format.areas.flatMap((own) => subtract(own, area)),
      });
    }
  }
  if (applyTo === 'All') await removeFrom(sheet, area, host);
}

/** Text stays text in a text cell and behind an apostrophe; elsewhere Excel reads it as if it had been typed. */
function read(
  content: CellValue,
  numberFormat: string,
): { write: { content: CellValue; text?: true }; numberFormat: string | null } {
  const plain = (write: { content: CellValue; text?: true }) => ({ write, numberFormat: null });
  if (content === '') return plain({ content: null });
  if (numberFormat === '@') return plain({ content: String(content), text: true });
  if (typeof content !== 'string') return plain({ content });
  if (content.length > LONGEST_TEXT) throw fault('InvalidArgument', 'a text of more than 32,767 characters');
  if (content.startsWith("'")) return plain({ content: content.slice(1), text: true });
  if (content.startsWith('=') && content.length > 1) {
    assertFormula(content);
    return plain({ content });
  }
  const { value, numberFormat: becomes } = interpret(content);
  const write = typeof value === 'string' ? { content: value, text: true as const } : { content: value };
  return { write, numberFormat: becomes };
}

function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column));
}

function tableFor(area: Area, value: unknown): readonly (readonly CellValue[])[] {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (!Array.isArray(value))
    return Array.from({ length: height }, () => Array.from({ length: width }, () => value as CellValue));
  const table = value as CellValue[][];
  if (table.length !== height || table.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw fault(
      'InvalidArgument',
      'the number of rows or columns in the input array does not match the size of the range',
    );
  }
  return table;
}

function writableArea(state: RangeState, host: Host): Area {
  const area = areaOf(state, host);
  if (isWholeRows(area) || isWholeColumns(area)) throw fault('InvalidArgument', 'whole rows or columns');
  return area;
}
