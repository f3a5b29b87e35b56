import type { Field } from '../../model/field';
import type { Piece, ReportColumn, ReportRow } from '../../model/report-document';
import { textFigure } from './sourced';

/** Numbers of the tables, as the text cites them. */
export const TABLE = { projects: '表1', execution: '表2', classes: '表3', scores: '表4', short: '表5' } as const;
export const MONITORING_TABLE = { projects: TABLE.projects, classes: '表3', deviations: '表4' } as const;
export const ANNEX = { indicators: '附表1', evidence: '附表2' } as const;

/** Printed instead of points while some are missing. */
export const INCOMPLETE = '不完整';

export function column(title: string, span: number, align: ReportColumn['align'] = 'center'): ReportColumn {
  return { title, span, align };
}

export function cells(...pieces: readonly Piece[]): ReportRow {
  return { kind: 'cells', cells: pieces };
}

export function total(...pieces: readonly Piece[]): ReportRow {
  return { kind: 'total', cells: pieces };
}

/** A text as the form shows it, in one line. */
export function textOf(field: Field<unknown> | null): Piece {
  return field && field.text !== '' ? textFigure(field.text.replace(/\s*\n\s*/g, ''), [field.at]) : '—';
}
