import { RULE_SETS } from '../../catalog';
import type { Category, CategoryId, RuleSet, TemplateRow, Wording } from '../../catalog/types';
import type { Area, CellValue } from '../../model/cell';
import type { Form } from '../../model/form';
import type { RuleContext } from '../../rules/rule';
import { drawnIndicatorHeight } from '../../sheets/draw/indicator-height';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { withClassNames } from '../read/class-names';
import { mergeAt } from './class-labels';
import { classesOf } from './class-rows';
import { catalogFor, categoryFor, OWN_FRAME } from '../check/form-context';
import { printedName, templateRowsOf, wordingOf } from './indicator-library';
import { insertRow } from './insert-row';
import type { NewClass } from './insert-row';
import { formulaAt, textAt } from '../read/read-sheet';
import { findForm, knownMerges, MERGES_UNKNOWN } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { rowLayer } from './row-layer';
import { isUnusedName } from './unused-name';

/** An indicator to add: a row of a template, or the user's own words. */
export type NewIndicator =
  | { readonly kind: 'template'; readonly category: CategoryId; readonly templateRow: string }
  | {
      readonly kind: 'own';
      readonly level1: string;
      readonly level2: string;
      readonly name: string;
      readonly target: string;
    };

export interface AddIndicator {
  readonly form: FormAddress;
  readonly indicator: NewIndicator;
  /** Put below this row, in that row's class; null: where it belongs by its class and the template's order. */
  readonly below: number | null;
  /** Whose templates, where a county's profile changes them. */
  readonly ruleSets?: readonly RuleSet[];
}

export interface Addition {
  /** The indicator's row on the sheet. */
  readonly row: number;
}

/** 增加指标: fills the class's empty row where it only has that, else puts a row in. Merges, borders, formulas and sums go along. */
export function addIndicator(port: WorkbookPort, request: AddIndicator): Promise<CommandResult<Addition>> {
  return command<Addition>(async () => {
    const found = await findForm(port, request.form);
    if (!found.ok) return found;
    const { grid } = found;
    const { form, wanted } = wantedRow(found.form, request);
    if (!wanted) return refuse('category-missing', '指标库里没有这一行。');
    const merges = knownMerges(grid);
    const place = request.below === null ? placeFor(grid, merges, form, wanted) : below(form, request.below);
    if (!place) return refuse('row-missing', `第 ${request.below ?? 0} 行不在指标表内。`);

    if (place.kind === 'insert' && !merges) return MERGES_UNKNOWN;
    const row = place.kind === 'fill' ? place.row : place.below + 1;
    const inserted =
      place.kind === 'insert' && merges
        ? [...insertRow(grid, merges, form, place.below, place.begins), ...ownHeight(form, row, wanted)]
        : [];
    const filled =
      place.kind === 'fill' ? [...classLabels(grid, form, place, wanted), ...grown(form, row, wanted)] : [];
    const undo = await port.apply([...inserted, ...filled, ...contents(grid, form, row, wanted)]);
    return { ok: true, undo, row };
  });
}

interface WantedRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly wording: Wording;
  readonly template: { readonly category: Category; readonly row: TemplateRow } | null;
}

/** The form in the classes of the rule set in force, and the row as it is to stand there; null where no template has it. */
function wantedRow(
  read: Form,
  { indicator, ruleSets = RULE_SETS }: AddIndicator,
): { readonly form: Form; readonly wanted: WantedRow | null } {
  const asked = indicator.kind === 'template' ? indicator.category : null;
  const judgement = { ...OWN_FRAME, category: asked, ruleSets };
  const catalog = catalogFor(read, judgement);
  const form = withClassNames(read, catalog);
  return { form, wanted: rowWanted(form, indicator, catalog, categoryFor(read, catalog, judgement)) };
}

function rowWanted(
  form: Form,
  indicator: NewIndicator,
  catalog: RuleSet,
  category: RuleContext['category'],
): WantedRow | null {
  const wording = wordingOf(form, catalog);
  if (indicator.kind === 'own') return { ...indicator, wording, template: null };
  const row = category?.category.rows.find(({ id }) => id === indicator.templateRow);
  if (!category || !row) return null;
  const name = printedName(row, wording);
  return {
    level1: row.level1,
    level2: row.level2 ?? row.level1,
    name: form.kind === 'application' ? name : name.replace(/^★+/, ''),
    target: row.target,
    wording,
    template: { category: category.category, row },
  };
}

type Place =
  /** `isOpen`: the class is written beside it as well. */
  | { readonly kind: 'fill'; readonly row: number; readonly isOpen: boolean }
  | { readonly kind: 'insert'; readonly below: number; readonly begins: NewClass | null };

function below(form: Form, row: number): Place | null {
  return form.table.rows.some((candidate) => candidate.row === row)
    ? { kind: 'insert', below: row, begins: null }
    : null;
}

