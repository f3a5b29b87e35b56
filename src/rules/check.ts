import { sameCell } from '../model/cell';
import type { CellRef } from '../model/cell';
import { FORM_KINDS } from '../model/form';
import type { Form, FormKind } from '../model/form';
import type { Reading } from '../model/reading';
import type { Finding, Fix } from './finding';
import { findingOf } from './finding-of';
import { isMet, maybeMerged, restsOnFailed } from './needs';
import type { Check, Draft, Need, Rule, RuleContext } from './rule';
import { projectsOfUnfilledFund } from '../cycle/parent-fund';

/**
 * Findings of `rules` on one form, top to bottom, left to right; of one cell in the order of the rules.
 * Findings of the form as a whole come first. A county's profile has the last word on whether a rule speaks, and how gravely.
 * Rules that rest on what was not read with certainty keep silent (decision D15).
 */
export function checkWith(rules: readonly Rule[]): Check {
  const byKind = new Map<FormKind, readonly Rule[]>();
  for (const kind of FORM_KINDS) {
    byKind.set(
      kind,
      rules.filter(({ appliesTo }) => appliesTo.forms.includes(kind)),
    );
  }
  return (form, context) => {
    if (form.reading.state === 'seen') return [];
    const asked = whatIsAsked(form, context);
    const isCertain = (need: Need) => isMet(need, form.reading);
    const mayBeElsewhere = maybeMerged(form);
    const findings: Finding[] = [];
    for (const rule of byKind.get(form.kind) ?? []) {
      if (rule.asks !== 'written' && rule.asks !== asked) continue;
      if (!applies(rule, context) || !rule.needs.every(isCertain)) continue;
      const rests = restsOnFailed(rule, form);
      for (const draft of rule.check(form, context)) {
        if (rests(draft.at)) continue;
        if (rule.asks !== 'written' && mayBeElsewhere(draft.at)) continue;
        findings.push(finding(rule, writable(draft, form.reading), form, context));
      }
    }
    return findings.sort(byCell);
  };
}

function whatIsAsked(form: Form, { others }: RuleContext): Rule['asks'] {
  return form.kind === 'application' && projectsOfUnfilledFund(form, others).length > 0 ? 'unfilled-fund' : 'complete';
}

function applies(rule: Rule, context: RuleContext): boolean {
  return (
    (rule.appliesTo.frame === 'any-frame' || context.byDocument) && context.catalog.ruleSettings[rule.id] !== 'off'
  );
}

/** Without a repair that would write over the caption in the same cell. */
function writable(draft: Draft, { captioned = [] }: Reading): Draft {
  if (captioned.length === 0) return draft;
  const { fix, ...rest } = draft;
  const at = fix && writtenAt(fix);
  return at && captioned.some((cell) => sameCell(cell, at)) ? rest : draft;
}

function writtenAt(fix: Fix): CellRef | null {
  return fix.kind === 'set-text' || fix.kind === 'set-number' ? fix.at : null;
}

function finding(rule: Rule, { ofSeveral, ...draft }: Draft, form: Form, { catalog }: RuleContext): Finding {
  return { ...findingOf(rule, draft, catalog), ...(ofSeveral ? {} : indicatorAt(form, draft.at)) };
}

/** The indicator in whose row it stands; what is said of a class is about several. */
function indicatorAt({ indicators }: Form, at: Draft['at']): Pick<Finding, 'about'> {
  const found = indicators.find(({ row, level3 }) => row === at?.row && at.column >= level3.at.column);
  return found?.level3.value ? { about: found.level3.value } : {};
}

function byCell(first: Finding, second: Finding): number {
  return (first.at?.row ?? 0) - (second.at?.row ?? 0) || (first.at?.column ?? 0) - (second.at?.column ?? 0);
}
