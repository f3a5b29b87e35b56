import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications, countyTwins } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';
import { TYPED_TABLES, typedTablePlan } from '../support/typed-tables';
import { differences } from './compare';
import type { Draft } from './draft';
import { expectedOf, gridOfDraft } from './draft';
import { draftOfForm } from './draft-of-form';
import { judgeAlone } from './judge-grids';
import { KINDS } from './kinds';
import { draftOf } from './sheet-literal';

/** Tables that are read whole as they stand, from which variants are made. */
export interface Fixture {
  readonly name: string;
  readonly draft: Draft;
  /** How often each rule says 必改 of the sheet as it stands, with right; empty for clean ones. */
  readonly errors: ReadonlyMap<string, number>;
}

function lazy<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

export function errorCounts(draft: Draft): ReadonlyMap<string, number> {
  return countsOf(judgeAlone(gridOfDraft(draft)));
}

export function countsOf(checked: ReturnType<typeof judgeAlone>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of checked.flatMap(({ findings }) => findings)) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Rules that say 必改 more often than of the sheet as it stood; `times`: so often stands it on the sheet now. */
export function newErrors(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>, times = 1): string[] {
  return [...now].filter(([rule, count]) => count > (before.get(rule) ?? 0) * times).map(([rule]) => rule);
}

/** The 27 published tables, forms drawn and filled in by us, tables as offices type them, and our own sheets of one form. */
export function fixtures(): Fixture[] {
  return [...drawnDrafts(), ...literalDrafts()].map((draft) => {
    const errors = lazy(() => errorCounts(draft));
    return {
      name: draft.name,
      draft,
      get errors() {
        return errors();
      },
    };
  });
}

function drawnDrafts(): Draft[] {
  const plans = [
    ...corpusTables().map((table) => ({ name: table.id, plan: planOfCorpusTable(table) })),
    ...countyTwins(),
    ...correctApplications(),
    ...correctSelfEvaluations(),
    ...correctMonitorings(),
    ...TYPED_TABLES.map((table) => ({ name: table.name, plan: typedTablePlan(table) })),
  ];
  return plans.map(({ name, plan }) => {
    const grid = gridOfPlan(printed(plan));
    const [form, ...more] = recognise(grid);
    if (!form || more.length > 0) throw new Error(`${name} is not read as one form`);
    return draftOfForm(name, grid, form);
  });
}

/** What goes on paper: the columns that help the formulas are no part of a table that people hand in. */
function printed(plan: SheetPlan): SheetPlan {
  const { right } = plan.print.area ?? { right: plan.columns.length };
  return {
    ...plan,
    cells: plan.cells.filter(({ column }) => column <= right),
    merges: plan.merges.filter((area) => area.left <= right),
    names: [],
  };
}

/** What is not read whole is told in kinds.test.ts and would only be told again of every variant. */
function literalDrafts(): Draft[] {
  return KINDS.map(draftOf).filter(
    (draft) => draft.forms.length === 1 && differences(judgeAlone(gridOfDraft(draft)), expectedOf(draft)).length === 0,
  );
}
