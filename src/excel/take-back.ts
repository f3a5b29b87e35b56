import { loadFacts, loadWorkbookNames } from './facts';
import { doneBy, halfDone, lateAnswer } from './host-error';
import { restore, restoreNames } from './restore';
import type { BeforeImage, SurveyedSheet } from './survey';
import type { Ask, Connection } from './connection';
import type { Inverse } from './write-edits';

/** Takes a batch back, whole or not at all as far as Excel answers. A call after a failure goes on where it stopped. */
export type TakeBack = () => Promise<void>;

interface Progress {
  /** In the order in which they are to be sent; what Excel did of them is never sent again. */
  left: readonly Inverse[];
  /** The workbook is neither as before the batch nor as after it. */
  midway: boolean;
  done: boolean;
  /** Excel has not said yet what it did of the inverses. */
  unanswered: boolean;
}

/**
 * @param inverses in the order in which Excel did what they undo
 * @param midway whether the batch itself stopped half-way
 * @param demandRows throws where rows are no longer where the batch left them; asked as long as nothing is taken back
 */
export function takeBackOf(
  ask: Ask,
  before: BeforeImage,
  inverses: readonly Inverse[],
  midway: boolean,
  demandRows: () => void,
): TakeBack {
  const progress: Progress = { left: [...inverses].reverse(), midway, done: false, unanswered: false };
  let turn: Promise<void> = Promise.resolve();
  const once = (): Promise<void> => {
    const work = (connection: Connection) => goOn(connection, { before, demandRows }, progress, finishLater);
    turn = turn.catch(() => undefined).then(() => ask(work));
    return turn;
  };
  const finishLater = (): void => void once().catch(() => undefined);
  return async () => {
    try {
      await once();
    } catch (error) {
      if (!progress.midway) throw error;
      await once().catch((second: unknown) => {
        throw halfDone(second);
      });
    }
  };
}

async function goOn(
  connection: Connection,
  { before, demandRows }: { readonly before: BeforeImage; readonly demandRows: () => void },
  progress: Progress,
  finishLater: () => void,
): Promise<void> {
  if (progress.unanswered) await awaitTurn(connection);
  if (progress.done) return;
  if (!progress.midway) demandRows();
  await sendInverses(connection, progress, finishLater);
  const sheets = await sheetsNow(connection, before);
  const names = before.workbookNames && { before: before.workbookNames, now: await loadWorkbookNames(connection) };
  if (!progress.midway) demandRows();
  for (const { key, surveyed, now } of sheets) restoreSheet(connection, key, surveyed, now);
  if (names) restoreNames(connection.context.workbook.names, names.before, names.now);
  progress.midway = true;
  await connection.sync();
  progress.midway = false;
  progress.done = true;
}

/** Excel answers in turn: once it answers this, it has answered what came before, or never will. */
async function awaitTurn({ context, sync }: Connection): Promise<void> {
  context.workbook.load('readOnly');
  await sync();
}

async function sendInverses({ context, sync }: Connection, progress: Progress, finishLater: () => void): Promise<void> {
  const sent = progress.left;
  if (sent.length === 0) return;
  sent.forEach((inverse, index) => {
    inverse(context);
    context.trace(String(index));
  });
  const did = (count: number): void => {
    progress.left = sent.slice(count);
    progress.midway ||= count > 0;
    progress.unanswered = false;
  };
  try {
    await sync();
    did(sent.length);
  } catch (error) {
    const late = lateAnswer(error);
    if (late) {
      progress.unanswered = true;
      const learn = (count: number): void => {
        did(count);
        if (count > 0) finishLater();
      };
      late.then(
        () => learn(sent.length),
        (failure: unknown) => learn(doneBy(failure)),
      );
    } else did(doneBy(error));
    throw error;
  }
}

interface SheetNow {
  readonly key: string;
  readonly surveyed: SurveyedSheet;
  readonly now: SurveyedSheet['facts'];
}

async function sheetsNow(connection: Connection, before: BeforeImage): Promise<readonly SheetNow[]> {
  const { context, sync } = connection;
  const asked = [...before.sheets].map(([id, surveyed]) => ({
    id,
    surveyed,
    sheet: context.workbook.worksheets.getItemOrNullObject(id).load('id'),
  }));
  if (asked.length === 0) return [];
  await sync();
  const found: SheetNow[] = [];
  for (const { id, surveyed, sheet } of asked) {
    // A sheet that was deleted and added again has another id.
    const key = sheet.isNullObject ? surveyed.facts.name : id;
    found.push({ key, surveyed, now: await loadFacts(connection, key, surveyed.needed) });
  }
  return found;
}

function restoreSheet(
  { context }: Connection,
  key: string,
  { facts }: SurveyedSheet,
  now: SurveyedSheet['facts'],
): void {
  const sheet = context.workbook.worksheets.getItem(key);
  restore(sheet, facts, now);
  if (now.position !== facts.position) sheet.position = facts.position;
  if (now.visibility !== facts.visibility) sheet.visibility = facts.visibility;
}
