import type { ExitCode, Terminal } from './terminal';

export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** @throws UsageError, HostError */
  run(words: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** A command line that cannot be understood; the message is for people. */
export class UsageError extends Error {}
