import type { Change, Unwatch } from '../sheets/port';
import type { Beside } from './beside';
import type { OwnWrites } from './own-writes';
import { parseAddress, parseAddresses } from './area';
import { supports } from './connection';
import type { Ask } from './connection';

type Registered = OfficeExtension.EventHandlerResult<never>;

/** Tells every change of the workbook; what exactly changed is to be read. One round trip. */
export async function watchWorkbook(
  ask: Ask,
  { own, beside }: { readonly own: OwnWrites; readonly beside: Beside },
  listener: (change: Change) => void,
): Promise<Unwatch> {
  const tell = async (change: Change): Promise<void> => listener(change);
  const byUs = (trigger?: string) => (trigger === undefined ? own.recent() : trigger === 'ThisLocalAddin');
  const tellOfSheet = (sheet: string, isOwn: boolean): Promise<void> => {
    if (!isOwn) beside.note(sheet, null);
    return tell({ kind: 'sheets', sheet, own: isOwn });
  };
  const registered = await ask(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(({ changeType, worksheetId, triggerSource, address }) => {
        const isOwn = byUs(triggerSource);
        const edited = changeType === 'RangeEdited';
        if (!isOwn) beside.note(worksheetId, edited ? parseAddress(address) : null);
        return tell({ kind: edited ? 'cells' : 'rows', sheet: worksheetId, own: isOwn });
      }),
      worksheets.onActivated.add(({ worksheetId }) => tell({ kind: 'activated', sheet: worksheetId, own: false })),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const [area] = parseAddresses(address);
        if (area) listener({ kind: 'selected', sheet: worksheetId, area });
      }),
      worksheets.onAdded.add(({ worksheetId }) => tellOfSheet(worksheetId, own.isEchoOfSheet('added'))),
      worksheets.onDeleted.add(({ worksheetId }) => tellOfSheet(worksheetId, own.isEchoOfSheet('deleted'))),
      ...(supports('1.17')
        ? [worksheets.onNameChanged.add(({ worksheetId }) => tellOfSheet(worksheetId, own.recent()))]
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
