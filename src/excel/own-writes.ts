/** Whether events may be the echo of our own writes, where Excel does not say who made a change. */
export interface OwnWrites {
  /** `sheets`: how many sheets the work adds and deletes; so many events of each kind are its echo, however late they come. */
  during<T>(work: () => Promise<T>, sheets: SheetCounts): Promise<T>;
  recent(): boolean;
  /** The same for an event of a sheet that was added or deleted; counts it. */
  isEchoOfSheet(kind: keyof SheetCounts): boolean;
}

export interface SheetCounts {
  readonly added: number;
  readonly deleted: number;
}

/** Events of a batch arrive soon after its answer, unless the machine is busy. */
const ECHO_MILLISECONDS = 500;
/** An event that has not come by then will not come: the next one is of somebody else's change. */
const LATEST_ECHO_MILLISECONDS = 30_000;

export function ownWrites(): OwnWrites {
  const any = span();
  const adding = span();
  const expected = { added: 0, deleted: 0 };
  return {
    async during(work, { added, deleted }) {
      const spans = added > 0 ? [any, adding] : [any];
      expected.added += added;
      expected.deleted += deleted;
      for (const each of spans) each.begin();
      try {
        return await work();
      } finally {
        for (const each of spans) each.end();
      }
    },
    recent: () => any.isWithin(ECHO_MILLISECONDS),
    isEchoOfSheet(kind) {
      if (!any.isWithin(LATEST_ECHO_MILLISECONDS)) Object.assign(expected, { added: 0, deleted: 0 });
      const isExpected = expected[kind] > 0;
      if (isExpected) expected[kind] -= 1;
      // A batch that Excel refused for a trifle is done again, and adds its sheets twice.
      return isExpected || (kind === 'added' && adding.isWithin(ECHO_MILLISECONDS));
    },
  };
}

/** The time of some work, and what follows it. */
function span() {
  let running = 0;
  let ended = -Infinity;
  return {
    begin(): void {
      running += 1;
    },
    end(): void {
      running -= 1;
      ended = Date.now();
    },
    isWithin: (milliseconds: number): boolean => running > 0 || Date.now() - ended < milliseconds,
  };
}
