import type { FormHint } from '../model/form';

/** Sheet-scoped hidden name that hints the rule set and category of a drawn form. Nothing breaks without it. */
export const HINT_NAME = 'jichi.form';

/** The name's formula: a text constant "rule set/category", "-" where there is none. */
export function hintFormula(hint: FormHint): string {
  return `"${hint.ruleSet ?? '-'}/${hint.category ?? '-'}"`;
}

/** Reads what a host hands over: the constant's text, with or without "=" and quotes. */
export function parseHint(text: string | null): FormHint | null {
  const match = text?.match(/^=?"?([a-z0-9-]+)\/([a-z0-9-]+)"?$/);
  if (!match) return null;
  const [, ruleSet, category] = match;
  return { ruleSet: none(ruleSet), category: none(category) };
}

function none(id: string | undefined): string | null {
  return id === undefined || id === '-' ? null : id;
}
