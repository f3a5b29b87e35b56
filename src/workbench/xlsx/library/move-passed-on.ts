import { areaAddress } from '../../../model/cell';
import { parseArea } from '../../../model/a1';
import type { Rest } from './book';
import { shiftArea, shiftSpan } from '../../../xlsx/shift-references';
import type { RowShift } from '../../../xlsx/shift-references';

/** What the library reads of a sheet and we only pass on, as far as it is tied to rows: filter, page breaks, tables, pictures. */
export function movePassedOn(rest: Rest, shift: RowShift): Rest {
  return {
    ...rest,
    ...(typeof rest.autoFilter === 'string' && { autoFilter: moveText(rest.autoFilter, shift) ?? undefined }),
    ...(Array.isArray(rest.rowBreaks) && {
      rowBreaks: (rest.rowBreaks as RowBreak[]).flatMap((each) => moveBreak(each, shift)),
    }),
    ...(Array.isArray(rest.tables) && { tables: (rest.tables as Table[]).flatMap((each) => moveTable(each, shift)) }),
    ...(Array.isArray(rest.media) && { media: (rest.media as Picture[]).map((each) => movePicture(each, shift)) }),
  };
}

interface RowBreak {
  readonly id: number;
}

interface Table {
  readonly tableRef?: string;
  readonly ref?: string;
  readonly autoFilterRef?: string;
}

interface Picture {
  readonly range?: { readonly tl?: Anchor; readonly br?: Anchor };
}

interface Anchor {
  /** 0-based. */
  readonly nativeRow: number;
}

function moveText(area: string, shift: RowShift): string | null {
  const parsed = parseArea(area);
  const moved = parsed && shiftArea(parsed, shift);
  return moved && areaAddress(moved);
}

function moveBreak(each: RowBreak, shift: RowShift): RowBreak[] {
  const span = shiftSpan(each.id, each.id, shift);
  return span ? [{ ...each, id: span[0] }] : [];
}

function moveTable(table: Table, shift: RowShift): Table[] {
  const ref = moveText(table.tableRef ?? table.ref ?? '', shift);
  if (ref === null) return [];
  const filter = table.autoFilterRef === undefined ? null : moveText(table.autoFilterRef, shift);
  return [{ ...table, ref, tableRef: ref, ...(filter !== null && { autoFilterRef: filter }) }];
}

function movePicture(picture: Picture, shift: RowShift): Picture {
  const { range } = picture;
  if (!range?.tl) return picture;
  return {
    ...picture,
    range: { ...range, tl: moveAnchor(range.tl, shift), ...(range.br && { br: moveAnchor(range.br, shift) }) },
  };
}

function moveAnchor(anchor: Anchor, shift: RowShift): Anchor {
  const row = anchor.nativeRow + 1;
  const span = shiftSpan(row, row, shift);
  return { ...anchor, nativeRow: (span ? span[0] : shift.at) - 1 };
}
