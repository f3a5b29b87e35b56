import { isTrue } from '../../../xlsx/book';
import { workbookRoot } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import { attribute, childOf, elementsOf, textOf } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';

export interface FileName {
  readonly element: XmlElement;
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  /** Place of its sheet among the tabs; null: of the whole workbook. */
  readonly tab: number | null;
  readonly hidden: boolean;
}

export function namesOf(batch: Batch): FileName[] {
  const list = childOf(workbookRoot(batch), 'definedNames');
  return (list ? elementsOf(list) : []).map((element) => {
    const tab = attribute(element, 'localSheetId');
    return {
      element,
      name: attribute(element, 'name') ?? '',
      formula: textOf(element),
      tab: tab === null ? null : Number(tab),
      hidden: isTrue(attribute(element, 'hidden')),
    };
  });
}

/** Print areas, filters and the like, which programs keep as names. */
export function isBuiltIn({ name }: FileName): boolean {
  return name.startsWith('_xlnm.');
}
