import type { Area } from '../../model/cell';
import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import type { Source } from '../../catalog/source';
import type { Finding, Severity } from '../../rules/finding';
import { placeOf, SEVERITY_WORDS } from '../../rules/message';
import { drawResults } from '../../sheets/draw/results';
import type { FormResults, ListedFinding, Results } from '../../sheets/draw/results';
import { textOf } from '../../sheets/formula/values';
import type { SheetGrid } from '../../sheets/grid';
import { SEPARATOR } from '../../sheets/native/changed-since';
import type { CheckedRow } from '../../sheets/native/changed-since';
import type { WorkbookPort } from '../../sheets/port';
import { isResults } from '../../sheets/own-sheets';
import { answeredInWorkbook } from '../check/answers';
import type { Answer } from '../check/answers';
import { checkSheets } from '../check/check-workbook';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import type { Judgement } from '../check/form-context';
import { minuteOf } from '../date-text';
import type { InsertedSheet } from '../insert/insert-form';
import { readingLines } from '../read/reading-words';
import { columnsOf, formulaAt, rowsOf, textAt, valueAt } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet, freeSheetName } from '../sheet-name';
import { basisOf, oneLine } from './review-letter';

const RESULTS_SHEET = '校验结果';

export interface ExportedResults extends InsertedSheet {
  /** Findings that are listed. */
  readonly listed: number;
}

/** More findings than anybody reads, and slow to write. */
const MOST_LISTED = 1000;

/**
 * 导出校验结果: a full check of the whole workbook on a sheet of its own, for those who get the file and have no Jichi. The sheet of an
 * earlier time is replaced. Reads once, writes once.
 */
export function exportResults(
  port: WorkbookPort,
  judgement: Judgement,
  now: Date,
): Promise<CommandResult<ExportedResults>> {
  return command<ExportedResults>(async () => {
    const sheets = await checkSheets(
      port,
      judgement,
      { all: true },
      { merges: false, mode: () => 'full', known: NOTHING_KNOWN },
    );
    if (sheets.every(({ forms, unread }) => forms.length + unread.length === 0)) {
      return refuse('form-missing', '本工作簿里没有绩效表，没有校验结果可导出。');
    }
    const results = resultsOf(sheets, answeredInWorkbook(sheets), basisOf(judgement), minuteOf(now));
    const listed = results.forms.reduce((sum, { findings }) => sum + findings.length, 0);
    const earlier = sheets.find(({ grid }) => isResults(grid));
    if (!earlier) {
      const { undo, name } = await addSheet(port, RESULTS_SHEET, (free) => drawResults(results, free));
      return { ok: true, undo, sheetName: name, listed };
    }
    const name = freeSheetName(
      earlier.name,
      sheets.filter((sheet) => sheet !== earlier).map((sheet) => sheet.name),
    );
    const undo = await port.apply([
      { kind: 'delete-sheet', sheet: earlier.id },
      { kind: 'add-sheet', plan: drawResults(results, name) },
    ]);
    return { ok: true, undo, sheetName: name, listed };
  });
}

type Answers = ReadonlyMap<Finding, Answer>;

/** What stands on the sheet. @param checked "2026-11-08 09:05" */
function resultsOf(sheets: readonly CheckedSheet[], answers: Answers, basis: string, checked: string): Results {
  const forms = sheets.flatMap((sheet) => sheet.forms.map((form) => formResults(sheet, form, answers)));
  const all = forms.reduce((sum, { findings }) => sum + findings.length, 0);
  const doubts = readingLines(sheets);
  return {
    facts: [`校验时间：${checked}　校验口径：${basis}`, countsOf(forms.flatMap(({ findings }) => findings))],
    forms: shortened(forms),
    checked: checkedRows(sheets),
    notes: [
      ...(all === 0 && doubts.length === 0 ? ['全表校验未见问题。'] : []),
      ...(all > MOST_LISTED ? [`以上列出 ${MOST_LISTED} 条，其余 ${all - MOST_LISTED} 条从略。`] : []),
      ...doubts,
    ],
  };
}

/** More rows than anybody follows, and more formulas than Excel takes in one step. */
const MOST_FOLLOWED = 600;

/** The rows of all forms as they stand now; none where there are too many. */
function checkedRows(sheets: readonly CheckedSheet[]): readonly CheckedRow[] {
  const rows = sheets.flatMap(({ grid, forms }) => forms.flatMap(({ form }) => rowsOfForm(grid, form.area)));
  return rows.length > MOST_FOLLOWED ? [] : rows;
}

function rowsOfForm(grid: SheetGrid, { top, bottom, left, right }: Area): CheckedRow[] {
  return rowsOf(grid)
    .filter((row) => top <= row && row <= bottom)
    .map((row) => {
      const columns = columnsOf(grid).filter(
        (column) => left <= column && column <= right && !isFormulaError(grid, row, column),
      );
      const text = columns.map((column) => textOf(valueAt(grid, row, column))).join(SEPARATOR);
      return { sheet: grid.name, row, columns, text };
    })
    .filter(({ columns }) => columns.length > 0);
}

/** Error values cannot be concatenated; they are findings anyway. */
function isFormulaError(grid: SheetGrid, row: number, column: number): boolean {
  return formulaAt(grid, row, column) !== null && textAt(grid, row, column).startsWith('#');
}

function shortened(forms: readonly FormResults[]): readonly FormResults[] {
  let room = MOST_LISTED;
  return forms.map((form) => {
    const findings = form.findings.slice(0, room);
    room -= findings.length;
    return { ...form, findings };
  });
}

const EXPLAINED = '已说明';

function countsOf(findings: readonly ListedFinding[]): string {
  const words = [...Object.values(SEVERITY_WORDS), EXPLAINED];
  return words.map((word) => `${word} ${findings.filter(({ severity }) => severity === word).length} 处`).join('，');
}

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/** Worst first, what was answered last; within that in the order of the sheet. */
function formResults({ name }: CheckedSheet, checked: CheckedForm, answers: Answers): FormResults {
  const { findings } = checked;
  const open = ORDER.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && !answers.has(finding)),
  );
  const answered = findings.filter((finding) => answers.has(finding));
  return {
    heading: headingOf(name, checked),
    findings: [...open, ...answered].map((finding) => listed(name, checked, finding, answers.get(finding) ?? null)),
  };
}

function headingOf(sheet: string, { form, context }: CheckedForm): string {
  const parts = [
    form.title?.text ?? '',
    form.project.name?.text ?? '',
    form.kind === 'self-evaluation' ? `计分办法：${context.catalog.arithmetic.name}` : '',
  ];
  return [`【${sheet}】`, ...parts.map(oneLine).filter((part) => part !== '')].join('　');
}

function listed(sheet: string, { form }: CheckedForm, finding: Finding, answer: Answer | null): ListedFinding {
  const { at, about, what, source, todo, severity } = finding;
  const { row, column } = at ?? { row: form.area.top, column: form.area.left };
  return {
    severity: answer ? EXPLAINED : SEVERITY_WORDS[severity],
    at: { sheet, row, column },
    place: placeOf(finding),
    indicator: oneLine(about ?? ''),
    what: `${oneLine(what)}。`,
    ground: groundOf(source),
    todo: answer
      ? `理由：${[oneLine(answer.reason), answer.who, answer.when].filter(Boolean).join('，')}`
      : `${todo}。`,
  };
}

function groundOf(source: Source): string {
  return 'convention' in source ? source.convention : `${source.document} ${source.clause}`;
}
