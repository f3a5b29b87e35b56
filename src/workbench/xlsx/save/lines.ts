import { areaAddress } from '../../../model/cell';
import { parseArea } from '../../../model/a1';
import { addMerge, setColumn } from '../../../xlsx/edit/change-sheet';
import { parentsIn, removeFromList } from '../../../xlsx/edit/ranges';
import { ensureRow } from '../../../xlsx/edit/sheet-draft';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { attribute, childOf, elementsOf, setAttribute } from '../../../xlsx/package/xml';
import type { HostModel } from '../../host/model';
import { PLAIN_COLUMN_WIDTH, pointsOfWidth, widthOfPoints } from '../measures';
import type { FileSheet } from '../read/sheet';

/** Heights and hidden rows. A row without a height of its own is as high as its texts need. */
export function saveRows(sheet: SheetDraft, { heights, hiddenRows }: FileSheet, model: HostModel, id: string): void {
  const used = model.usedCells(id).reduce((last, { row }) => Math.max(last, row), 0);
  const bottom = [...heights.keys(), ...hiddenRows].reduce((last, row) => Math.max(last, row), used);
  for (let row = 1; row <= bottom; row += 1) {
    const had = heights.get(row) ?? null;
    const height = model.rowHasOwnHeight(id, row) ? model.rowHeight(id, row) : null;
    if (had === null ? height !== null : height === null || Math.abs(had - height) > 0.05) {
      const { element } = ensureRow(sheet, row);
      setAttribute(element, 'ht', height === null ? null : String(Math.round(height * 100) / 100));
      setAttribute(element, 'customHeight', height === null ? null : '1');
    }
    const hidden = model.rowHidden(id, row);
    if (hidden !== hiddenRows.has(row)) setAttribute(ensureRow(sheet, row).element, 'hidden', hidden ? '1' : null);
  }
}

export function saveColumns(sheet: SheetDraft, { columns }: FileSheet, model: HostModel, id: string): void {
  const { columnOutline } = model.extras(id);
  const last = Math.max(
    ...new Set(model.usedCells(id).map(({ column }) => column)),
    ...columns.map((range) => range.last),
    ...columnOutline.keys(),
  );
  for (let column = 1; column <= last; column += 1) {
    const had = columns.find((range) => range.first <= column && column <= range.last);
    const points = model.columnWidth(id, column);
    const hidden = model.columnHidden(id, column);
    const outline = columnOutline.get(column) ?? 0;
    const before = had?.width == null ? PLAIN_COLUMN_WIDTH : pointsOfWidth(had.width);
    const sameWidth = Math.abs(points - before) < 0.05;
    if (sameWidth && hidden === (had?.hidden ?? false) && outline === (had?.outline ?? 0)) continue;
    const width = sameWidth && had?.width != null ? had.width : widthOfPoints(points);
    setColumn(sheet, { column, width, hidden, outline });
  }
}

export function saveMerges(sheet: SheetDraft, { merges }: FileSheet, model: HostModel, id: string): void {
  const now = new Map(model.merges(id).map((area) => [areaAddress(area), area]));
  const list = childOf(sheet.root, 'mergeCells');
  const parents = parentsIn(sheet.root);
  for (const element of list ? elementsOf(list) : []) {
    const area = parseArea(attribute(element, 'ref') ?? '');
    if (area && !now.has(areaAddress(area))) removeFromList(element, parents);
  }
  const before = new Set(merges.map(areaAddress));
  for (const [address, area] of now) if (!before.has(address)) addMerge(sheet, area);
}
