/** Where a command writes: results to `out`, errors to `err`, both line by line. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** How far a long command is; absent where nobody waits for it. */
  readonly progress?: (line: string) => void;
  /** Somebody sees the results come, and need not be told how far the command is. */
  readonly watched?: boolean;
}

/** The exit codes of the JSON contract (docs/architecture.md). */
export const EXIT = { fine: 0, errorsFound: 1, unreadable: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
