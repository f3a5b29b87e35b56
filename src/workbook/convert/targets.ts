import { COUNTY_FORMS, printsYear } from '../../catalog';
import type { CountyForm } from '../../catalog';
import type { MoneyUnit } from '../../model/form';
import { SHEET_NAMES } from '../sheet-name';

const OFFICIAL = ['application', 'monitoring', 'self-evaluation'] as const;

/** Forms of the document that a table may become: 表1, 表3, 表4. */
export type OfficialTarget = (typeof OFFICIAL)[number];

/** The form that a table becomes, in which of its ways. */
export type Target =
  | { readonly form: OfficialTarget }
  | { readonly form: CountyForm; readonly variant: string | null; readonly unit: MoneyUnit };

/** Ids by which a target is named, on the command line as in the pane. */
export const TARGET_IDS: readonly string[] = [...OFFICIAL, ...COUNTY_FORMS.map(({ id }) => id)];

/** Null where no form is called so. `variant` and `unit` null: the first, or the only one. */
export function targetOf(id: string, variant: string | null = null, unit: MoneyUnit | null = null): Target | null {
  const official = OFFICIAL.find((one) => one === id);
  if (official) return { form: official };
  const form = COUNTY_FORMS.find((one) => one.id === id);
  return form ? { form, variant, unit: unit ?? form.moneyUnits[0] ?? '万元' } : null;
}

export function isOfficial(target: Target): target is { readonly form: OfficialTarget } {
  return typeof target.form === 'string';
}

export function sheetNameOf(target: Target): string {
  return isOfficial(target) ? SHEET_NAMES[target.form] : target.form.sheetName;
}

export function unitOf(target: Target): MoneyUnit {
  return isOfficial(target) ? '万元' : target.unit;
}

export function showsYear(target: Target): boolean {
  return isOfficial(target) || printsYear(target.form);
}
