import type { FormFrame } from '../../catalog/types';
import type { Area } from '../../model/cell';
import type { CellStyle } from '../plan';
import type { BodyRow } from './application-body';
import { COLUMN, WIDTHS } from './application-columns';
import { ROW } from './application-head';
import type { Block } from './block';
import { block, joinBlocks, rowArea, runs } from './block';
import { growForLabel, rowHeight } from './row-height';
import { centredInputStyle, columnHeadStyle, labelStyle, textInputStyle } from './styles';

export const HEAD_ROW = ROW.goal + 1;
export const FIRST_BODY_ROW = HEAD_ROW + 1;

const SIZE = 11;
/** The blank form has more rows than a template; both shall fit on one page. */
export const LEAST_HEIGHT = { template: 21, blank: 19 } as const;
/** A label merged over more points than this may be cut by a page break in its middle; it goes to the top. */
const TALLEST_CENTRED = 700;

export function tableHead(frame: FormFrame, heights: readonly number[]): Block {
  const [, level1 = '', level2 = '', name = '', target = ''] = frame.columns;
  const label = frame.labels.indicators ?? '';
  return joinBlocks([
    block({ ...rowArea(HEAD_ROW, COLUMN.label), bottom: HEAD_ROW + heights.length }, label, mergedLabelStyle(heights)),
    block(rowArea(HEAD_ROW, COLUMN.level1), level1, columnHeadStyle),
    block(rowArea(HEAD_ROW, COLUMN.level2), level2, columnHeadStyle),
    block(rowArea(HEAD_ROW, COLUMN.name), name, columnHeadStyle),
    block(rowArea(HEAD_ROW, COLUMN.target), target, columnHeadStyle),
  ]);
}

export function tableBody(body: readonly BodyRow[], heights: readonly number[]): Block[] {
  const classCells = (
    column: number,
    text: (row: BodyRow) => string,
    same: (a: BodyRow, b: BodyRow) => boolean,
  ): Block[] =>
    runs(body, same).map(({ first, last }) => {
      const row = body[first];
      return block(
        bodyArea(first, last, column),
        row ? text(row) : '',
        mergedLabelStyle(heights.slice(first, last + 1)),
      );
    });
  return [
    ...classCells(COLUMN.level1, ({ level1 }) => level1, sameLevel1),
    ...classCells(COLUMN.level2, ({ level2 }) => level2, sameLevel2),
    ...body.flatMap(({ name, target }, index) => [
      block(bodyArea(index, index, COLUMN.name), name || null, textInputStyle),
      block(bodyArea(index, index, COLUMN.target), target || null, centredInputStyle),
    ]),
  ];
}

/** Rows of the body by index from 0, in one column. */
export function bodyArea(first: number, last: number, column: number): Area {
  return { top: FIRST_BODY_ROW + first, left: column, bottom: FIRST_BODY_ROW + last, right: column };
}

/** In points, at least `least` each. */
export function bodyHeights(body: readonly Omit<BodyRow, 'template'>[], least: number): number[] {
  const heights = body.map((row) => indicatorHeight(row, least));
  for (const { first, last } of runs(body, sameLevel2)) {
    growForLabel(heights, first, last, { text: body[first]?.level2 ?? '', width: WIDTHS.level2, size: SIZE });
  }
  for (const { first, last } of runs(body, sameLevel1)) {
    growForLabel(heights, first, last, { text: body[first]?.level1 ?? '', width: WIDTHS.level1, size: SIZE });
  }
  return heights;
}

/** In points, at least `least`. */
export function indicatorHeight({ name, target }: Pick<BodyRow, 'name' | 'target'>, least: number): number {
  const texts = [
    { text: name, width: WIDTHS.name, size: SIZE },
    { text: target, width: WIDTHS.target, size: SIZE },
  ];
  return rowHeight(texts, least);
}

function mergedLabelStyle(heights: readonly number[]): CellStyle {
  const height = heights.reduce((sum, one) => sum + one, 0);
  return height > TALLEST_CENTRED ? { ...labelStyle, vertical: 'top' } : labelStyle;
}

type Levels = Pick<BodyRow, 'level1' | 'level2'>;

function sameLevel1(a: Levels, b: Levels): boolean {
  return a.level1 === b.level1;
}

function sameLevel2(a: Levels, b: Levels): boolean {
  return a.level1 === b.level1 && a.level2 === b.level2;
}
