import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Application, Form, FormKind, MoneyUnit, Monitoring, SelfEvaluation, TableRow } from '../../model/form';
import { headRole } from '../../catalog';
import type { HeadRole, Layout } from '../../catalog';
import type { Reading } from '../../model/reading';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { parseHint, parseSheetSettings } from '../hint';
import type { UserCorrections } from '../user-corrections';
import { tableKey } from '../user-corrections';
import { Cells, asText } from './cells';
import { withoutValue } from './without-value';
import { readExecution, unreadAmounts } from './execution';
import { moneyUnit, readFunds, readPlan, readPurpose, unitInBrackets, unitLine } from './funds';
import { readGoals } from './goals';
import type { Head } from './head';
import { captionOf, fieldBeside, readHead } from './head';
import type { HeaderRow } from './header-row';
import { headerByContent, headersAt } from './header-row';
import { readIndicators } from './indicators';
import { layoutOf } from './layout';
import { monthCaption } from './months';
import { asPoints } from './read-value';
import type { ProjectRows } from './project-rows';
import { namedProjects, projectsByClasses, projectsOf } from './project-rows';
import { isForm } from './is-form';
import { readingOf } from './reading';
import { readReviews } from './review';
import type { TableBody } from './table';
import { readTable } from './table';
import { isYearLine, nameInTitle, readTitle, readYear, withTitleByPlace } from './title';
import { transposedTable } from './transposed';

/**
 * All forms of a sheet from top to bottom, found by the evidence of its cells (an empty list where there are none). What people said of
 * the sheet's columns goes before evidence, and before what was said elsewhere of columns with the same captions.
 */
export function recognise(
  grid: SheetGrid,
  { fixed = [], corrections = [], noForms = [] }: UserCorrections = {},
): readonly Form[] {
  const here = parseSheetSettings(grid.hint);
  const cells = new Cells(grid, {
    fixed,
    corrections: [...here.corrections, ...corrections],
    noForms: [...here.noForms, ...noForms],
  });
  const forms: Form[] = [];
  let floor = cells.firstRow;
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const headers = headersAt(cells, row);
    if (headers.length === 0) continue;
    const bodies = headers.map((header) => ({
      header,
      head: readHead(cells, header, floor),
      body: readTable(cells, header),
    }));
    const isDivided = bodies.some(({ head }, index) => index > 0 && isRestOfAnother(head));
    forms.push(
      ...bodies.flatMap(({ body, ...table }) =>
        formsOf(grid, cells, { ...table, body: isDivided ? { ...body, brokenOff: true } : body }, floor),
      ),
    );
    floor = Math.max(...bodies.map(({ body }) => body.lastRow)) + 1;
    row = Math.max(...bodies.map(({ body }) => body.scannedTo));
  }
  const found = [...forms, ...readReviews(grid, cells)];
  if (found.length > 0 || here.noForms.length > 0) return inReadingOrder(found);
  const seen = seenOnly(grid, cells);
  return inReadingOrder(seen.length > 0 ? seen : uncaptioned(grid, cells));
}

/** A table that only its cells tell: it is shown, and nobody knows enough to judge it. */
function uncaptioned(grid: SheetGrid, cells: Cells): readonly Form[] {
  const header = headerByContent(cells);
  if (header === null) return [];
  const body = { ...readTable(cells, header), brokenOff: true };
  return formsOf(grid, cells, { header, head: readHead(cells, header, cells.firstRow), body }, cells.firstRow);
}

/** Beside a table, one without a title and a project of its own is the rest of that table: neither is the whole form. */
function isRestOfAnother({ titleColumn, captions }: Omit<Head, 'spans'>): boolean {
  return titleColumn === null && captions.every(({ role }) => role !== 'name');
}

