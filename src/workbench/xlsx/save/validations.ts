import { areaAddress } from '../../../model/cell';
import { HostError } from '../../../sheets/port';
import { printAreas } from '../../../xlsx/area-text';
import { ensureChild, WORKSHEET } from '../../../xlsx/edit/child-order';
import { parentsIn, removeFromList } from '../../../xlsx/edit/ranges';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { appendChild, elementsOf, newElement, setAttribute } from '../../../xlsx/package/xml';
import type { Attributes, XmlElement } from '../../../xlsx/package/xml';
import type { HostModel, Validation } from '../../host/model';
import type { FileValidation } from '../read/rules';
import type { FileSheet } from '../read/sheet';

/** Removes the validations that are no longer as the file has them, and adds those that it has not. */
export function saveValidations(sheet: SheetDraft, { validations }: FileSheet, model: HostModel, id: string): void {
  const now = model.validations(id).flatMap((validation) => pieces(validation, model));
  const left = [...now];
  const parents = parentsIn(sheet.root);
  for (const { element, says } of validations) {
    const places = says.map((piece) => left.findIndex((each) => keyOf(each) === keyOf(piece)));
    if (places.includes(-1)) removeFromList(element, parents);
    else for (const place of places.sort((a, b) => b - a)) left.splice(place, 1);
  }
  if (left.length === 0) return;
  const list = ensureChild(sheet.root, 'dataValidations', WORKSHEET);
  for (const validation of left) appendChild(list, validationElement(sheet.prefix, validation));
  setAttribute(list, 'count', String(elementsOf(list).length));
}

/** One area each. */
function pieces(validation: Validation, model: HostModel): FileValidation[] {
  const [first] = validation.areas;
  return validation.areas.map((area) => {
    const moved = (formula: string): string =>
      first && formula.startsWith('=')
        ? model.movedFormula(formula, area.top - first.top, area.left - first.left)
        : formula;
    const { rule } = validation;
    if (area === first || rule.kind === 'any') return { ...validation, areas: [area] };
    if (rule.kind === 'list') return { ...validation, areas: [area], rule: { ...rule, source: moved(rule.source) } };
    if (rule.kind === 'custom')
      return { ...validation, areas: [area], rule: { ...rule, formula: moved(rule.formula) } };
    const second = rule.second === null ? null : moved(rule.second);
    return { ...validation, areas: [area], rule: { ...rule, first: moved(rule.first), second } };
  });
}

function keyOf({ areas, rule, ignoreBlanks, prompt, alert }: FileValidation): string {
  const words = Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1));
  const alertWords = [alert.show, alert.style, alert.title, alert.message];
  return JSON.stringify([
    areas.map(areaAddress),
    words,
    ignoreBlanks,
    [prompt.show, prompt.title, prompt.message],
    alertWords,
  ]);
}

/** @throws HostError not-drawable when Excel would refuse the file */
function validationElement(prefix: string, { areas, rule, ignoreBlanks, prompt, alert }: FileValidation): XmlElement {
  for (const note of [prompt, alert]) {
    if (note.title.length > 32 || note.message.length > 255)
      throw tooLong(`单元格提示“${note.title}”`, '标题不得超过 32 个字，内容不得超过 255 个字');
  }
  const said = (text: string): string | undefined => (text === '' ? undefined : text);
  const flag = (value: boolean): 1 | undefined => (value ? 1 : undefined);
  return newElement(
    `${prefix}dataValidation`,
    {
      ...kindOf(rule),
      errorStyle: alert.style === 'Stop' ? undefined : alert.style.toLowerCase(),
      allowBlank: flag(ignoreBlanks),
      showInputMessage: flag(prompt.show),
      showErrorMessage: flag(alert.show),
      errorTitle: said(alert.title),
      error: said(alert.message),
      promptTitle: said(prompt.title),
      prompt: said(prompt.message),
      sqref: printAreas(areas),
    },
    formulasOf(rule).map((formula, index) => newElement(`${prefix}formula${index + 1}`, {}, formula)),
  );
}

function kindOf(rule: Validation['rule']): Attributes {
  switch (rule.kind) {
    case 'any':
      return {};
    case 'list':
      return { type: 'list', showDropDown: rule.dropDown ? undefined : 1 };
    case 'custom':
      return { type: 'custom' };
    default: {
      const operator = rule.operator.charAt(0).toLowerCase() + rule.operator.slice(1).replace(/To$/, '');
      return {
        type: rule.kind === 'wholeNumber' ? 'whole' : rule.kind,
        operator: operator === 'between' ? undefined : operator,
      };
    }
  }
}

function tooLong(what: string, bounds: string): HostError {
  return new HostError('not-drawable', `${what}太长，Excel 无法保存：${bounds}。请改短后再另存。`);
}

function formulasOf(rule: Validation['rule']): string[] {
  const bare = (text: string): string => text.replace(/^=/, '');
  switch (rule.kind) {
    case 'any':
      return [];
    case 'list':
      if (rule.source.startsWith('=')) return [bare(rule.source)];
      if (rule.source.length > 255) throw tooLong(`下拉选项“${rule.source.slice(0, 8)}……”`, '合计不得超过 255 个字');
      return [`"${rule.source.replaceAll('"', '""')}"`];
    case 'custom':
      return [bare(rule.formula)];
    default:
      return [rule.first, ...(rule.second === null ? [] : [rule.second])].map(bare);
  }
}
