import { LAST_COLUMN, parseArea } from '../../model/a1';
import { columnName } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { CleanSheet, TakenKind } from '../../sheets/clean-copy';
import { isTrue } from '../book';
import { attribute, childOf, childrenOf, elementsOf, localName, newElement, printXml, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import type { CleanTexts } from './clean-texts';
import { plainAttributes, plainElement } from './plain-xml';

/** Tells of what is left behind on this sheet. */
export type Tell = (kind: TakenKind, count: number, what?: readonly string[]) => void;

/** What of a worksheet is look or value, in the order of the standard. */
const KEPT: ReadonlySet<string> = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
]);

const ALLOWED = {
  sheetPr: new Set(['tabColor', 'outlinePr', 'pageSetUpPr']),
  sheetView: new Set(['pane']),
};

/** Counted where they are left behind; the rest of a worksheet is nothing that anybody would miss. */
const TOLD: Readonly<Record<string, TakenKind>> = {
  dataValidations: 'validations',
  conditionalFormatting: 'marks',
  sheetProtection: 'protection',
  protectedRanges: 'protection',
  scenarios: 'others',
  customSheetViews: 'others',
  autoFilter: 'others',
};

interface SheetToClean {
  readonly sheet: CleanSheet;
  readonly root: XmlElement;
  /** The sheet's own print areas. */
  readonly printed: readonly Area[];
  /** It is shown when the copy is opened. */
  readonly front: boolean;
}

/** The worksheet's part in the copy. */
export function cleanSheetXml(
  { sheet, root, printed, front }: SheetToClean,
  texts: CleanTexts,
  tell: Tell,
  namespace: string,
): string {
  const columns = columnsOf(root);
  const bounds = boundsOf(sheet, printed, columns);
  const children = elementsOf(root).flatMap((element): XmlElement[] => {
    const name = localName(element.name);
    const told = TOLD[name];
    if (told) tell(told, name === 'dataValidations' ? elementsOf(element).length : 1);
    if (!KEPT.has(name)) return [];
    switch (name) {
      case 'sheetPr':
        return [newElement('sheetPr', {}, plainElement(element, ALLOWED).children)];
      case 'sheetViews':
        return [viewsOf(element, front)];
      case 'cols':
        return colsWithin(element, bounds);
      case 'sheetData':
        return [cleanData(element, { bounds, columns, merges: mergesOf(root) }, texts, tell)];
      case 'mergeCells':
        return mergesWithin(element, bounds);
      case 'headerFooter':
        if (isPlainFooter(element)) return [plainElement(element, ALLOWED)];
        tell('headers', 1);
        return [];
      default:
        return [plainElement(element, ALLOWED)];
    }
  });
  return printXml(newElement('worksheet', { xmlns: namespace }, children));
}

interface Column {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
  readonly grouped: boolean;
}

function columnsOf(root: XmlElement): readonly Column[] {
  const list = childOf(root, 'cols');
  return (list ? childrenOf(list, 'col') : []).map((element) => ({
    from: Number(attribute(element, 'min') ?? 0),
    to: Number(attribute(element, 'max') ?? 0),
    hidden: isTrue(attribute(element, 'hidden')) || Number(attribute(element, 'width') ?? 1) === 0,
    grouped: Number(attribute(element, 'outlineLevel') ?? 0) > 0,
  }));
}

/** First and last column that stay. */
interface Bounds {
  readonly left: number;
  readonly right: number;
}

const EVERY: Bounds = { left: 1, right: Infinity };

/** Beside a form only what is printed with it is its look; where nothing says what is printed, grouped and hidden columns at its right are helpers. */
function boundsOf({ forms }: CleanSheet, printed: readonly Area[], columns: readonly Column[]): Bounds {
  if (!forms) return EVERY;
  // Whole rows say nothing of columns.
  const areas = printed.filter((area) => area.right < LAST_COLUMN);
  const left = Math.min(...areas.map((area) => area.left));
  const right = Math.max(...areas.map((area) => area.right));
  if (areas.length > 0 && left <= forms.left && forms.right <= right) return { left, right };
  const helpers = columns.filter(({ from, hidden, grouped }) => from > forms.right && (hidden || grouped));
  return { left: 1, right: Math.min(...helpers.map(({ from }) => from - 1)) };
}

