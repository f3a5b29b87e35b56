import { BooleanNumber } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../host/model';
import { toArea, toRange } from './range';

/** How Excel calls what Univer draws. */
const DRAWN_TYPES = { colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' } as const;

const RULE_TYPES = {
  average: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  number: 'CellValue',
  rank: 'TopBottom',
  text: 'ContainsText',
  timePeriod: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
} as const;

export function toUniverRule(format: ConditionalFormat): IConditionFormattingRule {
  const placed = { cfId: format.id, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue };
  if (format.type !== 'Custom') return { ...placed, rule: format.rule as IConditionFormattingRule['rule'] };
  const style = {
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === null ? {} : { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  return {
    ...placed,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: format.formula, style },
  };
}

/** A kind that the add-in does not write keeps Univer's own rule. */
export function fromUniverRule({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule): ConditionalFormat {
  const placed = { id: cfId, areas: ranges.map(toArea), stopIfTrue };
  if (rule.type !== CFRuleType.highlightCell) return { ...placed, type: DRAWN_TYPES[rule.type], rule };
  if (rule.subType !== CFSubRuleType.formula) return { ...placed, type: RULE_TYPES[rule.subType], rule };
  const { bg, cl, bl } = rule.style;
  return {
    ...placed,
    type: 'Custom',
    formula: rule.value,
    fill: bg?.rgb ?? null,
    fontColor: cl?.rgb ?? null,
    bold: bl === undefined ? null : bl === BooleanNumber.TRUE,
  };
}
