import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CheckOutcome, CheckTarget } from './check-file';
import { checkerOf, failed } from './check-file';
import { readCheckOptions } from './check-options';

/** Built beside the command line (jichi.mjs); not there where the sources run as they are. */
const BUILT = new URL('check-worker.mjs', import.meta.url);

/** A thread takes as long to load and to warm up as to check about fifty small files. */
const FEWEST_FILES = 100;

export interface Workers {
  readonly lanes: readonly CheckTarget[];
  close(): void;
}

/** Threads that check as the command line's words ask; null where they do not pay. */
export function openWorkers(words: readonly string[], files: number, most = availableParallelism()): Workers | null {
  if (files < FEWEST_FILES || most < 2 || !existsSync(fileURLToPath(BUILT))) return null;
  const threads = Array.from({ length: most }, () => openThread(words));
  return { lanes: threads.map(({ check }) => check), close: () => threads.forEach((thread) => thread.close()) };
}

function openThread(words: readonly string[]): { readonly check: CheckTarget; close(): void } {
  let worker: Worker | null = null;
  const close = (): void => {
    void worker?.terminate();
    worker = null;
  };
  const check: CheckTarget = async (target) => {
    try {
      return await answerOf((worker ??= new Worker(BUILT, { workerData: words })), target.path);
    } catch (error) {
      // Out of memory, for instance: this file is named, and the next one has a thread of its own.
      close();
      const checkHere = checkerOf(await readCheckOptions(words));
      return await checkHere({ path: target.path, error: failed(error) });
    }
  };
  return { check, close };
}

/** Rejects where the thread ends instead of answering. */
function answerOf(thread: Worker, path: string): Promise<CheckOutcome> {
  return new Promise((done, died) => {
    const answered = (outcome: CheckOutcome): void => {
      thread.off('error', died);
      done(outcome);
    };
    thread.once('message', answered).once('error', died);
    thread.postMessage(path);
  });
}
