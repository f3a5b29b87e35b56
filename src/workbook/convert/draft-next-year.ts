import { countyFormOf } from '../../catalog';
import type { Application } from '../../model/form';
import type { WorkbookPort } from '../../sheets/port';
import type { SheetPlan } from '../../sheets/plan';
import { withPriorColumn } from '../../sheets/draw/prior-column';
import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { findInWorkbook } from '../read/find-form';
import type { FormAddress, FoundInWorkbook } from '../read/find-form';
import { refuseHalfRead } from '../read/reading-words';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { wordingOf } from '../rows/indicator-library';
import { addSheet } from '../sheet-name';
import { convertForm } from './conversion';
import type { LeftText } from './conversion';
import type { ConversionPreview } from './convert-table';
import { classesOf } from './draw-target';
import { fieldsOf } from './fields';
import { LEFT_BEHIND, nextYearOf } from './next-year';
import { otherTexts } from './other-texts';
import { placeRows } from './rows';
import { sheetNameOf, targetOf } from './targets';
import type { Target } from './targets';

export async function previewNextYear(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement = OWN_FRAME,
): Promise<ConversionPreview | Refusal> {
  // To read merged cells may cost the user's undo stack; the list does without them.
  const found = await findLast(port, at, false);
  if (!found.ok) return found;
  const { moved, left } = draftOf(found, judgement, found.grid.name);
  return { ok: true, moved, left };
}

/** 沿用上年表: last year's 申报表 as the draft of the next, in its own form where the catalogue has it, else in 表1. Last year's stays as it is. */
export function draftNextYear(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement = OWN_FRAME,
): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findLast(port, at, true);
    if (!found.ok) return found;
    const { undo, name } = await addSheet(
      port,
      sheetNameOf(ownTarget(found.form)),
      (free) => draftOf(found, judgement, free).plan,
    );
    return { ok: true, undo, sheetName: name };
  });
}

interface FoundApplication extends FoundInWorkbook {
  readonly form: Application;
}

async function findLast(port: WorkbookPort, at: FormAddress, merges: boolean): Promise<FoundApplication | Refusal> {
  const found = await findInWorkbook(port, at, merges);
  if (!found.ok) return found;
  const { form } = found;
  if (form.kind !== 'application')
    return refuse('form-missing', `“${found.grid.name}”不是绩效目标申报表；请在上年的申报表上使用“沿用上年表”。`);
  return refuseHalfRead(form, ['level1', 'level2', 'level3', 'target'], '沿用上年表') ?? { ...found, form };
}

interface Draft {
  readonly plan: SheetPlan;
  readonly moved: ConversionPreview['moved'];
  readonly left: readonly LeftText[];
}

function draftOf({ form, grid, sheets }: FoundApplication, judgement: Judgement, name: string): Draft {
  const ruleSet = catalogFor(form, judgement);
  const target = ownTarget(form);
  const forms = sheets.find((sheet) => sheet.grid === grid)?.forms ?? [form];
  const next = nextYearOf(form);
  const others = otherTexts(form, forms, grid, ruleSet).filter(({ text }) => !/^[-\d,.%]+$/.test(text));
  const wording = wordingOf(form, ruleSet);
  const { plan, moved, left } = convertForm({ form: next, others, kept: [] }, target, { ruleSet, wording, name });
  const rows = placeRows(next.indicators, classesOf(target, ruleSet), ruleSet);
  const headRow = headRowOf(plan);
  const priors = rows.flatMap(({ indicator }, index) => {
    const last = indicator && form.indicators.find(({ row }) => row === indicator.row);
    return last && last.target.text !== '' ? [{ row: headRow + 1 + index, text: last.target.text }] : [];
  });
  const behind = fieldsOf(form)
    .filter(({ name: what, field }) => LEFT_BEHIND.test(what) && field.text !== '')
    .map(({ name: label, field: { text, at } }): LeftText => ({ label, text, at, from: '', indicator: '' }));
  return { plan: withPriorColumn(plan, headRow, priors), moved, left: [...behind, ...left] };
}

/** The table's head is what is repeated on every page. */
function headRowOf({ print }: SheetPlan): number {
  if (print.repeatRows === null) throw new Error('a form repeats the head of its table');
  return print.repeatRows.last;
}

/** In the way and the unit in which last year's was printed. */
function ownTarget(form: Application): Target {
  const county = countyFormOf(form.layout ?? form.hint?.ruleSet ?? null);
  const own = county?.kind === 'application' ? targetOf(county.id, null, form.funds?.unit ?? null) : null;
  return own ?? { form: 'application' };
}
