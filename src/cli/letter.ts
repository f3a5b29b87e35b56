import { basename } from 'node:path';
import { HostError } from '../sheets/port';
import { dayOf } from '../workbook/date-text';
import type { Judgement } from '../workbook/check/form-context';
import type { CheckedFile } from '../workbook/exchange/report';
import { readingLines } from '../workbook/read/reading-words';
import { compareWithLetter, writeComparison } from '../workbook/review/review-comparison';
import { basisOf, letterItems, readLetter, writeLetter } from '../workbook/review/review-letter';
import type { Letter } from '../workbook/review/review-letter';
import { readText } from './files';
import type { Terminal } from './terminal';

/** 退回修改意见 of one file. What is wrong with the file itself is no part of a letter. */
export function printLetter(file: CheckedFile, judgement: Judgement, { out, err }: Terminal): void {
  if ('error' in file) return err(`${file.path}：${file.error.message}`);
  const items = letterItems(file.sheets, file.answers);
  out(
    writeLetter({
      file: basename(file.path),
      date: dayOf(new Date()),
      basis: basisOf(judgement),
      items,
      remarks: readingLines(file.sheets),
    }),
  );
}

/** One file held against an earlier letter. */
export function printComparison(letter: Letter, file: CheckedFile, judgement: Judgement, { out, err }: Terminal): void {
  if ('error' in file) return err(`${file.path}：${file.error.message}`);
  const { sheets, answers } = file;
  out(writeComparison(compareWithLetter(letter, { basis: basisOf(judgement), sheets, answers })));
}

/** Rejects with a HostError where the file holds no letter. */
export function letterIn(path: string): Letter {
  const letter = readLetter(readText(path));
  if (!letter) throw new HostError('unknown', `${path} 中没有找到退回修改意见。`);
  return letter;
}
