import type { Keeping } from '../../model/approval';
import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { recordLines, RECORD_TITLE } from '../approval-record';
import type { ApprovalRecord } from '../approval-record';
import type { SheetGrid } from '../grid';
import type { CellStyle, SheetPlan, ValidationPlan } from '../plan';
import { block, joinBlocks, rowArea } from './block';
import { copiedForm } from './copied-form';
import { printedLook } from './printed-look';
import { noteStyle, titleStyle } from './styles';

export interface ApprovalSheet {
  readonly name: string;
  readonly record: ApprovalRecord;
  readonly form: Application;
  /** The sheet that the form was read from. */
  readonly grid: SheetGrid;
  readonly keeping: Keeping;
}

const NOTE =
  '本表是批复时的申报表原样，只供核对，不参加校验和计分，请勿改动。目标确需调整的，请改申报表后用“登记调整”。';

const KEPT: Readonly<Record<Keeping, string>> = {
  shown: '可以按需要隐藏或保护本表，不影响核对。',
  protected: '本表已加工作表保护，没有密码，可以随时撤销，不影响核对。',
  hidden: '本表登记时设为隐藏，可以随时取消隐藏，不影响核对。',
};

/** The approved 申报表 as values, cell for cell in its own frame, below the record of its approval. */
export function drawApproval({ name, record, form, grid, keeping }: ApprovalSheet): SheetPlan {
  const note = NOTE + KEPT[keeping];
  const lines = [...recordLines(record), note];
  const firstRow = lines.length + 3;
  const copy = copiedForm(grid, form.area, { row: firstRow, look: printedLook(form) });
  const right = copy.widths.length;
  const bottom = firstRow + copy.heights.length - 1;
  const all = { top: 1, left: 1, bottom, right };
  const head = firstRow + form.table.headerRow - form.area.top;
  const { cells, merges } = joinBlocks([
    block(rowArea(1, 1, right), RECORD_TITLE, titleStyle),
    ...lines.map((line, index) => block(rowArea(2 + index, 1, right), line, lineStyle)),
    copy,
  ]);
  return {
    name,
    columns: copy.widths.map((width) => ({ width })),
    rowHeights: [30, ...lines.map((line) => (line === note ? 34 : 18)), 10, ...copy.heights],
    cells,
    merges,
    validations: [notToBeTypedIn(all)],
    conditionalFormats: [],
    names: [],
    print: { area: all, orientation: 'portrait', repeatRows: { first: head, last: head }, fitToWidth: true },
    ...(keeping === 'protected' && { protected: true }),
    ...(keeping === 'hidden' && { hidden: true }),
  };
}

const lineStyle: CellStyle = { ...noteStyle, vertical: 'center', numberFormat: '@' };

/** Whatever is typed is refused, in every spreadsheet program and without a password. */
function notToBeTypedIn(area: Area): ValidationPlan {
  return {
    area,
    rule: { kind: 'custom', formula: 'FALSE' },
    alert: {
      style: 'stop',
      title: '批复目标存档',
      message: '本表是批复时的存档，不能改动。目标确需调整的，请改申报表后用“登记调整”。',
    },
  };
}
