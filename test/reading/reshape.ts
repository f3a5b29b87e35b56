import type { Area } from '../../src/model/cell';
import type { Draft, DraftCell, DraftForm, Place } from './draft';
import { cell, placesOf } from './draft';

/** The places of an indicator table, 1-based sheet rows and columns. */
export interface Table {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly bodyBottom: number;
  /** The row of 总分, or the last of the body. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly places: ReadonlyMap<DraftCell, Place>;
}

const TOTAL = /^(?:总分|合计|总计)$/;

export function tableOf(draft: Draft, form: DraftForm): Table {
  const places = placesOf(draft);
  const rowOf = (one: DraftCell) => placeIn(places, one).row;
  const headerRows = form.headerRows.map(rowOf);
  const captions = Object.values(form.captions).flatMap((cells) => cells.flatMap((one) => one ?? []));
  const columns = captions.map((one) => placeIn(places, one).column);
  const [headerTop, headerBottom] = [Math.min(...headerRows), Math.max(...headerRows)];
  const left = Math.min(...columns);
  const right = rightOf(draft, { headerTop, headerBottom }, Math.max(...columns));
  const last = Math.max(headerBottom, ...form.indicators.map(({ anchor }) => rowOf(anchor)));
  const over = draft.merges.filter((area) => area.top <= last && area.bottom >= last && area.left >= left);
  const bodyBottom = Math.max(last, ...over.map((area) => area.bottom));
  const bottom = totalBelow(draft, bodyBottom);
  return { headerTop, headerBottom, bodyBottom: Math.max(bodyBottom, bottom - 1), bottom, left, right, places };
}

/** Spare rows may stand between the last indicator and the total. */
const SPARE_ROWS = 3;

function totalBelow(draft: Draft, bodyBottom: number): number {
  for (let row = bodyBottom + 1; row <= bodyBottom + 1 + SPARE_ROWS; row++) {
    if ((draft.rows[row - 1] ?? []).some(({ text }) => TOTAL.test(text.replace(/\s/g, '')))) return row;
  }
  return bodyBottom;
}

/** The captions go on to the right as far as one stands beside the other; what has a gap before it is no part of the table. */
function rightOf(
  draft: Draft,
  { headerTop, headerBottom }: Pick<Table, 'headerTop' | 'headerBottom'>,
  own: number,
): number {
  const isFilled = (column: number) =>
    draft.rows.slice(headerTop - 1, headerBottom).some((row, index) => {
      const area = areaAt(draft.merges, headerTop + index, column);
      return (row[column - 1]?.text ?? '') !== '' || (area !== undefined && area.left < column);
    });
  let right = own;
  while (isFilled(right + 1)) right += 1;
  return right;
}

export function placeIn(places: ReadonlyMap<DraftCell, Place>, one: DraftCell): Place {
  const place = places.get(one);
  if (!place) throw new Error(`no cell "${one.text}" on the sheet`);
  return place;
}

export function areaAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

export function blanks(count: number): DraftCell[] {
  return Array.from({ length: count }, () => cell(null));
}

/** Rows before row `at`. A merge over that place grows, as in a spreadsheet. */
export function insertRows(draft: Draft, at: number, rows: readonly (readonly DraftCell[])[]): Draft {
  const width = draft.rows[0]?.length ?? 0;
  const added = rows.map((row) => [...row, ...blanks(width - row.length)]);
  return {
    ...draft,
    rows: [...draft.rows.slice(0, at - 1), ...added, ...draft.rows.slice(at - 1)],
    merges: draft.merges.map((area) => ({
      ...area,
      top: area.top >= at ? area.top + rows.length : area.top,
      bottom: area.bottom >= at ? area.bottom + rows.length : area.bottom,
    })),
  };
}

export function removeRow(draft: Draft, at: number): Draft {
  return {
    ...draft,
    rows: draft.rows.filter((_, index) => index !== at - 1),
    merges: draft.merges
      .filter((area) => area.top !== at || area.bottom !== at)
      .map((area) => ({
        ...area,
        top: area.top > at ? area.top - 1 : area.top,
        bottom: area.bottom >= at ? area.bottom - 1 : area.bottom,
      }))
      .filter(isMerge),
  };
}

/** A column before column `at`; `cellIn` gives what stands in each row. A merge over that place grows. */
export function insertColumn(draft: Draft, at: number, cellIn: (row: number) => DraftCell = () => cell(null)): Draft {
  return {
    ...draft,
    rows: draft.rows.map((row, index) => [...row.slice(0, at - 1), cellIn(index + 1), ...row.slice(at - 1)]),
    merges: draft.merges.map((area) => ({
      ...area,
      left: area.left >= at ? area.left + 1 : area.left,
      right: area.right >= at ? area.right + 1 : area.right,
    })),
  };
}

/** The table alone loses columns and moves together; what stands above, below and beside it stays where it is. */
export function removeFromTable(draft: Draft, { headerTop, bottom, right }: Table, columns: readonly number[]): Draft {
  const gone = (column: number) => columns.filter((one) => one <= column).length;
  const inTable = (row: number) => row >= headerTop && row <= bottom;
  return {
    ...draft,
    rows: draft.rows.map((row, index) =>
      inTable(index + 1)
        ? [
            ...row.slice(0, right).filter((_, column) => !columns.includes(column + 1)),
            ...blanks(columns.length),
            ...row.slice(right),
          ]
        : row,
    ),
    merges: draft.merges.flatMap((area) => {
      if (!inTable(area.top) || !inTable(area.bottom) || area.left > right) return [area];
      const moved = { ...area, left: area.left - gone(area.left - 1), right: area.right - gone(area.right) };
      return moved.right >= moved.left && isMerge(moved) ? [moved] : [];
    }),
  };
}

/** The table's columns in another order; null where something in the table is merged across columns. */
export function permuteTable(draft: Draft, table: Table, order: readonly number[]): Draft | null {
  const { headerTop, bottom, left, right } = table;
  const touches = (area: Area) =>
    area.bottom >= headerTop && area.top <= bottom && area.right >= left && area.left <= right;
  const across = draft.merges.filter((area) => touches(area) && area.right > area.left);
  const inTotal = (area: Area) => area.top === bottom && table.bodyBottom < bottom;
  if (across.some((area) => !inTotal(area))) return null;
  const to = (column: number) => left + order.indexOf(column);
  return {
    ...draft,
    rows: draft.rows.map((row, index) =>
      index + 1 < headerTop || index + 1 > bottom
        ? row
        : [...row.slice(0, left - 1), ...order.map((column) => row[column - 1] ?? cell(null)), ...row.slice(right)],
    ),
    merges: draft.merges
      .filter((area) => !across.includes(area))
      .map((area) => (touches(area) ? { ...area, left: to(area.left), right: to(area.left) } : area)),
  };
}

/** Cells exchanged for others, everywhere. */
export function replaceCells(draft: Draft, by: ReadonlyMap<DraftCell, DraftCell>): Draft {
  const now = <C extends DraftCell | null>(one: C): C => ((one && by.get(one)) ?? one) as C;
  return {
    ...draft,
    rows: draft.rows.map((row) => row.map(now)),
    forms: draft.forms.map((form) => ({
      ...form,
      title: now(form.title),
      goal: now(form.goal),
      project: form.project && { ...form.project, cell: now(form.project.cell) },
      headerRows: form.headerRows.map(now),
      captions: Object.fromEntries(Object.entries(form.captions).map(([role, cells]) => [role, cells.map(now)])),
      funds: form.funds && Object.fromEntries(Object.entries(form.funds).map(([line, one]) => [line, now(one)])),
      execution: form.execution && {
        ...form.execution,
        budget: now(form.execution.budget),
        executed: now(form.execution.executed),
        ...(form.execution.score && { score: now(form.execution.score) }),
      },
      indicators: form.indicators.map((indicator) => ({
        ...indicator,
        level3: now(indicator.level3),
        anchor: now(indicator.anchor),
        fields: Object.fromEntries(Object.entries(indicator.fields).map(([name, field]) => [name, field.map(now)])),
      })),
    })) as readonly DraftForm[],
  };
}

/** The same sheet in cells of its own. */
export function copyOf(draft: Draft): Draft {
  return replaceCells(draft, new Map(draft.rows.flat().map((one) => [one, { ...one }])));
}

export function sideBySide(left: Draft, right: Draft, gap: number): Draft {
  const height = Math.max(left.rows.length, right.rows.length);
  const [leftWidth, rightWidth] = [left.rows[0]?.length ?? 0, right.rows[0]?.length ?? 0];
  const moved = leftWidth + gap;
  return {
    ...left,
    rows: Array.from({ length: height }, (_, index) => [
      ...(left.rows[index] ?? blanks(leftWidth)),
      ...blanks(gap),
      ...(right.rows[index] ?? blanks(rightWidth)),
    ]),
    merges: [
      ...left.merges,
      ...right.merges.map((area) => ({ ...area, left: area.left + moved, right: area.right + moved })),
    ],
    forms: [...left.forms, ...right.forms],
  };
}

export function isMerge({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}
