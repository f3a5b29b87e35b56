import type { Area } from '../../../model/cell';
import type { Batch } from '../../../xlsx/edit/batch';
import { drawCharts } from '../../../xlsx/edit/charts';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { rootAt } from '../../../xlsx/package/draft';
import { childOf, removeChild, setText } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import { planOfChart } from '../../host/chart';
import type { Chart } from '../../host/chart';
import type { FileSheet } from '../read/sheet';

/** Draws the charts that came later. Those of the file stay as they are drawn there, at the place where they lie now. */
export function saveCharts(
  { draft }: Batch,
  sheet: SheetDraft,
  file: FileSheet,
  charts: readonly Chart[],
  { pathOf, opened }: { readonly pathOf: (chart: Chart) => string | undefined; readonly opened: ReadonlySet<string> },
): void {
  const now = new Map(charts.map((chart) => [pathOf(chart), chart]));
  for (const { path, anchor, drawing, plan } of file.charts) {
    const chart = now.get(path);
    if (chart) moveAnchor(anchor, plan.place, chart.place);
    else if (opened.has(path)) removeChild(rootAt(draft, drawing), anchor);
  }
  const added = charts.filter((chart) => pathOf(chart) === undefined).flatMap((chart) => planOfChart(chart) ?? []);
  if (added.length > 0) drawCharts(draft, sheet, added);
}

/** Anchors count from 0. */
function moveAnchor(anchor: XmlElement, before: Area, now: Area): void {
  const put = (name: 'from' | 'to', column: number, row: number): void => {
    const corner = childOf(anchor, name);
    const [columnElement, rowElement] = [corner && childOf(corner, 'col'), corner && childOf(corner, 'row')];
    if (columnElement) setText(columnElement, String(column));
    if (rowElement) setText(rowElement, String(row));
  };
  if (before.top !== now.top || before.left !== now.left) put('from', now.left - 1, now.top - 1);
  if (before.bottom !== now.bottom || before.right !== now.right) put('to', now.right, now.bottom);
}
