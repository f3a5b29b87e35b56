import { closeSync, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { HostError } from '../sheets/port';
import type { FileReport } from '../workbook/exchange/report-schema';
import { fileError } from './files';
import { NOTHING, sum, tallyOfReport } from './tally';
import type { Tally } from './tally';

/** A file that takes a line for each workbook; what an earlier run has written stays, so that a run that was stopped goes on. */
export interface ResultsFile {
  /** Paths of the workbooks that it has already. */
  readonly done: ReadonlySet<string>;
  readonly tally: Tally;
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/** @throws HostError when it holds something else, or cannot be read or written */
export function openResults(path: string): ResultsFile {
  try {
    const file = openSync(path, existsSync(path) ? 'r+' : 'wx+');
    try {
      return resultsIn(file, path);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  } catch (error) {
    throw error instanceof HostError ? error : fileError(path, error);
  }
}

function resultsIn(file: number, path: string): ResultsFile {
  const done = new Set<string>();
  let tally = NOTHING;
  let end = 0;
  for (const { line, whole } of linesOf(file)) {
    const report = whole ? reportIn(line) : null;
    if (!report && (whole || !mayBeCutOff(line)))
      throw new HostError('not-writable', `${path} 里不是 jichi check --jsonl 的结果，没有改动它；请另写一个文件名。`);
    if (!report) break;
    done.add(report.path);
    tally = sum(tally, tallyOfReport(report));
    end += line.length + 1;
  }
  // A line that was cut off when the run was stopped is written anew.
  ftruncateSync(file, end);
  return {
    done,
    tally,
    write(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        end += writeSync(file, bytes, 0, bytes.length, end);
      } catch (error) {
        throw fileError(path, error);
      }
    },
    close: () => closeSync(file),
  };
}

interface Line {
  readonly line: Buffer;
  /** It has an end. */
  readonly whole: boolean;
}

function* linesOf(file: number): Generator<Line> {
  const piece = Buffer.alloc(1 << 16);
  let rest = Buffer.alloc(0);
  for (let at = 0, count = -1; count !== 0; at += count) {
    count = readSync(file, piece, 0, piece.length, at);
    let text = Buffer.concat([rest, piece.subarray(0, count)]);
    for (let stop = text.indexOf(NEW_LINE); stop !== -1; stop = text.indexOf(NEW_LINE)) {
      yield { line: text.subarray(0, stop), whole: true };
      text = text.subarray(stop + 1);
    }
    rest = text;
  }
  if (rest.length > 0) yield { line: rest, whole: false };
}

const NEW_LINE = 10;
const BEGINNING = '{"version":1,"path":';

function mayBeCutOff(line: Buffer): boolean {
  const beginning = line.subarray(0, BEGINNING.length).toString();
  return BEGINNING.startsWith(beginning);
}

function reportIn(line: Buffer): FileReport | null {
  try {
    const { version, ...report } = JSON.parse(line.toString()) as FileReport & { readonly version?: unknown };
    return version === 1 && typeof report.path === 'string' && Array.isArray(report.sheets) ? report : null;
  } catch {
    return null;
  }
}
