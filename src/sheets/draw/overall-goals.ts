import { OVERALL_PARTS, OVERALL_TITLE } from '../../catalog/overall-goals';
import type { SheetPlan } from '../plan';
import { block, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { centredInputStyle, goalStyle, labelStyle, titleStyle, yearStyle } from './styles';

interface OverallGoalsOptions {
  readonly name: string;
  /** Null leaves "20XX". */
  readonly year: number | null;
  /** As it is to be published; else it is empty, with prompts. */
  readonly filled?: { readonly department: string; readonly texts: readonly string[] };
}

const WIDTHS = [16, 84] as const;
const HEAD_HEIGHTS = [36, 22, 28] as const;
/** In points; with the head they fill a page. */
const PART_HEIGHTS = [170, 250, 250] as const;

/** 部门整体绩效目标, to be filled in: a cell for each of its texts, with a prompt beside it. */
export function drawOverallGoals({ name, year, filled }: OverallGoalsOptions): SheetPlan {
  const first = HEAD_HEIGHTS.length + 1;
  const { cells, merges } = joinBlocks([
    block(rowArea(1, 1, 2), OVERALL_TITLE, titleStyle),
    block(rowArea(2, 1, 2), `（${year ?? '20XX'}年度）`, { ...yearStyle, unlocked: true }),
    block(rowArea(3, 1), '部门名称', labelStyle),
    block(rowArea(3, 2), filled?.department ?? null, centredInputStyle),
    ...OVERALL_PARTS.flatMap((part, index) => [
      block(rowArea(first + index, 1), part.name, labelStyle),
      block(rowArea(first + index, 2), filled?.texts[index] ?? null, goalStyle),
    ]),
  ]);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: [
      ...HEAD_HEIGHTS,
      ...PART_HEIGHTS.map((height, index) =>
        rowHeight([{ text: filled?.texts[index] ?? '', width: WIDTHS[1], size: 11 }], height),
      ),
    ],
    cells,
    merges,
    validations: (filled ? [] : OVERALL_PARTS).map((part, index) => ({
      area: rowArea(first + index, 2),
      rule: { kind: 'any' },
      prompt: { title: part.name, message: part.prompt },
    })),
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: HEAD_HEIGHTS.length + PART_HEIGHTS.length, right: WIDTHS.length },
      orientation: 'portrait',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}
