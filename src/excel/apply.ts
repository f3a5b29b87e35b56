import type { Edit } from '../sheets/edit';
import type { Undo } from '../sheets/port';
import { doneBy, lateAnswer } from './host-error';
import { survey } from './survey';
import type { BeforeImage } from './survey';
import { takeBackOf } from './take-back';
import type { Ask, AskOptions, Talk } from './talk';
import { mayBeGrouped, refusesGroup } from './undo-group';
import { writeEdits } from './write-edits';
import type { Inverse } from './write-edits';

/**
 * Survey, then one batch of writes, in one undo group where Excel may take it so. What a failing batch had done is taken back before
 * the failure is told; one that failed for the group alone is done again without.
 */
export async function applyEdits(ask: Ask, edits: readonly Edit[]): Promise<Undo> {
  if (!mayBeGrouped(edits)) return apply(ask, edits, { undoGroup: false });
  try {
    return await apply(ask, edits, { undoGroup: true });
  } catch (error) {
    if (refusesGroup(error)) return apply(ask, edits, { undoGroup: false });
    throw error;
  }
}

async function apply(ask: Ask, edits: readonly Edit[], options: AskOptions): Promise<Undo> {
  const before = await ask((talk) => survey(talk, edits));
  const inverses: Inverse[] = [];
  const write = async ({ context, sync }: Talk): Promise<void> => {
    writeEdits(context, edits, before, (inverse) => {
      inverses.push(inverse);
      context.trace(String(inverses.length));
    });
    await sync();
  };
  try {
    await ask(write, options);
  } catch (error) {
    await afterFailure(ask, before, inverses, error);
    throw error;
  }
  const takeBack = takeBackOf(ask, before, inverses, false);
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

async function afterFailure(
  ask: Ask,
  before: BeforeImage,
  inverses: readonly Inverse[],
  error: unknown,
): Promise<void> {
  const undo = (count: number): Promise<void> => takeBackOf(ask, before, inverses.slice(0, count), true)();
  const late = lateAnswer(error);
  if (!late) return undo(doneBy(error));
  // Told as failed, so it must not appear later either.
  late
    .then(
      () => undo(inverses.length),
      (failure: unknown) => (doneBy(failure) > 0 ? undo(doneBy(failure)) : undefined),
    )
    .catch(() => undefined);
}
