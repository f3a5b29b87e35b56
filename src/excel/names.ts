/** Gives the sheet a name of its own; one of that name must not be there. */
export function putName(
  sheet: Excel.Worksheet,
  { name, formula, hidden }: { readonly name: string; readonly formula: string; readonly hidden: boolean },
): void {
  const item = sheet.names.add(name, `=${formula.replace(/^=/, '')}`);
  if (hidden) item.visible = false;
}
