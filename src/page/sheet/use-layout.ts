import { useEffect, useMemo, useState } from 'react';
import { messageOf } from '../../taskpane/session/following';
import type { OpenedFile } from '../opened-file';
import type { View } from '../shown-workbook';
import { layoutOf } from './layout';
import type { SheetLayout } from './layout';

interface Read {
  readonly layout: SheetLayout | null;
  readonly cut: boolean;
  readonly failure: string | null;
}

const NOTHING: Read = { layout: null, cut: false, failure: null };

/** What stands on the sheet, read again when the workbook holds something else. */
export function useLayout({ book, shown: { port } }: OpenedFile, { shown, version }: View): Read {
  const [read, setRead] = useState<Read & { readonly sheet: string | null }>({ ...NOTHING, sheet: null });
  useEffect(() => {
    if (shown === null) return;
    let left = false;
    const keep = (next: Read) => {
      if (!left) setRead({ ...next, sheet: shown });
    };
    port
      .read({ name: shown }, { merges: true })
      .then(([grid]) => {
        if (grid) keep({ layout: layoutOf(grid, book.columnWidths(shown)), cut: grid.truncated, failure: null });
      })
      .catch((error: unknown) => keep({ ...NOTHING, failure: messageOf(error) }));
    return () => {
      left = true;
    };
  }, [book, port, shown, version]);
  return useMemo(() => (read.sheet === shown ? read : NOTHING), [read, shown]);
}
