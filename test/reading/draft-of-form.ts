import type { CellRef } from '../../src/model/cell';
import type { Field } from '../../src/model/field';
import type { Form, Indicator } from '../../src/model/form';
import type { SheetGrid } from '../../src/sheets/grid';
import type { ColumnRole, Draft, DraftCell, DraftForm, DraftIndicator } from './draft';
import { cell } from './draft';
import { FIELDS } from './expected';

const ROLES: readonly ColumnRole[] = ['level1', 'level2', 'level3', ...FIELDS];

/** A sheet of one form as it is read; that the reading is right is tested elsewhere (test/sheets/recognise). */
export function draftOfForm(name: string, grid: SheetGrid, form: Form): Draft {
  if (grid.merges === 'unknown') throw new Error(`${name}: the merges must be known`);
  const above = grid.top - 1;
  const left = grid.left - 1;
  const width = left + (grid.texts[0]?.length ?? 0);
  const blank = () => Array.from({ length: width }, () => cell(null));
  const rows = [
    ...Array.from({ length: above }, blank),
    ...grid.texts.map((texts, row) => [
      ...Array.from({ length: left }, () => cell(null)),
      ...texts.map((text, column) =>
        above + row + 1 === form.table.headerRow
          ? caption(grid, row, column, text)
          : cell(grid.values[row]?.[column] ?? null, text),
      ),
    ]),
  ];
  const at = ({ row, column }: Pick<CellRef, 'row' | 'column'>): DraftCell => {
    const found = rows[row - 1]?.[column - 1];
    if (!found) throw new Error(`${name}: no cell in row ${row}, column ${column}`);
    return found;
  };
  return { name, sheetName: grid.name, rows, merges: grid.merges, forms: [draftForm(form, at)] };
}

type CellAt = (at: Pick<CellRef, 'row' | 'column'>) => DraftCell;

function draftForm(form: Form, at: CellAt): DraftForm {
  const { headerRow, columns } = form.table;
  const captions = ROLES.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [[role, [at({ row: headerRow, column })]] as const];
  });
  const cellOf = (field: Field<unknown> | null | undefined) => (field ? at(field.at) : null);
  const { name } = form.project;
  const nameCell = name && cellOf(name);
  return {
    kind: form.kind,
    headerRows: [at({ row: headerRow, column: columns.level3 ?? 1 })],
    captions: Object.fromEntries(captions),
    title: cellOf(form.title),
    project: name && nameCell && name.text !== '' ? { cell: nameCell, text: name.value ?? name.text } : null,
    goal: form.kind === 'review' ? null : goalCell(form.goal, cellOf),
    funds: null,
    execution: null,
    indicators: form.indicators
      .filter(({ level3 }) => level3.value !== null && level3.value !== '')
      .map((indicator) => draftIndicator(indicator, at)),
  };
}

function goalCell(goal: Field | null, cellOf: (field: Field<unknown> | null) => DraftCell | null): DraftCell | null {
  return goal?.text ? cellOf(goal) : null;
}

function draftIndicator(indicator: Indicator, at: CellAt): DraftIndicator {
  const level3 = at(indicator.level3.at);
  const fields = FIELDS.flatMap((field) => {
    const read = indicator[field];
    return read ? [[field, [at(read.at)] as const] as const] : [];
  });
  return {
    level1: indicator.level1?.name ?? null,
    level2: indicator.level2?.name ?? null,
    level3,
    fields: Object.fromEntries(fields),
    anchor: level3,
  };
}

/** A caption that is a formula, and that no program has calculated yet, says its first text. */
function caption(grid: SheetGrid, row: number, column: number, text: string) {
  const formula = text === '' ? grid.formulas[row]?.[column] : null;
  const words = /"([^"]+)"/.exec(formula ?? '')?.[1];
  return words === undefined ? cell(grid.values[row]?.[column] ?? null, text) : cell(words, words);
}
