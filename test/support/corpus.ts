import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetPlan } from '../../src/sheets/plan';
import type { CountyLayout, CountyTable } from './county-layouts';
import { drawCounty } from './county-layouts';

const FOLDER = join(__dirname, '../fixtures/corpus');

/** One real county table, as in test/fixtures/corpus (texts joined over line ends, layout aside). */
export interface CorpusTable {
  readonly id: string;
  readonly layout: CountyLayout;
  readonly title: string;
  readonly nameFromTitle?: string;
  readonly header: {
    readonly 年度: string | null;
    readonly 项目编码: string | null;
    readonly 专项资金名称: string | null;
    readonly 项目名称: string | null;
    readonly 单位: string | null;
    readonly 金额单位: string | null;
    readonly 主管部门及代码: string | null;
    readonly 实施单位: string | null;
    readonly 项目属性: string | null;
    readonly 项目期: string | null;
    readonly 预算数: string | null;
    readonly 财政资金: string | null;
    readonly 其他资金: string | null;
    readonly 资金用途: string | null;
    readonly 年度资金总额: string | null;
    readonly 财政拨款: string | null;
    readonly 资金支出计划: Readonly<Record<string, string>> | null;
  };
  readonly goalCell: { readonly text: string };
  readonly goals: readonly { readonly text: string }[];
  readonly indicators: readonly CorpusIndicator[];
  readonly notes: readonly string[];
}

export interface CorpusIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level1Norm: string;
  readonly level2Norm: string;
  readonly level1Printed: boolean;
  readonly level2Printed: boolean;
  readonly level3: string;
  readonly description: string | null;
  readonly target: string;
  readonly basis: string | null;
  readonly lines: readonly [number, number];
}

/** The 27 published tables in order. */
export function corpusTables(): readonly CorpusTable[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CorpusTable);
}

/** A table on a sheet of its own, named by its id, as the source prints it. */
export function planOfCorpusTable(table: CorpusTable): SheetPlan {
  return drawCounty(table.layout, printed(table), table.id, pageBreaks(table));
}

/** The goal cell's text; the extraction left <p> tags in one. */
export function goalTextOf(table: CorpusTable): string {
  return table.goalCell.text.replace(/<\/p>\s*<p>/g, '\n').replace(/<\/?p>/g, '');
}

function printed(table: CorpusTable): CountyTable {
  const { header } = table;
  return {
    title: table.title,
    yearLine: header.年度,
    filedBy: header.单位 ?? '',
    moneyUnit: header.金额单位 ?? '',
    code: header.项目编码 ?? '',
    nameCaption: header.专项资金名称 === null ? '项目名称' : '专项资金名称',
    name: header.专项资金名称 ?? header.项目名称 ?? '',
    department: header.主管部门及代码 ?? '',
    implementer: header.实施单位 ?? '',
    attribute: header.项目属性 ?? '',
    period: header.项目期 ?? '',
    total: header.预算数 ?? header.年度资金总额 ?? '',
    fiscal: header.财政资金 ?? header.财政拨款 ?? '',
    other: header.其他资金 ?? '',
    purpose: header.资金用途 ?? '',
    plan: Object.entries(header.资金支出计划 ?? {}).map(([until, share]) => ({ until, share })),
    goal: goalTextOf(table),
    rows: table.indicators.map((indicator) => ({
      level1: indicator.level1Printed ? indicator.level1 : null,
      level2: indicator.level2Printed ? indicator.level2 : null,
      level3: indicator.level3,
      description: indicator.description ?? '',
      target: indicator.target,
      basis: indicator.basis ?? '',
    })),
  };
}

/** "the column header row is repeated (line(s) 164, 203)": the indicators before which it is printed again. */
function pageBreaks(table: CorpusTable): number[] {
  const lines = table.notes
    .flatMap((note) => /repeated \(line\(s\) ([\d, ]+)\)/.exec(note)?.[1]?.split(',') ?? [])
    .map(Number);
  return lines
    .map((line) => table.indicators.findIndex(({ lines: [first] }) => first > line))
    .filter((index) => index > 0);
}
