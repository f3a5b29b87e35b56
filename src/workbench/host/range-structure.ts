import type { Area } from '../../model/cell';
import { intersection, isWholeColumns, isWholeRows } from './area';
import { areaOf, eachCell, guardCells, guardSheet } from './classes/shared';
import { lacking } from './fault';
import type { Host } from './host';
import type { RangeState } from './range-keeper';

/** Whole rows or columns only. New rows take over the looks of the row above, as Excel's do. Answers the new area. */
export async function insertCells(state: RangeState, shift: string, host: Host): Promise<Area> {
  const area = areaOf(state, host);
  const { sheet } = state;
  if (shift === 'Down' && isWholeRows(area)) {
    guardSheet(sheet, host, 'allowInsertRows');
    const count = area.bottom - area.top + 1;
    await host.model.insertRows(sheet, area.top, count);
    if (area.top > 1) await inheritRow(sheet, area.top - 1, area.top, count, host);
    return area;
  }
  if (shift === 'Right' && isWholeColumns(area)) {
    guardSheet(sheet, host, 'allowInsertColumns');
    await host.model.insertColumns(sheet, area.left, area.right - area.left + 1);
    return area;
  }
  throw host.lacks(lacking('Range', `insert(${shift}) of part of a row or column`));
}

export async function deleteCells(state: RangeState, shift: string, host: Host): Promise<void> {
  const area = areaOf(state, host);
  if (isWholeRows(area)) {
    guardSheet(state.sheet, host, 'allowDeleteRows');
    return host.model.deleteRows(state.sheet, area.top, area.bottom - area.top + 1);
  }
  if (isWholeColumns(area)) {
    guardSheet(state.sheet, host, 'allowDeleteColumns');
    return host.model.deleteColumns(state.sheet, area.left, area.right - area.left + 1);
  }
  throw host.lacks(lacking('Range', `delete(${shift}) of part of a row or column`));
}

/** Only the first cell keeps its content; merges that are touched go into the new one. */
export async function mergeCells(state: RangeState, across: boolean, host: Host): Promise<void> {
  guardCells(state, host);
  guardSheet(state.sheet, host, 'allowFormatCells');
  const area = areaOf(state, host);
  const parts = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  for (const part of parts) {
    await host.model.removeMerges(
      state.sheet,
      host.model.merges(state.sheet).filter((merge) => intersection(merge, part)),
    );
    const covered = [...eachCell(part)].filter(({ row, column }) => row !== part.top || column !== part.left);
    const filled = covered.filter(({ row, column }) => host.model.cell(state.sheet, row, column).value !== null);
    if (filled.length > 0)
      await host.model.writeCells(
        state.sheet,
        filled.map((cell) => ({ ...cell, content: null })),
      );
    if (covered.length > 0) await host.model.addMerges(state.sheet, [part]);
  }
}

export async function unmergeCells(state: RangeState, host: Host): Promise<void> {
  guardSheet(state.sheet, host, 'allowFormatCells');
  const area = areaOf(state, host);
  const touched = host.model.merges(state.sheet).filter((merge) => intersection(merge, area));
  if (touched.length > 0) await host.model.removeMerges(state.sheet, touched);
}

async function inheritRow(sheet: string, above: number, first: number, count: number, host: Host): Promise<void> {
  const used = host.model.usedArea(sheet, false);
  if (!used) return;
  const height = host.model.rowHeight(sheet, above);
  await host.model.setRowHeight(sheet, first, first + count - 1, height);
  const places = eachCell({ top: first, bottom: first + count - 1, left: used.left, right: used.right });
  await host.model.setFormats(
    sheet,
    [...places].map(({ row, column }) => ({ row, column, patch: host.model.format(sheet, above, column) })),
  );
}
