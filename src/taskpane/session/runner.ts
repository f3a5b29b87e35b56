import type { CommandResult, Refusal } from '../../workbook/result';
import type { TakeBack } from '../../workbook/take-back';
import { strings } from '../strings';
import { detailOf, messageOf } from './following';
import type { Notice, PaneState } from './state';
import type { Store } from './store';

/**
 * Runs commands, one at a time: says what is under way, does it, looks at the sheet again, says what came of it.
 * True where it was done. Never rejects.
 */
export type Run = <T>(
  words: string,
  work: () => Promise<CommandResult<T>>,
  done: (result: T) => string,
  reach?: Reach,
) => Promise<boolean>;

/** What is read again after a command: the shown sheet, or all of them where it changes what other sheets are judged by as well. */
export type Reach = 'sheet' | 'workbook';

interface RunnerOptions {
  readonly log: (detail: unknown) => void;
  /** @param reach of the command that was given or taken back */
  readonly afterwards: (reach: Reach) => Promise<unknown>;
  /** False where the sheet on which a command was given has gone meanwhile. */
  readonly isThere: (sheet: string) => Promise<boolean>;
}

function asking({ code }: Refusal, store: Store<PaneState>): Pick<Notice, 'asksOn'> {
  const sheet = store.get().sheet?.id;
  return code === 'doubtful' && sheet !== undefined ? { asksOn: sheet } : {};
}

export function createRunner(
  store: Store<PaneState>,
  takeBack: TakeBack,
  { log, afterwards, isThere }: RunnerOptions,
): { readonly run: Run; readonly takeBackLast: () => Promise<void> } {
  let lastReach: Reach = 'sheet';
  const alone = async (words: string, reach: Reach, work: () => Promise<PaneState['notice']>): Promise<boolean> => {
    if (store.get().busy !== null) return false;
    const before = store.get().sheet?.id ?? null;
    store.set({ busy: words, notice: null });
    const said = await work().catch((error: unknown) => {
      log(detailOf(error));
      return { kind: 'refused', text: messageOf(error) } as const;
    });
    await afterwards(reach);
    const { sheet } = store.get();
    const gone = said?.kind === 'done' && before !== null && sheet?.id !== before && !(await isThere(before));
    const notice = gone ? ({ kind: 'refused', text: strings.sheetGone } as const) : said;
    store.set({ busy: null, notice, takeBack: takeBack.label });
    return notice?.kind === 'done';
  };
  const logged = <T extends CommandResult>(result: T): T => {
    if (!result.ok && result.detail !== undefined) log(result.detail);
    return result;
  };
  return {
    run: (words, work, done, reach = 'sheet') =>
      alone(words, reach, async () => {
        const result = logged(takeBack.remember(words, await work()));
        if (result.ok) lastReach = reach;
        if (result.ok) return { kind: 'done', text: done(result) };
        return { kind: 'refused', text: result.message, ...asking(result, store) };
      }),
    async takeBackLast() {
      await alone(strings.takeBackWorking, lastReach, async () => {
        const result = logged(await takeBack.takeBack());
        return result.ok
          ? { kind: 'done', text: strings.takenBack(result.label) }
          : { kind: 'refused', text: result.message };
      });
    },
  };
}
