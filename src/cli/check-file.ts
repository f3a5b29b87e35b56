import { NOTHING_KNOWN } from '../cycle/known-workbook';
import { HostError } from '../sheets/port';
import { answeredInWorkbook } from '../workbook/check/answers';
import { checkSheets } from '../workbook/check/check-workbook';
import { checkAllOverall } from '../workbook/check/overall-check';
import { reportFile } from '../workbook/exchange/report';
import type { CheckedFile } from '../workbook/exchange/report';
import { checkProcesses } from '../workbook/process/process-check';
import type { CheckOptions } from './check-options';
import { openFile } from './files';
import type { Target } from './files';
import { letterIn, printComparison, printLetter } from './letter';
import { printFile } from './print';
import { tallyOf } from './tally';
import type { Tally } from './tally';
import type { Terminal } from './terminal';

/** What is said of a file, and what is counted of it. Plain data: it may come from another thread. */
export interface CheckOutcome {
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly tally: Tally;
}

export type CheckTarget = (target: Target) => Promise<CheckOutcome>;

/** Checks files one by one as the options ask; nothing of a file is kept. @throws HostError where an earlier letter cannot be read */
export function checkerOf(options: CheckOptions): CheckTarget {
  const print = printerOf(options);
  return async (target) => {
    const file = 'error' in target ? target : await checkFile(target.path, options);
    const [out, err]: [string[], string[]] = [[], []];
    print(file, { out: (line) => out.push(line), err: (line) => err.push(line) });
    return { out, err, tally: tallyOf(file) };
  };
}

function printerOf({ format, judgement }: CheckOptions): (file: CheckedFile, terminal: Terminal) => void {
  switch (format.kind) {
    case 'text':
      return printFile;
    case 'letter':
      return (file, terminal) => printLetter(file, judgement, terminal);
    case 'against': {
      const earlier = letterIn(format.file);
      return (file, terminal) => printComparison(earlier, file, judgement, terminal);
    }
    case 'json':
      return (file, { out }) => out(JSON.stringify(reportFile(file), null, 2).replace(/^/gm, '    '));
    case 'jsonl':
      return (file, { out }) => out(JSON.stringify({ version: 1, ...reportFile(file) }));
  }
}

async function checkFile(path: string, { judgement, userCorrections }: CheckOptions): Promise<CheckedFile> {
  try {
    const workbook = await openFile(path);
    const sheets = await checkSheets(
      workbook,
      judgement,
      { all: true },
      { merges: true, mode: () => 'full', known: NOTHING_KNOWN, userCorrections },
    );
    return {
      path,
      sheets,
      processes: checkProcesses(sheets, judgement),
      overall: checkAllOverall(sheets, judgement),
      answers: answeredInWorkbook(sheets),
    };
  } catch (error) {
    return { path, error: error instanceof HostError ? error : failed(error) };
  }
}

/** A fault of the program in one file of many must not keep the others from being checked. */
export function failed(error: unknown): HostError {
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError('unknown', `校验这个文件时程序出错（${detail}），请把文件交给维护绩尺的人。`, error);
}
