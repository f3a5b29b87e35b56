import type { Edit } from '../sheets/edit';
import type { Undo } from '../sheets/port';
import { doneBy, lateAnswer } from './host-error';
import { survey } from './survey';
import type { BeforeImage } from './survey';
import { takeBackOf } from './take-back';
import type { Ask } from './talk';
import { writeEdits } from './write-edits';
import type { Inverse } from './write-edits';

/** Survey, then one batch of writes. What a failing batch had done is taken back before the failure is told. */
export async function applyEdits(ask: Ask, edits: readonly Edit[]): Promise<Undo> {
  const inverses: Inverse[] = [];
  let before: BeforeImage | null = null;
  try {
    before = await ask(async (talk) => {
      const image = await survey(talk, edits);
      before = image;
      writeEdits(talk.context, edits, image, (inverse) => {
        inverses.push(inverse);
        talk.context.trace(String(inverses.length));
      });
      await talk.sync();
      return image;
    });
  } catch (error) {
    if (before) await afterFailure(ask, before, inverses, error);
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
