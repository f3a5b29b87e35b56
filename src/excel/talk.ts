import { hostError, Silence } from './host-error';

/** One conversation with Excel: requests are queued on `context` and sent by `sync`. */
export interface Talk {
  readonly context: Excel.RequestContext;
  /** One round trip. Rejects when no answer comes within the patience. */
  readonly sync: () => Promise<void>;
}

export type Ask = <T>(work: (talk: Talk) => Promise<T>) => Promise<T>;

/** @param patience milliseconds that an answer may take */
export function talker(patience: number): Ask {
  return async (work) => {
    try {
      return await begin((context) => work({ context, sync: () => answered(context.sync(), patience) }));
    } catch (error) {
      throw hostError(error);
    }
  };
}

/** From ExcelApi 1.20 on, what one conversation does is one step for Ctrl+Z. */
function begin<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return supports('1.20') ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
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
