import type { TemplateRow } from '../../catalog/types';
import type { Area } from '../../model/cell';
import { inRow } from '../native/formula-text';
import { ATTENTION, MARK_HEADING, MARK_HELPERS, markCells, type MarkColumns } from '../native/markers';
import type { CellStyle, ConditionalFormatPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, rowArea } from './block';
import { ATTENTION_FILL, ATTENTION_FONT, markStyle } from './styles';

/** Where a drawn 申报表 has what its marks speak of. */
export interface MarkLayer {
  readonly columns: MarkColumns;
  readonly headRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Lines of the head that have a mark beside them, and the cells that it colours. */
  readonly lines: readonly { readonly row: number; readonly cells: Area }[];
}

export function markHeads({ headRow, columns: { mark } }: MarkLayer): Block[] {
  return [MARK_HEADING, ...MARK_HELPERS].map((text, index) => block(rowArea(headRow, mark + index), text, markStyle));
}

/** The 校验标记 of a row with its helpers. */
export function rowMark({ columns }: MarkLayer, row: number, template: TemplateRow | null): Block[] {
  return markCells(row, columns, template).map(({ column, content }) =>
    'formula' in content
      ? formulaBlock(rowArea(row, column), content.formula, markStyle)
      : block(rowArea(row, column), content.value, expectationStyle),
  );
}

/** "≥**亩" and "100%" stay texts. */
const expectationStyle: CellStyle = { ...markStyle, numberFormat: '@' };

/** The values and amounts that a mark speaks of, and the mark itself; the row's mark alone decides. */
export function markFormats({ columns, firstRow, lastRow, lines }: MarkLayer): ConditionalFormatPlan[] {
  const marked = (row: number): string => `LEFT(${inRow(columns.mark, row)},1)="${ATTENTION}"`;
  const body = { top: firstRow, bottom: lastRow };
  const coloured = (cells: Area, row: number, bottom: number): ConditionalFormatPlan[] => [
    { area: cells, formula: marked(row), fill: ATTENTION_FILL },
    { area: { ...rowArea(row, columns.mark), bottom }, formula: marked(row), fontColor: ATTENTION_FONT },
  ];
  return [
    ...coloured({ ...body, left: columns.target, right: columns.target }, firstRow, lastRow),
    ...lines.flatMap(({ row, cells }) => coloured(cells, row, row)),
  ];
}
