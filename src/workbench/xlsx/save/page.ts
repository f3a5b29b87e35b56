import { areaAddress } from '../../../model/cell';
import { sheetPrefix } from '../../../sheets/native/formula-text';
import type { Batch } from '../../../xlsx/edit/batch';
import { tabNamed } from '../../../xlsx/edit/batch';
import { ensureChild, WORKSHEET } from '../../../xlsx/edit/child-order';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { childOf, removeChild, setAttribute, setText } from '../../../xlsx/package/xml';
import type { PageSetup } from '../../host/page-setup';
import type { SheetExtras } from '../../host/model';
import { PAPERS } from '../measures';
import { namesOf } from '../read/names';
import { PRINT_AREA, PRINT_TITLES } from '../read/page';
import type { FileSheet } from '../read/sheet';
import { putName } from './names';

/** Writes what is no longer as the file has it of the print set-up. */
export function savePage(batch: Batch, { root, name }: SheetDraft, { page: had }: FileSheet, page: PageSetup): void {
  const differs = (key: keyof PageSetup): boolean => JSON.stringify(had[key]) !== JSON.stringify(page[key]);
  const set = (element: string, attributeName: string, value: string | null): void =>
    setAttribute(ensureChild(root, element, WORKSHEET), attributeName, value);
  const flag = (value: boolean): string | null => (value ? '1' : null);
  if (differs('orientation')) set('pageSetup', 'orientation', page.orientation.toLowerCase());
  const paper = PAPERS.find(([, each]) => each === page.paperSize)?.[0];
  if (differs('paperSize') && paper !== undefined) set('pageSetup', 'paperSize', String(paper));
  if (differs('blackAndWhite')) set('pageSetup', 'blackAndWhite', flag(page.blackAndWhite));
  if (differs('centerHorizontally')) set('printOptions', 'horizontalCentered', flag(page.centerHorizontally));
  if (differs('centerVertically')) set('printOptions', 'verticalCentered', flag(page.centerVertically));
  if (differs('printGridlines')) set('printOptions', 'gridLines', flag(page.printGridlines));
  if (differs('margins')) {
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
      set('pageMargins', side, String(Math.round((page.margins[side] / 72) * 1e6) / 1e6));
  }
  if (differs('zoom')) saveZoom(root, page.zoom, set);
  if (differs('headersFooters')) saveHeadersFooters(root, page.headersFooters);
  savePrintNames(batch, name, had, page);
}

function saveZoom(
  root: SheetDraft['root'],
  { scale, horizontalFitToPages: wide, verticalFitToPages: high }: PageSetup['zoom'],
  set: (element: string, name: string, value: string | null) => void,
): void {
  const fits = scale === undefined;
  const properties = ensureChild(root, 'sheetPr', WORKSHEET);
  setAttribute(ensureChild(properties, 'pageSetUpPr', SHEET_PROPERTIES), 'fitToPage', fits ? '1' : null);
  // As many pages as needed is written as 0.
  set('pageSetup', 'fitToWidth', fits ? String(wide ?? 0) : null);
  set('pageSetup', 'fitToHeight', fits ? String(high ?? 0) : null);
  set('pageSetup', 'scale', fits ? null : String(scale));
}

/** What is printed, and which rows on every page, are names of the sheet. */
function savePrintNames(batch: Batch, sheet: string, had: PageSetup, page: PageSetup): void {
  const tab = tabNamed(batch, sheet).place;
  if (JSON.stringify(had.printArea) !== JSON.stringify(page.printArea)) {
    const area = page.printArea && sheetPrefix(sheet) + fixed(areaAddress(page.printArea));
    putName(batch, PRINT_AREA, tab, area, false);
  }
  const { titleRows: rows } = page;
  if (JSON.stringify(had.titleRows) === JSON.stringify(rows)) return;
  const before = namesOf(batch).find((each) => each.name === PRINT_TITLES && each.tab === tab)?.formula ?? '';
  const columns = before.split(/,(?=[^,]*$)/).filter((part) => /!\$?[A-Z]+:\$?[A-Z]+$/.test(part));
  const parts = [...columns, ...(rows ? [`${sheetPrefix(sheet)}$${rows.first}:$${rows.last}`] : [])];
  putName(batch, PRINT_TITLES, tab, parts.length > 0 ? parts.join(',') : null, false);
}

const SHEET_PROPERTIES = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** "$B$3:$C4" of "B3:C4" */
function fixed(area: string): string {
  return area.replace(/[A-Z]+|\d+/g, '$$$&');
}

/** "LeftHeader" … "RightFooter"; a page's two lines are one text each, with codes for left, centre and right. */
function saveHeadersFooters(root: SheetDraft['root'], texts: PageSetup['headersFooters']): void {
  const list = ensureChild(root, 'headerFooter', WORKSHEET);
  for (const kind of ['Header', 'Footer'] as const) {
    const sides = [
      ['&L', texts[`Left${kind}`] ?? ''],
      ['&C', texts[`Center${kind}`] ?? ''],
      ['&R', texts[`Right${kind}`] ?? ''],
    ] as const;
    const text = sides.map(([sign, each]) => (each === '' ? '' : sign + each)).join('');
    if (text !== '') setText(ensureChild(list, `odd${kind}`, ['oddHeader', 'oddFooter']), text);
  }
}

/** A sheet that is protected stays so with all that the file says of it; passwords of new protections are not kept. */
export function saveProtection(
  { root }: SheetDraft,
  { protection: had }: FileSheet,
  now: SheetExtras['protection'],
): void {
  if ((had === null) === (now === null)) return;
  const there = childOf(root, 'sheetProtection');
  if (there) removeChild(root, there);
  if (!now) return;
  const element = ensureChild(root, 'sheetProtection', WORKSHEET);
  setAttribute(element, 'sheet', '1');
  for (const [option, name] of OPTIONS) if (now.options[option] === true) setAttribute(element, name, '0');
}

/** What Office.js allows, and what files forbid. */
const OPTIONS: readonly (readonly [string, string])[] = [
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertRows', 'insertRows'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowSort', 'sort'],
  ['allowAutoFilter', 'autoFilter'],
  ['allowPivotTables', 'pivotTables'],
];
