import { areaAddress } from '../model/cell';
import type { ConditionalFormatPlan, ValidationPlan } from '../sheets/plan';

/** Replaces the validation of the area. */
export function replaceValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  sheet.getRange(areaAddress(plan.area)).dataValidation.clear();
  layValidation(sheet, plan);
}

/** On cells that have none. */
export function layValidation(sheet: Excel.Worksheet, { area, rule, prompt, alert }: ValidationPlan): void {
  const validation = sheet.getRange(areaAddress(area)).dataValidation;
  validation.rule = rule.kind === 'any' ? ANY_CONTENT : ruleOf(rule);
  if (prompt) validation.prompt = { showPrompt: true, ...prompt };
  if (alert)
    validation.errorAlert = {
      showAlert: true,
      title: alert.title,
      message: alert.message,
      style: ALERT_STYLES[alert.style],
    };
  else if (rule.kind !== 'any')
    validation.errorAlert = { showAlert: false, title: '', message: '', style: 'Information' };
}

/** Excel keeps a prompt with a rule only: this one lets everything pass. */
export const ANY_CONTENT: Excel.DataValidationRule = { custom: { formula: '=TRUE' } };

const ALERT_STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function ruleOf(rule: Exclude<ValidationPlan['rule'], { readonly kind: 'any' }>): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.items.join(',') } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
}

/** Excel puts a new format before those that are there. */
export function addConditionalFormat(
  sheet: Excel.Worksheet,
  { area, formula, fill, fontColor }: ConditionalFormatPlan,
): Excel.ConditionalFormat {
  const format = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  format.load('id');
  format.custom.rule.formula = `=${formula}`;
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (fontColor !== undefined) format.custom.format.font.color = fontColor;
  return format;
}
