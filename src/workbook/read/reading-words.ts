import { address, areaAddress, columnName } from '../../model/cell';
import type { Form } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import { CERTAIN } from '../../model/reading';
import type { ColumnReading, Reading } from '../../model/reading';
import { isMet } from '../../rules/needs';
import type { Need } from '../../rules/rule';
import type { CheckedSheet } from '../check/check-workbook';
import { refuse } from '../result';
import type { Refusal } from '../result';

/** Says what was not understood of a form and what to do about it (decision D15); null if everything was. */
export function readingLine({ reading }: Form): string | null {
  if (reading.state === 'seen') return `这张表像是绩效表，但没有看懂，没有校验。${WHAT_TO_DO}`;
  const doubts = doubtsOf(reading);
  return doubts === '' ? null : `这张表只看懂了一部分：${doubts}，相关校验从略。${WHAT_TO_DO}`;
}

/** What was not judged of a form in a file, and why. */
export function doubtLines(form: Form): string[] {
  const { stale = [] } = form.reading;
  const line = `公式的结果不是最新的（工作簿设为手动计算），依据 ${placesOf(stale.map(address))}的意见没有列出；请在 Excel 中按 F9 计算后保存。`;
  return [readingLine(form) ?? [], stale.length === 0 ? [] : line].flat();
}

/** Why a command that uses these columns must not write; null if all of them were read with certainty. */
export function refuseHalfRead(
  { reading }: Form,
  columns: readonly IndicatorColumn[],
  command: string,
): Refusal | null {
  const needs: readonly Need[] = ['whole', ...columns];
  if (reading.state !== 'seen' && needs.every((need) => isMet(need, reading))) return null;
  const doubts = doubtsOf(reading) || '认出的内容太少';
  return refuse('half-read', `这张表只看懂了一部分：${doubts}，不能${command}。${WHAT_TO_DO}`);
}

/** One line for each form that was not understood, and for each table that was not read at all. */
export function readingLines(sheets: readonly CheckedSheet[]): string[] {
  return sheets.flatMap(({ name, forms, unread }) => [
    ...forms.flatMap(({ form }) => doubtLines(form)).map((line) => `【${name}】${line}`),
    ...unread.map((table) => `【${name}】${unreadLine(table)}`),
  ]);
}

/** A table that looks like one of ours and was not read. */
export function unreadLine({ at, why }: CheckedSheet['unread'][number]): string {
  return `${areaAddress(at)}：${why}。`;
}

const WHAT_TO_DO = '请核对表头的栏目名称。';

function doubtsOf(reading: Reading): string {
  const doubtful = reading.columns.filter(isDoubtful);
  const unread = reading.unread.map(address);
  const parts = [
    ...(doubtful.length === 0 ? [] : [`${doubtful.map(nameOf).join('、')}没有把握`]),
    ...(reading.whole ? [] : [unread.length === 0 ? '有的行没有看懂' : `${placesOf(unread)}没有看懂`]),
  ];
  if (parts.length === 0 && reading.state === 'partly') return '认出的内容太少';
  return parts.join('，');
}

/** Columns that no rule uses need not be understood. */
const IDLE: readonly (IndicatorColumn | null)[] = [null, 'number', 'other', 'other-score', 'reference'];

function isDoubtful({ role, certainty }: ColumnReading): boolean {
  return certainty < CERTAIN && !IDLE.includes(role);
}

function nameOf({ caption, column }: ColumnReading): string {
  return caption === '' ? `${columnName(column)}列` : `“${caption}”栏`;
}

function placesOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} 等 ${others.length + 1} 个单元格`;
}