/** Below the template's preceding indicator; else into the class's first unused row; else below its last used one; else as a new class. */
function placeFor(grid: SheetGrid, merges: readonly Area[] | null, form: Form, wanted: WantedRow): Place {
  const sibling = wanted.template && precedingRow(form, wanted.template.category, wanted.template.row);
  if (sibling !== null) return { kind: 'insert', below: sibling, begins: null };
  const classes = classesOf(form);
  const own = classes.find(({ level2 }) => level2 === wanted.level2);
  const open = openRow(grid, merges, form);
  if (!own) return open === null ? newClass(form, wanted) : { kind: 'fill', row: open, isOpen: true };
  const used = own.rows.filter((row) => !isUnused(grid, form, row));
  const last = used[used.length - 1];
  if (last === undefined) return { kind: 'fill', row: own.rows[0] ?? form.table.firstRow, isOpen: false };
  const next = own.rows[own.rows.indexOf(last) + 1];
  if (next === undefined) return { kind: 'insert', below: last, begins: null };
  return { kind: 'fill', row: next, isOpen: next === open };
}

/** The row below the last used one, where no class is printed and each row has class cells of its own: people write them. */
function openRow(grid: SheetGrid, merges: readonly Area[] | null, form: Form): number | null {
  const { rows: all, columns } = form.table;
  const { level1, level2 } = columns;
  if (level1 === undefined || level2 === undefined || merges === null) return null;
  const rows = all.map(({ row }) => row);
  const last = Math.max(0, ...rows.filter((row) => !isUnused(grid, form, row)));
  const next = rows.find((row) => row > last);
  const isOwn = (column: number) =>
    next !== undefined && textAt(grid, next, column) === '' && mergeAt(merges, next, column) === null;
  return next !== undefined && isOwn(level1) && isOwn(level2) ? next : null;
}

function classLabels(
  grid: SheetGrid,
  { table }: Form,
  { row, isOpen }: Extract<Place, { readonly kind: 'fill' }>,
  { level1, level2 }: WantedRow,
): Edit[] {
  if (!isOpen) return [];
  const labels = [
    [table.columns.level1, level1],
    [table.columns.level2, level2],
  ] as const;
  const cells = labels.flatMap(([column, value]) =>
    column === undefined ? [] : [{ row, column, content: { value } }],
  );
  return [{ kind: 'set-cells', sheet: grid.id, cells }];
}

/** The row of the nearest template indicator printed before this one in its class, if the form has it there. */
function precedingRow(form: Form, category: Category, row: TemplateRow): number | null {
  const before = category.rows.slice(0, category.rows.indexOf(row)).filter(({ level2 }) => level2 === row.level2);
  const present = [...templateRowsOf(form, category)];
  const classRows = new Set(
    form.table.rows.filter(({ level2 }) => level2?.name === row.level2).map((candidate) => candidate.row),
  );
  for (const candidate of before.reverse()) {
    const at = present.find(([sheetRow, match]) => match === candidate && classRows.has(sheetRow));
    if (at) return at[0];
  }
  return null;
}

function newClass(form: Form, { level1, level2 }: WantedRow): Place {
  const { rows, lastRow } = form.table;
  const sameLevel1 = rows.filter((candidate) => candidate.level1?.name === level1).map(({ row }) => row);
  const last = sameLevel1[sameLevel1.length - 1];
  if (last !== undefined) return { kind: 'insert', below: last, begins: { level2 } };
  return { kind: 'insert', below: lastRow, begins: { level1, level2 } };
}

/** No name but the template's "指标1：" or "……", and nothing in the other columns. */
function isUnused(grid: SheetGrid, form: Form, row: number): boolean {
  const { level3 } = form.table.columns;
  const name = level3 === undefined ? '' : textAt(grid, row, level3);
  if (!isUnusedName(name)) return false;
  const content = Object.values(form.table.columns).filter((column) => level3 !== undefined && column > level3);
  return content.every((column) => textAt(grid, row, column) === '' || formulaAt(grid, row, column) !== null);
}

/** Each cell of the names says the value too (维护光伏电站12座). */
function namesHoldValues({ table: { columns }, reading }: Form): boolean {
  return reading.columns.some(({ role, column }) => role === 'target' && column === columns.level3);
}

/** An empty row of a drawn form is as high as it takes one line. */
function grown(form: Form, row: number, wanted: WantedRow): Edit[] {
  const empty = drawnIndicatorHeight(form, { name: '', target: '' });
  const points = drawnIndicatorHeight(form, wanted);
  return empty !== null && points !== null && points > empty ? ownHeight(form, row, wanted) : [];
}

/** Elsewhere the new row stays as high as the one above it. */
function ownHeight(form: Form, row: number, wanted: WantedRow): Edit[] {
  const points = drawnIndicatorHeight(form, wanted);
  return points === null ? [] : [{ kind: 'set-row-height', sheet: form.sheet, row, points }];
}

function contents(grid: SheetGrid, form: Form, row: number, { name, target, wording, template }: WantedRow): Edit[] {
  const { level3, target: targetColumn } = form.table.columns;
  const cell = (column: number | undefined, value: CellValue) =>
    column === undefined ? [] : [{ row, column, content: { value } }];
  const texts: Edit = {
    kind: 'set-cells',
    sheet: grid.id,
    cells: namesHoldValues(form)
      ? cell(level3, `${name}${target}`)
      : [...cell(level3, name), ...cell(targetColumn, target)],
  };
  return [texts, ...rowLayer(grid, form, row, template?.row ?? null, wording)];
}
