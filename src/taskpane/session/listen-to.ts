import type { Selection, WorkbookChange, WorkbookPort } from '../../sheets/port';

export interface Listeners {
  /** Of every edit that is not our own. */
  readonly onEdited: (change: WorkbookChange) => void;
  /** Called with the selection once it has stopped changing. */
  readonly onSelected: (selection: Selection) => void;
}

/** Milliseconds: ten edits 30 ms apart are read once. */
export const QUIET_MILLISECONDS = 70;

/** The same port, which also tells the listeners. */
export function listenTo(port: WorkbookPort, { onEdited, onSelected }: Listeners): WorkbookPort {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (selection: Selection) => {
    clearTimeout(timer);
    timer = setTimeout(() => onSelected(selection), QUIET_MILLISECONDS);
  };
  return {
    readOnly: port.readOnly,
    read: (which, options) => port.read(which, options),
    apply: (edits) => port.apply(edits),
    reveal: (at) => port.reveal(at),
    calculate: port.calculate,
    async watch(listener) {
      const unwatch = await port.watch((change) => {
        if (change.kind === 'selected') later(change);
        else if (!change.own && change.kind !== 'activated') onEdited(change);
        listener(change);
      });
      return async () => {
        clearTimeout(timer);
        await unwatch();
      };
    },
  };
}
