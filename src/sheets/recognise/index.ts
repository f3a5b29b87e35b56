import type { Field } from '../../model/field';
import type { Application, Form, FormKind, Monitoring, SelfEvaluation } from '../../model/form';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { parseHint } from '../hint';
import { Cells, asText } from './cells';
import { readExecution } from './execution';
import { moneyUnit, readFunds, readPlan, readPurpose, unitLine } from './funds';
import { readGoals } from './goals';
import type { Head } from './head';
import { captionOf, fieldBeside, readHead } from './head';
import type { HeaderRow } from './header-row';
import { headerRowAt } from './header-row';
import { readIndicators } from './indicators';
import type { Layout } from './layout';
import { layoutOf } from './layout';
import { monthCaption } from './months';
import { asPoints } from './read-value';
import { readReviews } from './review';
import type { TableBody } from './table';
import { readTable } from './table';
import { nameInTitle, readTitle, readYear } from './title';

/** All forms of a sheet from top to bottom, found by their printed labels alone (an empty list where there are none). */
export function recognise(grid: SheetGrid): readonly Form[] {
  const cells = new Cells(grid);
  const forms: Form[] = [];
  let floor = cells.firstRow;
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const header = headerRowAt(cells, row);
    if (header === null) continue;
    const body = readTable(cells, header);
    const form = formOf(grid, cells, header, readHead(cells, header, floor), body);
    if (form !== null) forms.push(form);
    floor = body.lastRow + 1;
    row = body.scannedTo;
  }
  return inReadingOrder([...forms, ...readReviews(grid, cells)]);
}

function inReadingOrder(forms: readonly Form[]): readonly Form[] {
  return [...forms].sort((one, other) => one.area.top - other.area.top);
}

interface Found {
  readonly grid: SheetGrid;
  readonly cells: Cells;
  readonly header: HeaderRow;
  readonly head: Head;
  readonly body: TableBody;
  readonly title: Field | null;
  readonly layout: Layout | null;
}

function formOf(
  grid: SheetGrid,
  cells: Cells,
  header: HeaderRow,
  bareHead: Omit<Head, 'spans'>,
  body: TableBody,
): Form | null {
  const title = readTitle(cells, bareHead);
  const kind = kindOf(header, bareHead, title);
  if (kind === null) return null;
  const layout = layoutOf(kind, squash(title?.text ?? ''), header, bareHead);
  const head = { ...bareHead, spans: layout?.spans ?? {} };
  const found = { grid, cells, header, head, body, title, layout };
  switch (kind) {
    case 'application':
      return application(found);
    case 'monitoring':
      return monitoring(found);
    case 'self-evaluation':
      return selfEvaluation(found);
  }
}

/** A table alone, without title or captions above it, is a list of indicators and no form. */
function kindOf(
  { columns }: HeaderRow,
  head: Omit<Head, 'spans'>,
  title: Field | null,
): Exclude<FormKind, 'review'> | null {
  if (head.titleColumn === null && head.captions.length < 2) return null;
  if (columns.forecast !== undefined) return 'monitoring';
  if (columns.actual === undefined) return 'application';
  return title?.text.includes('监控') ? 'monitoring' : 'self-evaluation';
}

function application(found: Found): Application {
  const { cells, head, header } = found;
  const { goal, goals } = readGoals(cells, head, header.row);
  return {
    ...base(found),
    kind: 'application',
    funds: readFunds(cells, head, moneyUnit(cells, head, header.row)),
    purpose: readPurpose(cells, head),
    plan: readPlan(cells, head),
    goal,
    goals,
  };
}

function monitoring(found: Found): Monitoring {
  const { cells, head, header } = found;
  const unit = moneyUnit(cells, head, header.row);
  return {
    ...base(found),
    kind: 'monitoring',
    months: readMonths(cells, head, header),
    moneyUnit: unit,
    execution: readExecution(cells, head, unit),
    goal: readGoals(cells, head, header.row).goal,
  };
}

/** The months in the captions of the funds and of the results; a caption that no months stand in has none. */
function readMonths(cells: Cells, head: Head, { row, columns }: HeaderRow): Monitoring['months'] {
  const executed = captionOf(head, 'executed');
  const captions = [
    ...(executed === null ? [] : [executed]),
    ...(columns.actual === undefined ? [] : [{ row, column: columns.actual }]),
  ];
  return captions
    .filter((at) => monthCaption(cells.caption(at.row, at.column)) !== null)
    .map((at) => cells.field(at.row, at.column, (text) => monthCaption(text)?.month ?? null));
}

function selfEvaluation(found: Found): SelfEvaluation {
  const { cells, head, header, body } = found;
  const { goal, goalResult } = readGoals(cells, head, header.row);
  const unit = moneyUnit(cells, head, header.row);
  return {
    ...base(found),
    kind: 'self-evaluation',
    moneyUnit: unit,
    execution: readExecution(cells, head, unit),
    goal,
    goalResult,
    total: readTotal(cells, header, body),
  };
}

function base(found: Found) {
  const { grid, cells, header, head, body, title, layout } = found;
  const firstRow = body.rows[0]?.row ?? header.row + 1;
  return {
    sheet: grid.id,
    sheetName: grid.name,
    area: { top: head.top, left: leftmost(found), bottom: body.lastRow, right: head.lastColumn },
    layout: layout?.id ?? null,
    title,
    year: readYear(cells, head, header.row, title),
    code: fieldBeside(cells, head, captionOf(head, 'code'), asText),
    project: {
      name: fieldBeside(cells, head, captionOf(head, 'name'), asText) ?? nameInTitle(title),
      department:
        fieldBeside(cells, head, captionOf(head, 'department'), asText) ??
        unitLine(cells, head, header.row)?.left ??
        null,
      implementer: fieldBeside(cells, head, captionOf(head, 'implementer'), asText),
      contact: fieldBeside(cells, head, captionOf(head, 'contact'), asText),
    },
    hint: parseHint(grid.hint),
    table: {
      headerRow: header.row,
      firstRow,
      lastRow: body.rows[body.rows.length - 1]?.row ?? firstRow,
      columns: header.columns,
      rows: body.rows,
    },
    indicators: readIndicators(cells, header, body.rows),
  };
}

function readTotal(cells: Cells, { columns }: HeaderRow, { totalRow }: TableBody): SelfEvaluation['total'] {
  if (totalRow === null || columns.score === undefined) return null;
  return {
    weight: columns.weight === undefined ? null : cells.field(totalRow, columns.weight, asPoints),
    score: cells.field(totalRow, columns.score, asPoints),
  };
}

function leftmost({ header, head }: Found): number {
  return Math.min(header.level1, head.titleColumn ?? header.level1, ...head.captions.map(({ column }) => column));
}
