import { areaAddress } from '../model/cell';
import type { PrintPlan, SheetPlan } from '../sheets/plan';
import { columnPoints } from './column-width';

const INCHES = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };
const POINTS_PER_INCH = 72;
/** A4, points. */
const PAPER = { short: 595, long: 842 };
/** Percent that Excel takes. */
const SMALLEST_SCALE = 10;

/** Queues the print set-up of a drawn sheet; `zoom` can be read back after the sync. */
export function setPage(
  sheet: Excel.Worksheet,
  { area, orientation, repeatRows, withoutColours }: PrintPlan,
): Excel.PageLayout {
  const page = sheet.pageLayout;
  page.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  // One page wide; how many high is left open by leaving it out, for 0 is not documented.
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  if (withoutColours) page.blackAndWhite = true;
  page.setPrintMargins('Inches', INCHES);
  if (area) page.setPrintArea(areaAddress(area));
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first}:$${repeatRows.last}`);
  return page.load('zoom');
}

/** Whether the sheet was made one page wide: that was reported not to take at times, without an error (office-js #1860). */
export function fitsPage({ zoom }: Excel.PageLayout): boolean {
  return zoom.horizontalFitToPages === 1;
}

/** Percent at which the printed columns are as wide as the page between its margins. */
export function scaleToFit({ columns, print }: Pick<SheetPlan, 'columns' | 'print'>): number {
  const paper = print.orientation === 'landscape' ? PAPER.long : PAPER.short;
  const room = paper - (INCHES.left + INCHES.right) * POINTS_PER_INCH;
  const { left, right } = print.area ?? { left: 1, right: columns.length };
  const printed = columns.slice(left - 1, right).filter(({ hidden }) => !hidden);
  const width = printed.reduce((sum, column) => sum + columnPoints(column.width), 0);
  return Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((room / width) * 100)));
}

/** A zoom as read, in a form that Excel accepts: not a scale together with pages, and no pages below 1. */
export function writableZoom({
  scale,
  horizontalFitToPages,
  verticalFitToPages,
}: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions {
  const fit = {
    ...(horizontalFitToPages && { horizontalFitToPages }),
    ...(verticalFitToPages && { verticalFitToPages }),
  };
  return Object.keys(fit).length > 0 ? fit : { scale: scale || 100 };
}
