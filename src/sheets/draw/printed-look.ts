import type { Application, SelfEvaluation } from '../../model/form';
import type { CellStyle } from '../plan';
import { COLUMN as APPLICATION, COLUMNS as APPLICATION_COLUMNS } from './application-columns';
import { COLUMN as SELF_EVALUATION, COLUMNS as SELF_EVALUATION_COLUMNS } from './self-evaluation-columns';
import { columnHeadStyle, goalStyle, labelStyle, textInputStyle, titleStyle, yearStyle } from './styles';

/** A form that is copied from its sheet. */
export type PrintedForm = Application | SelfEvaluation;

/** How a copied form is printed: as Jichi draws its own, whatever the sheet that it comes from looks like. */
export interface PrintedLook {
  /** In characters, from the form's first column on; null where the frame is not the document's. */
  readonly widths: readonly number[] | null;
  /** Of the cell that stands there on the form's own sheet. */
  styleAt(row: number, column: number): CellStyle;
}

export function printedLook(form: PrintedForm): PrintedLook {
  const titleRow = form.title?.at.row ?? null;
  const frameRow = firstFrameRow(form, titleRow ?? 0);
  const goals = goalCells(form);
  const { headerRow, columns } = form.table;
  const texts = TEXT_COLUMNS.map((role) => columns[role]);
  return {
    widths: officialWidths(form),
    styleAt(row, column) {
      if (row === titleRow) return titleStyle;
      if (row < frameRow) return yearStyle;
      if (row === headerRow && column >= (columns.level1 ?? 0)) return columnHeadStyle;
      if (goals.some(({ at }) => at.row === row && at.column === column)) return goalStyle;
      return isBodyRow(form, row) && texts.includes(column) ? textInputStyle : labelStyle;
    },
  };
}

const TEXT_COLUMNS = ['level3', 'description', 'basis', 'reason', 'note'] as const;

const OFFICIAL_WIDTHS = {
  application: APPLICATION_COLUMNS.slice(0, APPLICATION.target).map(({ width }) => width),
  'self-evaluation': SELF_EVALUATION_COLUMNS.slice(0, SELF_EVALUATION.reason).map(({ width }) => width),
} as const;

/** The official widths mean nothing once somebody has inserted a column. */
function officialWidths({ kind, layout, area }: PrintedForm): readonly number[] | null {
  const widths = OFFICIAL_WIDTHS[kind];
  return layout === 'caibannong-2019-68' && widths.length === area.right - area.left + 1 ? widths : null;
}

/** Between the title and this row stand lines without borders: the year, the unit. */
function firstFrameRow({ project, table, ...form }: PrintedForm, titleRow: number): number {
  const money = form.kind === 'application' ? form.funds?.total : form.execution?.total.budget;
  const fields = [project.name, project.implementer, project.contact, money, form.goal];
  const rows = fields.flatMap((field) => (field ? [field.at.row] : [])).filter((row) => row > titleRow);
  return Math.min(table.headerRow, ...rows);
}

function goalCells(form: PrintedForm) {
  const fields = form.kind === 'application' ? [form.goal, form.purpose, ...form.goals] : [form.goal, form.goalResult];
  return fields.flatMap((field) => field ?? []);
}

function isBodyRow({ table }: PrintedForm, row: number): boolean {
  return table.firstRow <= row && row <= table.lastRow;
}
