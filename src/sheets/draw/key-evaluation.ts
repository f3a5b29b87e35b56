import { EVALUATION_TYPES, FOLLOW_UP } from '../../catalog/caibannong-2019-68/key-evaluation';
import type { PointsToEvaluate } from '../../catalog/caibannong-2019-68/key-evaluation';
import type { EvaluationTypeId } from '../../catalog/types';
import { inputMessage } from '../native/validation';
import type { CellStyle, ColumnPlan, SheetPlan, ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { signingLine } from './signing-line';
import { columnHeadStyle, fixedTextStyle, labelStyle, textInputStyle, titleStyle, yearStyle } from './styles';

/** What the 自评表 says of the project. */
export interface EvaluatedProject {
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly year: number | null;
  /** 自评得分 as the sheet shows it; "" where it is not complete. */
  readonly score: string;
}

export interface KeyEvaluationOptions {
  /** Name of the sheet. */
  readonly name: string;
  readonly type: EvaluationTypeId;
  readonly project: EvaluatedProject;
}

const COLUMNS = [
  ['序号', 7],
  ['评价要点', 22],
  ['情况', 46],
  ['佐证材料', 30],
  ['结论', 26],
] as const;
const COLUMN = { number: 1, point: 2, found: 3, evidence: 4, verdict: 5 } as const;
const LAST_COLUMN = COLUMNS.length;
const ROW = { title: 1, year: 2, project: 3, units: 4, head: 5, first: 6 } as const;
const HEIGHT = { title: 36, year: 22, line: 30, head: 28, section: 26, point: 60, closing: 34 } as const;
const SIZE = 11;

/** 重点评价表 (第五节二): a row a point of the project's type, then those of a project of an earlier year; filled in by hand. */
export function drawKeyEvaluation({ name, type, project }: KeyEvaluationOptions): SheetPlan {
  const sections = placed([...EVALUATION_TYPES.filter(({ id }) => id === type), FOLLOW_UP]);
  const closing = ROW.first + sections.reduce((sum, { points }) => sum + 1 + points.length, 0);
  const { cells, merges } = joinBlocks([
    block(rowArea(ROW.title, 1, LAST_COLUMN), '项目绩效重点评价表', titleStyle),
    block(rowArea(ROW.year, 1, LAST_COLUMN), project.year === null ? null : `（${project.year} 年度）`, yearStyle),
    ...headBlocks(project),
    ...COLUMNS.map(([caption], index) => block(rowArea(ROW.head, 1 + index), caption, columnHeadStyle)),
    ...sections.flatMap(sectionBlocks),
    signingLine(closing, LAST_COLUMN, ['评价单位', '评价人', '日期']),
  ]);
  return {
    name,
    columns: COLUMNS.map(([, width]): ColumnPlan => ({ width })),
    rowHeights: [
      HEIGHT.title,
      HEIGHT.year,
      ...headHeights(project),
      HEIGHT.head,
      ...sections.flatMap(({ points }) => [HEIGHT.section, ...points.map(() => HEIGHT.point)]),
      HEIGHT.closing,
    ],
    cells,
    merges,
    validations: sections.flatMap(sectionMessages),
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: closing, right: LAST_COLUMN },
      orientation: 'landscape',
      repeatRows: { first: ROW.head, last: ROW.head },
      fitToWidth: true,
    },
  };
}

const sectionStyle: CellStyle = { ...columnHeadStyle, horizontal: 'left' };

function headBlocks({ name, department, implementer, score }: EvaluatedProject): Block[] {
  const pair = (row: number, caption: string, text: string, [left, right]: readonly [number, number]) => [
    block(rowArea(row, left), caption, labelStyle),
    block(rowArea(row, left + 1, right), text || null, fixedTextStyle),
  ];
  return [
    block(rowArea(ROW.project, COLUMN.number, COLUMN.point), '项目名称', labelStyle),
    block(rowArea(ROW.project, COLUMN.found), name || null, fixedTextStyle),
    ...pair(ROW.project, '自评得分', score, [COLUMN.evidence, COLUMN.verdict]),
    block(rowArea(ROW.units, COLUMN.number, COLUMN.point), '主管部门', labelStyle),
    block(rowArea(ROW.units, COLUMN.found), department || null, fixedTextStyle),
    ...pair(ROW.units, '实施单位', implementer, [COLUMN.evidence, COLUMN.verdict]),
  ];
}

function headHeights({ name, department, implementer }: EvaluatedProject): number[] {
  const inColumn = (text: string, column: number) => ({ text, width: COLUMNS[column - 1]?.[1] ?? 0, size: SIZE });
  return [
    rowHeight([inColumn(name, COLUMN.found)], HEIGHT.line),
    rowHeight([inColumn(department, COLUMN.found), inColumn(implementer, COLUMN.verdict)], HEIGHT.line),
  ];
}

interface PlacedSection extends PointsToEvaluate {
  /** Its heading; the points stand below. */
  readonly row: number;
  readonly numbers: readonly number[];
}

/** One below the other, the points numbered through. */
function placed(sections: readonly PointsToEvaluate[]): PlacedSection[] {
  let row: number = ROW.first;
  let number = 0;
  return sections.map((section) => {
    const at = row;
    row += 1 + section.points.length;
    return { ...section, row: at, numbers: section.points.map(() => (number += 1)) };
  });
}

function sectionBlocks({ name, source, points, numbers, row: heading }: PlacedSection): Block[] {
  const title = `${name}（${source.document}${source.clause}）`;
  return [
    block(rowArea(heading, 1, LAST_COLUMN), title, sectionStyle),
    ...points.flatMap((point, index) => {
      const row = heading + 1 + index;
      return [
        block(rowArea(row, COLUMN.number), numbers[index] ?? null, labelStyle),
        block(rowArea(row, COLUMN.point), point, labelStyle),
        ...[COLUMN.found, COLUMN.evidence, COLUMN.verdict].map((column) =>
          block(rowArea(row, column), null, textInputStyle),
        ),
      ];
    }),
  ];
}

function sectionMessages({ row, points }: PlacedSection): ValidationPlan[] {
  const down = (column: number) => ({ ...rowArea(row + 1, column), bottom: row + points.length });
  return [
    inputMessage(down(COLUMN.found), '情况', '写明了解到的情况和数据。'),
    inputMessage(down(COLUMN.evidence), '佐证材料', '写明材料的名称和出处，如台账、合同、公示、访谈记录。'),
    inputMessage(down(COLUMN.verdict), '结论', '写明对这一要点的评价意见和发现的问题。'),
  ];
}