/** A table on its side is shown and not judged: no command could write into it. */
function seenOnly(grid: SheetGrid, cells: Cells): readonly Form[] {
  const table = transposedTable(grid);
  if (table === null) return [];
  const { area, indicators } = table;
  const header: HeaderRow = {
    ...NO_HEADER,
    top: area.top,
    row: area.top,
    left: cells.firstColumn,
    right: cells.lastColumn,
    lastColumn: area.right,
  };
  const head = { ...readHead(cells, header, cells.firstRow), spans: {} };
  const title = readTitle(cells, head);
  const kind = kindOf({ ...header, columns: table.roles }, title);
  const body: TableBody = {
    rows: [],
    totalRow: null,
    lastRow: area.bottom,
    scannedTo: area.bottom,
    brokenOff: false,
    projects: [],
  };
  const found = {
    grid,
    cells,
    header,
    head,
    body,
    rows: [],
    project: null,
    name: null,
    title,
    layout: null,
    reading: SEEN_READING,
  };
  return [{ ...formOfKind(kind, found), indicators }];
}

const NO_HEADER: HeaderRow = {
  top: 0,
  row: 0,
  columns: {},
  spans: {},
  level1: null,
  level2: null,
  level3: 1,
  firstColumn: 1,
  lastColumn: 1,
  left: 1,
  right: 1,
  readings: [],
  captions: new Map(),
};

const SEEN_READING: Reading = { certainty: 0, state: 'seen', whole: false, columns: [], unread: [] };

function inReadingOrder(forms: readonly Form[]): readonly Form[] {
  return [...forms].sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}

interface Found {
  readonly grid: SheetGrid;
  readonly cells: Cells;
  readonly header: HeaderRow;
  readonly head: Head;
  readonly body: TableBody;
  /** The rows of this form: all of the body's, or those of one of its projects. */
  readonly rows: readonly TableRow[];
  readonly project: ProjectRows | null;
  /** Of the only project, where a row below the captions names it. */
  readonly name: Field | null;
  readonly title: Field | null;
  readonly layout: Layout | null;
  readonly reading: Reading;
}

interface IndicatorTable {
  readonly header: HeaderRow;
  readonly head: Omit<Head, 'spans'>;
  readonly body: TableBody;
}

/** The form of a table below row `floor`, or one for each of its projects. */
function formsOf(
  grid: SheetGrid,
  cells: Cells,
  { header, head: printed, body }: IndicatorTable,
  floor: number,
): readonly Form[] {
  const { noForms = [] } = cells.userCorrections;
  if (noForms.length > 0 && noForms.includes(tableKey(header.readings))) return [];
  const bareHead = printed.titleColumn === null ? withTitleByPlace(cells, printed, floor) : printed;
  const title = readTitle(cells, bareHead);
  if (!isForm(cells, grid, header, printed, body, title)) return [];
  const kind = kindOf(header, title);
  const layout = layoutOf(kind, squash(title?.text ?? ''), header, bareHead);
  const head = { ...bareHead, spans: layout?.spans ?? {} };
  const ofColumn = projectsOf(cells, header, body.rows);
  const named = namedProjects(cells, header, body, () => nameAbove(cells, head));
  const isOne = ofColumn.length === 0 && named.projects.length === 0;
  const isNamed = () => (named.name ?? nameAbove(cells, head)) !== null;
  const inRows =
    isOne && !named.isDoubtful ? { ...projectsByClasses(cells, header, body.rows, isNamed), name: named.name } : named;
  const projects = ofColumn.length > 0 ? ofColumn : inRows.projects;
  const ofRows = inRows.projects.flatMap((project) => project.head?.captions ?? []);
  const withValue = [...head.captions, ...ofRows].filter(({ value }) => value !== undefined);
  const names = [...(inRows.name === null ? [] : [inRows.name]), ...inRows.projects.map(({ name }) => name)];
  const captioned = [
    ...withValue.map(({ row, column }) => cells.at(row, column)),
    ...names.filter(({ at, text }) => cells.text(at.row, at.column) !== text).map(({ at }) => at),
  ];
  const read = inRows.isDoubtful ? { ...body, brokenOff: true } : body;
  const reading = readingOf(cells, header, read, kind, body.rows, captioned);
  const found = { grid, cells, header, head, body, title, layout, reading, name: inRows.name };
  const parts: Pick<Found, 'rows' | 'project'>[] =
    projects.length === 0
      ? [{ rows: body.rows, project: null }]
      : projects.map((project) => ({ rows: project.rows, project }));
  return parts.map((part) => formOfKind(kind, { ...found, ...part }));
}

