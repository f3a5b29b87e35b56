import type { Edit } from '../sheets/edit';
import type { SheetPlan } from '../sheets/plan';
import type { Undo } from '../sheets/port';
import { sealSheet } from './draw';
import { doneBy, lateAnswer } from './host-error';
import { fitsPage, scaleToFit, setPage } from './page';
import type { Beside } from './beside';
import type { LastRead } from './read';
import { askRest, survey } from './survey';
import type { BeforeImage } from './survey';
import { takeBackOf } from './take-back';
import type { Ask, AskOptions, Connection } from './connection';
import { mayBeGrouped, refusesGroup } from './undo-group';
import { writeEdits } from './write-edits';
import type { Inverse } from './write-edits';

/** What a command goes by. */
interface Known {
  readonly last: LastRead;
  readonly beside: Beside;
}

/** Parts of a batch that are dropped if Excel refuses the batch because of them alone. */
interface Manner extends AskOptions {
  /** Print set-up of new sheets. */
  readonly pages: boolean;
}

/**
 * Survey, then one batch of writes, in one undo group if Excel supports it. What a failing batch had done is taken back before
 * the failure is told; one that failed for the group or for print set-up alone is done again without.
 */
export function applyEdits(ask: Ask, edits: readonly Edit[], last: LastRead, beside: Beside): Promise<Undo> {
  return apply(ask, edits, { last, beside }, { undoGroup: mayBeGrouped(edits), pages: true });
}

async function apply(ask: Ask, edits: readonly Edit[], known: Known, manner: Manner): Promise<Undo> {
  const { last, beside } = known;
  const begun = beside.since();
  const before = await ask((connection) => survey(connection, edits, last));
  begun.demandUntouched(edits, before.idOf);
  const sent = beside.since();
  const demandRows = (): void => sent.demandRows(before.sheets.keys());
  const inverses: Inverse[] = [];
  const added = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.plan] : []));
  let surveyed = () => before;
  const write = async ({ context, sync }: Connection): Promise<void> => {
    surveyed = askRest(context, before);
    writeEdits(context, edits, before, (inverse) => {
      inverses.push(inverse);
      context.trace(String(inverses.length));
    });
    context.trace('written');
    const pages = manner.pages
      ? added.map((plan) => ({ plan, page: setPage(sheetOf(context, plan), plan.print) }))
      : [];
    context.trace('pages');
    for (const plan of added) sealSheet(sheetOf(context, plan), plan);
    await sync();
    await scaleUnfit(pages, sync);
  };
  try {
    await ask(write, manner);
  } catch (error) {
    await afterFailure(ask, surveyed, inverses, error);
    if (manner.undoGroup && refusesGroup(error)) return apply(ask, edits, known, { ...manner, undoGroup: false });
    if (manner.pages && doneBy(error) === inverses.length + 1)
      return apply(ask, edits, known, { ...manner, pages: false });
    throw error;
  }
  const takeBack = takeBackOf(ask, surveyed(), inverses, false, demandRows);
  let taken: Promise<void> | null = null;
  return {
    revert() {
      taken ??= takeBack().catch((error: unknown) => {
        taken = null;
        throw error;
      });
      return taken;
    },
  };
}

function sheetOf(context: Excel.RequestContext, { name }: SheetPlan): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

/** If one page wide was ignored, a scale does nearly the same. Print set-up never makes a command fail. */
async function scaleUnfit(
  pages: readonly { readonly plan: SheetPlan; readonly page: Excel.PageLayout }[],
  sync: Connection['sync'],
): Promise<void> {
  const unfit = pages.filter(({ page }) => !fitsPage(page));
  if (unfit.length === 0) return;
  for (const { plan, page } of unfit) page.zoom = { scale: scaleToFit(plan) };
  await sync().catch(() => undefined);
}

async function afterFailure(
  ask: Ask,
  surveyed: () => BeforeImage,
  inverses: readonly Inverse[],
  error: unknown,
): Promise<void> {
  const undo = (count: number): Promise<void> =>
    takeBackOf(ask, surveyed(), inverses.slice(0, count), true, () => undefined)();
  const late = lateAnswer(error);
  if (!late) return undo(doneBy(error));
  // It was reported as failed, so it must not appear later.
  late
    .then(
      () => undo(inverses.length),
      (failure: unknown) => (doneBy(failure) > 0 ? undo(doneBy(failure)) : undefined),
    )
    .catch(() => undefined);
}
