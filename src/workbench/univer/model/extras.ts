import type { SheetExtras } from '../../host/model';
import { plainExtras } from '../../host/sheet-extras';

/** What the host keeps of a sheet beside the grid; a sheet of which nothing was said has what a new one has. */
export function extrasOf(bySheet: Map<string, SheetExtras>, sheet: string): SheetExtras {
  const known = bySheet.get(sheet) ?? plainExtras();
  bySheet.set(sheet, known);
  return known;
}