function nameAbove(cells: Cells, head: Head): Field | null {
  const name = fieldBeside(cells, head, captionOf(head, 'name'), asText);
  return name === null || name.text === '' ? null : name;
}

function formOfKind(kind: Exclude<FormKind, 'review'>, found: Found): Form {
  switch (kind) {
    case 'application':
      return application(found);
    case 'monitoring':
      return monitoring(found);
    case 'self-evaluation':
      return selfEvaluation(found);
  }
}

function kindOf({ columns }: HeaderRow, title: Field | null): Exclude<FormKind, 'review'> {
  if (columns.forecast !== undefined || columns.likelihood !== undefined) return 'monitoring';
  const says = (word: string) => title?.text.includes(word) ?? false;
  if (columns.actual !== undefined) return says('监控') ? 'monitoring' : 'self-evaluation';
  const isScored = columns.score !== undefined && (says('自评') || columns.weight !== undefined);
  return isScored && !says('申报') ? 'self-evaluation' : 'application';
}

/** What speaks of the form's project: rows of its own within the table, or the head of the sheet. */
function headOf({ project, head }: Found): Head {
  return project?.head ?? head;
}

function application(found: Found): Application {
  const { cells, header, project } = found;
  const head = headOf(found);
  const { goal, goals } = project?.goals() ?? readGoals(cells, head, header.top);
  const unit = unitOf(found);
  return {
    ...base(found),
    kind: 'application',
    funds: project?.funds(unit) ?? readFunds(cells, head, unit),
    purpose: readPurpose(cells, head),
    plan: readPlan(cells, head),
    goal,
    goals,
  };
}

function monitoring(found: Found): Monitoring {
  const { cells, header, project } = found;
  const head = headOf(found);
  const unit = unitOf(found);
  const execution = project?.execution(unit) ?? readExecution(cells, head, unit);
  return {
    ...withUnread(base(found), unreadAmounts(cells, head, execution)),
    kind: 'monitoring',
    months: readMonths(cells, head, header),
    moneyUnit: unit,
    execution,
    goal: (project?.head ? project.goals() : null)?.goal ?? readGoals(cells, head, header.top).goal,
  };
}

/** The unit of amounts: beside the caption of their column (全年预算数（元）), else that of the sheet. */
function unitOf({ cells, head, header }: Found): MoneyUnit {
  const column = header.readings.find(({ role }) => role === 'project-amount');
  return unitInBrackets(column?.caption ?? '') ?? moneyUnit(cells, head, header.row);
}

/** The months in the captions of the funds and of the results; a caption that no months stand in has none. */
function readMonths(cells: Cells, head: Head, { top, row, columns }: HeaderRow): Monitoring['months'] {
  const executed = captionOf(head, 'executed');
  const { actual } = columns;
  const rows = actual === undefined ? [] : Array.from({ length: row - top + 1 }, (_, index) => top + index);
  const captions = [...(executed === null ? [] : [executed]), ...rows.map((at) => ({ row: at, column: actual ?? 0 }))];
  return captions
    .filter((at) => monthCaption(cells.caption(at.row, at.column)) !== null)
    .map((at) => cells.field(at.row, at.column, (text) => monthCaption(text)?.month ?? null));
}

function selfEvaluation(found: Found): SelfEvaluation {
  const { cells, header, body, project } = found;
  const head = headOf(found);
  const { goal, goalResult } = (project?.head ? project.goals() : null) ?? readGoals(cells, head, header.top);
  const unit = unitOf(found);
  const execution = project?.execution(unit) ?? readExecution(cells, head, unit);
  return {
    ...withUnread(base(found), unreadAmounts(cells, head, execution)),
    kind: 'self-evaluation',
    moneyUnit: unit,
    execution,
    goal,
    goalResult,
    total: found.project === null ? readTotal(cells, header, body) : null,
  };
}

