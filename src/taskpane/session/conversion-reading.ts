import type { WorkbookPort } from '../../sheets/port';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { ConversionPreview } from '../../workbook/convert/convert-table';
import type { Target } from '../../workbook/convert/targets';
import type { Clip, PastePreview } from '../../workbook/insert/paste-table';
import type { Refusal } from '../../workbook/result';
import { addressOf } from './address';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What looks at a table before it is written on a new sheet, and writes nothing. */
export interface ConversionReading {
  /** What goes where, and what has no place. Null where it cannot be told; the notice says why. */
  previewConversion(form: CheckedForm, target: Target): Promise<ConversionPreview | null>;
  /** What of last year's table stands in the draft of the next, and what is left behind. */
  previewNextYear(form: CheckedForm): Promise<ConversionPreview | null>;
  /** What a pasted text becomes. */
  previewPaste(clip: Clip): Promise<PastePreview | null>;
}

export function createConversionReading(
  port: WorkbookPort,
  store: Store<PaneState>,
  refuse: (error: unknown) => void,
): ConversionReading {
  const previewed = async <T extends { readonly ok: true }>(read: () => Promise<T | Refusal>): Promise<T | null> => {
    try {
      const result = await read();
      if (result.ok) return result;
      store.set({ notice: { kind: 'refused', text: result.message } });
    } catch (error) {
      refuse(error);
    }
    return null;
  };
  return {
    previewConversion: (form, target) =>
      previewed(async () => {
        const { previewConversion } = await import('../../workbook/convert/convert-table');
        return previewConversion(port, addressOf(form), target, judgementOf(store.get()));
      }),
    previewNextYear: (form) =>
      previewed(async () => {
        const { previewNextYear } = await import('../../workbook/convert/draft-next-year');
        return previewNextYear(port, addressOf(form), judgementOf(store.get()));
      }),
    previewPaste: (clip) =>
      previewed(async () => {
        const { previewPaste } = await import('../../workbook/insert/paste-table');
        return previewPaste(clip);
      }),
  };
}
