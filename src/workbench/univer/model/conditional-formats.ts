import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, HostModel } from '../../host/model';
import { fromUniverRule, toUniverRule } from '../conditional-format';
import { UNIT, type Engine } from '../engine';
import { onSheet, runSync } from './commands';

/** A sheet's conditional formats, the highest priority first. */
export function conditionalFormatsOf(
  engine: Engine,
): Pick<HostModel, 'conditionalFormats' | 'putConditionalFormat' | 'moveConditionalFormat'> {
  return {
    conditionalFormats: (sheet) => formatsOn(engine, sheet),
    async putConditionalFormat(sheet, format) {
      put(engine, sheet, format);
    },
    async moveConditionalFormat(sheet, id, priority) {
      const all = formatsOn(engine, sheet);
      const moved = all.find((format) => format.id === id);
      if (!moved) return;
      const order = all.filter((format) => format !== moved);
      order.splice(priority, 0, moved);
      for (const format of all) put(engine, sheet, { ...format, areas: [] });
      // Each one that is added goes on top.
      for (const format of order.reverse()) put(engine, sheet, format);
    },
  };
}

function formatsOn({ injector }: Engine, sheet: string): ConditionalFormat[] {
  return (injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheet) ?? []).map(fromUniverRule);
}

function put(engine: Engine, sheet: string, format: ConditionalFormat): void {
  const where = onSheet(sheet);
  const exists = formatsOn(engine, sheet).some(({ id }) => id === format.id);
  if (format.areas.length === 0) {
    if (exists) runSync(engine, DeleteConditionalRuleMutation.id, { ...where, cfId: format.id });
  } else if (exists) {
    runSync(engine, SetConditionalRuleMutation.id, { ...where, cfId: format.id, rule: toUniverRule(format) });
  } else {
    runSync(engine, AddConditionalRuleMutation.id, { ...where, rule: toUniverRule(format) });
  }
}
