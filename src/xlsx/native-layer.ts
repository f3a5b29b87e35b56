import type { DataValidation } from '@cj-tech-master/excelts';

import type { ConditionalFormatPlan, ValidationPlan } from '../sheets/plan';
import { HostError } from '../sheets/port';
import type { ConditionalFormat, Validation } from './book';
import { argb } from './look';

/** @throws HostError not-drawable when Excel would refuse the file: a list over 255 characters or with a comma inside an item, prompts too long. */
export function validation({ area, rule, prompt, alert }: ValidationPlan): Validation {
  for (const note of [prompt, alert]) {
    if (note && (note.title.length > 32 || note.message.length > 255))
      throw new HostError(
        'not-drawable',
        `单元格提示“${note.title}”太长，Excel 无法保存：标题不得超过 32 个字，内容不得超过 255 个字。`,
      );
  }
  return {
    area,
    rule: {
      ...ruleOf(rule),
      ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
      ...(alert && { showErrorMessage: true, errorStyle: alert.style, errorTitle: alert.title, error: alert.message }),
    },
  };
}

export function conditionalFormat({ area, formula, fill, fontColor }: ConditionalFormatPlan): ConditionalFormat {
  return {
    areas: [area],
    rules: [
      {
        type: 'expression',
        formulae: [formula],
        style: {
          // A differential format paints with the background colour of a solid pattern.
          ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } }),
          ...(fontColor !== undefined && { font: { color: { argb: argb(fontColor) } } }),
        },
      },
    ],
  };
}

function ruleOf(rule: ValidationPlan['rule']): DataValidation {
  switch (rule.kind) {
    case 'any':
      return { type: 'any' };
    case 'list':
      return { type: 'list', allowBlank: true, formulae: [listFormula(rule.items)] };
    case 'custom':
      return { type: 'custom', allowBlank: true, formulae: [rule.formula] };
    case 'decimal':
      return { type: 'decimal', operator: 'between', allowBlank: true, formulae: [rule.min, rule.max] };
  }
}

function listFormula(items: readonly string[]): string {
  const list = items.join(',');
  if (list.length > 255 || items.some((item) => item.includes(',')))
    throw new HostError(
      'not-drawable',
      `下拉选项“${items[0] ?? ''}”等 ${items.length} 项无法保存：合计不得超过 255 个字，每项不得含有英文逗号。`,
      list,
    );
  return `"${list.replace(/"/g, '""')}"`;
}
