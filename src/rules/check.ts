import type { Form } from '../model/form';
import type { Finding } from './finding';
import type { Check, Draft, Rule, RuleContext } from './rule';

/**
 * Findings of `rules` on one form, top to bottom, left to right; of one cell in the order of the rules.
 * Findings of the form as a whole come first.
 */
export function checkWith(rules: readonly Rule[]): Check {
  return (form, context, mode) =>
    rules
      .filter((rule) => applies(rule, form, context, mode))
      .flatMap((rule) => Array.from(rule.check(form, context), (draft) => finding(rule, draft)))
      .sort(byCell);
}

function applies(rule: Rule, form: Form, context: RuleContext, mode: 'live' | 'full'): boolean {
  return (
    rule.appliesTo.forms.includes(form.kind) &&
    (rule.appliesTo.frame === 'any-frame' || context.byDocument) &&
    (rule.asks === 'written' || mode === 'full')
  );
}

function finding(rule: Rule, draft: Draft): Finding {
  return { severity: rule.severity, source: rule.source, ...draft, rule: rule.id };
}

function byCell(first: Finding, second: Finding): number {
  return (first.at?.row ?? 0) - (second.at?.row ?? 0) || (first.at?.column ?? 0) - (second.at?.column ?? 0);
}
