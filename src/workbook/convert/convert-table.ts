import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import type { WorkbookPort } from '../../sheets/port';
import { findInWorkbook } from '../read/find-form';
import type { FormAddress, FoundInWorkbook } from '../read/find-form';
import { refuseHalfRead } from '../read/reading-words';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { wordingOf } from '../rows/indicator-library';
import { addNamed } from '../sheet-name';
import { convertForm } from './conversion';
import type { Conversion, LeftText, Moved } from './conversion';
import { keepTexts, keptTexts } from './kept-list';
import type { KeptText } from './kept-list';
import { otherTexts } from './other-texts';
import { sheetNameOf } from './targets';
import type { Target } from './targets';

export interface ConvertTable {
  readonly form: FormAddress;
  readonly target: Target;
  /** Whether what has no place in the new table is listed on the sheet 转换留存. */
  readonly keep: boolean;
  readonly judgement?: Judgement;
}

/** What goes where, and what has no place: it is shown before anything is written. */
export interface ConversionPreview {
  readonly ok: true;
  readonly moved: readonly Moved[];
  readonly left: readonly LeftText[];
}

export interface ConvertedTable {
  readonly sheetName: string;
  readonly left: number;
  readonly kept: boolean;
}

export async function previewConversion(
  port: WorkbookPort,
  at: FormAddress,
  target: Target,
  judgement: Judgement = OWN_FRAME,
): Promise<ConversionPreview | Refusal> {
  // To read merged cells may cost the user's undo stack; the list does without them.
  const found = await findConvertible(port, at, false);
  if (!found.ok) return found;
  const { moved, left } = conversionOf(found, target, judgement, sheetNameOf(target));
  return { ok: true, moved, left };
}

/** 转为另一种表: a new sheet with what the form says, in another form of the catalogue. The form itself stays as it is. One batch, two where the name is taken. */
export function convertTable(
  port: WorkbookPort,
  { form: at, target, keep, judgement = OWN_FRAME }: ConvertTable,
): Promise<CommandResult<ConvertedTable>> {
  return command<ConvertedTable>(async () => {
    const found = await findConvertible(port, at, true);
    if (!found.ok) return found;
    const { left } = conversionOf(found, target, judgement, sheetNameOf(target));
    const grids = found.sheets.map(({ grid }) => grid);
    const { undo, name } = await addNamed(port, sheetNameOf(target), (sheetName) => [
      { kind: 'add-sheet', plan: conversionOf(found, target, judgement, sheetName).plan },
      ...(keep
        ? keepTexts(
            grids,
            left.map((text) => keptOf(text, sheetName, found.grid.name)),
          )
        : []),
    ]);
    return { ok: true, undo, sheetName: name, left: left.length, kept: keep && left.length > 0 };
  });
}

async function findConvertible(
  port: WorkbookPort,
  at: FormAddress,
  merges: boolean,
): Promise<FoundInWorkbook | Refusal> {
  const found = await findInWorkbook(port, at, merges);
  if (!found.ok) return found;
  const { form } = found;
  if (form.kind === 'review')
    return refuse(
      'form-missing',
      `“${found.grid.name}”是绩效目标审核表，没有指标可转；请在申报表、监控表或自评表上转换。`,
    );
  return refuseHalfRead(form, ['level1', 'level2', 'level3', 'target'], '转为另一种表') ?? found;
}

function conversionOf(
  { form, grid, sheets }: FoundInWorkbook,
  target: Target,
  judgement: Judgement,
  name: string,
): Conversion {
  const ruleSet = catalogFor(form, judgement);
  const forms = sheets.find((sheet) => sheet.grid === grid)?.forms ?? [form];
  const kept = keptTexts(sheets.map((sheet) => sheet.grid)).filter(({ sheetName }) => sheetName === grid.name);
  const others = otherTexts(form, forms, grid, ruleSet);
  return convertForm({ form, others, kept }, target, { ruleSet, wording: wordingOf(form, ruleSet), name });
}

function keptOf({ label, text, indicator, from, at }: LeftText, sheetName: string, source: string): KeptText {
  return { sheetName, indicator, label, text, from: at === null ? from : `${source}!${from}` };
}
