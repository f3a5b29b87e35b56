import { intersection } from './area';
import { fault, HostFault } from './fault';
import { answerQuery } from './query';
import { eventEntries } from './events';
import { NULL_OBJECT, isHostObject, type HostObject } from './host-class';
import type { HostModel, ModelChange } from './model';
import {
  ACTION,
  DELAY_FOR_CELL_EDIT,
  MERGE_UNDO_GROUP,
  PATH,
  type Action,
  type EventEntry,
  type ObjectPath,
  type Request,
  type Response,
} from './protocol';
import type { ExcelVersion } from './excel-version';
import { UndoGroup } from './undo-group';
import { Results } from './results';
import { RangeKeeper } from './range-keeper';
import { application } from './classes/application';
import { addinInternalService } from './classes/addin-internal-service';
import { workbook } from './classes/workbook';

export interface HostOptions {
  /** The version of Excel; LTSC 2021 by default. */
  readonly excelVersion?: ExcelVersion;
  /** The workbook is read-only. */
  readonly readOnly?: boolean;
  /** Sheets may not be added, deleted, copied, renamed, moved, hidden or shown. */
  readonly structureProtected?: boolean;
  /** Formulas keep their results until Excel is told to calculate. */
  readonly calculatesManually?: boolean;
  /** Setting fit to pages is ignored without an error. */
  readonly ignoresFitToPages?: boolean;
  /** Of merged areas only the first cells are named. */
  readonly namesMergesByFirstCell?: boolean;
  /** What is chosen from a dropdown raises no event. */
  readonly dropdownsAreSilent?: boolean;
  /** Bytes a request or a response may have: 5 MB in Excel on the web. */
  readonly payloadLimit?: number;
}

/** Replaces the answer to the n-th request from now (1: the next one); clean-up requests do not count. */
export type PlannedFault = { readonly at: number } & (
  | { readonly kind: 'error'; readonly code: HostFault['code'] }
  | { readonly kind: 'silence' }
);

export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** The client's own un-awaited clean-up after Excel.run. */
  readonly cleanUp: boolean;
  readonly writes: boolean;
  /** The add-in asked for one undo group. */
  readonly grouped: boolean;
  readonly error: string | null;
}

const CHANGES_STRUCTURE: ReadonlySet<string> = new Set([
  'Worksheet.Copy()',
  'Worksheet.Delete()',
  'Worksheet.Name=',
  'Worksheet.Position=',
  'Worksheet.Visibility=',
  'WorksheetCollection.Add()',
]);

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The stand-in for Excel behind the real office.js: answers ProcessQuery requests from a workbook model and raises its events. */
export class Host {
  readonly ranges = new RangeKeeper();
  readonly results: Results;
  /** Requested members that the host lacks. */
  readonly gaps: string[] = [];
  readonly registered = new Map<string, number>();
  enableEvents = true;
  private remote = false;
  private readonly planned: { fault: PlannedFault; seen: number }[] = [];
  private readonly exchangeListeners = new Set<(exchange: Exchange) => void>();
  private readonly eventListeners = new Set<(entries: readonly EventEntry[]) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private wrote = false;
  private undoGroup: UndoGroup | null = null;

  constructor(
    readonly model: HostModel,
    readonly options: HostOptions = {},
  ) {
    this.results = new Results(model, options.calculatesManually === true);
    model.onChange((change) => this.follow(change));
  }

  /** Answers one request body; never settles if the planned fault is no answer. Requests are answered one after another. */
  process(body: string, flags = 0): Promise<string> {
    const answer = this.queue.then(() => this.exchange(body, flags));
    this.queue = answer.catch(() => undefined);
    return answer.then((text) => (text === null ? new Promise<string>(() => undefined) : text));
  }

  plan(planned: PlannedFault): void {
    this.planned.push({ fault: planned, seen: 0 });
  }

  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.exchangeListeners.add(listener);
    return () => this.exchangeListeners.delete(listener);
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** Another workbook is open, or the pane was loaded anew: listeners and kept objects are dropped. */
  reset(): void {
    this.registered.clear();
    this.ranges.clear();
    this.enableEvents = true;
  }

  keep(object: HostObject): string {
    return this.ranges.keep(object);
  }

  lacks(gap: HostFault): HostFault {
    this.gaps.push(gap.message);
    return gap;
  }

  get excelVersion(): ExcelVersion {
    return this.options.excelVersion ?? 'ltsc-2021';
  }

