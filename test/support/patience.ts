/** An odd number: by it the patience of src/excel is told from other timers. */
export const PATIENCE = 54_321;

/** Watches the timers that wait for Excel's answers; `jest.restoreAllMocks` ends it. */
export function watchPatience(): { end(): void } {
  const waiting = new Map<unknown, () => void>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, milliseconds: number) => {
    const timer = start(run, milliseconds);
    if (milliseconds === PATIENCE) waiting.set(timer, run);
    return timer;
  }) as typeof setTimeout);
  jest.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    waiting.delete(timer);
    stop(timer);
  });
  return {
    /** Nobody has to wait for an answer that will not come. Requests are answered in turn: the oldest one is the silent one. */
    end() {
      const [run] = waiting.values();
      setImmediate(() => run?.());
    },
  };
}
