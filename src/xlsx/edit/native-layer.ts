import { areaAddress } from '../../model/cell';
import type { Area } from '../../model/cell';
import { copied } from '../../sheets/formula/references';
import type { ConditionalFormatPlan, ValidationPlan } from '../../sheets/plan';
import { HostError } from '../../sheets/port';
import { appendChild, attribute, descendantsOf, elementsOf, newElement, setAttribute } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { ensureChild, insertOrdered, WORKSHEET } from './child-order';
import { markNumber } from './looks';
import type { Looks } from './looks';
import { areasOf, changeFormulas, parentsIn, recount, removeFromList, setAreas, validationsIn } from './ranges';
import { copyOf } from './looks';
import type { SheetDraft } from './sheet-draft';

/** Lays a validation over its area; what reaches beyond stays there. @throws HostError not-drawable */
export function layValidation(sheet: SheetDraft, plan: ValidationPlan): void {
  const element = validationElement(sheet, plan);
  for (const each of validationsIn(sheet.root)) cutOut(sheet, each, plan.area);
  const list = ensureChild(sheet.root, 'dataValidations', WORKSHEET);
  appendChild(list, element);
  setAttribute(list, 'count', String(elementsOf(list).length));
}

/** What is left of a validation around a hole, one element an area: Excel and other programs read several areas in different ways. */
function cutOut(sheet: SheetDraft, element: XmlElement, hole: Area): void {
  const areas = areasOf(element);
  const [first] = areas;
  const left = areas.flatMap((area) => around(area, hole));
  if (!first || !areas.some((area) => meet(area, hole))) return;
  const parents = parentsIn(sheet.root);
  const list = parents.get(element);
  if (!list) return;
  const pieces = left.map((area) => {
    const piece = copyOf(element);
    changeFormulas(piece, (formula) => copied(formula, area.top - first.top, area.left - first.left));
    setAreas(piece, [area]);
    return piece;
  });
  if (pieces.length === 0) return removeFromList(element, parents);
  list.children.splice(list.children.indexOf(element), 1, ...pieces);
  recount(list);
}

/** Adds a conditional format to those that are there, which keep their precedence. */
export function layConditionalFormat(sheet: SheetDraft, looks: Looks, plan: ConditionalFormatPlan): void {
  const { prefix, root } = sheet;
  const priorities = descendantsOf(
    { ...root, children: root.children.filter((child) => child !== sheet.data) },
    'cfRule',
  ).map((rule) => Number(attribute(rule, 'priority') ?? 0));
  const rule = newElement(
    `${prefix}cfRule`,
    { type: 'expression', dxfId: markNumber(looks, plan), priority: Math.max(0, ...priorities) + 1 },
    [newElement(`${prefix}formula`, {}, plan.formula)],
  );
  insertOrdered(
    root,
    newElement(`${prefix}conditionalFormatting`, { sqref: areaAddress(plan.area) }, [rule]),
    WORKSHEET,
  );
}

/** @throws HostError not-drawable when Excel would refuse the file: a list over 255 characters or with a comma inside an item, prompts too long */
function validationElement({ prefix }: SheetDraft, { area, rule, prompt, alert }: ValidationPlan): XmlElement {
  for (const note of [prompt, alert]) {
    if (note && (note.title.length > 32 || note.message.length > 255))
      throw new HostError(
        'not-drawable',
        `单元格提示“${note.title}”太长，Excel 无法保存：标题不得超过 32 个字，内容不得超过 255 个字。`,
      );
  }
  return newElement(
    `${prefix}dataValidation`,
    {
      ...(rule.kind !== 'any' && { type: rule.kind, allowBlank: 1 }),
      ...(prompt && { showInputMessage: 1, promptTitle: prompt.title, prompt: prompt.message }),
      ...(alert && { showErrorMessage: 1, errorStyle: alert.style, errorTitle: alert.title, error: alert.message }),
      sqref: areaAddress(area),
    },
    criteria(rule).map((formula, index) => newElement(`${prefix}formula${index + 1}`, {}, formula)),
  );
}

function criteria(rule: ValidationPlan['rule']): string[] {
  switch (rule.kind) {
    case 'any':
      return [];
    case 'list':
      return [listFormula(rule.items)];
    case 'custom':
      return [rule.formula];
    case 'decimal':
      return [String(rule.min), String(rule.max)];
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

/** What is left of an area around a hole: at most four areas. */
function around(area: Area, hole: Area): Area[] {
  if (!meet(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
