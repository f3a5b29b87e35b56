import { partAt, partKey, partText } from './package';
import type { Package } from './package';
import { attribute, elementsOf, localName, parseXml, rootOf } from './xml';

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles"; the same in the transitional and the strict form of the standard. */
  readonly kind: string;
  /** The path of a part, or what is outside of the file. */
  readonly target: string;
  readonly external: boolean;
}

/** "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels"; "" is the package itself. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** @throws Error when the list is no XML */
export function relationsOf(from: Package, path: string): Relation[] {
  const part = partAt(from, relationsPath(path));
  return part ? parseRelations(partText(part), path, from) : [];
}

/** `from` says which parts there are. */
export function parseRelations(text: string, path: string, from: Package): Relation[] {
  return elementsOf(rootOf(parseXml(text)))
    .filter(({ name }) => localName(name) === 'Relationship')
    .map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolved(from, path, target),
        external,
      };
    });
}

/** The target of the first relation of a kind. */
export function relatedPath(from: Package, path: string, kind: string): string | null {
  return relationsOf(from, path).find((relation) => relation.kind === kind && !relation.external)?.target ?? null;
}

function resolved(from: Package, source: string, target: string): string {
  const path = joined(source, target);
  if (partAt(from, path)) return path;
  const decoded = decodedPath(path);
  return partAt(from, decoded) ? decoded : path;
}

function joined(source: string, target: string): string {
  const [bare = ''] = target.replace(/\\/g, '/').split('#');
  const steps = bare.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Some programs escape blanks and Chinese characters in names, as in "%20". */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How a part names another one: "../drawings/drawing1.xml". */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && partKey(from[same] ?? '') === partKey(to[same] ?? '')) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
