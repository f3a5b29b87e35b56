import type { Connection } from './connection';

type Work<T> = (connection: Connection) => Promise<T>;

/** Several pieces of work in as many round trips as the longest of them takes: each waits at its `sync` for the others. */
export async function inStep<const W extends readonly Work<unknown>[]>(
  { context, sync }: Connection,
  works: W,
): Promise<{ -readonly [K in keyof W]: Awaited<ReturnType<W[K]>> }> {
  let working = works.length;
  let waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  const goOn = (): void => {
    if (waiting.length === 0 || waiting.length < working) return;
    const all = waiting;
    waiting = [];
    sync().then(
      () => all.forEach(({ resolve }) => resolve()),
      (error: unknown) => all.forEach(({ reject }) => reject(error)),
    );
  };
  const step: Connection = {
    context,
    sync: () =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ resolve, reject });
        goOn();
      }),
  };
  const results = works.map((work) =>
    work(step).finally(() => {
      working -= 1;
      goOn();
    }),
  );
  return (await Promise.all(results)) as { -readonly [K in keyof W]: Awaited<ReturnType<W[K]>> };
}
