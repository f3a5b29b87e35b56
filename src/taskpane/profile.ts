import type { RuleSet } from '../catalog/types';

export type LoadedProfile =
  | { readonly ok: true; readonly ruleSets: readonly RuleSet[] }
  | { readonly ok: false; readonly message: string };

/** A county's profile out of the text of its file. The schema is large and loaded only when there is one. */
export async function loadProfile(text: string): Promise<LoadedProfile> {
  const { readProfile, ruleSetsWith } = await import('../workbook/read/profile');
  const read = readProfile(text);
  return read.ok ? { ok: true, ruleSets: ruleSetsWith(read.profile) } : read;
}
