import { Workbook } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Cell, DataValidation, Worksheet } from '@cj-tech-master/excelts';

import { address, areaAddress, columnName } from '../../src/model/cell';
import type { Area, CellValue } from '../../src/model/cell';
import type { CellStyle, ChartPlan, ValidationPlan } from '../../src/sheets/plan';
import { parseArea } from '../../src/model/a1';
import type { Inspection } from '../contract/workbook-port';

// Without it the library throws on a file that has a chart.
installChartSupport();

/** A saved file as the file library's own objects hold it, not our reader. */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

interface WrittenName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** Place of the sheet among the tabs; null for the whole workbook. */
  readonly sheet: number | null;
}

/** From the XML itself: the library's objects lose the hidden flag of text constants. */
export async function writtenNames(bytes: Uint8Array): Promise<WrittenName[]> {
  const xml = (await (await unzip(bytes).get('xl/workbook.xml'))?.text()) ?? '';
  return [...xml.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].map(([, attributes = '', text = '']) => {
    const attribute = (name: string): string | null => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
    const sheet = attribute('localSheetId');
    return {
      name: attribute('name') ?? '',
      formula: unquoted(
        text
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
          .replace(/&gt;/g, '>')
          .replace(/&lt;/g, '<')
          .replace(/&amp;/g, '&'),
      ),
      hidden: attribute('hidden') === '1',
      sheet: sheet === null ? null : Number(sheet),
    };
  });
}

/** Quotes that a sheet name does not need come and go with the writer. */
function unquoted(formula: string): string {
  return formula.replace(/'([\p{L}_][\p{L}\p{N}_]*)'!/gu, '$1!');
}

export async function inspectSheet(bytes: Uint8Array, name: string): Promise<Inspection> {
  const workbook = await loadWorkbook(bytes);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const values: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  const styles: Record<string, CellStyle> = {};
  sheet.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const style = styleOf(cell);
      if (Object.keys(style).length > 0) styles[cell.address] = style;
      if (cell.formula) formulas[cell.address] = `=${cell.formula}`;
      else if (cell.type !== 1 && cell.value !== null && cell.value !== undefined)
        values[cell.address] = cell.value as CellValue;
    }),
  );
  return {
    values,
    formulas,
    styles,
    style: (at) => styles[at] ?? {},
    ...columnsOf(sheet),
    heights: heightsOf(sheet),
    merges: sheet.model.mergeCells?.map(String).sort(byPlace) ?? [],
    validations: validationsOf(sheet),
    conditionalFormats: sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.map((rule) => ({
        area: areaOf(ref),
        formula: String('formulae' in rule ? rule.formulae?.[0] : ''),
        ...(rule.style?.fill?.type === 'pattern' &&
          rule.style.fill.bgColor?.argb && { fill: color(rule.style.fill.bgColor.argb) }),
        ...(rule.style?.font?.color?.argb && { fontColor: color(rule.style.font.color.argb) }),
      })),
    ),
    names: (await writtenNames(bytes))
      .filter((each) => each.sheet === workbook.worksheets.indexOf(sheet) && !each.name.startsWith('_xlnm.'))
      .map((each) => ({ name: each.name, formula: each.formula, hidden: each.hidden }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    print: printOf(sheet),
    protected: (sheet.sheetProtection as { sheet?: boolean } | null | undefined)?.sheet === true,
    charts: sheet.getCharts().map((chart) => chartPlan(chart, sheet)),
  };
}

function styleOf({ style, type, master }: Cell): CellStyle {
  const { font, fill, alignment, border, numFmt, protection } = type === 1 ? { ...master.style, ...style } : style;
  const plainFont = font?.size === 11 && font.name === '宋体' && !font.bold && !font.color;
  return {
    ...(font &&
      !plainFont && {
        font: {
          ...(font.name && { name: font.name }),
          ...(font.size && { size: font.size }),
          ...(font.bold && { bold: true }),
          ...(font.color?.argb && { color: color(font.color.argb) }),
        },
      }),
    ...(fill?.type === 'pattern' &&
      fill.pattern === 'solid' &&
      fill.fgColor?.argb && { fill: color(fill.fgColor.argb) }),
    ...(alignment?.horizontal && { horizontal: alignment.horizontal as 'left' }),
    ...(alignment?.vertical && {
      vertical: alignment.vertical === 'middle' ? 'center' : (alignment.vertical as 'top'),
    }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(border?.left?.style === 'thin' &&
      border.right?.style === 'thin' &&
      border.top?.style === 'thin' &&
      border.bottom?.style === 'thin' && { border: 'thin' as const }),
    ...(numFmt && numFmt !== 'General' && { numberFormat: String(numFmt) }),
    ...(protection?.locked === false && { unlocked: true }),
  };
}

function columnsOf(sheet: Worksheet): Pick<Inspection, 'widths' | 'hiddenColumns' | 'outlinedColumns'> {
  const columns = (sheet.model.cols ?? []).flatMap((range) =>
    Array.from({ length: range.max - range.min + 1 }, (_, index) => ({
      ...range,
      letter: columnName(range.min + index),
    })),
  );
  return {
    widths: Object.fromEntries(columns.map(({ letter, width }) => [letter, width ?? 0])),
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ letter }) => letter),
    outlinedColumns: columns.filter(({ outlineLevel }) => outlineLevel).map(({ letter }) => letter),
  };
}

