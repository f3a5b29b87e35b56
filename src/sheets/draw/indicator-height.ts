import { countyFormOf } from '../../catalog';
import type { CountyForm } from '../../catalog';
import type { ClassLabel, Form, FormKind, SelfEvaluation, TableRow } from '../../model/form';
import { COLUMN as APPLICATION } from './application-columns';
import { bodyHeights, indicatorHeight as applicationHeight, LEAST_HEIGHT } from './application-table';
import { runs } from './block';
import { rowHeightOf } from './county/body';
import { placesOf, type Places } from './county/places';
import { indicatorHeight as monitoringHeight } from './monitoring';
import { COLUMN as MONITORING } from './monitoring-columns';
import { growForClass, indicatorHeight as evaluationHeight } from './self-evaluation';
import { COLUMN as SELF_EVALUATION } from './self-evaluation-columns';

/** Points that an indicator's row needs on a form that Jichi drew; null on others, whose column widths are not known. */
export function drawnIndicatorHeight(
  form: Form,
  indicator: { readonly name: string; readonly target: string },
): number | null {
  const county = drawnCounty(form);
  if (county) return rowHeightOf(county.form, county.places, { level3: indicator.name, target: indicator.target });
  if (!isDrawn(form)) return null;
  switch (form.kind) {
    case 'application':
      return applicationHeight(indicator, form.hint?.category ? LEAST_HEIGHT.template : LEAST_HEIGHT.blank);
    case 'monitoring':
      return monitoringHeight(indicator);
    case 'self-evaluation':
      return evaluationHeight(indicator);
    case 'review':
      return null;
  }
}

/** Rows of a drawn 表4 whose results and reasons need more height than they were drawn with, and how much, in points. */
export function outgrownRows(form: SelfEvaluation): readonly { readonly row: number; readonly points: number }[] {
  const county = drawnCounty(form);
  if (county) return outgrownRowsOf(county, form);
  if (!isDrawn(form)) return [];
  const { rows } = form.table;
  const drawn = heightsOf(form, false);
  return heightsOf(form, true).flatMap((points, index) => {
    const row = rows[index]?.row;
    return row !== undefined && points > (drawn[index] ?? 0) ? [{ row, points }] : [];
  });
}

/**
 * Rows of a drawn 表1 whose heights change once other rows have gone, in points: those that their class labels raise, and
 * `blank`, which stay without name and value.
 * @param gone rows that go
 */
export function labelHeights(
  form: Form,
  gone: ReadonlySet<number>,
  blank: ReadonlySet<number>,
): readonly { readonly row: number; readonly points: number }[] {
  if (form.kind !== 'application' || !isDrawn(form)) return [];
  const least = form.hint?.category ? LEAST_HEIGHT.template : LEAST_HEIGHT.blank;
  const byRow = new Map(form.indicators.map((indicator) => [indicator.row, indicator]));
  const bodyOf = (rows: readonly TableRow[]) =>
    rows.map((row) => {
      const indicator = blank.has(row.row) ? undefined : byRow.get(row.row);
      return {
        level1: textOf(row, 'level1'),
        level2: textOf(row, 'level2'),
        name: indicator?.level3.text ?? '',
        target: indicator?.target.text ?? '',
      };
    });
  const left = form.table.rows.filter(({ row }) => !gone.has(row));
  const body = bodyOf(left);
  return bodyHeights(body, least).flatMap((points, index) => {
    const [row, own] = [left[index]?.row, body[index]];
    if (row === undefined || !own) return [];
    return blank.has(row) || points > applicationHeight(own, least) ? [{ row, points }] : [];
  });
}

const COLUMNS: Readonly<Partial<Record<FormKind, { readonly name: number; readonly target: number }>>> = {
  application: APPLICATION,
  monitoring: MONITORING,
  'self-evaluation': SELF_EVALUATION,
};

interface DrawnCounty {
  readonly form: CountyForm;
  readonly places: Places;
}

/** The county's form that this one was drawn as, while its columns stand where they were drawn. */
function drawnCounty({ hint, table: { columns } }: Form): DrawnCounty | null {
  const form = countyFormOf(hint?.ruleSet ?? null);
  if (form === null) return null;
  const places = placesOf(form, 0);
  const { level3, target } = places.columns;
  return columns.level3 === level3?.left && columns.target === target?.left ? { form, places } : null;
}

/** Its rows whose results and reasons need more height than name and target. */
function outgrownRowsOf({ form, places }: DrawnCounty, { indicators }: SelfEvaluation) {
  return indicators.flatMap(({ row, level3, target, actual, reason }) => {
    const planned = { level3: level3.text, target: target.text };
    const points = rowHeightOf(form, places, { ...planned, actual: actual?.text ?? '', reason: reason?.text ?? '' });
    return points > rowHeightOf(form, places, planned) ? [{ row, points }] : [];
  });
}

function isDrawn({ kind, hint, table }: Form): boolean {
  const column = COLUMNS[kind];
  const { level3, target } = table.columns;
  return (
    hint !== null &&
    countyFormOf(hint.ruleSet) === null &&
    column !== undefined &&
    level3 === column.name &&
    target === column.target
  );
}

/** By body row, with or without what was filled in during the year. */
function heightsOf({ indicators, table: { rows } }: SelfEvaluation, filledIn: boolean): number[] {
  const byRow = new Map(indicators.map((indicator) => [indicator.row, indicator]));
  const heights = rows.map(({ row }) => {
    const indicator = byRow.get(row);
    const planned = { name: indicator?.level3.text ?? '', target: indicator?.target.text ?? '' };
    const written = { actual: indicator?.actual?.text ?? '', reason: indicator?.reason?.text ?? '' };
    return filledIn ? evaluationHeight(planned, written) : evaluationHeight(planned);
  });
  for (const level of ['level2', 'level1'] as const) {
    for (const run of runs(rows, (one, other) => sameCell(one[level], other[level]))) {
      growForClass(heights, run, textOf(rows[run.first], level), level);
    }
  }
  return heights;
}

function sameCell(one: ClassLabel | null, other: ClassLabel | null): boolean {
  return one?.at.row === other?.at.row;
}

function textOf(row: TableRow | undefined, level: 'level1' | 'level2'): string {
  return row?.[level]?.text ?? '';
}
