import type { Category, FormFrame, Wording } from '../../catalog/types';
import { coreLineFormula } from '../native/core-line';
import { inRow } from '../native/formula-text';
import { classMessage, templateMessage } from '../native/validation';
import type { ConditionalFormatPlan, ValidationPlan } from '../plan';
import type { BodyRow } from './application-body';
import { COLUMN } from './application-columns';
import { ROW } from './application-head';
import { bodyArea, FIRST_BODY_ROW, HEAD_ROW } from './application-table';
import type { Block } from './block';
import { formulaBlock, rowArea, runs } from './block';
import { markFormats, markHeads, rowMark, type MarkLayer } from './mark-layer';
import { ATTENTION_FONT, markStyle } from './styles';

/** The 校验标记 column with its helpers and the line of the core indicators above it. */
export function marks(category: Category | null, wording: Wording, body: readonly BodyRow[]): Block[] {
  const layer = markLayer(body.length);
  const area = {
    nameColumn: COLUMN.name,
    targetColumn: COLUMN.target,
    firstRow: HEAD_ROW,
    lastRow: layer.lastRow + 1,
  };
  const coreLine = category && coreLineFormula(category, area, wording);
  return [
    ...(coreLine ? [formulaBlock(rowArea(ROW.title, COLUMN.mark), coreLine, markStyle)] : []),
    ...markHeads(layer),
    ...body.flatMap(({ template }, index) => rowMark(layer, FIRST_BODY_ROW + index, template)),
  ];
}

function markLayer(rows: number): MarkLayer {
  return {
    columns: { name: COLUMN.name, target: COLUMN.target, mark: COLUMN.mark },
    headRow: HEAD_ROW,
    firstRow: FIRST_BODY_ROW,
    lastRow: HEAD_ROW + rows,
    lines: [{ row: ROW.total, cells: rowArea(ROW.total, COLUMN.name, COLUMN.target) }],
  };
}

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

/** What the marks colour, and the line of the core indicators as long as one is missing. */
export function conditionalFormats(rows: number): ConditionalFormatPlan[] {
  const incomplete = `ISNUMBER(FIND("缺",${inRow(COLUMN.mark, ROW.title)}))`;
  return [
    { area: rowArea(ROW.title, COLUMN.mark), formula: incomplete, fontColor: ATTENTION_FONT },
    ...markFormats(markLayer(rows)),
  ];
}
