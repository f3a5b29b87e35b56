import { address } from '../model/cell';
import type { Edit } from '../sheets/edit';
import type { WorkbookPort } from '../sheets/port';
import { applyEdits } from './apply';
import { createBeside } from './beside';
import { ownWrites } from './own-writes';
import { sheetReader } from './read';
import { createAsk } from './connection';
import type { Ask } from './connection';
import { watchWorkbook } from './watch';

/** Milliseconds that Excel may take for one answer. */
const ANSWER_TIMEOUT = 20_000;

/** The workbook that Excel has open. To be called after Office.onReady. @throws HostError */
export async function openExcel(): Promise<WorkbookPort> {
  const ask = createAsk(ANSWER_TIMEOUT);
  const own = ownWrites();
  const beside = createBeside();
  const reader = sheetReader(ask);
  return {
    readOnly: await isReadOnly(ask),
    read: reader.read,
    async apply(edits) {
      const count = (wanted: Edit['kind']): number => edits.filter(({ kind }) => kind === wanted).length;
      const [added, deleted] = [count('add-sheet'), count('delete-sheet')];
      const undo = await own.during(() => applyEdits(ask, edits, reader.last(), beside), { added, deleted });
      return { revert: () => own.during(() => undo.revert(), { added: deleted, deleted: added }) };
    },
    watch: (listener) =>
      watchWorkbook(ask, { own, beside }, (change) => {
        if (change.kind === 'activated' && change.sheet !== null) reader.shown(change.sheet);
        listener(change);
      }),
    reveal: ({ sheet: key, row, column }) =>
      ask(async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.getItem(key);
        sheet.activate();
        sheet.getRange(address({ row, column })).select();
        await sync();
      }),
    calculate: () =>
      ask(async ({ context, sync }) => {
        context.workbook.application.calculate('Recalculate');
        await sync();
      }),
  };
}

function isReadOnly(ask: Ask): Promise<boolean> {
  return ask(async ({ context, sync }) => {
    const workbook = context.workbook.load('readOnly');
    await sync();
    return workbook.readOnly;
  });
}
