import type { WorkbookPort } from '../../sheets/port';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { ConversionPreview } from '../../workbook/convert/convert-table';
import type { Target } from '../../workbook/convert/targets';
import { addressOf } from './address';
import { judgementOf } from './state';
import type { PaneState } from './state';
import type { Store } from './store';

/** What looks at a table before it is moved into another form, and writes nothing. */
export interface ConversionReading {
  /** What goes where, and what has no place. Null where it cannot be told; the notice says why. */
  previewConversion(form: CheckedForm, target: Target): Promise<ConversionPreview | null>;
}

export function createConversionReading(
  port: WorkbookPort,
  store: Store<PaneState>,
  refuse: (error: unknown) => void,
): ConversionReading {
  return {
    async previewConversion(form, target) {
      try {
        const { previewConversion } = await import('../../workbook/convert/convert-table');
        const result = await previewConversion(port, addressOf(form), target, judgementOf(store.get()));
        if (result.ok) return result;
        store.set({ notice: { kind: 'refused', text: result.message } });
      } catch (error) {
        refuse(error);
      }
      return null;
    },
  };
}
