import type { Area } from '../model/cell';
import { meet } from './area';
import type { SheetEdit } from './facts-needed';

/** The merged areas after an edit. */
export function mergesAfter(merges: readonly Area[], edit: SheetEdit): readonly Area[] {
  switch (edit.kind) {
    case 'merge':
      return [...merges.filter((area) => !meet(area, edit.area)), edit.area];
    case 'unmerge':
      return merges.filter((area) => !meet(area, edit.area));
    case 'insert-rows':
      return merges.map((area) => ({
        ...area,
        top: area.top >= edit.before ? area.top + edit.count : area.top,
        bottom: area.bottom >= edit.before ? area.bottom + edit.count : area.bottom,
      }));
    case 'delete-rows':
      return merges.flatMap((area) => {
        const end = edit.first + edit.count;
        const top = area.top >= end ? area.top - edit.count : Math.min(area.top, edit.first);
        const bottom = area.bottom >= end ? area.bottom - edit.count : Math.min(area.bottom, edit.first - 1);
        return top > bottom ? [] : [{ ...area, top, bottom }];
      });
    default:
      return merges;
  }
}
