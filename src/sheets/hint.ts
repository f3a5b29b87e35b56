import type { FormHint } from '../model/form';
import type { ColumnCorrection } from './user-corrections';
import { isColumnRole } from '../catalog';

/** Sheet-scoped hidden name that hints the rule set and category of a drawn form. Nothing breaks without it. */
export const HINT_NAME = 'jichi.form';

/** The name's formula: a text constant "rule set/category", "-" where there is none; behind it an arithmetic other than the usual one. */
export function hintFormula(hint: FormHint, arithmetic: string | null = null): string {
  return `"${hint.ruleSet ?? '-'}/${hint.category ?? '-'}${arithmetic === null ? '' : `;@${arithmetic}`}"`;
}

/** Reads what a host hands over: the constant's text, with or without "=" and quotes. Null where nothing is said of a form. */
export function parseHint(text: string | null): FormHint | null {
  const match = /^([a-z0-9-]+)\/([a-z0-9-]+)(?:;|$)/.exec(bare(text));
  if (!match) return null;
  const hint = { ruleSet: none(match[1]), category: none(match[2]) };
  return hint.ruleSet === null && hint.category === null ? null : hint;
}

/** What people said of a sheet's tables; it is written behind the hint of the form, each part after a ";". */
export interface SheetSettings {
  readonly corrections: readonly ColumnCorrection[];
  readonly noForms: readonly string[];
  /** Id of the arithmetic by which its points are computed (decision D16); null: by the usual one. */
  readonly arithmetic: string | null;
}

/** Excel keeps no longer text constant in a formula. */
const LONGEST_CONSTANT = 255;

/** "-/-;年度指标/数值=target;!1k2x9f;@hubei-2020"; parts that are none of these are passed over. */
export function parseSheetSettings(text: string | null): SheetSettings {
  const [, ...parts] = bare(text).slice(0, LONGEST_CONSTANT).split(';');
  return {
    corrections: parts.flatMap((part) => {
      const [, key, role = ''] = /^([^=]+)=([a-z0-9-]+)$/.exec(part) ?? [];
      return key !== undefined && isColumnRole(role) ? [{ key, role }] : [];
    }),
    noForms: parts.flatMap((part) => /^!([a-z0-9]+)$/.exec(part)?.[1] ?? []),
    arithmetic: parts.flatMap((part) => /^@([a-z0-9-]+)$/.exec(part)?.[1] ?? [])[0] ?? null,
  };
}

/** The formula that says so beside what the name says of the form, a null formula deletes the name; null: it is longer than Excel keeps. */
export function sheetSettingsFormula(
  text: string | null,
  { corrections, noForms, arithmetic }: SheetSettings,
): { readonly formula: string | null } | null {
  const hint = parseHint(text);
  const parts = [
    ...(arithmetic === null ? [] : [`@${arithmetic}`]),
    ...corrections.map(({ key, role }) => `${key}=${role}`),
    ...noForms.map((key) => `!${key}`),
  ];
  if (parts.length === 0) return { formula: hint === null ? null : hintFormula(hint) };
  const form = hintFormula(hint ?? { ruleSet: null, category: null }).slice(1, -1);
  const constant = [form, ...parts].join(';');
  return constant.length > LONGEST_CONSTANT ? null : { formula: `"${constant}"` };
}

function bare(text: string | null): string {
  return (text ?? '').replace(/^="?|^"/, '').replace(/"$/, '');
}

function none(id: string | undefined): string | null {
  return id === undefined || id === '-' ? null : id;
}
