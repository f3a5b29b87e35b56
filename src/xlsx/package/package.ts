import { contentsOf, readZip, writeZip, zipEntry } from './zip';
import type { ZipEntry } from './zip';

/** A file of parts (ECMA-376 part 2): those that nobody changes stay as they are packed, byte for byte. Immutable. */
export interface Package {
  /** In the order of the file, by `partKey`. */
  readonly parts: ReadonlyMap<string, Part>;
}

export interface Part {
  /** "xl/worksheets/sheet1.xml" */
  readonly path: string;
  /** As packed in the file; null for a part that is new or changed. */
  readonly entry: ZipEntry | null;
  /** Of a part that is new or changed. */
  readonly text: string | null;
}

/** Paths are compared without regard to case. */
export function partKey(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** @throws Error when the bytes are no archive */
export function readPackage(bytes: Uint8Array): Package {
  const parts = new Map<string, Part>();
  for (const entry of readZip(bytes)) {
    if (/[\\/]$/.test(entry.name)) continue;
    const key = partKey(entry.name);
    const part = { path: entry.name.replace(/\\/g, '/').replace(/^\/+/, ''), entry, text: null };
    // A second part of the same name is no part of the standard's; nobody finds it, and it goes through all the same.
    parts.set(parts.has(key) ? `${key}\u0000${parts.size}` : key, part);
  }
  return { parts };
}

export function packageBytes({ parts }: Package): Uint8Array {
  return writeZip(
    [...parts.values()].map(({ path, entry, text }) => entry ?? zipEntry(path, new TextEncoder().encode(text ?? ''))),
  );
}

export function partAt({ parts }: Package, path: string): Part | undefined {
  return parts.get(partKey(path));
}

/** The XML of a part. A byte order mark is kept, so that it can be written back. @throws Error */
export function partText({ entry, text }: Part): string {
  return text ?? (entry ? decoded(contentsOf(entry)) : '');
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return inUtf8(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return inUtf8(new TextDecoder('utf-16be').decode(bytes));
  return UTF8.decode(bytes);
}

/** Everything is written as UTF-8. */
function inUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?\bencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function withPart(from: Package, path: string, text: string): Package {
  const before = partAt(from, path);
  return { parts: new Map(from.parts).set(partKey(path), { path: before?.path ?? path, entry: null, text }) };
}

export function withoutParts({ parts }: Package, gone: ReadonlySet<string>): Package {
  return { parts: new Map([...parts].filter(([key]) => !gone.has(key))) };
}
