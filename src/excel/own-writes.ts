/** Whether events may be the echo of our own writes, where Excel does not say who made a change. */
export interface OwnWrites {
  during<T>(work: () => Promise<T>): Promise<T>;
  recent(): boolean;
}

/** Events of a batch arrive soon after its answer. */
const ECHO_MILLISECONDS = 500;

export function ownWrites(): OwnWrites {
  let running = 0;
  let ended = -Infinity;
  return {
    async during(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        ended = Date.now();
      }
    },
    recent: () => running > 0 || Date.now() - ended < ECHO_MILLISECONDS,
  };
}
