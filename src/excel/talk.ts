import { hostError, Silence } from './host-error';

/** One conversation with Excel: requests are queued on `context` and sent by `sync`. */
export interface Talk {
  readonly context: Excel.RequestContext;
  /** One round trip. Rejects when no answer comes within the patience. */
  readonly sync: () => Promise<void>;
}

export type Ask = <T>(work: (talk: Talk) => Promise<T>, options?: AskOptions) => Promise<T>;

export interface AskOptions {
  /** What the conversation writes is one step for Ctrl+Z, where Excel can do that. For writes alone: Excel refuses much in a group. */
  readonly undoGroup: boolean;
}

/** @param patience milliseconds that an answer may take */
export function talker(patience: number): Ask {
  return async (work, { undoGroup } = { undoGroup: false }) => {
    try {
      return await begin(undoGroup, (context) => work({ context, sync: () => answered(context.sync(), patience) }));
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

function answered(answer: Promise<void>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence(late(answer))), patience);
  });
  return Promise.race([answer, waited]).finally(() => clearTimeout(timer));
}

/** Excel's own promise may be of another realm, and perhaps nobody listens to it any more. */
function late(answer: Promise<void>): Promise<void> {
  const own = Promise.resolve(answer);
  own.catch(() => undefined);
  return own;
}
