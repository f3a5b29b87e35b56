import type { ReportFile } from './session';

/** Lets the browser save a file. */
export function download({ name, bytes }: ReportFile, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
