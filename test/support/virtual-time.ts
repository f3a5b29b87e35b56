declare global {
  // oxlint-disable-next-line typescript/no-namespace -- @types/jest does not know this function yet.
  namespace jest {
    function setTimerTickMode(config: { mode: 'manual' | 'nextAsync' }): void;
  }
}

/**
 * In the tests of this file time passes only when nothing else is left to do: timers run in the order in which they are due,
 * and whatever can go on without a timer goes on before the next one. How fast the machine is changes nothing, and waiting
 * costs nothing. Only for work inside this process: a program that was started is not waited for.
 */
export function useVirtualTime(): void {
  beforeAll(start);
  afterAll(end);
}

/** The same for a part of a test. */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
  start();
  try {
    return await work();
  } finally {
    end();
  }
}

/** So many virtual milliseconds later. Only a benchmark, which runs without jest, really waits. */
export function later(milliseconds: number): Promise<void> {
  demandVirtualTime();
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** @throws Error in a test that would depend on how fast the machine is */
export function demandVirtualTime(): void {
  if (typeof jest !== 'undefined' && !('clock' in setTimeout)) throw new Error('call useVirtualTime() in this file');
}

function start(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  jest.setTimerTickMode({ mode: 'nextAsync' });
}

function end(): void {
  jest.useRealTimers();
}
