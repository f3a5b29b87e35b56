import { caibannong201968 } from '../../src/catalog';
import type { Category, CategoryId } from '../../src/catalog/types';
import type { Application } from '../../src/model/form';
import { drawApplication } from '../../src/sheets/draw/application';
import { drawSelfEvaluation } from '../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { createXlsx } from '../../src/xlsx';

const BASE = { ruleSet: caibannong201968, year: 2024, wording: '2019' } as const;

/** The blank 表1, the drawn 表1 of every category, filled, and the 表4 that follow from them. */
export function samplePlans(): SheetPlan[] {
  const { categories } = caibannong201968;
  return [application(null), ...categories.map(application), ...categories.map(selfEvaluation)];
}

/** 村内基础设施 has 10 rows, 特色产业 59; its 表4 has 51, without the headings. */
export function applicationOf(id: CategoryId): SheetPlan {
  return application(categoryCalled(id));
}

export function selfEvaluationOf(id: CategoryId): SheetPlan {
  return selfEvaluation(categoryCalled(id));
}

export async function workbookOf(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook.toBytes();
}

function categoryCalled(id: CategoryId): Category {
  const category = caibannong201968.categories.find((one) => one.id === id);
  if (!category) throw new Error(`no category ${id}`);
  return category;
}

/** Placeholders become numbers, as a clerk would fill them. */
function application(category: Category | null): SheetPlan {
  const plan = drawApplication({ ...BASE, category, name: `申报 ${category?.id ?? 'blank'}` });
  return withTexts(plan, (text) => text.replace('**', '50'));
}

function selfEvaluation(category: Category): SheetPlan {
  const [form] = recognise(gridOfPlan(application(category)));
  const from: Application | null = form?.kind === 'application' ? form : null;
  return withActuals(drawSelfEvaluation({ ...BASE, name: `自评 ${category.id}`, from }));
}

/** What was planned was reached. */
function withActuals(plan: SheetPlan): SheetPlan {
  const [form] = recognise(gridOfPlan(plan));
  const actual = form?.table.columns.actual;
  const targets = new Map(form?.indicators.map(({ row, target }) => [row, target.text.replace(/^[≥≤]/, '')]));
  return {
    ...plan,
    cells: plan.cells.map((cell) =>
      cell.column === actual && targets.has(cell.row)
        ? { ...cell, content: { value: targets.get(cell.row) ?? null } }
        : cell,
    ),
  };
}

function withTexts(plan: SheetPlan, change: (text: string) => string): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cell) =>
      cell.content && 'value' in cell.content && typeof cell.content.value === 'string'
        ? { ...cell, content: { value: change(cell.content.value) } }
        : cell,
    ),
  };
}
