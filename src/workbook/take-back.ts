import type { Undo } from '../sheets/port';
import { command, refuse } from './result';
import type { CommandResult } from './result';

/** Remembers the last command so that "撤销本次操作" can take it back, once. */
export interface TakeBack {
  /** What would be taken back ("插入套表"), or null. */
  readonly label: string | null;
  /** Passes the command's answer through; a command that was done becomes the one to take back. */
  remember<T extends CommandResult>(label: string, result: T): T;
  /** A document that changed otherwise must not be taken back over: forgets the command. */
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
