import { nameIn } from '../../catalog';
import type { Category, RuleSet, Wording } from '../../catalog/types';
import { fromYuan } from '../../model/amount';
import type { LibraryProject } from '../../model/project-library';
import { squash } from '../../model/text';
import { drawApplication } from '../../sheets/draw/application';
import type { SheetPlan } from '../../sheets/plan';
import { NameTaken } from '../../sheets/port';
import type { WorkbookPort } from '../../sheets/port';
import { readSheets } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { freeSheetName, nameForProject } from '../sheet-name';
import type { InsertedSheet } from './insert-form';
import { libraryIn } from './library-rows';

export interface FromLibrary {
  readonly ruleSet: RuleSet;
  readonly wording: Wording;
  /** The chosen projects, as the 项目库 showed them. */
  readonly projects: readonly Pick<LibraryProject, 'at' | 'name'>[];
}

export interface MadeApplications extends InsertedSheet {
  readonly made: number;
}

/**
 * 生成申报表: a 申报表 with its head filled in for each chosen project, from the template of its category where the library names one; all in
 * one batch, so that they are there together or not at all.
 */
export function applicationsFromLibrary(
  port: WorkbookPort,
  { ruleSet, wording, projects }: FromLibrary,
): Promise<CommandResult<MadeApplications>> {
  return command<MadeApplications>(async () => {
    const sheets = await readSheets(port, { all: true }, false);
    const library = libraryIn(sheets);
    const chosen = projects.map(({ at, name }) =>
      library.find((one) => one.at.sheet === at.sheet && one.at.row === at.row && one.name === name),
    );
    const found = chosen.filter((one) => one !== undefined);
    if (projects.length === 0) return refuse('no-change', '请先在项目库中勾选项目。');
    if (found.length < chosen.length) return refuse('row-missing', '项目库已经改动，请重新勾选项目。');
    const draw = (taken: readonly string[]) => plansOf(found, taken, ruleSet, wording);
    const add = async (plans: readonly SheetPlan[]) => {
      const undo = await port.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
      return { ok: true as const, undo, sheetName: plans[0]?.name ?? '', made: plans.length };
    };
    try {
      return await add(draw(sheets.map(({ grid }) => grid.name)));
    } catch (error) {
      if (!(error instanceof NameTaken)) throw error;
      return add(draw(error.names));
    }
  });
}

function plansOf(
  projects: readonly LibraryProject[],
  taken: readonly string[],
  ruleSet: RuleSet,
  wording: Wording,
): SheetPlan[] {
  const names = [...taken];
  return projects.map((project) => {
    const name = freeSheetName(nameForProject('申报表', project.name), names);
    names.push(name);
    const { year, department, implementer, amount } = project;
    const total = amount && fromYuan(amount, '万元').toNumber();
    const head = { name: project.name, department, implementer, total };
    return drawApplication({ ruleSet, category: categoryOf(project, ruleSet), year, wording, name, head });
  });
}

/** By the whole name of a category, in either wording; of any other word nothing is guessed. */
function categoryOf({ category }: LibraryProject, { categories }: RuleSet): Category | null {
  const named = (one: Category) => [one.name, nameIn(one, '2019'), nameIn(one, 'current')].map(squash);
  return categories.find((one) => named(one).includes(squash(category))) ?? null;
}
