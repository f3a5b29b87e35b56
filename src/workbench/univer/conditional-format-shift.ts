import type { IDisposable, Injector } from '@univerjs/core';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  createCfId,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';

/**
 * Moves conditional formats and their formulas when rows and columns are inserted or deleted. Without a screen nothing else does:
 * Univer keeps this in its UI package.
 */
export function shiftConditionalFormats(injector: Injector): void {
  const watched = new Map<string, IDisposable>();
  injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
    if (type === 'sort') return;
    watched.get(rule.cfId)?.dispose();
    watched.delete(rule.cfId);
    if (type !== 'delete') watched.set(rule.cfId, watch(injector, unitId, subUnitId, rule));
  });
}

function watch(injector: Injector, unitId: string, subUnitId: string, rule: IConditionFormattingRule): IDisposable {
  const formula = formulaOf(rule);
  const where = { unitId, subUnitId };
  const references = injector.get(FormulaRefRangeService);
  return references.registerRangeFormula(unitId, subUnitId, rule.ranges, formula === null ? [] : [formula], (parts) => {
    const [first, ...more] = parts.map((part) => withFormula({ ...rule, ranges: part.ranges }, part.formulas[0]));
    if (!first) {
      return {
        redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...where, cfId: rule.cfId } }],
        undos: [{ id: AddConditionalRuleMutation.id, params: { ...where, rule } }],
      };
    }
    const added = more.map((part) => ({ ...part, cfId: createCfId() }));
    return {
      redos: [
        { id: SetConditionalRuleMutation.id, params: { ...where, cfId: rule.cfId, rule: first } },
        ...added.map((part) => ({ id: AddConditionalRuleMutation.id, params: { ...where, rule: part } })),
      ],
      undos: [
        ...added.map((part) => ({ id: DeleteConditionalRuleMutation.id, params: { ...where, cfId: part.cfId } })),
        { id: SetConditionalRuleMutation.id, params: { ...where, cfId: rule.cfId, rule } },
      ],
    };
  });
}

function formulaOf({ rule }: IConditionFormattingRule): string | null {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? rule.value : null;
}

function withFormula(rule: IConditionFormattingRule, formula: string | undefined): IConditionFormattingRule {
  const config = rule.rule;
  if (formula === undefined || config.type !== CFRuleType.highlightCell || config.subType !== CFSubRuleType.formula)
    return rule;
  return { ...rule, rule: { ...config, value: formula } };
}
