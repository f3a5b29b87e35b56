import { Workbook } from '@cj-tech-master/excelts';
import type { ChartEntry } from '@cj-tech-master/excelts/chart';

import type { Area } from '../../../model/cell';
import { references } from '../../../sheets/formula/references';
import type { ChartPlan } from '../../../sheets/plan';
import { parseArea } from '../../../model/a1';
import { openPackage } from './package';
import { addChart } from './write-charts';

/** What the library's parser yields of charts; only the fields we use. */
export interface ParsedCharts {
  /** By the number of the chart's part: 3 for xl/charts/chart3.xml. */
  readonly chartEntries?: Readonly<Record<string, ChartEntry>>;
  /** Parts that belong to a chart. */
  readonly chartRels?: Readonly<Record<string, unknown>>;
  readonly worksheets: readonly { readonly id: number; readonly name: string; readonly drawing?: unknown }[];
}

export interface KnownCharts {
  /** By number of the sheet. A sheet has all that is drawn on it here, or it is left out. */
  readonly bySheet: ReadonlyMap<number, readonly ChartPlan[]>;
  readonly parts: ReadonlySet<string>;
}

/** The charts of which a plan says everything: written anew, each is the same to the byte. */
export async function knownCharts(parsed: ParsedCharts): Promise<KnownCharts> {
  const bySheet = new Map<number, readonly ChartPlan[]>();
  const parts = new Set<string>();
  for (const { id, name, drawing } of parsed.worksheets) {
    const drawn = ((drawing as Drawing | undefined)?.anchors ?? []).map((anchor) => drawnChart(anchor, parsed, name));
    const charts = drawn.filter((each) => each !== null);
    if (charts.length === 0 || charts.length < drawn.length || !(await isWhole(name, charts))) continue;
    bySheet.set(
      id,
      charts.map(({ plan }) => plan),
    );
    for (const { entry } of charts) parts.add(String(entry.chartNumber));
  }
  return { bySheet, parts };
}

interface Drawing {
  readonly anchors?: readonly Anchor[];
}

interface Anchor {
  readonly chartNumber?: number;
  readonly range?: { readonly tl?: Corner; readonly br?: Corner };
}

/** 0-based; the offsets are how far into the cell it lies. */
interface Corner {
  readonly nativeRow: number;
  readonly nativeRowOff: number;
  readonly nativeCol: number;
  readonly nativeColOff: number;
}

interface DrawnChart {
  readonly entry: ChartEntry;
  readonly plan: ChartPlan;
}

function drawnChart(anchor: Anchor, { chartEntries, chartRels }: ParsedCharts, sheet: string): DrawnChart | null {
  const number = String(anchor.chartNumber);
  const entry = chartEntries?.[number];
  const place = placeOf(anchor);
  const plan = entry && place && !chartRels?.[number] ? planOf(entry, sheet, place) : null;
  return entry && plan ? { entry, plan } : null;
}

/** Null where it is not laid from the corner of one cell to that of another. */
function placeOf({ range }: Anchor): Area | null {
  const { tl, br } = range ?? {};
  if (!tl || !br) return null;
  if (tl.nativeRowOff || tl.nativeColOff || br.nativeRowOff || br.nativeColOff) return null;
  return { top: tl.nativeRow + 1, left: tl.nativeCol + 1, bottom: br.nativeRow, right: br.nativeCol };
}

/** As much as a plan can say of it; null where that is nothing. */
function planOf({ model }: ChartEntry, sheet: string, place: Area): ChartPlan | null {
  const [group] = model.chart.plotArea.chartTypes;
  if (group?.type !== 'bar') return null;
  const categories = areaOf(group.series[0]?.cat?.strRef?.formula, sheet);
  const series = group.series.flatMap(({ tx, val }) => {
    const values = areaOf(val?.numRef?.formula, sheet);
    return values ? [{ name: tx?.value ?? '', values }] : [];
  });
  if (!categories) return null;
  return {
    kind: group.barDir === 'bar' ? 'bar' : 'column',
    title: plainText(model.chart.title?.rawTx ?? ''),
    categories,
    series,
    place,
  };
}

/** Null where it lies on another sheet. */
function areaOf(formula: string | undefined, sheet: string): Area | null {
  const [reference] = references(formula ?? '');
  return reference?.sheet === sheet ? parseArea(formula?.slice(reference.prefix.length) ?? '') : null;
}

function plainText(xml: string): string {
  const text = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run = '']) => run).join('');
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

async function isWhole(sheet: string, charts: readonly DrawnChart[]): Promise<boolean> {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet(sheet);
  for (const { plan } of charts) addChart(worksheet, plan);
  const parts = await openPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return charts.every(({ entry }, index) => sameBytes(entry.rawData, parts[`xl/charts/chart${index + 1}.xml`]));
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one?.length === other?.length && (one?.every((byte, index) => byte === other?.[index]) ?? false);
}
