import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Validation, ValidationRule } from '../host/model';
import { toArea, toRange } from './range';

const ALERTS: Readonly<Record<Validation['alert']['style'], DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

const NUMBERS = {
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
} as const;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export function toUniverValidation(validation: Validation): ISheetDataValidationRule {
  return {
    uid: validation.id,
    ranges: validation.areas.map(toRange),
    ...criteria(validation.rule),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: validation.alert.show,
    errorStyle: ALERTS[validation.alert.style],
    errorTitle: validation.alert.title,
    error: validation.alert.message,
    showInputMessage: validation.prompt.show,
    promptTitle: validation.prompt.title,
    prompt: validation.prompt.message,
  };
}

export function fromUniverValidation(rule: ISheetDataValidationRule): Validation {
  const style =
    (Object.keys(ALERTS) as Validation['alert']['style'][]).find((name) => ALERTS[name] === rule.errorStyle) ?? 'Stop';
  return {
    id: rule.uid,
    areas: rule.ranges.map(toArea),
    rule: fromCriteria(rule),
    ignoreBlanks: rule.allowBlank !== false,
    prompt: { show: rule.showInputMessage !== false, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
    alert: { show: rule.showErrorMessage !== false, style, title: rule.errorTitle ?? '', message: rule.error ?? '' },
  };
}

function criteria(
  rule: ValidationRule,
): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown' | 'renderMode'> {
  switch (rule.kind) {
    case 'any':
      return { type: DataValidationType.ANY };
    case 'list':
      return {
        type: DataValidationType.LIST,
        formula1: rule.source,
        showDropDown: rule.dropDown,
        renderMode: DataValidationRenderMode.ARROW,
      };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default: {
      const operator = OPERATORS[rule.operator] ?? DataValidationOperator.BETWEEN;
      return {
        type: NUMBERS[rule.kind],
        operator,
        formula1: rule.first,
        ...(rule.second === null ? {} : { formula2: rule.second }),
      };
    }
  }
}

function fromCriteria(rule: ISheetDataValidationRule): ValidationRule {
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE) {
    return { kind: 'list', source: rule.formula1 ?? '', dropDown: rule.showDropDown !== false };
  }
  if (rule.type === DataValidationType.CUSTOM) return { kind: 'custom', formula: rule.formula1 ?? '' };
  const kind = (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).find((name) => NUMBERS[name] === rule.type);
  if (!kind) return { kind: 'any' };
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator) ?? 'Between';
  return { kind, operator, first: rule.formula1 ?? '', second: rule.formula2 ?? null };
}
