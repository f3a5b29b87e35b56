import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../model/cell';

/** What a cell of Univer says, as Excel would give it. */
export function toCellValue(cell: ICellData): CellValue {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined && (cell.v === undefined || cell.v === null))
    return rich.replace(/\r\n$/, '').replaceAll('\r', '\n') || null;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string' && v !== '' && Number.isFinite(Number(v))) return Number(v);
  if (v === '' && !cell.f && !cell.si) return null;
  return v;
}

/** What Univer merges into a cell that gets a content; text that looks like a number is kept from becoming one. */
export function toCellData(content: CellValue, text: boolean): ICellData {
  const plain = { f: null, si: null, p: null };
  if (content === null) return { ...plain, v: null, t: null };
  if (typeof content === 'number') return { ...plain, v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { ...plain, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (!text && content.startsWith('=')) return { ...plain, f: content, v: null, t: null };
  const looksNumeric = content.trim() !== '' && Number.isFinite(Number(content));
  return { ...plain, v: content, t: looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function isFilled(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (toCellValue(cell) !== null || cell.f || cell.si));
}
