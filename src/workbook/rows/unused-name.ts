/** No name yet: an empty cell, the print's "指标1：" or "……". */
export function isUnusedName(text: string): boolean {
  return /^(?:(?:三级)?指标\s*\d+\s*[:：.、]?|[.…．。]+)?$/.test(text);
}
