import { bothClasses, columnEvidence, level1Name, level2Name } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { ClassLabel } from '../../model/form';
import type { CaptionPath } from './caption-paths';
import { strongestOf } from './caption-paths';
import type { Cells } from './cells';
import { isKnownClass } from './content';

/** The columns below the caption of a class. */
export interface ClassGroup {
  readonly level1: ClassLabel | null;
  readonly level2: ClassLabel | null;
  /** Where a column holds the names; else those of the targets say both. */
  readonly name: number | null;
  readonly target: number;
  readonly actual: number | null;
}

/** What heads a column of a group: names, targets or results. */
export function isValueCaption(text: string): boolean {
  return ['target', 'actual', 'level3'].includes(roleOfCaption(text) ?? '');
}

function roleOfCaption(text: string): IndicatorColumn | null {
  return strongestOf(columnEvidence(text))[0];
}

/** The columns below classes, those of names, targets and results together. */
export function groupsOf(cells: Cells, bottom: number, paths: readonly CaptionPath[]): readonly ClassGroup[] {
  const groups: { over: string; columns: Map<'level3' | 'target' | 'actual', number>; path: CaptionPath }[] = [];
  for (const path of paths) {
    if (!path.captions.some(isKnownClass)) continue;
    const own = path.captions[path.captions.length - 1] ?? '';
    const role = isKnownClass(own) ? 'target' : roleOfCaption(own);
    if (role !== 'level3' && role !== 'target' && role !== 'actual') continue;
    const over = path.captions.filter(isKnownClass).join();
    const group = groups[groups.length - 1];
    if (group === undefined || group.over !== over || isKnownClass(own) || group.columns.has(role))
      groups.push({ over, columns: new Map([[role, path.column]]), path });
    else group.columns.set(role, path.column);
  }
  return groups.flatMap(({ columns, path }): ClassGroup[] => {
    const target = columns.get('target');
    if (target === undefined) return [];
    const [name, actual] = [columns.get('level3') ?? null, columns.get('actual') ?? null];
    return [{ ...classesOver(cells, bottom, path), name, target, actual }];
  });
}

/** The classes printed over a column; "产出指标（数量）" names both. */
function classesOver(
  cells: Cells,
  bottom: number,
  { column, captions }: CaptionPath,
): Pick<ClassGroup, 'level1' | 'level2'> {
  const label = (text: string, name: string): ClassLabel => ({
    name,
    text,
    at: cells.at(bottom, column),
    weight: null,
  });
  const names = captions.filter(isKnownClass);
  const upper = names.find((text) => level1Name(text) !== null);
  const lower = names.find((text) => text !== upper && level2Name(text) !== null);
  const inBrackets = /[（(](.+?)[）)]/.exec(upper ?? '')?.[1] ?? '';
  const lowerName = level2Name(lower ?? inBrackets);
  const [pair = ''] = names.filter((text) => bothClasses(text) !== null);
  const [name1, name2] = bothClasses(pair) ?? [];
  if (name1 !== undefined && name2 !== undefined) return { level1: label(pair, name1), level2: label(pair, name2) };
  return {
    level1: upper === undefined ? null : label(upper, level1Name(upper) ?? ''),
    level2: lowerName === null ? null : label(lower ?? upper ?? '', lowerName),
  };
}
