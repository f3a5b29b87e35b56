import type { Area } from '../../model/cell';
import { shifted } from './area';
import { fault } from './fault';
import type { HostObject } from './host-class';
import type { ModelChange } from './model';

/** A range's place moves when rows or columns are inserted or deleted; null once all of it was deleted. */
export interface RangeState {
  readonly sheet: string;
  area: Area | null;
}

/** The ranges that the client holds on to, and that must follow the sheet. */
export class RangeKeeper {
  private readonly kept = new Map<string, HostObject>();
  private readonly idOf = new Map<unknown, string>();
  /** Ranges of requests under way; weak, because a request that fails never says it is done. */
  private following: WeakRef<RangeState>[] = [];
  private next = 1;

  keep(object: HostObject): string {
    const known = this.idOf.get(object.state);
    if (known !== undefined) return known;
    const id = `range:${this.next++}`;
    this.kept.set(id, object);
    this.idOf.set(object.state, id);
    this.follow(object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw fault('InvalidObjectPath', id);
    return object;
  }

  release(id: string): void {
    this.idOf.delete(this.kept.get(id)?.state);
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
    this.idOf.clear();
    this.following = [];
  }

  get size(): number {
    return this.kept.size;
  }

  follow(object: HostObject): void {
    if (object.className === 'Range') this.following.push(new WeakRef(object.state as RangeState));
  }

  shift(change: Extract<ModelChange, { kind: 'inserted' | 'deleted' }>): void {
    const alive = new Set(this.following.map((reference) => reference.deref()).filter((state) => state !== undefined));
    for (const state of alive) {
      if (state.sheet === change.sheet && state.area)
        state.area = shifted(state.area, change.axis, change.kind, change.first, change.count);
    }
    this.following = [...alive].map((state) => new WeakRef(state));
  }
}
