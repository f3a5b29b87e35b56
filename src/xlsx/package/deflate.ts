import { gunzipSync, gzipSync } from 'node:zlib';

// In Node. A bundle for browsers takes deflate-in-browser.ts in its place: package.json says so under "browser".

/** What an archive declares of a file's contents. */
export interface Declared {
  readonly size: number;
  readonly crc: number;
}

/** @throws Error when the contents are not what was declared; never inflates more than that */
export function inflated(compressed: Uint8Array, { size, crc }: Declared): Uint8Array {
  // Wrapped as a gzip file: zlib itself then compares length and checksum.
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size % 2 ** 32, true);
  const gzip = Buffer.concat([GZIP_HEAD, compressed, new Uint8Array(tail.buffer)]);
  return gunzipSync(gzip, { maxOutputLength: Math.max(1, size) });
}

export function deflated(contents: Uint8Array): { readonly compressed: Uint8Array; readonly crc: number } {
  const gzip = gzipSync(contents);
  return {
    compressed: gzip.subarray(GZIP_HEAD.length, gzip.length - 8),
    crc: gzip.readUInt32LE(gzip.length - 8),
  };
}

const GZIP_HEAD = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
