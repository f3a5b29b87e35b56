import { fault, lacking } from './fault';
import type { Host } from './host';

/**
 * One class of the object model. All names are the wire's (PascalCase).
 * `reads` and `writes` may answer a HostObject, NULL_OBJECT or a plain value; writes need a workbook that can be written
 * and empty the undo stack, as in every Excel before ExcelApi 1.20.
 */
export interface ClassSpec<T> {
  readonly name: string;
  /** What an instantiation answers beside {}: how the client can come back to the object. */
  readonly key?: (state: T, host: Host) => { readonly Id?: string; readonly _Id?: string };
  /** Kept by reference id (ranges): the object has no path that stays valid. */
  readonly kept?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, (state: T, host: Host) => HostObject | typeof NULL_OBJECT>>;
  readonly reads?: Readonly<Record<string, Method<T>>>;
  readonly writes?: Readonly<Record<string, Method<T>>>;
  /** A collection: its items, and its indexer. */
  readonly items?: (state: T, host: Host) => readonly HostObject[];
  readonly item?: (state: T, key: unknown, host: Host) => HostObject;
}

export interface Scalar<T> {
  readonly get: (state: T, host: Host) => unknown;
  readonly set?: (state: T, value: unknown, host: Host) => void | Promise<void>;
  /** Left out of a load without names, because loading it by default is very slow, as in Excel. */
  readonly onlyByName?: boolean;
}

export type Method<T> = (state: T, args: readonly unknown[], host: Host) => unknown;

export const NULL_OBJECT = Symbol('null object');

/** An object of the model with its state bound in. */
export interface HostObject {
  readonly className: string;
  readonly state: unknown;
  readonly kept: boolean;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  key(host: Host): { readonly Id?: string; readonly _Id?: string };
  hasScalar(name: string): boolean;
  hasChild(name: string): boolean;
  get(name: string, host: Host): unknown;
  set(name: string, value: unknown, host: Host): Promise<void>;
  child(name: string, host: Host): HostObject | typeof NULL_OBJECT;
  call(name: string, args: readonly unknown[], host: Host): Promise<unknown>;
  items(host: Host): readonly HostObject[];
  item(key: unknown, host: Host): HostObject;
}

/** A constructor of objects of this class, together with the names of what the class can do. */
export interface HostClass<T> {
  (state: T): HostObject;
  readonly className: string;
  readonly members: readonly string[];
}

export function hostClass<T>(spec: ClassSpec<T>): HostClass<T> {
  const create = (state: T): HostObject => bind(spec, state);
  return Object.assign(create, { className: spec.name, members: memberNames(spec) });
}

/** The state of an argument that must be an object of the given class. */
export function stateOf<T>(of: HostClass<T>, argument: unknown): T {
  if (!isHostObject(argument) || argument.className !== of.className)
    throw fault('InvalidArgument', `${of.className} expected`);
  return argument.state as T;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'hasScalar' in value;
}

function bind<T>(spec: ClassSpec<T>, state: T): HostObject {
  const { name, scalars = {}, children = {}, reads = {}, writes = {} } = spec;
  return {
    className: name,
    state,
    kept: spec.kept ?? false,
    isCollection: spec.items !== undefined,
    scalarNames: Object.keys(scalars).filter((scalar) => !scalars[scalar]?.onlyByName),
    key: (host) => spec.key?.(state, host) ?? {},
    hasScalar: (member) => member in scalars,
    hasChild: (member) => member in children,
    get(member, host) {
      const scalar = scalars[member];
      if (!scalar) throw host.lacks(lacking(name, member));
      return scalar.get(state, host);
    },
    async set(member, value, host) {
      const scalar = scalars[member];
      if (!scalar?.set) throw host.lacks(lacking(name, `${member} (set)`));
      const put = scalar.set;
      host.beforeWrite(`${name}.${member}=`, [value]);
      await host.model.asAddIn(async () => put(state, value, host));
    },
    child(member, host) {
      const child = children[member];
      if (!child) throw host.lacks(lacking(name, member));
      return child(state, host);
    },
    async call(member, args, host) {
      const read = reads[member];
      if (read) return read(state, args, host);
      const write = writes[member];
      if (!write) throw host.lacks(lacking(name, `${member}()`));
      host.beforeWrite(`${name}.${member}()`, args);
      return host.model.asAddIn(async () => write(state, args, host));
    },
    items(host) {
      if (!spec.items) throw host.lacks(lacking(name, 'items'));
      return spec.items(state, host);
    },
    item(key, host) {
      if (!spec.item) throw host.lacks(lacking(name, 'getItem()'));
      return spec.item(state, key, host);
    },
  };
}

function memberNames<T>(spec: ClassSpec<T>): readonly string[] {
  const settable = Object.entries(spec.scalars ?? {}).filter(([, scalar]) => scalar.set);
  return [
    ...Object.keys(spec.scalars ?? {}),
    ...settable.map(([name]) => `${name}=`),
    ...Object.keys(spec.children ?? {}),
    ...Object.keys(spec.reads ?? {}).map((name) => `${name}()`),
    ...Object.keys(spec.writes ?? {}).map((name) => `${name}()`),
    ...(spec.items ? ['items'] : []),
    ...(spec.item ? ['getItem()'] : []),
  ];
}
