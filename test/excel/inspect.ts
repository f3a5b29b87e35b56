import { address, areaAddress, columnName } from '../../src/model/cell';
import type { Area, CellValue } from '../../src/model/cell';
import { placesOf } from '../../src/excel/area';
import { columnPoints } from '../../src/excel/column-width';
import type { CellStyle, ConditionalFormatPlan, ValidationPlan } from '../../src/sheets/plan';
import { planOfChart } from '../../src/workbench/host/chart';
import { PLAIN_FORMAT } from '../../src/workbench/host/format';
import { isCustom } from '../../src/workbench/host/model';
import type { HostModel, Validation } from '../../src/workbench/host/model';
import type { Inspection } from '../contract/workbook-port';

function columnCharacters(points: number): number {
  return (points - columnPoints(0)) / (columnPoints(1) - columnPoints(0));
}

const PLAIN_HEIGHT = 13.5;
const PLAIN_WIDTH = 54;

/** What the workbook behind the host really holds of one sheet. */
export async function inspect(model: HostModel, name: string): Promise<Inspection> {
  await model.settle();
  const sheet = model.sheets().find((each) => each.name === name)?.id;
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const used = model.usedArea(sheet, false) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const area: Area = { top: 1, left: 1, bottom: used.bottom + 3, right: used.right + 3 };
  const places = [...placesOf(area)];
  const cells = places.map((place) => ({ at: address(place), ...model.cell(sheet, place.row, place.column) }));
  const rows = numbers(area.bottom);
  const columns = numbers(area.right);
  const { page, protection, columnOutline, charts } = model.extras(sheet);
  const styleOf = (row: number, column: number) => style(model, sheet, row, column);
  const styles = Object.fromEntries(
    places
      .map(({ row, column }) => [address({ row, column }), styleOf(row, column)] as const)
      .filter(([, each]) => Object.keys(each).length > 0),
  );
  return {
    values: record(
      cells.flatMap(({ at, value, formula }) => (value === null || formula !== null ? [] : [[at, value as CellValue]])),
    ),
    formulas: record(cells.flatMap(({ at, formula }) => (formula === null ? [] : [[at, formula]]))),
    widths: record(
      columns.flatMap((column) => {
        const points = model.columnWidth(sheet, column);
        return points === PLAIN_WIDTH ? [] : [[columnName(column), columnCharacters(points)]];
      }),
    ),
    hiddenColumns: columns.filter((column) => model.columnHidden(sheet, column)).map(columnName),
    outlinedColumns: [...columnOutline.keys()].sort((a, b) => a - b).map(columnName),
    heights: record(
      rows.flatMap((row) => {
        const points = model.rowHeight(sheet, row);
        return points === PLAIN_HEIGHT ? [] : [[String(row), Math.round(points * 1000) / 1000]];
      }),
    ),
    merges: model.merges(sheet).map(areaAddress).sort(),
    style: (at) => styles[at] ?? {},
    styles,
    validations: byArea(
      model.validations(sheet).flatMap((each) => joined(each.areas).map((part) => validationPlan(each, part))),
    ),
    conditionalFormats: byArea(
      [...model.conditionalFormats(sheet)].filter(isCustom).flatMap(({ areas, formula, fill, fontColor }) =>
        joined(areas).map((part): ConditionalFormatPlan => ({
          area: part,
          formula: formula.replace(/^=/, ''),
          ...(fill !== null && { fill }),
          ...(fontColor !== null && { fontColor }),
        })),
      ),
    ),
    names: model
      .names()
      .filter((each) => each.sheet === sheet)
      .map((each) => ({ name: each.name, formula: each.formula.replace(/^=/, ''), hidden: !each.visible }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    print: {
      area: page.printArea && areaAddress(page.printArea),
      orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
      repeatRows: page.titleRows,
      fitToWidth: page.zoom.horizontalFitToPages === 1,
      ...(page.blackAndWhite && { withoutColours: true }),
    },
    protected: protection !== null,
    charts: charts.map(planOfChart).filter((plan) => plan !== null),
  };
}

function style(model: HostModel, sheet: string, row: number, column: number): CellStyle {
  const format = model.format(sheet, row, column);
  const { fontName, fontSize, bold, fontColor, fill, horizontal, vertical, wrap, numberFormat, locked, borders } =
    format;
  const plainFont =
    fontName === PLAIN_FORMAT.fontName &&
    fontSize === PLAIN_FORMAT.fontSize &&
    !bold &&
    fontColor === PLAIN_FORMAT.fontColor;
  // A line belongs to the cells on both its sides.
  const sides = [
    borders.top ?? (row > 1 ? model.format(sheet, row - 1, column).borders.bottom : null),
    borders.left ?? (column > 1 ? model.format(sheet, row, column - 1).borders.right : null),
    borders.bottom ?? model.format(sheet, row + 1, column).borders.top,
    borders.right ?? model.format(sheet, row, column + 1).borders.left,
  ];
  return {
    ...(!plainFont && {
      font: {
        name: fontName,
        size: fontSize,
        ...(bold && { bold }),
        ...(fontColor !== PLAIN_FORMAT.fontColor && { color: fontColor }),
      },
    }),
    ...(fill !== null && { fill }),
    ...((horizontal === 'Left' || horizontal === 'Center' || horizontal === 'Right') && {
      horizontal: HORIZONTAL[horizontal],
    }),
    ...(vertical === 'Top' && { vertical: 'top' as const }),
    ...(vertical === 'Center' && { vertical: 'center' as const }),
    ...(wrap && { wrap }),
    ...(sides.every((line) => line?.weight === 'Thin') && { border: 'thin' as const }),
    ...(numberFormat !== 'General' && { numberFormat }),
    ...(!locked && { unlocked: true }),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;

function validationPlan({ rule, prompt, alert }: Validation, area: Area): ValidationPlan {
  return {
    area,
    rule: planRule(rule),
    ...((prompt.title !== '' || prompt.message !== '') && { prompt: { title: prompt.title, message: prompt.message } }),
    ...(alert.show &&
      (alert.title !== '' || alert.message !== '') && {
        alert: { style: alert.style.toLowerCase() as 'stop', title: alert.title, message: alert.message },
      }),
  };
}

function planRule(rule: Validation['rule']): ValidationPlan['rule'] {
  switch (rule.kind) {
    case 'any':
      return { kind: 'any' };
    case 'list':
      return { kind: 'list', items: rule.source.split(',') };
    case 'custom':
      // What src/excel lays under a prompt that restricts nothing.
      if (rule.formula === '=TRUE') return { kind: 'any' };
      return { kind: 'custom', formula: rule.formula.replace(/^=/, '') };
    default:
      return { kind: 'decimal', min: Number(rule.first), max: Number(rule.second) };
  }
}

/** Parts that lie flush on top of each other are one area. */
function joined(areas: readonly Area[]): readonly Area[] {
  const result: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = result.at(-1);
    if (last && last.left === area.left && last.right === area.right && last.bottom + 1 === area.top)
      result[result.length - 1] = { ...last, bottom: area.bottom };
    else result.push(area);
  }
  return result;
}

function byArea<T extends { readonly area: Area }>(list: readonly T[]): T[] {
  return list
    .map((each) => ({ key: areaAddress(each.area), each }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ each }) => each);
}

function record<V>(entries: readonly (readonly (string | V)[])[]): Record<string, V> {
  return Object.fromEntries(entries) as Record<string, V>;
}

function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