  get structureProtected(): boolean {
    return this.options.structureProtected === true || this.model.structureLocked;
  }

  /** Called before anything is written; the member as in `IMPLEMENTED`, with its class. */
  beforeWrite(member: string, args: readonly unknown[]): void {
    if (this.options.readOnly) throw fault('AccessDenied', 'the workbook is read-only');
    this.undoGroup?.take(member, args);
    if (this.structureProtected && CHANGES_STRUCTURE.has(member))
      throw fault('AccessDenied', 'the structure of the workbook is protected');
    this.wrote = true;
    this.model.dirty = true;
    this.results.change();
  }

  /** Runs the changes of a co-author, which are reported with the source Remote. */
  async asCoAuthor(work: () => Promise<void>): Promise<void> {
    this.remote = true;
    try {
      await work();
      // The model reports edits with a delay, together.
      await new Promise((resolve) => setTimeout(resolve, 0));
    } finally {
      this.remote = false;
    }
  }

  private isSilent(change: ModelChange): boolean {
    if (!this.options.dropdownsAreSilent || change.kind !== 'cells' || change.byAddIn) return false;
    const { top, left, bottom, right } = change.area;
    const lists = this.model.validations(change.sheet).filter(({ rule }) => rule.kind === 'list');
    const single = top === bottom && left === right;
    return single && lists.some(({ areas }) => areas.some((area) => intersection(area, change.area) !== null));
  }

  private async exchange(body: string, flags: number): Promise<string | null> {
    const started = performance.now();
    const request = JSON.parse(body) as Request;
    const cleanUp = isCleanUp(request);
    const planned = cleanUp ? null : this.dueFault();
    this.wrote = false;
    const grouped = !cleanUp && this.excelVersion === 'microsoft-365' && (flags & MERGE_UNDO_GROUP) !== 0;
    this.undoGroup = grouped ? new UndoGroup() : null;
    const silent = planned?.kind === 'silence';
    const response = silent
      ? null
      : await this.respond(request, body, flags, planned?.kind === 'error' ? planned.code : null);
    const text = response === null ? null : JSON.stringify(response);
    const exchange: Exchange = {
      requestBytes: byteLength(body),
      responseBytes: byteLength(text ?? ''),
      milliseconds: performance.now() - started,
      cleanUp,
      writes: this.wrote,
      grouped,
      error: silent ? 'silence' : (response?.Error?.Code ?? null),
    };
    for (const listener of this.exchangeListeners) listener(exchange);
    return text;
  }

  private async respond(
    request: Request,
    body: string,
    flags: number,
    planned: HostFault['code'] | null,
  ): Promise<Response> {
    const limit = this.options.payloadLimit ?? FIVE_MEGABYTES;
    if (byteLength(body) > limit) return failure([], fault('RequestPayloadSizeLimitExceeded'), 0, '');
    if (planned) return failure([], fault(planned), 0, '');
    if (this.model.editing()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failure([], fault('InvalidOperationInCellEditMode'), 0, '');
      await until(() => !this.model.editing());
    }
    const response = await new Batch(this, request).run();
    if (this.wrote) this.model.clearUndo();
    return byteLength(JSON.stringify(response)) > limit
      ? failure([], fault('ResponsePayloadSizeLimitExceeded'), 0, '')
      : response;
  }

  private dueFault(): PlannedFault | null {
    let due: PlannedFault | null = null;
    for (const entry of [...this.planned]) {
      entry.seen += 1;
      if (entry.seen < entry.fault.at) continue;
      due = entry.fault;
      this.planned.splice(this.planned.indexOf(entry), 1);
    }
    return due;
  }

  private follow(change: ModelChange): void {
    this.model.dirty =
      change.kind === 'selected' || change.kind === 'activated' || change.kind === 'deactivated'
        ? this.model.dirty
        : true;
    if (change.kind === 'inserted' || change.kind === 'deleted') this.ranges.shift(change);
    if (change.kind === 'cells' && !change.byAddIn) this.results.change();
    if (!this.enableEvents || this.isSilent(change)) return;
    const entries = eventEntries(change, this, this.remote ? 'Remote' : 'Local');
    if (entries.length === 0) return;
    // After the answer to the request that caused it, as Excel does.
    setTimeout(() => {
      for (const listener of this.eventListeners) listener(entries);
    }, 0);
  }
}

/** One request. Object paths are resolved once, when first used. */
class Batch {
  private readonly objects = new Map<number, HostObject | typeof NULL_OBJECT>();

