export function hostAddress(text: string): string;
export function finishedManifest(text: string, host: string): string;
export function faultsOf(folder: string, host: string): string[];
