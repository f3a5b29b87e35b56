import type { CellValue } from '../../../src/model/cell';
import type { Project } from './tables';

/** A form as it lies on its sheet, with what a clerk may get wrong in each row. */
export type Cells = readonly (readonly CellValue[])[];

const LEVEL1 = (level2: string) =>
  /数量|质量|时效|成本/.test(level2) ? '产出指标' : level2.includes('满意') ? '满意度指标' : '效益指标';

/** What is written in a row, by the words of its column heads. */
export type Line = Readonly<Record<string, CellValue>>;

/** The three forms: their head, the columns of their table, and what a careful clerk writes in them. */
export const SHEETS = {
  application: {
    heads: ['一级指标', '二级指标', '三级指标', '指标值'],
    head: ({ name, total, goal }: Project): Cells => [
      ['2024年度项目支出绩效目标申报表'],
      ['项目名称', name],
      ['年度', '2024年'],
      ['年度资金总额（万元）', total],
      ['财政拨款（万元）', total],
      ['其他资金（万元）', 0],
      ['年度目标', goal],
    ],
    foot: [] as Cells,
    more: (): Line => ({}),
  },
  'self-evaluation': {
    heads: ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '未完成原因及改进措施'],
    head: ({ name, total, goal }: Project): Cells => [
      ['2024年度项目支出绩效自评表'],
      ['项目名称', name],
      ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '', '年度资金总额', total, total, 10, '100%', 10],
      ['年度总体目标', '年初设定目标', '', '', '全年完成情况'],
      ['', goal, '', '', `${goal.slice(0, -1)}，均已完成。`],
    ],
    foot: [['总分', '', '', '', '', 100, 100]] as Cells,
    more: (actual: string): Line => ({ 全年实际值: actual, 分值: 9, 得分: 9 }),
  },
  monitoring: {
    heads: [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-8月完成情况',
      '全年预计完成情况',
      '偏差原因分析',
      '完成目标可能性',
      '备注',
    ],
    head: ({ name, total, goal }: Project): Cells => [
      ['2024年度项目支出绩效运行监控表'],
      ['项目名称', name],
      ['项目资金（万元）', '', '', '年初预算数', '1-8月执行数', '执行率'],
      ['', '', '年度资金总额', total, total / 2, '50%'],
      ['年度总体目标', goal],
    ],
    foot: [] as Cells,
    more: (actual: string): Line => ({ '1-8月完成情况': actual, 全年预计完成情况: actual, 完成目标可能性: '确定能' }),
  },
} as const;

export type SheetKind = keyof typeof SHEETS;

export interface Written {
  readonly head: Cells;
  readonly lines: readonly Line[];
  readonly foot: Cells;
}

/** The form of a project with nothing wrong in it. */
export function written(kind: SheetKind, project: Project): Written {
  const { head, foot, more } = SHEETS[kind];
  const target = kind === 'application' ? '指标值' : '年度指标值';
  const lines = project.rows.map((row) => ({
    一级指标: LEVEL1(row.level2),
    二级指标: row.level2,
    三级指标: row.name,
    [target]: row.target,
    ...more(row.actual),
  }));
  return { head: head(project), lines, foot };
}

export function cellsOf(kind: SheetKind, { head, lines, foot }: Written): Cells {
  const { heads } = SHEETS[kind];
  return [...head, heads, ...lines.map((line: Line) => heads.map((caption) => line[caption] ?? null)), ...foot];
}
