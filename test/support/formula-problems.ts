import { lintFormula } from './formula-lint';
import type { SheetPlan } from '../../src/sheets/plan';

/** What the linter says of all formulas of a planned sheet, wherever they are laid. */
export function formulaProblems({ cells, conditionalFormats, validations }: SheetPlan): string[] {
  return [
    ...cells.flatMap(({ content }) => (content && 'formula' in content ? lintFormula(content.formula, 'cell') : [])),
    ...conditionalFormats.flatMap(({ formula }) => lintFormula(formula, 'conditional-format')),
    ...validations.flatMap(({ rule }) => (rule.kind === 'custom' ? lintFormula(rule.formula, 'validation') : [])),
  ];
}
