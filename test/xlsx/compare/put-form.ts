import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run';
import { openExcel } from '../../../src/excel';
import type { CellRef } from '../../../src/model/cell';
import type { Application, SelfEvaluation } from '../../../src/model/form';
import { HostError } from '../../../src/sheets/port';
import type { WorkbookPort } from '../../../src/sheets/port';
import { openInModel } from '../../../src/workbench/xlsx/fill-model';
import { saveModel } from '../../../src/workbench/xlsx/save/workbook';
import { addCarried, SELF_EVALUATION } from '../../../src/workbook/insert/carry-over';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { openXlsx } from '../../../src/xlsx';
import { openOfficeHost } from '../../support/office-host';

/** A way on which a form comes into somebody's file: what the file is then. Rejects with a HostError where it is refused. */
export type Way = (bytes: Uint8Array) => Promise<Uint8Array>;

export const WAYS: Readonly<Record<string, Way>> = {
  'command line': byCommandLine,
  workbench: inWorkbench,
};

/** A 自评表 is put into a copy and filled; `jichi score` writes its points. */
async function byCommandLine(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const sheet = await putForm(workbook);
  await workbook.apply([
    {
      kind: 'set-cells',
      sheet,
      cells: (await actuals(workbook, sheet)).map(({ at, text }) => ({
        row: at.row,
        column: at.column,
        content: { value: text },
      })),
    },
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'jichi-compare-'));
  const [input, output] = ['in', 'out'].map((name) => join(folder, name + workbook.ending));
  try {
    writeFileSync(input ?? '', await workbook.toBytes());
    const said: string[] = [];
    const terminal = { out: () => undefined, err: (line: string) => void said.push(line) };
    if ((await run(['score', input ?? '', '-o', output ?? ''], terminal)) !== 0)
      throw new HostError('unknown', said.join('\n'));
    return new Uint8Array(readFileSync(output ?? ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file is opened in the workbench without a screen, the pane's commands are given, and the file is saved. */
async function inWorkbench(bytes: Uint8Array): Promise<Uint8Array> {
  const { model, dispose } = openOfficeHost();
  try {
    const opened = await openInModel(model, bytes);
    const excel = await openExcel();
    const sheet = await putForm(excel);
    const id = model.sheets().find(({ name }) => name === sheet)?.id ?? '';
    await model.writeCells(
      id,
      (await actuals(excel, sheet)).map(({ at, text }) => ({ row: at.row, column: at.column, content: text })),
    );
    const form = await formOn(excel, sheet);
    const filled = await fillScores(excel, {
      form: { sheet: form.sheet, row: form.table.headerRow },
      replaceTyped: false,
    });
    if (!filled.ok) throw new HostError('unknown', filled.message);
    await model.settle();
    const saved = saveModel(model, opened);
    opened.close();
    return saved;
  } finally {
    dispose();
  }
}

async function putForm(port: WorkbookPort): Promise<string> {
  const result = await addCarried(port, await example(), SELF_EVALUATION);
  if (!result.ok) throw new HostError('unknown', result.message);
  return result.sheetName;
}

async function actuals(port: WorkbookPort, sheet: string): Promise<{ at: CellRef; text: string }[]> {
  const { indicators } = await formOn(port, sheet);
  return indicators.flatMap(({ target, actual }) => (actual ? [{ at: actual.at, text: target.text }] : []));
}

async function formOn(port: WorkbookPort, sheet: string): Promise<SelfEvaluation> {
  const forms = (await readSheets(port, { name: sheet }, true)).flatMap((each) => each.forms);
  const found = forms.find((form) => form.kind === 'self-evaluation');
  if (!found) throw new Error(`no 自评表 is found on ${sheet}`);
  return found;
}

const EXAMPLE = join(__dirname, '../../../assets/examples/6-申报表-石桥村道路和饮水-填写正确.xlsx');
let known: Application | null = null;

async function example(): Promise<Application> {
  if (known) return known;
  const sheets = await readSheets(await openXlsx(new Uint8Array(readFileSync(EXAMPLE))), { all: true }, true);
  known = sheets.flatMap(({ forms }) => forms).find((form) => form.kind === 'application') ?? null;
  if (!known) throw new Error(`no 申报表 in ${EXAMPLE}`);
  return known;
}