/** With cells of the head that nothing explains. */
function withUnread<F extends { readonly reading: Reading }>(form: F, more: readonly CellRef[]): F {
  if (more.length === 0) return form;
  const { reading } = form;
  const state = reading.state === 'certain' ? 'partly' : reading.state;
  return { ...form, reading: { ...reading, state, whole: false, unread: [...reading.unread, ...more] } };
}

function base(found: Found) {
  const { grid, cells, header, head, body, rows, project, title, layout, reading } = found;
  const firstRow = rows[0]?.row ?? header.row + 1;
  const lastRow = rows[rows.length - 1]?.row ?? firstRow;
  const area = {
    top: project === null ? head.top : project.top,
    left: leftmost(found),
    bottom: project === null ? body.lastRow : lastRow,
    right: head.lastColumn,
  };
  const { arithmetic } = parseSheetSettings(grid.hint);
  return {
    sheet: grid.id,
    sheetName: grid.name,
    area,
    reading: { ...reading, ...withoutValue(cells, area) },
    layout: layout?.id ?? null,
    title,
    year: project?.year ?? readYear(cells, head, header.row, title),
    ...projectOf(found),
    hint: parseHint(grid.hint),
    ...(arithmetic !== null && { arithmetic }),
    table: {
      headerRow: header.row,
      ...(header.top < header.row && { headerTop: header.top }),
      firstRow,
      lastRow,
      columns: header.columns,
      rows,
    },
    indicators: readIndicators(cells, header, rows),
  };
}

/** Whose form it is. The department may be that of the whole sheet. */
function projectOf(found: Found) {
  const { cells, header, head, project, title, name } = found;
  const own = headOf(found);
  const beside = (role: HeadRole, of = own) => fieldBeside(cells, of, captionOf(of, role), asText);
  return {
    code: beside('code'),
    project: {
      name: project?.name ?? name ?? beside('name') ?? nameInTitle(title),
      department:
        project?.unit ??
        departmentIn(cells, own) ??
        departmentIn(cells, head) ??
        namedBesideUnit(unitLine(cells, head, header.row)?.left ?? null),
      implementer: beside('implementer'),
      contact: beside('contact'),
    },
    period: beside('period'),
  };
}

/** 主管部门 goes before 预算单位 and 部门名称. */
function departmentIn(cells: Cells, head: Head): Field | null {
  const captions = head.captions.filter(({ role }) => role === 'department');
  const caption = captions.find(({ text }) => text.includes('主管')) ?? captions[0] ?? null;
  return fieldBeside(cells, head, caption, asText);
}

/** 填报单位 is no field of a form, and so is `other`. */
const WHO: ReadonlySet<HeadRole> = new Set(['department', 'implementer', 'other']);

/** Who speaks beside 单位：万元, with or without a caption (填报单位：县水利局); a year, a period or the name of a project is nobody. */
function namedBesideUnit(left: Field | null): Field | null {
  if (left === null || isYearLine(left.text)) return null;
  const [, caption = '', said = left.text] = /^\s*([^:：]{2,14})[:：]\s*(.*)$/s.exec(left.text) ?? [];
  if (caption === '') return left;
  const role = headRole(caption);
  const isSomebody = role === null ? /单位|部门/.test(caption) : WHO.has(role);
  return said === '' || !isSomebody ? null : { ...left, text: said, value: said };
}

function readTotal(cells: Cells, { columns }: HeaderRow, { totalRow }: TableBody): SelfEvaluation['total'] {
  if (totalRow === null || columns.score === undefined) return null;
  return {
    weight: columns.weight === undefined ? null : cells.field(totalRow, columns.weight, asPoints),
    score: cells.field(totalRow, columns.score, asPoints),
  };
}

function leftmost({ header, head }: Found): number {
  return Math.min(
    header.firstColumn,
    head.titleColumn ?? header.firstColumn,
    ...head.captions.map(({ column }) => column),
  );
}
