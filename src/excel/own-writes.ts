/** Whether events may be the echo of our own writes, where Excel does not say who made a change. */
export interface OwnWrites {
  /** `sheets`: how many sheets the work adds or deletes; so many events of that kind are its echo, however late they come. */
  during<T>(work: () => Promise<T>, sheets: number): Promise<T>;
  recent(): boolean;
  /** The same for an event of a sheet that was added or deleted; counts it. */
  isEchoOfSheet(): boolean;
}

/** Events of a batch arrive soon after its answer, unless the machine is busy. */
const ECHO_MILLISECONDS = 500;
/** An event that has not come by then will not come: the next one is of somebody else's change. */
const LATEST_ECHO_MILLISECONDS = 30_000;

export function ownWrites(): OwnWrites {
  let running = 0;
  let ended = -Infinity;
  let expected = 0;
  const recent = () => running > 0 || Date.now() - ended < ECHO_MILLISECONDS;
  return {
    async during(work, sheets) {
      running += 1;
      expected += sheets;
      try {
        return await work();
      } finally {
        running -= 1;
        ended = Date.now();
      }
    },
    recent,
    isEchoOfSheet() {
      if (running === 0 && Date.now() - ended > LATEST_ECHO_MILLISECONDS) expected = 0;
      const isExpected = expected > 0;
      if (isExpected) expected -= 1;
      return isExpected || recent();
    },
  };
}
