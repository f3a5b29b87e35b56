import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import { projectsOfUnfilledFund } from '../../cycle/parent-fund';
import { isEmpty } from '../../model/field';
import type { Application, Form } from '../../model/form';
import { named } from '../../model/indicators';
import type { OverallGoals } from '../../model/overall-goals';
import type { Finding } from '../../rules/finding';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { answeredInWorkbook } from '../check/answers';
import { checkSheets } from '../check/check-workbook';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import { checkAllOverall } from '../check/overall-check';
import type { CheckedOverall } from '../check/overall-check';
import type { Judgement } from '../check/form-context';
import { approvedOne } from '../process/published-form';
import type { FormOnGrid } from '../process/published-form';
import { columnsOf, textAt } from '../read/read-sheet';
import { nameOf } from './table';

/** A table of a 公开文本 is one of a 专项资金 or of a project. */
export type TablePart = 'funds' | 'projects';

/** A 申报表 of the workbook that may be put into a 公开文本. */
export interface PublicSource {
  /** Its sheet, and where on it. */
  readonly key: string;
  readonly sheetName: string;
  readonly name: string;
  /** As its caption says: 专项资金名称. */
  readonly part: TablePart;
  /** What must be corrected before it is published. */
  readonly faults: readonly Finding[];
  /** What is published: the approved goals, where an approval is registered. */
  readonly shown: FormOnGrid;
}

/** A 部门整体绩效目标 of the workbook, and what must be corrected in it. */
export interface OverallSource {
  readonly sheetName: string;
  readonly goals: OverallGoals;
  readonly faults: readonly Finding[];
}

/** What a workbook has for a 公开文本, in the order of its sheets. */
export interface PublicSources {
  readonly tables: readonly PublicSource[];
  /** Its 部门整体绩效目标 as far as they are written. */
  readonly overall: readonly OverallSource[];
  /** "" where no form says it. */
  readonly department: string;
  readonly year: number | null;
}

/**
 * Reads the whole workbook and judges it in full. Writes nothing; rejects with a HostError where it cannot be read.
 * @param merges needed to compose the text, not to choose what goes into it
 */
export async function readPublicSources(
  port: WorkbookPort,
  judgement: Judgement,
  merges: boolean,
): Promise<PublicSources> {
  const sheets = await checkSheets(
    port,
    judgement,
    { all: true },
    { merges, mode: () => 'full', known: NOTHING_KNOWN },
  );
  const answers = answeredInWorkbook(sheets);
  const all = sheets.flatMap(({ forms }) => forms.map(({ form }) => form));
  const read = sheets.map(({ grid, forms, unread }) => ({ grid, forms: forms.map(({ form }) => form), unread }));
  const tables = sheets.flatMap((sheet) =>
    applicationsOn(sheet).map(({ form, findings }) => ({
      key: `${form.sheet} ${form.area.top}`,
      sheetName: form.sheetName,
      name: nameOf(form),
      part: isFund(form, sheet.grid, all) ? ('funds' as const) : ('projects' as const),
      faults: findings.filter((finding) => finding.severity === 'error' && !answers.has(finding)),
      shown: approvedOne(form, sheet.grid, read),
    })),
  );
  const written = checkAllOverall(sheets, judgement).filter(({ goals }) => isWritten(goals));
  const overall = written.map(({ goals, findings }) => ({
    sheetName: goals.sheetName,
    goals,
    faults: findings.filter(({ severity }) => severity === 'error'),
  }));
  return { tables, overall, ...filedBy(all, written) };
}

function isWritten({ parts }: OverallGoals): boolean {
  return parts.some(({ paragraphs }) => paragraphs.length > 0);
}

/** What several workbooks have, one behind the other. */
export function joinSources(all: readonly PublicSources[]): PublicSources {
  return {
    tables: all.flatMap(({ tables }) => tables),
    overall: all.flatMap(({ overall }) => overall),
    department: mostFrequent(all.map(({ department }) => department).filter((text) => text !== '')) ?? '',
    year: mostFrequent(all.flatMap(({ year }) => year ?? [])),
  };
}

/** An unfilled form is none to be published. */
function applicationsOn({ forms }: CheckedSheet): (CheckedForm & { readonly form: Application })[] {
  return forms.flatMap((checked) => {
    const { form } = checked;
    if (form.kind !== 'application') return [];
    return isEmpty(form.project.name) && named(form).length === 0 ? [] : [{ ...checked, form }];
  });
}

function isFund(form: Application, grid: SheetGrid, all: readonly Form[]): boolean {
  const { name } = form.project;
  const before = name ? columnsOf(grid).filter((column) => form.area.left <= column && column < name.at.column) : [];
  const captions = before.map((column) => textAt(grid, name?.at.row ?? 0, column));
  return captions.some((caption) => caption.includes('专项资金')) || projectsOfUnfilledFund(form, all).length > 0;
}

/** What the 部门整体绩效目标 says, else the department and the year that most forms name. */
function filedBy(
  forms: readonly Form[],
  overall: readonly CheckedOverall[],
): Pick<PublicSources, 'department' | 'year'> {
  const [own] = overall;
  const departments = forms.map(({ project }) =>
    // "475002顺平县扶贫开发办公室": the code of the department is no part of its name.
    (project.department?.text || project.implementer?.text || '').replace(/^\s*\d{3,}[\s-]*/, ''),
  );
  return {
    department: own?.goals.department?.value ?? mostFrequent(departments.filter((text) => text !== '')) ?? '',
    year: own?.goals.year?.value ?? mostFrequent(forms.flatMap(({ year }) => year?.value ?? [])),
  };
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
