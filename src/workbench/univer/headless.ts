import { LocaleService } from '@univerjs/core';
import type { HostModel } from '../host/model';
import { headlessEngine } from './start-engine';
import { univerModel } from './univer-model';

/** A new workbook with one sheet, without a screen. Bundled ahead for jest, which cannot load Univer's modules. */
export function headlessModel(): HostModel & { dispose(): void } {
  const engine = headlessEngine();
  return Object.assign(univerModel(engine), {
    dispose() {
      // A calculation leaves a timer of one second behind that asks for a text, so the texts must not be disposed of.
      engine.injector.get(LocaleService).dispose = () => undefined;
      engine.univer.dispose();
    },
  });
}