  constructor(
    private readonly host: Host,
    private readonly request: Request,
  ) {}

  async run(): Promise<Response> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        // The client attaches its callbacks (one of them registers event handlers) to the result of a trace.
        results.push({
          ActionId: action.Id,
          Value: action.ActionType === ACTION.trace ? null : await this.perform(action),
        });
      } catch (error) {
        return failure(results, asFault(error), index, this.location(action), traces);
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: Action): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NULL_OBJECT ? null : this.handle(object);
      case ACTION.query:
        if (object === NULL_OBJECT) return null;
        await this.host.model.settle();
        return answerQuery(object, action.QueryInfo ?? {}, this.host);
      case ACTION.method:
        return object === NULL_OBJECT ? this.onNull(action) : this.call(object, action);
      case ACTION.setProperty: {
        if (object === NULL_OBJECT) throw fault('InvalidObjectPath', 'a null object has no properties');
        const [value] = await this.arguments(action.ArgumentInfo);
        return object.set(action.Name, value, this.host).then(() => null);
      }
      default:
        throw this.host.lacks(
          new HostFault('NotImplemented', `host does not implement action type ${action.ActionType}`, 501),
        );
    }
  }

  private onNull(action: Action): null {
    if (action.Name === '_KeepReference') return null;
    throw fault('InvalidObjectPath', `${action.Name} on a null object`);
  }

  private async call(object: HostObject, action: Action): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.host.keep(object);
      return null;
    }
    const value = await object.call(action.Name, await this.arguments(action.ArgumentInfo), this.host);
    return isHostObject(value) || value === NULL_OBJECT ? null : (value ?? null);
  }

  private handle(object: HostObject): unknown {
    if (!object.kept) return object.key(this.host);
    return this.request.AutoKeepReference ? { _ReferenceId: this.host.keep(object) } : {};
  }

  private async object(id: number): Promise<HostObject | typeof NULL_OBJECT> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw fault('InvalidObjectPath', String(id));
    const object = await this.resolve(path);
    if (object !== NULL_OBJECT) this.host.ranges.follow(object);
    this.objects.set(id, object);
    return object;
  }

  private async resolve(path: ObjectPath): Promise<HostObject | typeof NULL_OBJECT> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbook({});
      case PATH.newObject:
        if (path.Name.endsWith('AddinInternalService')) return addinInternalService({});
        if (path.Name.endsWith('Application')) return application({});
        throw this.host.lacks(new HostFault('NotImplemented', `host does not implement new ${path.Name}`, 501));
      case PATH.reference:
        return this.host.ranges.get(path.Name);
      case PATH.nullObject:
        return NULL_OBJECT;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.property) return parent.child(path.Name, this.host);
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.item(args[0], this.host);
    const value = await parent.call(path.Name, args, this.host);
    if (value === NULL_OBJECT || isHostObject(value)) return value;
    throw fault('InvalidObjectPath', `${parent.className}.${path.Name}() is no object`);
  }

  private async arguments(info: Action['ArgumentInfo']): Promise<readonly unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const reference = info?.ReferencedObjectPathIds?.[index];
      if (typeof reference === 'number' && reference > 0) {
        const object = await this.object(reference);
        if (object === NULL_OBJECT) throw fault('InvalidArgument', 'a null object');
        values.push(object);
      } else {
        values.push(value);
      }
    }
    return values;
  }

  private location(action: Action): string {
    const object = this.objects.get(action.ObjectPathId);
    const owner =
      object === undefined || object === NULL_OBJECT ? pathName(this.request, action.ObjectPathId) : object.className;
    return action.Name === '' ? owner : `${owner}.${action.Name.charAt(0).toLowerCase()}${action.Name.slice(1)}`;
  }
}

function pathName(request: Request, id: number): string {
  return request.ObjectPaths[String(id)]?.Name ?? '';
}

function isCleanUp(request: Request): boolean {
  const calls = request.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}

function failure(
  results: Response['Results'],
  error: HostFault,
  index: number,
  location: string,
  traces: readonly number[] = [],
): Response {
  return {
    Results: results,
    TraceIds: traces,
    Error: {
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.httpStatus,
      ActionIndex: index,
      Location: location,
    },
  };
}

function asFault(error: unknown): HostFault {
  if (error instanceof HostFault) return error;
  return new HostFault(
    'GeneralException',
    `host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    500,
  );
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 30));
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
