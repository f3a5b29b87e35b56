import type { Category, FormFrame, Wording } from '../../catalog/types';
import { inRow } from '../native/formula-text';
import { coreLineFormula } from '../native/core-line';
import { ATTENTION, MARK_HEADING, MARK_HELPERS, markCells } from '../native/markers';
import { classMessage, templateMessage } from '../native/validation';
import type { CellStyle, ConditionalFormatPlan, ValidationPlan } from '../plan';
import type { BodyRow } from './application-body';
import { COLUMN } from './application-columns';
import { ROW } from './application-head';
import { bodyArea, FIRST_BODY_ROW, HEAD_ROW } from './application-table';
import type { Block } from './block';
import { block, formulaBlock, rowArea, runs } from './block';
import { ATTENTION_FILL, ATTENTION_FONT, markStyle } from './styles';

/** The 校验标记 column with its helpers and the line of the core indicators above it. */
export function marks(category: Category | null, wording: Wording, body: readonly BodyRow[]): Block[] {
  const lastRow = HEAD_ROW + body.length;
  const columns = { name: COLUMN.name, target: COLUMN.target, mark: COLUMN.mark };
  const area = { nameColumn: COLUMN.name, targetColumn: COLUMN.target, firstRow: HEAD_ROW, lastRow: lastRow + 1 };
  const coreLine = category && coreLineFormula(category, area, wording);
  return [
    ...(coreLine ? [formulaBlock(rowArea(ROW.title, COLUMN.mark), coreLine, markStyle)] : []),
    ...[MARK_HEADING, ...MARK_HELPERS].map((text, index) =>
      block(rowArea(HEAD_ROW, COLUMN.mark + index), text, markStyle),
    ),
    ...body.flatMap(({ template }, index) =>
      markCells(FIRST_BODY_ROW + index, columns, template).map(({ column, content }) => {
        const area = bodyArea(index, index, column);
        return 'formula' in content
          ? formulaBlock(area, content.formula, markStyle)
          : block(area, content.value, expectationStyle);
      }),
    ),
  ];
}

/** "≥**亩" and "100%" stay texts. */
const expectationStyle: CellStyle = { ...markStyle, numberFormat: '@' };

/** Input messages of the names and values; rows below each other that are told the same share one. */
export function bodyValidations(frame: FormFrame, body: readonly BodyRow[], wording: Wording): ValidationPlan[] {
  const messages = body.map(({ level2, template }, index) => {
    const target = bodyArea(index, index, COLUMN.target);
    return template !== null && template.name !== ''
      ? templateMessage(target, template, wording)
      : classMessage({ ...target, left: COLUMN.name }, frame, level2, wording);
  });
  return runs(messages, tellTheSame).flatMap(({ first, last }) => {
    const message = messages[first];
    return message ? [{ ...message, area: { ...message.area, bottom: FIRST_BODY_ROW + last } }] : [];
  });
}

function tellTheSame(a: ValidationPlan | null, b: ValidationPlan | null): boolean {
  return (
    a?.area.left === b?.area.left && a?.prompt?.title === b?.prompt?.title && a?.prompt?.message === b?.prompt?.message
  );
}

/** The values and amounts that a mark speaks of, and the mark itself; the row's mark alone decides. */
export function conditionalFormats(lastRow: number): ConditionalFormatPlan[] {
  const marked = (row: number): string => `LEFT(${inRow(COLUMN.mark, row)},1)="${ATTENTION}"`;
  const body = { top: FIRST_BODY_ROW, bottom: lastRow };
  const total = { top: ROW.total, bottom: ROW.total };
  const incomplete = `ISNUMBER(FIND("缺",${inRow(COLUMN.mark, ROW.title)}))`;
  return [
    { area: rowArea(ROW.title, COLUMN.mark), formula: incomplete, fontColor: ATTENTION_FONT },
    {
      area: { ...body, left: COLUMN.target, right: COLUMN.target },
      formula: marked(FIRST_BODY_ROW),
      fill: ATTENTION_FILL,
    },
    {
      area: { ...body, left: COLUMN.mark, right: COLUMN.mark },
      formula: marked(FIRST_BODY_ROW),
      fontColor: ATTENTION_FONT,
    },
    { area: { ...total, left: COLUMN.name, right: COLUMN.target }, formula: marked(ROW.total), fill: ATTENTION_FILL },
    {
      area: { ...total, left: COLUMN.mark, right: COLUMN.mark },
      formula: marked(ROW.total),
      fontColor: ATTENTION_FONT,
    },
  ];
}
