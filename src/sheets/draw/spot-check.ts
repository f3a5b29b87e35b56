import type { CellValue } from '../../model/cell';
import { inRow } from '../native/formula-text';
import { inputMessage } from '../native/validation';
import type { CellStyle, ColumnPlan, SheetPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { pointsStyle } from './self-evaluation-styles';
import { signingLine } from './signing-line';
import {
  ATTENTION_FILL,
  columnHeadStyle,
  fixedTextStyle,
  labelStyle,
  noteStyle,
  textInputStyle,
  titleStyle,
} from './styles';

/** A project drawn for the spot check. */
export interface SampledProject {
  readonly project: string;
  readonly unit: string;
  /** Where its 自评得分 stands: the name of its 自评表, or its row in the 汇总 list. */
  readonly place: string;
  /** 自评得分 in points as the sheet shows it; null where it is not complete or no number. */
  readonly score: number | null;
  /** What checking the sheet has found, in words: "必改 2 处". */
  readonly found: string;
}

/** What the projects were drawn from: 自评表 of the workbook, or a 汇总 list of results. */
export type SampleSource = 'self-evaluations' | 'list';

export interface SpotCheckOptions {
  readonly name: string;
  /** How many were drawn from how many, how, and with which seed. */
  readonly method: string;
  readonly source: SampleSource;
  readonly projects: readonly SampledProject[];
}

const COLUMNS = [
  ['序号', 6],
  ['项目名称', 28],
  [{ 'self-evaluations': '实施单位', list: '单位' }, 18],
  [{ 'self-evaluations': '自评表', list: '汇总表位置' }, 18],
  ['自评得分', 10],
  ['核定得分', 10],
  ['差异', 9],
  ['核对提示', 18],
  ['发现的问题', 30],
  ['整改要求及结果', 26],
] as const;

const COLUMN = { score: 5, checked: 6, difference: 7, problem: 9, repair: 10 } as const;
const ROW = { title: 1, method: 2, head: 3, first: 4 } as const;
const LAST_COLUMN = COLUMNS.length;
const SIZE = 11;

/** 抽查记录 (第五节一(三)): the drawn projects with their own scores; what the check finds is written in, the difference computes itself. */
export function drawSpotCheck({ name, method, source, projects }: SpotCheckOptions): SheetPlan {
  const lastRow = ROW.first + projects.length - 1;
  const closing = lastRow + 1;
  const { cells, merges } = joinBlocks([
    block(rowArea(ROW.title, 1, LAST_COLUMN), '绩效自评抽查记录', titleStyle),
    block(rowArea(ROW.method, 1, LAST_COLUMN), method, { ...noteStyle, vertical: 'center' }),
    ...COLUMNS.map(([caption], index) =>
      block(rowArea(ROW.head, 1 + index), typeof caption === 'string' ? caption : caption[source], columnHeadStyle),
    ),
    ...projects.flatMap((project, index) => projectBlocks(project, index)),
    signingLine(closing, LAST_COLUMN, ['抽查单位', '抽查人', '日期']),
  ]);
  return {
    name,
    columns: COLUMNS.map(([, width]): ColumnPlan => ({ width })),
    rowHeights: [36, methodHeight(method), 28, ...projects.map(projectHeight), 34],
    cells,
    merges,
    validations: [
      {
        ...inputMessage(
          { ...rowArea(ROW.first, COLUMN.checked), bottom: lastRow },
          '核定得分',
          '按抽查核实的情况重新评定的得分，0 至 100 分。差异自动计算。',
        ),
        rule: { kind: 'decimal', min: 0, max: 100 },
        alert: { style: 'warning', title: '核定得分', message: '核定得分应在 0 至 100 分之间。' },
      },
      inputMessage(
        { ...rowArea(ROW.first, COLUMN.problem), bottom: lastRow },
        '发现的问题',
        '围绕自评结果的真实性、全面性、合理性填写。',
      ),
    ],
    conditionalFormats: [
      {
        area: { ...rowArea(ROW.first, COLUMN.difference), bottom: lastRow },
        formula: `AND(ISNUMBER($G${ROW.first}),$G${ROW.first}<>0)`,
        fill: ATTENTION_FILL,
      },
    ],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: closing, right: LAST_COLUMN },
      orientation: 'landscape',
      repeatRows: { first: ROW.head, last: ROW.head },
      fitToWidth: true,
    },
  };
}

const leftTextStyle: CellStyle = { ...fixedTextStyle, horizontal: 'left' };

function projectBlocks({ project, unit, place, score, found }: SampledProject, index: number): Block[] {
  const row = ROW.first + index;
  const [own, checked] = [inRow(COLUMN.score, row), inRow(COLUMN.checked, row)];
  const difference = `=IF(AND(ISNUMBER(${own}),ISNUMBER(${checked})),ROUND(${checked}-${own},2),"")`;
  const cell = (column: number, value: CellValue, style: CellStyle) => block(rowArea(row, column), value, style);
  return [
    cell(1, index + 1, labelStyle),
    cell(2, project, leftTextStyle),
    cell(3, unit, fixedTextStyle),
    cell(4, place, fixedTextStyle),
    cell(COLUMN.score, score, labelStyle),
    cell(COLUMN.checked, null, pointsStyle),
    formulaBlock(rowArea(row, COLUMN.difference), difference, labelStyle),
    cell(8, found, leftTextStyle),
    cell(COLUMN.problem, null, textInputStyle),
    cell(COLUMN.repair, null, textInputStyle),
  ];
}

function projectHeight({ project, unit, place, found }: SampledProject): number {
  const texts = [project, unit, place].map((text, index) => ({
    text,
    width: COLUMNS[1 + index]?.[1] ?? 10,
    size: SIZE,
  }));
  return rowHeight([...texts, { text: found, width: COLUMNS[7][1], size: SIZE }], 40);
}

function methodHeight(method: string): number {
  const width = COLUMNS.reduce((sum, [, one]) => sum + one, 0);
  return rowHeight([{ text: method, width, size: 10 }], 24);
}
