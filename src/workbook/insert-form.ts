import { categoryById } from '../catalog';
import type { CategoryId, RuleSet, Wording } from '../catalog/types';
import { drawApplication } from '../sheets/draw/application';
import { drawSelfEvaluation } from '../sheets/draw/self-evaluation';
import type { SheetPlan } from '../sheets/plan';
import type { WorkbookPort } from '../sheets/port';
import { command } from './result';
import type { CommandResult } from './result';
import { addSheet, SHEET_NAMES } from './sheet-name';

export interface InsertForm {
  readonly form: 'application' | 'self-evaluation';
  readonly ruleSet: RuleSet;
  /** Whose template fills a 申报表; null for the empty frame. A 自评表 has no template of its own. */
  readonly category: CategoryId | null;
  /** Budget year; null leaves "20XX". */
  readonly year: number | null;
  readonly wording: Wording;
}

export interface InsertedSheet {
  readonly sheetName: string;
}

/** 插入套表: a new sheet with the official form, under a free name. One round trip, three where the name is taken. */
export function insertForm(port: WorkbookPort, request: InsertForm): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const { undo, name } = await addSheet(port, SHEET_NAMES[request.form], (free) => draw(request, free));
    return { ok: true, undo, sheetName: name };
  });
}

function draw({ form, ruleSet, category, year, wording }: InsertForm, name: string): SheetPlan {
  return form === 'application'
    ? drawApplication({ ruleSet, category: category && categoryById(category), year, wording, name })
    : drawSelfEvaluation({ ruleSet, year, name, from: null, wording });
}
