import { address, areaAddress, bounding } from '../../model/cell';
import type { CellStyle, SheetPlan } from '../../sheets/plan';
import { appendChild, newElement, parseXml, prefixOf, rootOf, setAttribute } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { writeContent } from './cell-content';
import { ensureChild, insertOrdered, WORKSHEET } from './child-order';
import { addMerge, raiseOutlineLevel, setLook } from './change-sheet';
import { lookWith } from './looks';
import type { Looks } from './looks';
import { layConditionalFormat, layValidation } from './native-layer';
import { sheetDraft } from './sheet-draft';
import type { SheetDraft } from './sheet-draft';

/** The sheet that a plan describes, without its names and charts. @throws HostError not-drawable */
export function drawPlan(plan: SheetPlan, path: string, looks: Looks): XmlElement {
  const document = parseXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"/>`);
  const root = rootOf(document);
  insertOrdered(
    root,
    newElement('sheetPr', {}, [newElement('pageSetUpPr', { fitToPage: plan.print.fitToWidth ? 1 : 0 })]),
    WORKSHEET,
  );
  insertOrdered(root, newElement('sheetFormatPr', { defaultRowHeight: 15 }), WORKSHEET);
  drawColumns(root, plan);
  const sheet = sheetDraft(plan.name, path, root);
  drawCells(sheet, plan, looks);
  if (plan.protected) insertOrdered(root, newElement('sheetProtection', { sheet: 1 }), WORKSHEET);
  for (const area of plan.merges) addMerge(sheet, area);
  for (const format of plan.conditionalFormats) layConditionalFormat(sheet, looks, format);
  for (const validation of plan.validations) layValidation(sheet, validation);
  drawPage(root, plan);
  return document;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function drawColumns(root: XmlElement, { columns }: SheetPlan): void {
  if (columns.length === 0) return;
  const elements = columns.map(({ width, outline, hidden }, index) =>
    newElement('col', {
      min: index + 1,
      max: index + 1,
      width,
      hidden: hidden ? 1 : undefined,
      outlineLevel: outline,
      collapsed: columns[index - 1]?.hidden && columns[index - 1]?.outline && !outline ? 1 : undefined,
      customWidth: 1,
    }),
  );
  insertOrdered(root, newElement('cols', {}, elements), WORKSHEET);
  if (columns.some(({ outline }) => outline)) raiseOutlineLevel(root, 1);
}

function drawCells(sheet: SheetDraft, plan: SheetPlan, looks: Looks): void {
  const rows = new Map<number, Map<number, XmlElement>>();
  const cellAt = (row: number, column: number): XmlElement => {
    const cells = rows.get(row) ?? new Map<number, XmlElement>();
    rows.set(row, cells);
    const cell = newElement('c', { r: address({ row, column }) });
    cells.set(column, cell);
    return cell;
  };
  for (const { row, column, style } of framesOfMerges(plan)) setLook(cellAt(row, column), lookWith(looks, 0, style));
  for (const { row, column, content, style } of plan.cells) {
    const cell = cellAt(row, column);
    setLook(cell, lookWith(looks, 0, style));
    if (content) writeContent(sheet, cell, content);
  }
  plan.rowHeights.forEach((_, index) => rows.set(index + 1, rows.get(index + 1) ?? new Map<number, XmlElement>()));
  const elements = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, cells]) => {
      const height = plan.rowHeights[number - 1];
      const place = { r: number, ...(height !== undefined && { ht: height, customHeight: 1 }) };
      return newElement(
        'row',
        place,
        [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell),
      );
    });
  for (const element of elements) appendChild(sheet.data, element);
  drawDimension(sheet.root, rows);
}

function drawDimension(root: XmlElement, rows: ReadonlyMap<number, ReadonlyMap<number, XmlElement>>): void {
  const used = bounding([...rows].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column }))));
  setAttribute(ensureChild(root, 'dimension', WORKSHEET), 'ref', used ? areaAddress(used) : 'A1');
}

/** A merged field is framed only if every cell under it carries the frame. */
function framesOfMerges({ merges, cells }: SheetPlan): { row: number; column: number; style: CellStyle }[] {
  const styles = new Map(cells.map(({ row, column, style }) => [`${row},${column}`, style]));
  return merges.flatMap((area) => {
    const style = styles.get(`${area.top},${area.left}`) ?? {};
    const under: { row: number; column: number; style: CellStyle }[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) under.push({ row, column, style });
    }
    return under;
  });
}

const A4 = 9;

function drawPage(root: XmlElement, { print }: SheetPlan): void {
  const prefix = prefixOf(root);
  for (const element of [
    newElement(`${prefix}printOptions`, { horizontalCentered: 1 }),
    newElement(`${prefix}pageMargins`, { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 }),
    newElement(`${prefix}pageSetup`, {
      paperSize: A4,
      orientation: print.orientation,
      fitToHeight: 0,
      ...(print.withoutColours && { blackAndWhite: 1 }),
    }),
  ])
    insertOrdered(root, element, WORKSHEET);
}
