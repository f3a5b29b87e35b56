import { dependsOnPositions } from '../sheets/edit';
import { ChangedMeanwhile } from '../sheets/port';
import type { WorkbookPort } from '../sheets/port';

/**
 * A port for one command at a time: it writes to the rows in which it has read. `moved` says whether somebody has put in or taken out
 * rows or sheets since the command began; what happens while a batch is under way the port itself watches for.
 */
export function steadyPort(port: WorkbookPort, moved: () => boolean): WorkbookPort {
  return {
    ...port,
    async apply(edits) {
      if (moved() && dependsOnPositions(edits)) throw new ChangedMeanwhile('places');
      return port.apply(edits);
    },
  };
}
