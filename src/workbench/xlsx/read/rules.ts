import type { Area } from '../../../model/cell';
import { copied } from '../../../sheets/formula/references';
import { isTrue } from '../../../xlsx/book';
import { areasOf, conditionalFormatsIn } from '../../../xlsx/edit/ranges';
import { attribute, childOf, childrenOf, elementsOf, textOf } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import type { CustomFormat, Validation } from '../../host/model';
import type { Mark } from './looks';

export type FileValidation = Omit<Validation, 'id'>;
export type FileFormat = Omit<CustomFormat, 'id'>;

/** An element of the file and what it says. */
export interface Said<T> {
  readonly element: XmlElement;
  readonly says: T;
}

/**
 * The validations of a sheet, one area each: Excel and other programs read several areas in different ways. Those that reach to
 * other sheets by the newer form of the standard are not among them.
 */
export function validationsOf(root: XmlElement): Said<readonly FileValidation[]>[] {
  const list = childOf(root, 'dataValidations');
  return (list ? childrenOf(list, 'dataValidation') : []).map((element) => {
    const areas = areasOf(element);
    return { element, says: areas.map((area) => validationOf(element, area, areas[0] ?? area)) };
  });
}

function validationOf(element: XmlElement, area: Area, first: Area): FileValidation {
  const said = (name: string): string => attribute(element, name) ?? '';
  const formulas = ['formula1', 'formula2'].map((name) => {
    const formula = childOf(element, name);
    return formula ? copied(textOf(formula), area.top - first.top, area.left - first.left) : '';
  });
  const styles = { warning: 'Warning', information: 'Information' } as const;
  return {
    areas: [area],
    rule: ruleOf(said('type'), said('operator') || 'between', formulas, !isTrue(said('showDropDown'))),
    ignoreBlanks: isTrue(said('allowBlank')),
    prompt: { show: isTrue(said('showInputMessage')), title: said('promptTitle'), message: said('prompt') },
    alert: {
      show: isTrue(said('showErrorMessage')),
      style: styles[said('errorStyle') as keyof typeof styles] ?? 'Stop',
      title: said('errorTitle'),
      message: said('error'),
    },
  };
}

function ruleOf(
  type: string,
  operator: string,
  [first = '', second = '']: readonly string[],
  dropDown: boolean,
): Validation['rule'] {
  // A rule without its formula asks nothing.
  if (first === '' && (type === 'list' || type === 'custom')) return { kind: 'any' };
  switch (type) {
    case 'list': {
      const inline = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
      return { kind: 'list', source: inline === undefined ? `=${first}` : inline.replaceAll('""', '"'), dropDown };
    }
    case 'custom':
      return { kind: 'custom', formula: `=${first}` };
    case 'decimal':
    case 'textLength':
    case 'date':
    case 'time':
    case 'whole': {
      const name = operator.charAt(0).toUpperCase() + operator.slice(1);
      return {
        kind: type === 'whole' ? 'wholeNumber' : type,
        operator: /[eE]qual$|Equal$/.test(name) ? `${name}To` : name,
        first: limit(first),
        second: second === '' ? null : limit(second),
      };
    }
    default:
      return { kind: 'any' };
  }
}

/** A number as it is, anything else as a formula. */
function limit(text: string): string {
  return text === '' || Number.isFinite(Number(text)) ? text : `=${text}`;
}

/** The conditional formats of a sheet that ask a formula, highest priority first; others are not shown and stay. */
export function formatsOf(root: XmlElement, marks: readonly Mark[]): Said<FileFormat>[] {
  const rules = conditionalFormatsIn(root).flatMap((format) =>
    childrenOf(format, 'cfRule').flatMap((element) => {
      // Some programs write empty ones before or behind it.
      const formula = childrenOf(element, 'formula').find((each) => textOf(each).trim() !== '');
      const areas = areasOf(format);
      if (attribute(element, 'type') !== 'expression' || !formula || areas.length === 0) return [];
      if (elementsOf(formula).length > 0) return [];
      const mark = marks[Number(attribute(element, 'dxfId') ?? -1)] ?? { fill: null, fontColor: null, bold: null };
      const says: FileFormat = {
        type: 'Custom',
        areas,
        formula: `=${textOf(formula)}`,
        ...mark,
        stopIfTrue: isTrue(attribute(element, 'stopIfTrue')),
      };
      return [{ element, says }];
    }),
  );
  return rules.sort((a, b) => priorityOf(a.element) - priorityOf(b.element));
}

export function priorityOf(rule: XmlElement): number {
  return Number(attribute(rule, 'priority') ?? 0);
}
