import type { Undo } from '../sheets/port';
import { command, refuse } from './result';
import type { CommandResult } from './result';

/** Remembers the last command so that "撤销本次操作" can take it back, once. */
export interface TakeBack {
  /** Name of the command that can be undone ("插入套表"), or null. */
  readonly label: string | null;
  /** Returns the result unchanged; a successful command becomes the one that can be undone. */
  remember<T extends CommandResult>(label: string, result: T): T;
  /** Forgets the command: the document has changed since, and undoing would overwrite that. */
  forget(): void;
  takeBack(): Promise<CommandResult<{ readonly label: string }>>;
}

export function createTakeBack(): TakeBack {
  let last: { readonly label: string; readonly undo: Undo } | null = null;
  return {
    get label() {
      return last?.label ?? null;
    },
    remember(label, result) {
      if (result.ok) last = { label, undo: result.undo };
      return result;
    },
    forget() {
      last = null;
    },
    takeBack: () =>
      command(async () => {
        if (last === null) return refuse('no-change', '没有可以撤销的操作。');
        const { label, undo } = last;
        await undo.revert();
        last = null;
        return { ok: true, undo: { revert: async () => undefined }, label };
      }),
  };
}
