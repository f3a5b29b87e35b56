import { checkerOf } from './check-file';
import type { CheckOutcome } from './check-file';
import { CHECK_HELP, readCheckOptions } from './check-options';
import type { CheckOptions } from './check-options';
import { openWorkers } from './check-workers';
import { UsageError } from './command';
import type { Command } from './command';
import { spreadsheetsIn } from './files';
import type { Target } from './files';
import { inOrder } from './in-order';
import { printTotals } from './print';
import { progressOf } from './progress';
import { openResults } from './results-file';
import type { ResultsFile } from './results-file';
import { exitCodeOf, NOTHING, sum } from './tally';
import type { Tally } from './tally';
import type { ExitCode, Terminal } from './terminal';

export const checkCommand: Command = { help: CHECK_HELP, run: check };

async function check(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = await readCheckOptions(words);
  const { format, out } = options;
  const all = options.paths.flatMap(spreadsheetsIn);
  if (format.kind === 'against' && all.length > 1) throw new UsageError('--against 一次只对照一个文件。');
  const checkHere = checkerOf(options);
  const results = out === null ? null : openResults(out);
  const targets = results ? all.filter(({ path }) => !results.done.has(path)) : all;
  if (results && targets.length < all.length)
    terminal.err(
      `${out ?? ''} 中已有 ${all.length - targets.length} 个文件的结果，接着校验其余 ${targets.length} 个。`,
    );
  const output = outputOf(options, results, targets.length, terminal);
  const progress = progressOf(targets.length, terminal.watched && !results ? undefined : terminal.progress);
  const workers = openWorkers(words, targets.length);
  let tally = results?.tally ?? NOTHING;
  try {
    output.begin();
    await inOrder<Target, CheckOutcome>(
      targets,
      workers?.lanes ?? [checkHere],
      (target, index, lane) => {
        progress(target.path, index);
        return 'error' in target ? checkHere(target) : lane(target);
      },
      (outcome, index) => {
        output.file(outcome, index);
        tally = sum(tally, outcome.tally);
      },
    );
  } finally {
    workers?.close();
    results?.close();
  }
  output.end(tally);
  return exitCodeOf(tally);
}

/** How what was found is said: file by file as they are read, and once at the end. */
interface Output {
  begin(): void;
  file(outcome: CheckOutcome, index: number): void;
  end(tally: Tally): void;
}

function outputOf({ format }: CheckOptions, results: ResultsFile | null, count: number, terminal: Terminal): Output {
  const nothing = () => undefined;
  const toOut = results ? results.write : terminal.out;
  const print = ({ out, err }: CheckOutcome): void => {
    out.forEach(toOut);
    err.forEach(terminal.err);
  };
  if (format.kind === 'text') return { begin: nothing, file: print, end: (tally) => printTotals(tally, terminal) };
  if (format.kind !== 'json') return { begin: nothing, file: print, end: nothing };
  // One object, printed in pieces: that of a large folder is longer than a string may be.
  return {
    begin: () => terminal.out('{\n  "version": 1,\n  "files": ['),
    file: ({ out }, index) => terminal.out(`${out.join('\n')}${index < count - 1 ? ',' : ''}`),
    end: () => terminal.out('  ]\n}'),
  };
}
