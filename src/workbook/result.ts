import { HostError } from '../sheets/port';
import type { HostErrorCode, Undo } from '../sheets/port';

/** What a command that writes answers: done, with the way to take it back, or not begun, with one Chinese sentence for people. */
export type CommandResult<T = unknown> = Done<T> | Refusal;

export type Done<T = unknown> = { readonly ok: true; readonly undo: Undo } & T;

export interface Refusal {
  readonly ok: false;
  readonly code: HostErrorCode | RefusalCode;
  readonly message: string;
  /** The host's own message, for the log only. */
  readonly detail?: unknown;
}

export type RefusalCode =
  | 'form-missing'
  | 'half-read'
  | 'row-missing'
  | 'class-missing'
  | 'category-missing'
  | 'no-change'
  /** The command can be done after the user has confirmed. */
  | 'doubtful'
  | 'merges-unknown'
  | 'referenced';

export function refuse(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}

/** Runs a command; the host's own failures become refusals, anything else is a programming error and goes on. */
export async function command<T>(run: () => Promise<CommandResult<T>>): Promise<CommandResult<T>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError) return { ...refuse(error.code, error.message), detail: error.detail ?? error };
    throw error;
  }
}

/** Takes several batches back, the last one first. */
export function undoAll(undos: readonly Undo[]): Undo {
  return {
    async revert() {
      for (const undo of [...undos].reverse()) await undo.revert();
    },
  };
}
