import { areaAddress } from '../../../model/cell';
import { printAreas } from '../../../xlsx/area-text';
import { looksOfBatch } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import { insertOrdered, WORKSHEET } from '../../../xlsx/edit/child-order';
import { markNumber } from '../../../xlsx/edit/looks';
import { conditionalFormatsIn, parentsIn } from '../../../xlsx/edit/ranges';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { childrenOf, newElement, removeChild, setAttribute } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import { isCustom } from '../../host/model';
import type { HostModel } from '../../host/model';
import { priorityOf } from '../read/rules';
import type { FileFormat } from '../read/rules';
import type { FileSheet } from '../read/sheet';

/**
 * Removes the conditional formats that are no longer as the file has them, and adds those that it has not, each before the one
 * that follows it in the order of priority.
 */
export function saveFormats(
  batch: Batch,
  sheet: SheetDraft,
  { formats }: FileSheet,
  model: HostModel,
  id: string,
): void {
  const { root, prefix } = sheet;
  const now = model.conditionalFormats(id).filter(isCustom);
  const kept = inOrder(
    formats.map(({ says }) => formatKey(says)),
    now.map(formatKey),
  );
  const gone = new Set(formats.filter((_, index) => !kept.has(index)).map(({ element }) => element));
  if (gone.size === 0 && kept.size === now.length) return;
  const parents = parentsIn(root);
  const order = conditionalFormatsIn(root)
    .flatMap((format) => childrenOf(format, 'cfRule'))
    .sort((a, b) => priorityOf(a) - priorityOf(b))
    .filter((rule) => !gone.has(rule));
  for (const rule of gone) {
    const format = parents.get(rule);
    if (!format) continue;
    removeChild(format, rule);
    if (childrenOf(format, 'cfRule').length === 0) removeChild(parents.get(format) ?? root, format);
  }
  const elements = new Map([...kept].map(([index, place]) => [place, formats[index]?.element]));
  const added: XmlElement[] = [];
  let next: XmlElement | undefined;
  for (let place = now.length - 1; place >= 0; place -= 1) {
    const [there, format] = [elements.get(place), now[place]];
    if (there || !format) {
      next = there;
      continue;
    }
    const rule = newElement(
      `${prefix}cfRule`,
      {
        type: 'expression',
        dxfId: markNumber(looksOfBatch(batch), {
          ...(format.fill !== null && { fill: format.fill }),
          ...(format.fontColor !== null && { fontColor: format.fontColor }),
          ...(format.bold !== null && { bold: format.bold }),
        }),
        priority: 1,
        stopIfTrue: format.stopIfTrue ? 1 : undefined,
      },
      [newElement(`${prefix}formula`, {}, format.formula.replace(/^=/, ''))],
    );
    const areas = printAreas(format.areas);
    added.unshift(newElement(`${prefix}conditionalFormatting`, { sqref: areas }, [rule]));
    order.splice(next ? order.indexOf(next) : order.length, 0, rule);
    next = rule;
  }
  for (const format of added) insertOrdered(root, format, WORKSHEET);
  order.forEach((rule, index) => setAttribute(rule, 'priority', String(index + 1)));
}

function formatKey({ areas, formula, fill, fontColor, bold, stopIfTrue }: FileFormat): string {
  return JSON.stringify([areas.map(areaAddress), formula, fill, fontColor, bold, stopIfTrue]);
}

/** Which of one list are in the other, in the same order: place in the one → place in the other. */
function inOrder(one: readonly string[], other: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let from = 0;
  one.forEach((key, index) => {
    const place = other.indexOf(key, from);
    if (place === -1) return;
    found.set(index, place);
    from = place + 1;
  });
  return found;
}
