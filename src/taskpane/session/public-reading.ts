import type { WorkbookPort } from '../../sheets/port';
import type { HeldSheet, PublicRequest } from '../../workbook/public-text/compose';
import type { PublicSources } from '../../workbook/public-text/sources';
import { strings } from '../strings';
import type { ReportFile } from './report-file';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What looks at the workbook for a 公开文本 and writes nothing into it. */
export interface PublicReading {
  /** What can be put into one. Null where the workbook cannot be read; the notice says why. */
  publicSources(): Promise<PublicSources | null>;
  /**
   * The text as a file, or what must be corrected first. Null where it cannot be made; the notice says why.
   * @param anyway also where something must still be corrected
   */
  publicFile(request: PublicRequest, anyway: boolean): Promise<PublicFile | null>;
}

export type PublicFile = { readonly file: ReportFile } | { readonly held: readonly HeldSheet[] };

export function createPublicReading(
  port: WorkbookPort,
  store: Store<PaneState>,
  refuse: (error: unknown) => void,
): PublicReading {
  return {
    async publicSources() {
      try {
        const { readPublicSources } = await import('../../workbook/public-text/sources');
        // To read merged cells may cost the user's undo stack; the list does without them.
        return await readPublicSources(port, judgementOf(store.get()), false);
      } catch (error) {
        refuse(error);
        return null;
      }
    },
    async publicFile(request, anyway) {
      try {
        const { publicFile } = await import('./public-file');
        const made = await publicFile(port, judgementOf(store.get()), request, anyway);
        if (made.kind === 'held') return { held: made.held };
        if (made.kind === 'file') {
          store.set({ notice: { kind: 'done', text: strings.flow.publicText.done(made.file.name) } });
          return { file: made.file };
        }
        store.set({ notice: { kind: 'refused', text: made.message } });
      } catch (error) {
        refuse(error);
      }
      return null;
    },
  };
}
