import { parseArea } from '../../../model/a1';
import type { Area } from '../../../model/cell';
import { references, sameSheet } from '../../../sheets/formula/references';
import type { ChartPlan } from '../../../sheets/plan';
import { hasPart, relationsIn, rootAt } from '../../../xlsx/package/draft';
import type { Draft } from '../../../xlsx/package/draft';
import { attribute, childOf, descendantsOf, elementsOf, prefixedAttribute, textOf } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';

/** A chart of a file that a plan can tell; others are not shown, and stay. */
export interface FileChart {
  readonly plan: ChartPlan;
  /** Of its part, which tells it from the sheet's other charts. */
  readonly path: string;
  /** The part in which it is anchored. */
  readonly drawing: string;
  readonly anchor: XmlElement;
}

export function chartsOf(draft: Draft, sheet: { readonly name: string; readonly path: string }): FileChart[] {
  const drawings = relationsIn(draft, sheet.path).filter(
    ({ kind, target, external }) => kind === 'drawing' && !external && hasPart(draft, target),
  );
  return drawings.flatMap(({ target: drawing }) => {
    const relations = new Map(relationsIn(draft, drawing).map((each) => [each.id, each.target]));
    return elementsOf(rootAt(draft, drawing)).flatMap((anchor) => {
      const [chart] = descendantsOf(anchor, 'chart');
      const path = chart && relations.get(prefixedAttribute(chart, 'id') ?? '');
      const place = placeOf(anchor);
      const plan =
        path !== undefined && place && hasPart(draft, path) ? planOf(rootAt(draft, path), sheet.name, place) : null;
      return path !== undefined && plan ? [{ plan, path, drawing, anchor }] : [];
    });
  });
}

/** Null where it is not laid from the corner of one cell to that of another. Anchors count from 0. */
function placeOf(anchor: XmlElement): Area | null {
  const [from, to] = [childOf(anchor, 'from'), childOf(anchor, 'to')];
  if (!from || !to) return null;
  const said = (corner: XmlElement, name: string): number => Number(textOf(childOf(corner, name) ?? corner));
  if ([from, to].some((corner) => said(corner, 'rowOff') !== 0 || said(corner, 'colOff') !== 0)) return null;
  return { top: said(from, 'row') + 1, left: said(from, 'col') + 1, bottom: said(to, 'row'), right: said(to, 'col') };
}

function planOf(root: XmlElement, sheet: string, place: Area): ChartPlan | null {
  const [bars] = descendantsOf(root, 'barChart');
  const series = bars ? descendantsOf(bars, 'ser') : [];
  const categories = areaOf(series[0], 'cat', sheet);
  if (!bars || !categories) return null;
  const direction = childOf(bars, 'barDir');
  const [title] = descendantsOf(root, 'title');
  return {
    kind: direction && attribute(direction, 'val') === 'bar' ? 'bar' : 'column',
    title: title ? descendantsOf(title, 't').map(textOf).join('') : '',
    categories,
    series: series.flatMap((each) => {
      const values = areaOf(each, 'val', sheet);
      const name = childOf(each, 'tx');
      return values ? [{ name: name ? descendantsOf(name, 'v').map(textOf).join('') : '', values }] : [];
    }),
    place,
  };
}

/** Null where it lies on another sheet. */
function areaOf(series: XmlElement | undefined, kind: 'cat' | 'val', sheet: string): Area | null {
  const of = series && childOf(series, kind);
  const [formula] = of ? descendantsOf(of, 'f').map(textOf) : [];
  const [reference] = references(formula ?? '');
  if (!reference || reference.sheet === null || !sameSheet(reference.sheet, sheet)) return null;
  return parseArea(formula?.slice(reference.prefix.length) ?? '');
}
