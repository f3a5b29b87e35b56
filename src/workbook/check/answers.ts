import { pairUp } from '../../model/pair-up';
import { isAnswerable } from '../../rules/finding';
import type { Finding } from '../../rules/finding';
import { identityOf, numberOf } from '../../rules/identity';
import { placeOf } from '../../rules/message';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import type { CheckedSheet } from './check-workbook';
import { minuteOf } from '../date-text';
import { addToList, readList } from '../list-sheet';
import type { ListSheet } from '../list-sheet';
import { textAt } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

/** The visible sheet that carries the answers with the workbook (decision D4). */
export const ANSWERS_SHEET = '校验记录';

const LIST: ListSheet = {
  name: ANSWERS_SHEET,
  columns: [
    { title: '工作表', width: 20 },
    { title: '单元格', width: 8 },
    { title: '校验意见', width: 44 },
    { title: '单元格内容', width: 24 },
    { title: '说明理由', width: 40 },
    { title: '说明人', width: 10 },
    { title: '时间', width: 17 },
    { title: '编号', width: 9 },
  ],
};

/** One reason given for a finding. It is valid as long as the text of the cell does not change. */
export interface Answer {
  readonly sheet: string;
  readonly cell: string;
  readonly said: string;
  readonly content: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  /** Of the finding's identity; "" in workbooks of earlier versions. */
  readonly number: string;
}

/** The answers on a sheet 校验记录; rows without a reason are none. */
export function answersOf(grid: SheetGrid | undefined): Answer[] {
  return readList(LIST, grid).flatMap(
    ([sheet = '', cell = '', said = '', content = '', reason = '', who = '', when = '', number = '']) =>
      (said !== '' || number !== '') && reason !== ''
        ? [{ sheet, cell, said, content, reason, who, when, number }]
        : [],
  );
}

/** Which findings of these sheets somebody has answered. */
export function answered(sheets: readonly CheckedSheet[], answers: readonly Answer[]): ReadonlyMap<Finding, Answer> {
  return new Map(sheets.flatMap((sheet) => [...answeredOn(sheet, answers)]));
}

/** The same where the sheets are those of the whole workbook, 校验记录 among them. */
export function answeredInWorkbook(sheets: readonly CheckedSheet[]): ReadonlyMap<Finding, Answer> {
  return answered(sheets, answersOf(sheets.find(({ name }) => name === ANSWERS_SHEET)?.grid));
}

/**
 * An answer belongs to the finding of its number (decision D18) or, in workbooks of earlier versions, to one that says the same of the
 * same content; first at the same cell, then anywhere on the sheet, so that it stays when rows are put in above.
 */
function answeredOn(sheet: CheckedSheet, answers: readonly Answer[]): ReadonlyMap<Finding, Answer> {
  const given = answers.filter((answer) => answer.sheet === sheet.name);
  // Most sheets have none, and this runs after every edit.
  if (given.length === 0) return new Map();
  const numbers = numbersOf(sheet);
  const findings = [...numbers.keys()].filter(isAnswerable);
  const saysThat = (finding: Finding, { said, content }: Answer) =>
    said === finding.what && content === contentOf(sheet, finding);
  const isAbout = (finding: Finding, { number, content }: Answer) =>
    number === numbers.get(finding) && content === contentOf(sheet, finding);
  const pairs = pairUp(findings, given, [
    (finding, answer) => answer.cell === placeOf(finding) && isAbout(finding, answer),
    isAbout,
    (finding, answer) => answer.cell === placeOf(finding) && saysThat(finding, answer),
    saysThat,
  ]);
  const inParts = findings
    .filter((finding) => !pairs.has(finding))
    .flatMap((finding) => answeredInParts(finding, contentOf(sheet, finding), given));
  return new Map([...pairs, ...inParts]);
}

/** The findings of all forms of a sheet with the numbers of their identities. */
function numbersOf({ forms }: CheckedSheet): ReadonlyMap<Finding, string> {
  return new Map(
    forms.flatMap(({ form, findings, open }) =>
      [...findings, ...open].map((finding) => [finding, numberOf(identityOf(form, finding))] as const),
    ),
  );
}

/** An earlier version reported this in several findings: the reason of the first is used once each of them has one. */
function answeredInParts(
  finding: Finding,
  content: string,
  answers: readonly Answer[],
): readonly (readonly [Finding, Answer])[] {
  const parts = (finding.formerly ?? []).map((said) =>
    answers.find((answer) => answer.said === said && answer.content === content),
  );
  const [first] = parts;
  return first && !parts.includes(undefined) ? [[finding, first]] : [];
}

export interface NewAnswer {
  readonly sheet: CheckedSheet;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly who: string;
  readonly now: Date;
}

/** 说明理由: a row an answer on the sheet 校验记录, which is made where it does not exist. A 必改 cannot be answered away, but for a ★★★ indicator that does not apply. */
export function answerFindings(
  port: WorkbookPort,
  request: NewAnswer,
): Promise<CommandResult<{ readonly sheetName: string }>> {
  return command(async () => {
    const { findings, reason } = request;
    if (reason.trim() === '') return refuse('no-change', '请写明理由。');
    if (findings.length === 0 || !findings.every(isAnswerable)) {
      return refuse('no-change', '必改项须改正，不能以说明代替。');
    }
    const [grid] = await port.read({ name: ANSWERS_SHEET }, { merges: false });
    const numbers = numbersOf(request.sheet);
    const rows = findings.map((finding) => rowOf(request, finding, numbers.get(finding) ?? ''));
    return { ok: true, undo: await port.apply(addToList(LIST, grid, rows)), sheetName: ANSWERS_SHEET };
  });
}

function rowOf({ sheet, reason, who, now }: NewAnswer, finding: Finding, number: string): string[] {
  return [
    sheet.name,
    placeOf(finding),
    finding.what,
    contentOf(sheet, finding),
    reason.trim(),
    who.trim(),
    minuteOf(now),
    number,
  ];
}

/** What the cell of the finding shows. */
function contentOf({ grid }: CheckedSheet, { at }: Finding): string {
  return at ? textAt(grid, at.row, at.column) : '';
}
