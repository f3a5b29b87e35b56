import { LAST_COLUMN, LAST_ROW } from '../../../model/a1';
import type { Area } from '../../../model/cell';
import { bounding, intersection, isWholeColumns, isWholeRows, printArea, quoteSheet } from '../area';
import { cellProperties, rowProperties } from '../cell-properties';
import { fault, lacking } from '../fault';
import type { Host } from '../host';
import { hostClass, isHostObject, NULL_OBJECT, stateOf, type HostObject, type HostClass } from '../host-class';
import { clearRange, setContents, setNumberFormats } from '../range-write';
import { formulasOf, numberFormatsOf, textsOf, valuesOf, valueTypesOf } from '../range-read';
import { copyInto } from '../range-copy';
import { deleteCells, insertCells, mergeCells, unmergeCells } from '../range-structure';
import type { RangeState } from '../range-keeper';
import { conditionalFormatCollection } from './conditional-format-collection';
import { dataValidation } from './data-validation';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { areaOf, common, guardSheet, placeOf, sheetOf, toFlag, toNumber } from './shared';
import { worksheet } from './worksheet';

export const range: HostClass<RangeState> = hostClass<RangeState>({
  name: 'Range',
  kept: true,
  scalars: {
    Address: { get: (state, host) => fullAddress(state, host) },
    AddressLocal: { get: (state, host) => fullAddress(state, host) },
    CellCount: { get: (state, host) => rows(areaOf(state, host)) * columns(areaOf(state, host)) },
    RowCount: { get: (state, host) => rows(areaOf(state, host)) },
    ColumnCount: { get: (state, host) => columns(areaOf(state, host)) },
    RowIndex: { get: (state, host) => areaOf(state, host).top - 1 },
    ColumnIndex: { get: (state, host) => areaOf(state, host).left - 1 },
    Values: { get: valuesOf, set: (state, value, host) => setContents(state, value, host) },
    Formulas: { get: formulasOf, set: (state, value, host) => setContents(state, value, host) },
    NumberFormat: { get: numberFormatsOf, set: (state, value, host) => setNumberFormats(state, value, host) },
    Text: { get: textsOf },
    ValueTypes: { get: valueTypesOf },
    IsEntireRow: { get: (state, host) => isWholeRows(areaOf(state, host)) },
    IsEntireColumn: { get: (state, host) => isWholeColumns(areaOf(state, host)) },
    RowHidden: {
      get: (state, host) =>
        common(span(areaOf(state, host), 'row', host, state).map((row) => host.model.rowHidden(state.sheet, row))),
      set: (state, value, host) => {
        guardSheet(state.sheet, host, 'allowFormatRows');
        return host.model.setRowsHidden(
          state.sheet,
          areaOf(state, host).top,
          areaOf(state, host).bottom,
          toFlag(value),
        );
      },
    },
    ColumnHidden: {
      get: (state, host) =>
        common(
          span(areaOf(state, host), 'column', host, state).map((column) =>
            host.model.columnHidden(state.sheet, column),
          ),
        ),
      set: (state, value, host) => {
        guardSheet(state.sheet, host, 'allowFormatColumns');
        return host.model.setColumnsHidden(
          state.sheet,
          areaOf(state, host).left,
          areaOf(state, host).right,
          toFlag(value),
        );
      },
    },
  },
  children: {
    ConditionalFormats: (state) => conditionalFormatCollection(state),
    DataValidation: (state) => dataValidation(state),
    Format: (state) => rangeFormat(state),
    Worksheet: (state) => worksheet({ sheet: state.sheet }),
  },
  reads: {
    GetAbsoluteResizedRange: (state, [height, width], host) => resized(state, toNumber(height), toNumber(width), host),
    GetBoundingRect: (state, [other], host) =>
      range({ sheet: state.sheet, area: bounding(areaOf(state, host), argumentArea(state, other, host)) }),
    GetCellProperties: (state, [asked], host) => cellProperties(state, asked, host),
    GetRowProperties: (state, [asked], host) => rowProperties(state, asked, host),
    GetCell: (state, [row, column], host) => moved(areaOf(state, host), state, toNumber(row), toNumber(column), 1, 1),
    GetColumn: (state, [column], host) =>
      moved(areaOf(state, host), state, 0, toNumber(column), rows(areaOf(state, host)), 1),
    GetRow: (state, [row], host) =>
      moved(areaOf(state, host), state, toNumber(row), 0, 1, columns(areaOf(state, host))),
    GetEntireColumn: (state, _, host) =>
      range({ sheet: state.sheet, area: { ...areaOf(state, host), top: 1, bottom: LAST_ROW } }),
    GetEntireRow: (state, _, host) =>
      range({ sheet: state.sheet, area: { ...areaOf(state, host), left: 1, right: LAST_COLUMN } }),
    GetIntersection: (state, [other], host) => intersect(state, other, host) ?? notFound(),
    GetIntersectionOrNullObject: (state, [other], host) => intersect(state, other, host) ?? NULL_OBJECT,
    GetLastCell: (state, _, host) =>
      moved(areaOf(state, host), state, rows(areaOf(state, host)) - 1, columns(areaOf(state, host)) - 1, 1, 1),
    GetLastRow: (state, _, host) =>
      moved(areaOf(state, host), state, rows(areaOf(state, host)) - 1, 0, 1, columns(areaOf(state, host))),
    GetLastColumn: (state, _, host) =>
      moved(areaOf(state, host), state, 0, columns(areaOf(state, host)) - 1, rows(areaOf(state, host)), 1),
    GetOffsetRange: (state, [down, across], host) =>
      moved(
        areaOf(state, host),
        state,
        toNumber(down),
        toNumber(across),
        rows(areaOf(state, host)),
        columns(areaOf(state, host)),
      ),
    GetResizedRange: (state, [down, across], host) =>
      resized(state, rows(areaOf(state, host)) + toNumber(down), columns(areaOf(state, host)) + toNumber(across), host),
    GetUsedRange: (state, [valuesOnly], host) =>
      used(state, valuesOnly, host) ?? moved(areaOf(state, host), state, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (state, [valuesOnly], host) => used(state, valuesOnly, host) ?? NULL_OBJECT,
    GetMergedAreasOrNullObject: (state, _, host) => mergedAreas(state, host),
    Select: (state, _, host) => host.model.select(sheetOf(host, state.sheet).id, areaOf(state, host)),
    Calculate: (_, __, host) => host.model.settle(),
    _ValidateArraySize: (state, [height, width], host) => {
      if (rows(areaOf(state, host)) !== height || columns(areaOf(state, host)) !== width)
        throw fault('InvalidArgument', 'array size');
    },
  },
  writes: {
    Clear: (state, [applyTo], host) => clearRange(state, String(applyTo ?? 'All'), host),
    CopyFrom: (state, [source, type, skipBlanks, transpose], host) => {
      if (skipBlanks || transpose) throw host.lacks(lacking('Range', 'copyFrom(skipBlanks, transpose)'));
      return copyInto(state, sourceOf(state, source, host), String(type ?? 'All'), host);
    },
    Delete: (state, [shift], host) => deleteCells(state, String(shift), host),
    Insert: async (state, [shift], host) =>
      range({ sheet: state.sheet, area: await insertCells(state, String(shift), host) }),
    Merge: (state, [across], host) => mergeCells(state, across === true, host),
    Unmerge: (state, _, host) => unmergeCells(state, host),
    Group: (state, [option], host) => outline(state, option, host, 1),
    Ungroup: (state, [option], host) => outline(state, option, host, -1),
    HideGroupDetails: (state, [option], host) => {
      onlyColumns(option, host);
      return host.model.setColumnsHidden(state.sheet, areaOf(state, host).left, areaOf(state, host).right, true);
    },
  },
});

const rows = (area: Area): number => area.bottom - area.top + 1;
const columns = (area: Area): number => area.right - area.left + 1;

function fullAddress(state: RangeState, host: Host): string {
  return `${quoteSheet(sheetOf(host, state.sheet).name)}!${printArea(areaOf(state, host))}`;
}

function moved(area: Area, state: RangeState, down: number, across: number, height: number, width: number): HostObject {
  const top = area.top + down;
  const left = area.left + across;
  const result = { top, left, bottom: top + height - 1, right: left + width - 1 };
  if (top < 1 || left < 1 || height < 1 || width < 1 || result.bottom > LAST_ROW || result.right > LAST_COLUMN)
    throw fault('InvalidArgument');
  return range({ sheet: state.sheet, area: result });
}

function resized(state: RangeState, height: number, width: number, host: Host): HostObject {
  return moved(areaOf(state, host), state, 0, 0, height, width);
}

function intersect(state: RangeState, other: unknown, host: Host): HostObject | null {
  const area = intersection(areaOf(state, host), argumentArea(state, other, host));
  return area && range({ sheet: state.sheet, area });
}

function used(state: RangeState, valuesOnly: unknown, host: Host): HostObject | null {
  const whole = host.model.usedArea(state.sheet, valuesOnly === true);
  const area = whole && intersection(areaOf(state, host), whole);
  return area && range({ sheet: state.sheet, area });
}

/** Reported to empty the undo stack although it only reads (office-js #5918), and to fail above 512 areas: so it does here. */
function mergedAreas(state: RangeState, host: Host): HostObject | typeof NULL_OBJECT {
  host.model.clearUndo();
  const area = areaOf(state, host);
  const found = host.model
    .merges(state.sheet)
    .filter((merge) => intersection(area, { ...merge, bottom: merge.top, right: merge.left }));
  if (found.length > 512) throw fault('GeneralException', 'more than 512 merged areas');
  return found.length === 0 ? NULL_OBJECT : rangeAreas({ sheet: state.sheet, areas: found, merged: true });
}

function argumentArea(state: RangeState, other: unknown, host: Host): Area {
  return areaOf(sourceOf(state, other, host), host);
}

function sourceOf(state: RangeState, other: unknown, host: Host): RangeState {
  return isHostObject(other) ? stateOf(range, other) : placeOf(host, state.sheet, String(other));
}

/** Rows or columns of an area as numbers; whole rows and columns stop where the sheet is empty. */
function span(area: Area, axis: 'row' | 'column', host: Host, state: RangeState): number[] {
  const end = host.model.usedArea(state.sheet, false);
  const [from, to, last] =
    axis === 'row' ? [area.top, area.bottom, end?.bottom ?? 1] : [area.left, area.right, end?.right ?? 1];
  return Array.from({ length: Math.max(1, Math.min(to, last) - from + 1) }, (_, index) => from + index);
}

function outline(state: RangeState, option: unknown, host: Host, by: 1 | -1): void {
  onlyColumns(option, host);
  guardSheet(state.sheet, host, 'allowFormatColumns');
  const { columnOutline } = host.model.extras(state.sheet);
  const { left, right } = areaOf(state, host);
  for (let column = left; column <= right; column++) {
    const level = (columnOutline.get(column) ?? 0) + by;
    if (level > 0) columnOutline.set(column, Math.min(level, 7));
    else columnOutline.delete(column);
  }
}

function onlyColumns(option: unknown, host: Host): void {
  if (option !== 'ByColumns') throw host.lacks(lacking('Range', `group(${String(option)})`));
}

function notFound(): never {
  throw fault('ItemNotFound');
}
