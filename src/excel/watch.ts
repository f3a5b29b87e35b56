import type { Change, Unwatch } from '../sheets/port';
import type { OwnWrites } from './own-writes';
import { parseAddresses } from './area';
import { supports } from './connection';
import type { Ask } from './connection';

type Registered = OfficeExtension.EventHandlerResult<never>;

/** Tells every change of the workbook; what exactly changed is to be read. One round trip. */
export async function watchWorkbook(ask: Ask, own: OwnWrites, listener: (change: Change) => void): Promise<Unwatch> {
  const tell = async (change: Change): Promise<void> => listener(change);
  const byUs = (trigger?: string) => (trigger === undefined ? own.recent() : trigger === 'ThisLocalAddin');
  const registered = await ask(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(({ changeType, worksheetId, triggerSource }) =>
        tell({ kind: changeType === 'RangeEdited' ? 'cells' : 'rows', sheet: worksheetId, own: byUs(triggerSource) }),
      ),
      worksheets.onActivated.add(({ worksheetId }) => tell({ kind: 'activated', sheet: worksheetId, own: false })),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const [area] = parseAddresses(address);
        if (area) listener({ kind: 'selected', sheet: worksheetId, area });
      }),
      worksheets.onAdded.add(({ worksheetId }) =>
        tell({ kind: 'sheets', sheet: worksheetId, own: own.isEchoOfSheet() }),
      ),
      worksheets.onDeleted.add(({ worksheetId }) =>
        tell({ kind: 'sheets', sheet: worksheetId, own: own.isEchoOfSheet() }),
      ),
      ...(supports('1.17')
        ? [
            worksheets.onNameChanged.add(({ worksheetId }) =>
              tell({ kind: 'sheets', sheet: worksheetId, own: own.recent() }),
            ),
          ]
        : []),
    ];
    await sync();
    return results;
  });
  return () => unwatch(registered);
}

/** A handler can only be removed through the context that registered it. */
async function unwatch(registered: readonly Registered[]): Promise<void> {
  const [first] = registered;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of registered) handler.remove();
    await context.sync();
  });
}
