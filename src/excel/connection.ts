import { hostError, NoAnswer } from './host-error';

/** One `Excel.run`: requests are queued on `context` and sent by `sync`. */
export interface Connection {
  readonly context: Excel.RequestContext;
  /** One round trip. Rejects when no answer comes within the timeout. */
  readonly sync: () => Promise<void>;
}

export type Ask = <T>(work: (connection: Connection) => Promise<T>, options?: AskOptions) => Promise<T>;

export interface AskOptions {
  /** All writes become one step for Ctrl+Z, where Excel can do that. For writes only: Excel refuses much else in a group. */
  readonly undoGroup: boolean;
}

/** @param timeout milliseconds that an answer may take */
export function createAsk(timeout: number): Ask {
  return async (work, { undoGroup } = { undoGroup: false }) => {
    try {
      return await begin(undoGroup, (context) => work({ context, sync: () => answered(context.sync(), timeout) }));
    } catch (error) {
      throw hostError(error);
    }
  };
}

/** Undo groups came with ExcelApi 1.20. */
function begin<T>(undoGroup: boolean, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return undoGroup && supports('1.20') ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
}

export function supports(version: string): boolean {
  return typeof Office !== 'undefined' && (Office.context?.requirements?.isSetSupported('ExcelApi', version) ?? false);
}

function answered(answer: Promise<void>, timeout: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(late(answer))), timeout);
  });
  return Promise.race([answer, waited]).finally(() => clearTimeout(timer));
}

/** Excel's promise may come from another realm; its rejection is handled here, since the caller may have stopped waiting. */
function late(answer: Promise<void>): Promise<void> {
  const own = Promise.resolve(answer);
  own.catch(() => undefined);
  return own;
}
