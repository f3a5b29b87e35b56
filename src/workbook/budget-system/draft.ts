import type { SystemRole, SystemSheet } from '../../catalog/budget-system';
import type { RuleSet } from '../../catalog/types';
import { cellOf, saidRows } from './indicator-texts';
import type { SaidRow, SystemForm, Texts } from './indicator-texts';
import { refusalsOf } from './refusals';
import type { Refused } from './refusals';

/** A form as the budget system's sheet will hold it. */
export interface SystemDraft {
  /** A text for each column, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly refused: readonly Refused[];
  /** What could not be taken over, an indicator each. */
  readonly left: readonly SaidRow[];
}

/** Writes nothing: what the sheet will say, and what the system would refuse of it. */
export function draftOf(form: SystemForm, sheet: SystemSheet, ruleSet: RuleSet): SystemDraft {
  const said = saidRows(form, ruleSet, true);
  const judged = said.map(({ indicator, texts }, index) => ({
    row: index + 2,
    texts,
    raw: codedTexts(texts, sheet),
    at: (role: SystemRole) => cellOf(indicator, role),
  }));
  return {
    rows: judged.map(({ raw }) => sheet.columns.map(({ role }) => raw[role] ?? '')),
    refused: refusalsOf({
      sheet,
      kind: form.kind,
      captions: new Map(sheet.columns.map(({ role, caption }) => [role, caption])),
      coded: true,
      rows: judged,
      goal: goalOf(form),
      month: monthOf(form),
      ruleSet,
    }),
    left: said.filter(({ left }) => left.length > 0),
  };
}

/** Entries of lists as "code-name", where the code is known. */
export function codedTexts(texts: Texts, sheet: SystemSheet): Texts {
  const coded = sheet.columns.flatMap(({ role, coded: isCoded }): [SystemRole, string][] => {
    const text = texts[role];
    return isCoded && text !== undefined ? [[role, codedText(text, sheet)]] : [];
  });
  return { ...texts, ...Object.fromEntries(coded) };
}

export function codedText(text: string, { codes }: SystemSheet): string {
  const code = codes[text];
  return code === undefined ? text : `${code}-${text}`;
}

export function goalOf(form: SystemForm) {
  return form.kind === 'application' && form.goal ? { text: form.goal.text, at: form.goal.at } : null;
}

export function monthOf(form: SystemForm): number | null {
  return form.kind === 'monitoring' ? (form.months.find(({ value }) => value)?.value ?? null) : null;
}
