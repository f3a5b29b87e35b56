import type { CellValue } from '../../model/cell';
import { displayText } from '../../sheets/number-format/display-text';
import { isWholeColumns, isWholeRows } from './area';
import { valueType } from './cell-text';
import { areaOf } from './classes/shared';
import { fault } from './fault';
import type { Host } from './host';
import type { RangeState } from './range-keeper';

/** Cells above which a read fails in every version of Excel. */
const MOST_CELLS = 5_000_000;

export function valuesOf(state: RangeState, host: Host): unknown {
  return table(state, host, (row, column) => shown(host.results.cell(state.sheet, row, column).value));
}

export function formulasOf(state: RangeState, host: Host): unknown {
  return table(state, host, (row, column) => {
    const { formula, value } = host.results.cell(state.sheet, row, column);
    return formula ?? shown(value);
  });
}

export function textsOf(state: RangeState, host: Host): unknown {
  return table(state, host, (row, column) => {
    const { value } = host.results.cell(state.sheet, row, column);
    return value === null ? '' : displayText(value, host.model.format(state.sheet, row, column).numberFormat);
  });
}

export function valueTypesOf(state: RangeState, host: Host): unknown {
  return table(state, host, (row, column) => valueType(host.results.cell(state.sheet, row, column).value));
}

export function numberFormatsOf(state: RangeState, host: Host): unknown {
  return table(state, host, (row, column) => host.model.format(state.sheet, row, column).numberFormat);
}

/** Whole rows and columns have no values to hand over: null, as Office.js answers. */
function table<V>(state: RangeState, host: Host, value: (row: number, column: number) => V): V[][] | null {
  const area = areaOf(state, host);
  if (isWholeRows(area) || isWholeColumns(area)) return null;
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (height * width > MOST_CELLS) throw fault('InvalidArgument', 'more than 5,000,000 cells');
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (__, across) => value(area.top + down, area.left + across)),
  );
}

function shown(value: CellValue): string | number | boolean {
  return value ?? '';
}