function heightsOf(sheet: Worksheet): Record<string, number> {
  const heights: Record<string, number> = {};
  sheet.eachRow({ includeEmpty: true }, (row) => {
    if (row.height !== undefined) heights[row.number] = row.height;
  });
  return heights;
}

function validationsOf(sheet: Worksheet): ValidationPlan[] {
  return Object.entries(sheet.dataValidations.model as Record<string, DataValidation>)
    .map(([key, rule]): ValidationPlan => ({
      area: areaOf(key.replace('range:', '')),
      rule: ruleOf(rule),
      ...(rule.showInputMessage && { prompt: { title: rule.promptTitle ?? '', message: rule.prompt ?? '' } }),
      ...(rule.showErrorMessage && {
        alert: {
          style: (rule.errorStyle ?? 'stop') as 'stop',
          title: rule.errorTitle ?? '',
          message: rule.error ?? '',
        },
      }),
    }))
    .sort((a, b) => byPlace(areaAddress(a.area), areaAddress(b.area)));
}

function ruleOf(rule: DataValidation): ValidationPlan['rule'] {
  switch (rule.type) {
    case 'any':
      return { kind: 'any' };
    case 'list':
      return { kind: 'list', items: String(rule.formulae[0]).slice(1, -1).split(',') };
    case 'custom':
      return { kind: 'custom', formula: String(rule.formulae[0]) };
    default:
      return { kind: 'decimal', min: Number(rule.formulae[0]), max: Number(rule.formulae[1]) };
  }
}

function printOf({ pageSetup }: Worksheet): Inspection['print'] {
  const rows = pageSetup.printTitlesRow?.split(':').map(Number);
  return {
    area: pageSetup.printArea ?? null,
    orientation: pageSetup.orientation === 'landscape' ? 'landscape' : 'portrait',
    repeatRows: rows ? { first: rows[0] ?? 0, last: rows[1] ?? 0 } : null,
    fitToWidth: pageSetup.fitToPage === true && pageSetup.fitToWidth === 1 && pageSetup.fitToHeight === 0,
    ...(pageSetup.blackAndWhite && { withoutColours: true }),
  };
}

function chartPlan({ chartModel, range }: ReturnType<Worksheet['getCharts']>[number], sheet: Worksheet): ChartPlan {
  const chart = chartModel?.chart;
  const group = chart?.plotArea.chartTypes[0];
  if (group?.type !== 'bar') throw new Error('no bar chart');
  const cells = (formula: string | undefined): Area => {
    const prefix = `'${sheet.name}'!`;
    if (!formula?.startsWith(prefix)) throw new Error(`no cells of the sheet: ${formula}`);
    return areaOf(formula.slice(prefix.length));
  };
  return {
    kind: group.barDir === 'bar' ? 'bar' : 'column',
    title: unescaped(/<a:t>(.*)<\/a:t>/.exec(chart?.title?.rawTx ?? '')?.[1] ?? ''),
    categories: cells(group.series[0]?.cat?.strRef?.formula),
    series: group.series.map(({ tx, val }) => ({ name: tx?.value ?? '', values: cells(val?.numRef?.formula) })),
    place: {
      top: range.tl.nativeRow + 1,
      left: range.tl.nativeCol + 1,
      bottom: range.br?.nativeRow ?? 0,
      right: range.br?.nativeCol ?? 0,
    },
  };
}

function unescaped(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no area: ${text}`);
  return area;
}

function byPlace(a: string, b: string): number {
  const [first, second] = [areaOf(a), areaOf(b)];
  return (
    first.top - second.top ||
    first.left - second.left ||
    address({ row: first.bottom, column: first.right }).localeCompare(b)
  );
}

function color(argb: string): string {
  return `#${argb.slice(2)}`;
}
