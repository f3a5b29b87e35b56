import { isErrorText } from '../../../model/cell';
import type { Area } from '../../../model/cell';
import { looksOfBatch } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import { emptyCell, writeContent, writeResult } from '../../../xlsx/edit/cell-content';
import { setLook } from '../../../xlsx/edit/change-sheet';
import { lookWith } from '../../../xlsx/edit/looks';
import type { LookChange } from '../../../xlsx/edit/looks';
import { ensureCell, lookAt } from '../../../xlsx/edit/sheet-draft';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { PLAIN_FORMAT, SIDES, type Border, type FormatPatch } from '../../host/format';
import type { HostModel, ModelCell } from '../../host/model';
import { changeOf, LINES } from '../read/looks';
import type { FileCell, FileLists, FileSheet } from '../read/sheet';

export interface Source {
  readonly model: HostModel;
  /** Of the sheet in the workbook. */
  readonly id: string;
  readonly lists: FileLists;
  /** The sheet is not in the file that was opened: all its looks are those of the workbook. */
  readonly isNew: boolean;
}

/** Writes the cells whose contents or looks are not those of the file. */
export function saveCells(batch: Batch, sheet: SheetDraft, file: FileSheet, { model, id, lists, isNew }: Source): void {
  const merges = model.merges(id);
  for (const { row, column } of places(file, model.usedCells(id))) {
    const had = file.cells.get(row)?.get(column) ?? null;
    const now = model.cell(id, row, column);
    // Some programs leave contents under a merge, where nobody sees them.
    const isCovered = now.formula === null && now.value === null && covers(merges, row, column);
    if (!isCovered && !sameContent(now, had)) {
      writeCell(sheet, row, column, now);
      batch.changed.push({ sheet: sheet.name, area: { top: row, left: column, bottom: row, right: column } });
    }
    const format = model.format(id, row, column);
    const shown = changeOf(had?.format ?? PLAIN_FORMAT, format);
    if (Object.keys(shown).length === 0 && (had || !isNew)) continue;
    if (now.formula !== null && isTakenOver(shown, had)) continue;
    const look = lookAt(sheet, row, column);
    // A cell that the file has not looks as its row, its column or the file say, which the grid does not know.
    const change = had ? shown : changeOf(lists.formats[look] ?? PLAIN_FORMAT, format);
    if (Object.keys(change).length === 0) continue;
    setLook(ensureCell(sheet, row, column), lookWith(looksOfBatch(batch), look, lookChange(change)));
  }
}

/** The grid gives formulas the number format of a cell that they read; nobody has asked for it. */
function isTakenOver(shown: FormatPatch, had: FileCell | null): boolean {
  return Object.keys(shown).join() === 'numberFormat' && had?.format.numberFormat === 'General';
}

/** The cells of the file and those of the workbook that it has not. */
function* places(file: FileSheet, used: ReturnType<HostModel['usedCells']>): Iterable<{ row: number; column: number }> {
  for (const [row, line] of file.cells) for (const column of line.keys()) yield { row, column };
  for (const place of used) if (!file.cells.get(place.row)?.has(place.column)) yield place;
}

function covers(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  );
}

function sameContent({ formula, value }: ModelCell, had: FileCell | null): boolean {
  if (formula !== null) return had !== null && had.formula !== null && sameFormula(formula, `=${had.formula}`);
  const before = had?.value === '' ? null : (had?.value ?? null);
  return (had?.formula ?? null) === null && value === before;
}

/** Quotes that a sheet's name does not need come and go with the grid. */
export function sameFormula(one: string, other: string): boolean {
  return one === other || one.replaceAll("'", '') === other.replaceAll("'", '');
}

function writeCell(sheet: SheetDraft, row: number, column: number, { formula, value }: ModelCell): void {
  if (formula === null && value === null && !sheet.rows.get(row)?.cells.has(column)) return;
  const cell = ensureCell(sheet, row, column);
  if (formula !== null) return writeContent(sheet, cell, { formula });
  if (!isErrorText(value)) return writeContent(sheet, cell, { value });
  emptyCell(sheet, cell);
  writeResult(cell, { error: String(value) });
}

function lookChange(patch: FormatPatch): LookChange {
  const { fontName, fontSize, fontColor, bold, italic, underline, locked, borders, horizontal, vertical } = patch;
  const font = {
    ...(fontName !== undefined && { name: fontName }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontColor !== undefined && { color: fontColor }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
  };
  const sides = SIDES.flatMap((side) => {
    const border = borders?.[side];
    return border === undefined ? [] : [[side, border && { style: lineName(border), color: border.color }] as const];
  });
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(patch.fill !== undefined && { fill: patch.fill }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) }),
    ...(horizontal !== undefined && { horizontal: horizontal.toLowerCase() }),
    ...(vertical !== undefined && { vertical: vertical.toLowerCase() }),
    ...(patch.wrap !== undefined && { wrap: patch.wrap }),
    ...(patch.numberFormat !== undefined && { numberFormat: patch.numberFormat }),
    ...(locked !== undefined && { unlocked: !locked }),
  };
}

function lineName({ style, weight }: Border): string {
  const exact = LINES.find((line) => line[1] === style && line[2] === weight);
  return (exact ?? LINES.find((line) => line[1] === style) ?? ['thin'])[0];
}
