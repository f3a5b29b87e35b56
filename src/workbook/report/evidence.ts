import type { SelfEvaluation } from '../../model/form';
import { bareText } from '../../model/text';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { addToList, readList } from '../list-sheet';
import type { ListSheet } from '../list-sheet';
import { readSheets } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

/** The visible sheet on which people write what proves each indicator, and where it is kept. */
const EVIDENCE_SHEET = '佐证材料';

const TITLES = ['项目名称', '年度', '三级指标', '全年实际值', '佐证材料名称', '存放处'] as const;

const LIST: ListSheet = {
  name: EVIDENCE_SHEET,
  filledIn: true,
  columns: [24, 8, 42, 32, 36, 26].map((width, index) => ({ title: TITLES[index] ?? '', width })),
};

/** What proves one indicator; `what` and `where` are "" until somebody has written them. */
export interface Evidence {
  readonly project: string;
  /** "" where the 自评表 names none. */
  readonly year: string;
  readonly indicator: string;
  readonly what: string;
  readonly where: string;
}

/** The rows of the sheet that has these headings, whatever its name. */
export function evidenceIn(grids: readonly SheetGrid[]): Evidence[] {
  return readList(LIST, evidenceGrid(grids)).flatMap(
    ([project = '', year = '', indicator = '', , what = '', where = '']) =>
      indicator === '' ? [] : [{ project, year, indicator, what, where }],
  );
}

export interface ListedEvidence {
  readonly sheetName: string;
  readonly added: number;
}

/** 列出佐证材料: a row for each indicator of every 自评表, on a sheet of its own; below those that are there already. Reads once, writes once. */
export function listEvidence(port: WorkbookPort): Promise<CommandResult<ListedEvidence>> {
  return command<ListedEvidence>(async () => {
    const sheets = await readSheets(port, { all: true }, false);
    const evaluations = sheets.flatMap(({ forms }) => forms).filter((form) => form.kind === 'self-evaluation');
    if (evaluations.length === 0) return refuse('form-missing', '工作簿里没有自评表，列不出佐证材料。');
    const grids = sheets.map(({ grid }) => grid);
    const grid = evidenceGrid(grids);
    const listed = new Set(evidenceIn(grids).map(keyOf));
    const rows = evaluations.flatMap(rowsOf).filter(([project = '', year = '', indicator = '']) => {
      const key = keyOf({ project, year, indicator });
      const isNew = !listed.has(key);
      listed.add(key);
      return isNew;
    });
    if (rows.length === 0) return refuse('no-change', '自评表的指标都已列在佐证材料中。');
    const undo = await port.apply(addToList(LIST, grid, rows));
    return { ok: true, undo, sheetName: grid?.name ?? EVIDENCE_SHEET, added: rows.length };
  });
}

/** Whether both are about the same indicator of the same project and year. */
export function isEvidenceOf(entry: Evidence, indicator: EvidenceKey): boolean {
  return keyOf(entry) === keyOf(indicator);
}

export type EvidenceKey = Pick<Evidence, 'project' | 'year' | 'indicator'>;

function evidenceGrid(grids: readonly SheetGrid[]): SheetGrid | undefined {
  return grids.find(({ texts }) => texts.some((row) => TITLES.every((title) => row.includes(title))));
}

function rowsOf(form: SelfEvaluation): string[][] {
  const project = form.project.name?.text || form.sheetName;
  const year = String(form.year?.value ?? '');
  return form.indicators
    .filter(({ level3 }) => level3.value !== null && level3.value !== '')
    .map(({ level3, actual }) => [project, year, level3.value ?? '', actual?.text ?? '', '', '']);
}

function keyOf({ project, year, indicator }: EvidenceKey): string {
  return JSON.stringify([project, year, indicator].map(bareText));
}
