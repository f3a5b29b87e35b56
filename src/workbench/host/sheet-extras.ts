import { shifted } from './area';
import { movedCharts } from './chart';
import type { ModelChange, SheetExtras } from './model';
import { plainPageSetup } from './page-setup';

export function plainExtras(): SheetExtras {
  return {
    protection: null,
    page: plainPageSetup(),
    tabColor: '',
    showGridlines: true,
    frozenRows: 0,
    frozenColumns: 0,
    columnOutline: new Map(),
    charts: [],
    comments: [],
    filter: null,
  };
}

/** Print area, title rows, outline, charts, comments and the filter follow rows and columns that were inserted or deleted. */
export function shiftExtras(extras: SheetExtras, change: Extract<ModelChange, { kind: 'inserted' | 'deleted' }>): void {
  const move = (area: Parameters<typeof shifted>[0]) =>
    shifted(area, change.axis, change.kind, change.first, change.count);
  const { page } = extras;
  extras.charts = movedCharts(extras.charts, move);
  extras.comments = extras.comments.flatMap((comment) => {
    const { row, column } = comment;
    const place = move({ top: row, bottom: row, left: column, right: column });
    return place ? [{ ...comment, row: place.top, column: place.left }] : [];
  });
  if (extras.filter) {
    const area = move(extras.filter.area);
    extras.filter = area && { ...extras.filter, area };
  }
  if (page.printArea) page.printArea = move(page.printArea);
  if (page.titleRows && change.axis === 'row') {
    const rows = move({ top: page.titleRows.first, bottom: page.titleRows.last, left: 1, right: 1 });
    page.titleRows = rows && { first: rows.top, last: rows.bottom };
  }
  if (change.axis === 'column') {
    const levels = [...extras.columnOutline].flatMap(([column, level]) => {
      const place = move({ top: 1, bottom: 1, left: column, right: column });
      return place ? [[place.left, level] as const] : [];
    });
    extras.columnOutline = new Map(levels);
  }
}