function mergesOf(root: XmlElement): readonly Area[] {
  const list = childOf(root, 'mergeCells');
  return (list ? childrenOf(list, 'mergeCell') : [])
    .map((element) => parseArea(attribute(element, 'ref') ?? ''))
    .filter((area) => area !== null);
}

interface DataRequest {
  readonly bounds: Bounds;
  readonly columns: readonly Column[];
  readonly merges: readonly Area[];
}

/** Rows and columns that nobody sees stay, empty: nothing moves. A text that is merged out of one into sight stays. */
function cleanData(
  data: XmlElement,
  { bounds, columns, merges }: DataRequest,
  texts: CleanTexts,
  tell: Tell,
): XmlElement {
  const rows = rowsOf(data);
  const hiddenRows = new Set(rows.filter(({ hidden }) => hidden).map(({ number }) => number));
  const isHidden = (column: number) => columns.some(({ from, to, hidden }) => hidden && from <= column && column <= to);
  const showing = new Set(
    merges
      .filter((area) =>
        isSeen(
          area,
          (row) => !hiddenRows.has(row),
          (column) => !isHidden(column),
        ),
      )
      .map(({ top, left }) => `${top},${left}`),
  );
  const left = { rows: new Set<number>(), columns: new Set<number>(), beside: new Set<number>() };
  const counts = { formulas: 0, uncalculated: 0, numbers: 0 };
  const written = rows.map(({ element, number, hidden }) => {
    const cells = placedCells(element).flatMap(({ cell, column }): XmlElement[] => {
      const isBeside = column < bounds.left || column > bounds.right;
      const isKept = showing.has(`${number},${column}`);
      if (isBeside || ((hidden || isHidden(column)) && !isKept)) {
        if (!isEmpty(cell))
          (isBeside ? left.beside : hidden ? left.rows : left.columns).add(hidden && !isBeside ? number : column);
        return [];
      }
      return [cleanCell(cell, `${columnName(column)}${number}`, texts, counts)];
    });
    const { spans: _, ...attributes } = plainAttributes(element);
    return newElement('row', { ...attributes, r: number }, cells);
  });
  if (left.rows.size > 0)
    tell(
      'rows',
      left.rows.size,
      [...left.rows].map((row) => `第 ${row} 行`),
    );
  if (left.columns.size > 0) tell('columns', left.columns.size, columnWords(left.columns));
  if (left.beside.size > 0) tell('beside', left.beside.size, columnWords(left.beside));
  for (const kind of ['formulas', 'uncalculated', 'numbers'] as const) if (counts[kind] > 0) tell(kind, counts[kind]);
  return newElement('sheetData', {}, written);
}

function isSeen(
  { top, bottom, left, right }: Area,
  rowSeen: (row: number) => boolean,
  columnSeen: (column: number) => boolean,
): boolean {
  const some = (from: number, to: number, seen: (at: number) => boolean) => {
    for (let at = from; at <= to; at += 1) if (seen(at)) return true;
    return false;
  };
  return some(top, bottom, rowSeen) && some(left, right, columnSeen);
}

