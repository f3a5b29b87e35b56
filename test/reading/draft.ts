import { address } from '../../src/model/cell';
import type { Area, CellValue } from '../../src/model/cell';
import type { FormKind } from '../../src/model/form';
import type { SheetGrid } from '../../src/sheets/grid';
import type { ExpectedAmount, ExpectedCell, ExpectedForm, ExpectedIndicator } from './expected';
import { FIELDS } from './expected';

/**
 * A sheet with what is to be read of it. Whatever is expected points to the cell itself, not to its address, so that a sheet can be
 * changed (columns moved, rows inserted) and still knows what it says.
 */
export interface Draft {
  readonly name: string;
  readonly sheetName: string;
  /** Row 1 first; all rows are of equal length. */
  readonly rows: readonly (readonly DraftCell[])[];
  readonly merges: readonly Area[];
  readonly forms: readonly DraftForm[];
}

/** Told from others by identity. */
export interface DraftCell {
  readonly value: CellValue;
  /** What the person sees. */
  readonly text: string;
}

export interface DraftForm {
  readonly kind: FormKind;
  /** A cell of each header row, top to bottom. */
  readonly headerRows: readonly DraftCell[];
  /** Captions of the indicator table by role, of a value in several columns one each. */
  readonly captions: Readonly<Partial<Record<ColumnRole, readonly (DraftCell | null)[]>>>;
  readonly title: DraftCell | null;
  /** The name may be only a part of its cell's text. */
  readonly project: { readonly cell: DraftCell; readonly text: string } | null;
  readonly goal: DraftCell | null;
  readonly funds: Readonly<Partial<Record<'total' | 'fiscal' | 'other', DraftCell>>> | null;
  readonly execution: {
    readonly budget: DraftCell;
    readonly executed: DraftCell;
    readonly score?: DraftCell;
    readonly computedScore: number;
  } | null;
  readonly indicators: readonly DraftIndicator[];
}

export type ColumnRole = 'level1' | 'level2' | 'level3' | (typeof FIELDS)[number];

export interface DraftIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: DraftCell;
  readonly fields: Readonly<Partial<Record<(typeof FIELDS)[number], DraftField>>>;
  /** A cell of the row that is never covered by a merge; where it stands, the row is. */
  readonly anchor: DraftCell;
}

/** A value and its cells: [value] or [sign, value, unit], null where one of them has no column. */
export type DraftField = readonly [DraftCell] | readonly [DraftCell | null, DraftCell, DraftCell | null];

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function cell(value: CellValue, text = value === null ? '' : String(value)): DraftCell {
  return { value, text };
}

export function placesOf(draft: Draft): ReadonlyMap<DraftCell, Place> {
  const places = new Map<DraftCell, Place>();
  draft.rows.forEach((row, rowIndex) =>
    row.forEach((one, index) => places.set(one, { row: rowIndex + 1, column: index + 1 })),
  );
  return places;
}

export function gridOfDraft(draft: Draft): SheetGrid {
  return {
    id: draft.sheetName,
    name: draft.sheetName,
    top: 1,
    left: 1,
    texts: draft.rows.map((row) => row.map(({ text }) => text)),
    values: draft.rows.map((row) => row.map(({ value }) => value)),
    formulas: draft.rows.map((row) => row.map(() => null)),
    merges: draft.merges,
    hint: null,
    protected: false,
    truncated: false,
  };
}

export function expectedOf(draft: Draft): ExpectedForm[] {
  const places = placesOf(draft);
  const at = (one: DraftCell) => {
    const place = places.get(one);
    if (!place) throw new Error(`${draft.name}: no cell "${one.text}" on the sheet`);
    return address(place);
  };
  const expected = (one: DraftCell): ExpectedCell => ({ cell: at(one), text: one.text });
  const amount = (one: DraftCell): ExpectedAmount => ({
    cell: at(one),
    ...(typeof one.value === 'number' && { amount: one.value }),
  });
  return draft.forms.map((form): ExpectedForm => {
    const { kind, project, goal, funds, execution } = form;
    return {
      form: kind,
      project: { name: project && { cell: at(project.cell), text: project.text } },
      indicators: form.indicators.map((indicator) => expectedIndicator(indicator, places, at)),
      ...(goal && { goal: expected(goal) }),
      ...(funds && { funds: Object.fromEntries(Object.entries(funds).map(([line, one]) => [line, amount(one)])) }),
      ...(execution && {
        execution: {
          budget: amount(execution.budget),
          executed: amount(execution.executed),
          computedScore: execution.computedScore,
          ...(execution.score && { score: { cell: at(execution.score) } }),
        },
      }),
    };
  });
}

function expectedIndicator(
  { level1, level2, level3, fields, anchor }: DraftIndicator,
  places: ReadonlyMap<DraftCell, Place>,
  at: (one: DraftCell) => string,
): ExpectedIndicator {
  return {
    row: places.get(anchor)?.row ?? 0,
    level1,
    level2,
    level3: { cell: at(level3), text: level3.text },
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field[1] === undefined ? whole(field[0], at) : joined(field, at),
      ]),
    ),
  };
}

function whole(one: DraftCell | null, at: (one: DraftCell) => string): ExpectedCell | null {
  return one === null || one.text === '' ? null : { cell: at(one), text: one.text };
}

/** A unit belongs to a number, a sign to one that has none of its own; words stand for themselves. */
function joined(field: DraftField, at: (one: DraftCell) => string): ExpectedCell | null {
  const [sign, value, unit] = [field[0], field[1] ?? null, field[2] ?? null];
  if (value === null || value.text === '') return null;
  const cells = [sign, value, unit].flatMap((one) => (one && one.text !== '' ? [at(one)] : []));
  if (!isMeasured(value.text)) return { cell: at(value), text: value.text, cells };
  const said = (one: DraftCell | null) => (one === null || /^(?:定性|无|\/+|-+)$/.test(one.text) ? '' : one.text);
  const ownSign = /^[≥≤=<>]/.test(value.text);
  return { cell: at(value), text: `${ownSign ? '' : said(sign)}${value.text}${said(unit)}`, cells };
}

/** A number, with its sign or a percent sign at most. */
export function isMeasured(text: string): boolean {
  return /^[≥≤=<>]?[-+]?[\d.,]+[%％]?$/.test(text.trim());
}
