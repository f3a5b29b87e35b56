import { address } from '../model/cell';
import type { Area } from '../model/cell';
import { isAnswerable } from '../rules/finding';
import type { Finding } from '../rules/finding';
import type { Edit } from '../sheets/edit';
import type { SheetGrid } from '../sheets/grid';
import type { CellStyle, PlannedCell, SheetPlan } from '../sheets/plan';
import type { WorkbookPort } from '../sheets/port';
import type { CheckedSheet } from './check-workbook';
import { textAt } from './read-sheet';
import { command, refuse } from './result';
import type { CommandResult } from './result';

/** The visible sheet that carries the answers with the workbook (decision D4). */
export const ANSWERS_SHEET = '校验记录';

const COLUMNS = ['工作表', '单元格', '校验意见', '单元格内容', '说明理由', '说明人', '时间'] as const;

/** One reason given for a finding. It holds as long as the cell says what it said then. */
export interface Answer {
  readonly sheet: string;
  readonly cell: string;
  readonly said: string;
  readonly content: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

/** The answers on a sheet 校验记录; rows without a reason are none. */
export function answersOf(grid: SheetGrid | undefined): Answer[] {
  if (!grid) return [];
  const rows = grid.texts.map((_, index) =>
    COLUMNS.map((_column, offset) => textAt(grid, grid.top + index, 1 + offset)),
  );
  return rows
    .slice(headerIndex(rows) + 1)
    .flatMap(([sheet = '', cell = '', said = '', content = '', reason = '', who = '', when = '']) =>
      said !== '' && reason !== '' ? [{ sheet, cell, said, content, reason, who, when }] : [],
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
 * An answer belongs to a finding that says the same of the same content; first at the same cell, then anywhere on the
 * sheet, so that it stays when rows are put in above.
 */
function answeredOn(sheet: CheckedSheet, answers: readonly Answer[]): ReadonlyMap<Finding, Answer> {
  const findings = sheet.forms.flatMap((form) => [...form.findings, ...form.open]);
  const open = answers.filter((answer) => answer.sheet === sheet.name);
  const found = new Map<Finding, Answer>();
  const take = (finding: Finding, sameCell: boolean) => {
    if (found.has(finding) || !isAnswerable(finding)) return;
    const content = contentOf(sheet, finding);
    const index = open.findIndex(
      (answer) =>
        answer.said === finding.what && answer.content === content && (!sameCell || answer.cell === place(finding)),
    );
    const [answer] = index < 0 ? [] : open.splice(index, 1);
    if (answer) found.set(finding, answer);
  };
  for (const finding of findings) take(finding, true);
  for (const finding of findings) take(finding, false);
  return found;
}

export interface NewAnswer {
  readonly sheet: CheckedSheet;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly who: string;
  readonly now: Date;
}

/** 说明理由: a row an answer on the sheet 校验记录, which is made where it does not exist. A 必改 cannot be answered away, but for a ★★★ indicator that does not apply. */
export function answerFindings(port: WorkbookPort, request: NewAnswer): Promise<CommandResult> {
  return command(async () => {
    const { findings, reason } = request;
    if (reason.trim() === '') return refuse('no-change', '请写明理由。');
    if (findings.length === 0 || !findings.every(isAnswerable)) {
      return refuse('no-change', '必改项须改正，不能以说明代替。');
    }
    const [grid] = await port.read({ name: ANSWERS_SHEET }, { merges: false });
    const rows = findings.map((finding) => rowOf(request, finding));
    return {
      ok: true,
      undo: await port.apply(grid ? append(grid, rows) : [{ kind: 'add-sheet', plan: drawAnswers(rows) }]),
    };
  });
}

function rowOf({ sheet, reason, who, now }: NewAnswer, finding: Finding): string[] {
  return [
    sheet.name,
    place(finding),
    finding.what,
    contentOf(sheet, finding),
    reason.trim(),
    who.trim(),
    minuteOf(now),
  ];
}

function append(grid: SheetGrid, rows: readonly string[][]): Edit[] {
  const written = grid.texts.map((_, index) => textAt(grid, grid.top + index, 3) !== '').lastIndexOf(true);
  const next = grid.top + written + 1;
  const area: Area = { top: next, left: 1, bottom: next + rows.length - 1, right: COLUMNS.length };
  const cells = rows.flatMap((texts, index) =>
    texts.map((value, offset) => ({ row: next + index, column: 1 + offset, content: { value } })),
  );
  return [
    { kind: 'set-style', sheet: grid.id, area, style: BODY },
    { kind: 'set-cells', sheet: grid.id, cells },
  ];
}

const BODY: CellStyle = { wrap: true, vertical: 'top', border: 'thin', numberFormat: '@' };
const HEAD: CellStyle = { ...BODY, font: { bold: true }, fill: '#E8F2EC', vertical: 'center' };
const WIDTHS = [20, 8, 44, 24, 40, 10, 17];

function drawAnswers(rows: readonly string[][]): SheetPlan {
  const line = (texts: readonly string[], row: number, style: CellStyle): PlannedCell[] =>
    texts.map((value, index) => ({ row, column: index + 1, content: { value }, style }));
  return {
    name: ANSWERS_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: [24, ...rows.map(() => 45)],
    cells: [...line(COLUMNS, 1, HEAD), ...rows.flatMap((texts, index) => line(texts, 2 + index, BODY))],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: 1 + rows.length, right: COLUMNS.length },
      orientation: 'landscape',
      repeatRows: { first: 1, last: 1 },
      fitToWidth: true,
    },
  };
}

function headerIndex(rows: readonly string[][]): number {
  return rows.findIndex(([first, , third]) => first === COLUMNS[0] && third === COLUMNS[2]);
}

/** What the cell of the finding shows. */
function contentOf({ grid }: CheckedSheet, { at }: Finding): string {
  return at ? textAt(grid, at.row, at.column) : '';
}

function place({ at }: Finding): string {
  return at ? address(at) : '整表';
}

function minuteOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
