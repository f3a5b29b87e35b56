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
  /** A command begins: what others change from now on is beside it. */
  readonly begin: () => void;
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
  { log, begin, afterwards, isThere }: RunnerOptions,
): { readonly run: Run; readonly takeBackLast: () => Promise<void> } {
  let last: Done = { reach: 'sheet', elsewhere: false };
  const alone = async (
    words: string,
    work: () => Promise<{ readonly notice: Notice; readonly by: Done }>,
  ): Promise<boolean> => {
    if (store.get().busy !== null) return false;
    const before = store.get().sheet?.id ?? null;
    begin();
    store.set({ busy: words, notice: null });
    const { notice: said, by } = await work().catch((error: unknown) => {
      log(detailOf(error));
      return { notice: { kind: 'refused', text: messageOf(error) } as const, by: last };
    });
    await afterwards(by.reach);
    const gone = said.kind === 'done' && !by.elsewhere && before !== null && !(await isThere(before));
    const notice = gone ? ({ kind: 'refused', text: strings.sheetGone } as const) : said;
    store.set({ busy: null, notice, takeBack: takeBack.label });
    return notice.kind === 'done';
  };
  const logged = <T extends CommandResult>(result: T): T => {
    if (!result.ok && result.detail !== undefined) log(result.detail);
    return result;
  };
  return {
    run: (words, work, done, reach = 'sheet') =>
      alone(words, async () => {
        const result = logged(takeBack.remember(words, await work()));
        const by = { reach, elsewhere: result.ok && isElsewhere(result) };
        if (!result.ok) return { notice: { kind: 'refused', text: result.message, ...asking(result, store) }, by };
        last = by;
        return { notice: { kind: 'done', text: done(result) }, by };
      }),
    async takeBackLast() {
      await alone(strings.takeBackWorking, async () => {
        const result = logged(await takeBack.takeBack());
        const notice = result.ok
          ? ({ kind: 'done', text: strings.takenBack(result.label) } as const)
          : ({ kind: 'refused', text: result.message } as const);
        return { notice, by: last };
      });
    },
  };
}

/** What a command has done. */
interface Done {
  readonly reach: Reach;
  /** On a sheet of its own: that the one on which it was given has gone takes nothing of it away. */
  readonly elsewhere: boolean;
}

function isElsewhere(result: object): boolean {
  return 'sheetName' in result;
}
