import { generateRandomId, Tools } from '@univerjs/core';
import { CopySheetCommand } from '@univerjs/sheets';
import { splitReference } from '../../host/area';
import { nameId, type HostModel, type SheetExtras } from '../../host/model';
import type { Changes } from '../changes';
import { sheetId, type Engine } from '../engine';
import { activeSheet } from './active-sheet';
import { extrasOf } from './extras';
import { insertSheet, sheetStates } from './sheets';
import { worksheetOf } from './worksheet';

/** What a sheet takes along that Univer keeps outside of it, or does not know of. */
export type Belongings = Pick<
  HostModel,
  'names' | 'putName' | 'validations' | 'putValidation' | 'conditionalFormats' | 'putConditionalFormat'
> & { readonly extras: Map<string, SheetExtras> };

export async function copySheet(
  engine: Engine,
  changes: Changes,
  belongings: Belongings,
  source: string,
  name: string,
  position: number,
): Promise<string> {
  const { validations, putValidation, conditionalFormats, putConditionalFormat } = belongings;
  const id = sheetId();
  const data = { ...Tools.deepClone(worksheetOf(engine, source).getConfig()), id, name };
  insertSheet(engine, changes, position, data);
  for (const validation of validations(source)) await putValidation(id, { ...validation, id: generateRandomId() });
  for (const format of [...conditionalFormats(source)].reverse())
    await putConditionalFormat(id, { ...format, id: generateRandomId() });
  await copyNamesAndExtras(engine, belongings, source, id);
  return id;
}

/** A copy made by hand takes along what Univer does not know of: names of the sheet, print set-up, protection. */
export function followCopies(engine: Engine, belongings: Belongings): void {
  engine.commands.onCommandExecuted(({ id, params }) => {
    if (id !== CopySheetCommand.id) return;
    const { subUnitId: source = activeSheet(engine) } = (params ?? {}) as { readonly subUnitId?: string };
    const sheets = sheetStates(engine);
    const copy = sheets[sheets.findIndex((sheet) => sheet.id === source) + 1];
    if (copy) void copyNamesAndExtras(engine, belongings, source, copy.id);
  });
}

async function copyNamesAndExtras(
  engine: Engine,
  { names, putName, extras }: Belongings,
  source: string,
  copy: string,
): Promise<void> {
  extras.set(copy, structuredClone(extrasOf(extras, source)));
  const sheetName = (id: string): string => sheetStates(engine).find((sheet) => sheet.id === id)?.name ?? '';
  const [from, to] = [sheetName(source), sheetName(copy)];
  for (const name of names().filter((each) => each.sheet === source)) {
    const reference = splitReference(name.formula);
    const formula = reference.sheet === from ? `='${to.replaceAll("'", "''")}'!${reference.address}` : name.formula;
    await putName({ ...name, id: nameId(copy, name.name), sheet: copy, formula });
  }
}
