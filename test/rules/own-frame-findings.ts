import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetGrid } from '../../src/sheets/grid';
import { gridOfPlan } from '../support/grid-of-plan';
import type { Finding } from '../../src/rules/finding';
import { placeOf } from '../../src/rules/message';
import { answeredInWorkbook } from '../../src/workbook/check/answers';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { openXlsx } from '../../src/xlsx';
import { gridOfDraft } from '../reading/draft';
import { judgeAlone } from '../reading/judge-grids';
import { KINDS } from '../reading/kinds';
import { draftOf } from '../reading/sheet-literal';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications, countyTwins } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';
import { TYPED_TABLES, typedTablePlan } from '../support/typed-tables';
import { gridOf } from '../support/grid';
import type { SheetKind } from './invented/sheets';
import { cellsOf, SHEETS, written } from './invented/sheets';
import type { Trade } from './invented/tables';
import { PROJECTS } from './invented/tables';

/** One 必改 or 核实 on a table of the fixtures, judged under the table's own frame. */
export interface OwnFrameFinding {
  readonly table: string;
  readonly place: string;
  readonly finding: Finding;
}

/** Every table of the fixtures, and everything that is said of it beyond hints and what its workbook explains. */
export async function ownFrameFindings(): Promise<{ tables: number; findings: readonly OwnFrameFinding[] }> {
  const grids: (readonly [string, SheetGrid])[] = [
    ...drawn().map(({ name, plan }) => [name, gridOfPlan(plan)] as const),
    ...KINDS.map((kind) => [kind.name, gridOfDraft(draftOf(kind))] as const),
    ...invented(),
  ];
  const judged = [
    ...grids.map(([table, grid]) => ({ table, forms: judgeAlone(grid) })),
    ...(await inFiles('test/fixtures/reading')),
    ...(await inFiles('test/fixtures/earlier')),
    // The others of that folder differ in their styles, not in what they say.
    ...(await inFiles('test/fixtures/files', (name) => name.startsWith('01'))),
  ];
  return {
    tables: judged.reduce((sum, { forms }) => sum + forms.length, 0),
    findings: judged.flatMap(({ table, forms }) =>
      loud(forms).map((finding) => ({ table, place: placeOf(finding), finding })),
    ),
  };
}

function drawn() {
  return [
    ...corpusTables().map((table) => ({ name: table.id, plan: planOfCorpusTable(table) })),
    ...countyTwins(),
    ...correctApplications(),
    ...correctSelfEvaluations(),
    ...correctMonitorings(),
    ...TYPED_TABLES.map((table) => ({ name: table.name, plan: typedTablePlan(table) })),
  ];
}

/** The sound forms of the ten projects. */
function invented(): readonly (readonly [string, SheetGrid])[] {
  const kinds = Object.keys(SHEETS) as SheetKind[];
  const trades = Object.keys(PROJECTS) as Trade[];
  return trades.flatMap((trade) =>
    kinds.map((kind) => [`${trade} ${kind}`, gridOf(cellsOf(kind, written(kind, PROJECTS[trade])))] as const),
  );
}

async function inFiles(folder: string, isMeant: (name: string) => boolean = () => true) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx') && isMeant(name));
  return Promise.all(
    names.map(async (name) => {
      const sheets = await checkSheets(await openXlsx(readFileSync(join(folder, name))), OWN_FRAME);
      const answers = answeredInWorkbook(sheets);
      const isOpen = (finding: Finding) => !answers.has(finding);
      const forms = sheets.flatMap((sheet) => sheet.forms);
      return {
        table: name.replace('.xlsx', ''),
        forms: forms.map((checked) => ({ ...checked, findings: checked.findings.filter(isOpen) })),
      };
    }),
  );
}

function loud(forms: readonly CheckedForm[]): readonly Finding[] {
  return forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'hint'));
}
