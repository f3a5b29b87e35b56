import { deflateSync, inflateSync } from 'fflate';
import type { Declared } from './deflate';

/** @throws Error when the contents are not what was declared; never inflates more than that */
export function inflated(compressed: Uint8Array, { size, crc }: Declared): Uint8Array {
  // A false size must not take memory: deflate makes at most 1032 bytes of one.
  if (size > compressed.length * 1032) throw new Error(`${size} bytes declared, too many for ${compressed.length}`);
  // Into memory of exactly this size; one byte more shows contents that are longer.
  const out = inflateSync(compressed, { out: new Uint8Array(size + 1) });
  if (out.length !== size) throw new Error(`${size} bytes declared, other contents`);
  if (checksum(out) !== crc) throw new Error('the checksum is another one');
  return out;
}

export function deflated(contents: Uint8Array): { readonly compressed: Uint8Array; readonly crc: number } {
  return { compressed: deflateSync(contents), crc: checksum(contents) };
}

/** CRC-32 as zip files have it. */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (STEPS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const STEPS = Int32Array.from({ length: 256 }, (_, start) => {
  let step = start;
  for (let bit = 0; bit < 8; bit += 1) step = step & 1 ? (step >>> 1) ^ 0xedb88320 : step >>> 1;
  return step;
});