function columnWords(columns: ReadonlySet<number>): string[] {
  const runs: { from: number; to: number }[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && column === last.to + 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs.map(({ from, to }) => `${columnName(from)}${from === to ? '' : `–${columnName(to)}`} 列`);
}

interface Row {
  readonly element: XmlElement;
  readonly number: number;
  readonly hidden: boolean;
}

/** A row or cell without an address follows the one before. */
function rowsOf(data: XmlElement): readonly Row[] {
  let last = 0;
  return childrenOf(data, 'row').map((element) => {
    last = Number(attribute(element, 'r') ?? last + 1);
    const hidden = isTrue(attribute(element, 'hidden')) || Number(attribute(element, 'ht') ?? 1) === 0;
    return { element, number: last, hidden };
  });
}

function placedCells(row: XmlElement): readonly { readonly cell: XmlElement; readonly column: number }[] {
  let last = 0;
  return childrenOf(row, 'c').map((cell) => {
    last = parseArea(attribute(cell, 'r') ?? '')?.left ?? last + 1;
    return { cell, column: last };
  });
}

function isEmpty(cell: XmlElement): boolean {
  return elementsOf(cell).length === 0;
}

/** The cell's value and look: a formula's last result in its place. */
function cleanCell(
  cell: XmlElement,
  address: string,
  texts: CleanTexts,
  counts: { formulas: number; uncalculated: number; numbers: number },
): XmlElement {
  const style = attribute(cell, 's') ?? undefined;
  const type = attribute(cell, 't') ?? 'n';
  const value = childOf(cell, 'v');
  const written = value ? textOf(value) : '';
  const isFormula = childOf(cell, 'f') !== undefined;
  if (isFormula) counts.formulas += 1;
  if (isFormula && !value) counts.uncalculated += 1;
  const text = (found: { readonly index: number; readonly hidden: boolean }) => {
    if (found.hidden) counts.numbers += 1;
    return newElement('c', { r: address, s: style, t: 's' }, [newElement('v', {}, String(found.index))]);
  };
  if (type === 's')
    return written === '' ? newElement('c', { r: address, s: style }) : text(texts.shared(Number(written)));
  if (type === 'inlineStr') {
    const inline = childOf(cell, 'is');
    return inline ? text(texts.inline(inline)) : newElement('c', { r: address, s: style });
  }
  if (type === 'str') return written === '' ? newElement('c', { r: address, s: style }) : text(texts.plain(written));
  if (!value || written === '') return newElement('c', { r: address, s: style });
  // A number may be one that somebody can be called by.
  if (type === 'n' && /^\d{11}$/.test(written) && texts.hides(written)) return text(texts.plain(written));
  return newElement('c', { r: address, s: style, t: type === 'n' ? undefined : type }, [newElement('v', {}, written)]);
}

/** What is selected and where somebody last looked is nobody's business. */
function viewsOf(element: XmlElement, front: boolean): XmlElement {
  const views = childrenOf(element, 'sheetView').map((view) => {
    const plain = plainElement(view, ALLOWED);
    const { tabSelected: _, topLeftCell: __, ...attributes } = plainAttributes(view);
    return newElement(
      'sheetView',
      { ...attributes, ...(front && { tabSelected: '1' }), workbookViewId: '0' },
      plain.children,
    );
  });
  return newElement('sheetViews', {}, views.slice(0, 1));
}

function colsWithin(element: XmlElement, bounds: Bounds): XmlElement[] {
  const kept = childrenOf(element, 'col').flatMap((column): XmlElement[] => {
    const min = Math.max(bounds.left, Number(attribute(column, 'min') ?? 0));
    const max = Math.min(bounds.right, Number(attribute(column, 'max') ?? 0));
    return min <= max ? [newElement('col', { ...plainAttributes(column), min, max })] : [];
  });
  return kept.length > 0 ? [newElement('cols', {}, kept)] : [];
}

function mergesWithin(element: XmlElement, bounds: Bounds): XmlElement[] {
  const kept = childrenOf(element, 'mergeCell').filter((merge) => {
    const area = parseArea(attribute(merge, 'ref') ?? '');
    return area !== null && area.left >= bounds.left && area.right <= bounds.right;
  });
  const merges = kept.map((merge) => newElement('mergeCell', { ref: attribute(merge, 'ref') ?? '' }));
  return merges.length > 0 ? [newElement('mergeCells', { count: merges.length }, merges)] : [];
}

/** Nothing but numbers of pages: names, paths and check codes of files are no look. */
function isPlainFooter(element: XmlElement): boolean {
  return elementsOf(element).every((part) => {
    const bare = textOf(part)
      .replace(/&"[^"]*"/g, '')
      .replace(/&K[0-9A-F]{6}/gi, '')
      .replace(/&\d+/g, '')
      .replace(/&[LCRPNBIUESXYDT]/gi, (code) => (/[DT]/i.test(code) ? '×' : ''));
    return /^[\s第页共/\-—–·.0-9of]*$/i.test(bare.replace(/page/gi, ''));
  });
}
