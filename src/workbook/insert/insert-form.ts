import type { Category, CategoryId, RuleSet, Wording } from '../../catalog/types';
import type { FormKind } from '../../model/form';
import { drawApplication } from '../../sheets/draw/application';
import { drawMonitoring } from '../../sheets/draw/monitoring';
import { drawReview } from '../../sheets/draw/review';
import { drawSelfEvaluation } from '../../sheets/draw/self-evaluation';
import type { SheetPlan } from '../../sheets/plan';
import type { WorkbookPort } from '../../sheets/port';
import { command } from '../result';
import type { CommandResult } from '../result';
import { addSheet, SHEET_NAMES } from '../sheet-name';
import { withoutRows } from './template-choice';

export interface InsertForm {
  readonly form: FormKind;
  readonly ruleSet: RuleSet;
  /** Whose template fills a 申报表; null for the empty frame. Other forms have no template of their own. */
  readonly category: CategoryId | null;
  /** Rows of the template that the project does not need, by id. */
  readonly leftOut?: ReadonlySet<string>;
  /** Budget year; null leaves "20XX". */
  readonly year: number | null;
  readonly wording: Wording;
}

export interface InsertedSheet {
  readonly sheetName: string;
}

/** 插入套表: a new sheet with the official form, under a free name. One batch, two where the name is taken. */
export function insertForm(port: WorkbookPort, request: InsertForm): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const { undo, name } = await addSheet(port, SHEET_NAMES[request.form], (free) => draw(request, free));
    return { ok: true, undo, sheetName: name };
  });
}

function draw({ form, ruleSet, category, leftOut, year, wording }: InsertForm, name: string): SheetPlan {
  switch (form) {
    case 'application':
      return drawApplication({ ruleSet, category: categoryOf(ruleSet, category, leftOut), year, wording, name });
    case 'monitoring':
      return drawMonitoring({ ruleSet, year, month: null, name, from: null, wording });
    case 'review':
      return drawReview({ ruleSet, name, from: null });
    case 'self-evaluation':
      return drawSelfEvaluation({ ruleSet, year, name, from: null, wording });
  }
}

function categoryOf(
  { categories }: RuleSet,
  id: CategoryId | null,
  leftOut: ReadonlySet<string> = new Set(),
): Category | null {
  const category = categories.find((each) => each.id === id);
  return category ? withoutRows(category, leftOut) : null;
}
