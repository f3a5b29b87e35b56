import type { Layout } from '../../catalog';
import { FRAME_COLUMNS, LAYOUTS } from '../../catalog';
import type { FormKind } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { Head } from './head';
import type { HeaderRow } from './header-row';

/** The family whose frame a form has, or null; `title` without blanks. A frame without classes or targets is nobody's known one. */
export function layoutOf(kind: FormKind, title: string, header: HeaderRow, head: Omit<Head, 'spans'>): Layout | null {
  const { level1, level2, target } = header.columns;
  if (level1 === undefined || level2 === undefined || target === undefined || header.top !== header.row) return null;
  const columns = (Object.keys(header.columns) as IndicatorColumn[]).filter((role) => !FRAME_COLUMNS.has(role));
  const captions = new Set<string>(head.captions.map(({ role }) => role));
  return (
    LAYOUTS.find(
      (layout) =>
        layout.kind === kind &&
        layout.title.test(title) &&
        layout.columns.length === columns.length &&
        layout.columns.every((role) => columns.includes(role)) &&
        layout.captions.every((role) => captions.has(role)) &&
        layout.usual.filter((role) => captions.has(role)).length * 2 >= layout.usual.length &&
        !layout.without.some((role) => captions.has(role)),
    ) ?? null
  );
}
