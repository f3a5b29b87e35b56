import { labelHeights } from '../../sheets/draw/indicator-height';
import type { Edit } from '../../sheets/edit';
import type { WorkbookPort } from '../../sheets/port';
import { catalogFor, categoryFor, OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { withClassNames } from '../read/class-names';
import { findForm, knownMerges, MERGES_UNKNOWN } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { wordingOf } from './indicator-library';
import { clearedRow } from './remove-indicator';
import { placeAfter, removeRows } from './remove-rows';
import { openRowLayer } from './row-layer';
import { unfilledRows } from './unfilled-rows';
import type { UnfilledRows } from './unfilled-rows';

export interface RemoveUnfilled {
  readonly form: FormAddress;
  /** What was shown; anything else is not removed. */
  readonly shown: UnfilledRows;
  readonly judgement?: Judgement;
}

/**
 * 删除未填的行: what the template brought and the project does not need, in one batch. Refused where the rows are no longer those that
 * were shown, or where a formula of the sheet reads one of them.
 */
export function removeUnfilled(
  port: WorkbookPort,
  { form: at, shown, judgement = OWN_FRAME }: RemoveUnfilled,
): Promise<CommandResult<UnfilledRows>> {
  return command<UnfilledRows>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const catalog = catalogFor(found.form, judgement);
    const form = withClassNames(found.form, catalog);
    const category = categoryFor(form, catalog, judgement)?.category ?? null;
    const unfilled = unfilledRows(form, found.grid, category);
    if (JSON.stringify(unfilled) !== JSON.stringify(shown)) return CHANGED;
    const rows = unfilled.spare.map(({ row }) => row);
    if (rows.length + unfilled.emptied.length === 0) return refuse('no-change', '没有未填的模板行。');

    const merges = knownMerges(found.grid);
    if (!merges) return MERGES_UNKNOWN;
    const removal = removeRows(found.grid, merges, form, rows);
    if ('brokenFormulas' in removal) {
      return refuse('referenced', `${removal.brokenFormulas.join('、')} 的公式引用了未填的行，请先修改公式再删除。`);
    }
    const gone = new Set(rows);
    const after = (row: number) => placeAfter(row, { gone });
    const emptied = unfilled.emptied.flatMap(({ row }) => clearedRow({ ...found, form }, row, after(row)));
    const opened = unfilled.emptied.flatMap(({ row }) =>
      openRowLayer(found.grid, form, { from: row, row: after(row) }, catalog, wordingOf(form, catalog)),
    );
    const blank = new Set(unfilled.emptied.map(({ row }) => row));
    // A class label that was spread over many rows needs the height of the few that are left.
    const heights = labelHeights(form, gone, blank).map(({ row, points }): Edit => ({
      kind: 'set-row-height',
      sheet: found.grid.id,
      row: after(row),
      points,
    }));
    return { ok: true, undo: await port.apply([...removal.edits, ...emptied, ...opened, ...heights]), ...unfilled };
  });
}

const CHANGED = refuse('changed-meanwhile', '表格有变动，未填的行和刚才列出的不同；请重新查看后再删除。');
