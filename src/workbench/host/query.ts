import type { Host } from './host';
import { NULL_OBJECT, type HostObject } from './host-class';
import { wireName, type Query } from './protocol';

/** What a load answers: PascalCase properties; a collection gives {_Items: […]} with the key of each item. */
export async function answerQuery(object: HostObject, query: Query, host: Host): Promise<Record<string, unknown>> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split('/').filter((step) => step !== 'items'),
  );
  return answer(object, paths, host, query);
}

type Paths = readonly (readonly string[])[];

async function answer(
  object: HostObject,
  paths: Paths,
  host: Host,
  page: Query = {},
): Promise<Record<string, unknown>> {
  if (!object.isCollection) return properties(object, paths, host);
  const own = paths.filter(([first]) => first !== undefined && object.hasScalar(wireName(first)));
  const ofItems = paths.filter((path) => !own.includes(path));
  const from = page.Skip ?? 0;
  const items = object.items(host).slice(from, page.Top === undefined ? undefined : from + page.Top);
  const answers: unknown[] = [];
  for (const item of items) {
    const reference = item.kept ? { _ReferenceId: host.keep(item) } : item.key(host);
    answers.push({ ...reference, ...(await properties(item, ofItems, host)) });
  }
  return { ...(own.length > 0 ? await properties(object, own, host) : {}), _Items: answers };
}

async function properties(object: HostObject, paths: Paths, host: Host): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, deeper] of grouped(object, paths)) {
    result[name] = object.hasChild(name) ? await childAnswer(object, name, deeper, host) : await object.get(name, host);
  }
  return result;
}

async function childAnswer(object: HostObject, name: string, paths: Paths, host: Host): Promise<unknown> {
  const child = object.child(name, host);
  return child === NULL_OBJECT ? null : answer(child, paths, host);
}

/** First step → the steps behind it. Nothing named: every scalar. */
function grouped(object: HostObject, paths: Paths): ReadonlyMap<string, Paths> {
  const groups = new Map<string, (readonly string[])[]>();
  const named = paths.filter((path) => path.length > 0 && path[0] !== '*' && path[0] !== '$all');
  if (named.length === 0 || named.length < paths.length) {
    for (const name of object.scalarNames) groups.set(name, []);
  }
  for (const [first = '', ...rest] of named) {
    if (first === '$none') continue;
    const name = wireName(first);
    const group = groups.get(name) ?? [];
    groups.set(name, rest.length > 0 ? [...group, rest] : group);
  }
  return groups;
}
