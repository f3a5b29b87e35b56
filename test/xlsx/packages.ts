import { unzip, zip } from '@cj-tech-master/excelts/archive';

/** The parts of a file by their path, as another library unpacks them. */
export type Parts = ReadonlyMap<string, string>;

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries())
    if (entry.type === 'file') parts.set(entry.path, Buffer.from(await entry.bytes()).toString('latin1'));
  return parts;
}

/** Part texts are UTF-8 here, not bytes. */
export async function packed(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const archive = zip();
  for (const [path, text] of parts) archive.add(path, new TextEncoder().encode(text));
  return archive.bytes();
}

export async function textsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Map([...(await partsOf(bytes))].map(([path, text]) => [path, Buffer.from(text, 'latin1').toString()]));
}

/** Tags and texts one by one. */
export function pieces(xml: string): string[] {
  return xml.match(/<(?:"[^"]*"|'[^']*'|[^>])*>|[^<]+/g) ?? [];
}

/** Pieces of the first that are not in the second in the same order; none: all stands where it stood. */
export function missing(before: readonly string[], after: readonly string[]): string[] {
  let at = 0;
  return before.filter((piece) => {
    const found = after.indexOf(piece, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}
