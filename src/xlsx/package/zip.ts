import { gunzipSync, gzipSync } from 'node:zlib';

/** One file of an archive; its contents stay compressed until they are read. */
export interface ZipEntry {
  /** As written, with "/" or "\". */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Date and time as DOS writes them. */
  readonly time: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  /** Bytes of its contents, as the archive declares them; `contentsOf` holds it to that. */
  readonly size: number;
}

/** The archive's files in the order of its directory. @throws Error when the directory or a file lies outside of the bytes */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: ZipEntry[] = [];
  for (let at = end.start, index = 0; index < end.count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error(`no directory entry at ${at}`);
    entries.push(entryAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws Error when the contents are not what the archive declares (length, checksum), encrypted, or compressed in another way */
export function contentsOf({ name, flags, method, crc, compressed, size }: ZipEntry): Uint8Array {
  if (flags & ENCRYPTED) throw new Error(`${name} is encrypted`);
  if (method === STORED) return compressed;
  if (method !== DEFLATED) throw new Error(`${name}: compression method ${method}`);
  // Wrapped as a gzip file: zlib itself then compares length and checksum, and never inflates more than was declared.
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  return gunzipSync(Buffer.concat([GZIP_HEAD, compressed, tail]), { maxOutputLength: Math.max(1, size) });
}

export function zipEntry(name: string, contents: Uint8Array): ZipEntry {
  const gzip = gzipSync(contents);
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: DEFLATED,
    time: FIRST_DAY,
    crc: gzip.readUInt32LE(gzip.length - 8),
    compressed: gzip.subarray(GZIP_HEAD.length, gzip.length - 8),
    size: contents.length,
  };
}

/** An archive of these files; what they hold is not compressed anew. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (list: Uint8Array[], ...bytes: readonly Uint8Array[]): void => {
    for (const each of bytes) {
      list.push(each);
      at += each.length;
    }
  };
  for (const entry of entries) {
    const { nameBytes, compressed } = entry;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(FILE_HEAD, 0);
    facts(entry).copy(head, 4);
    directory.push(directoryHead(entry, at), nameBytes);
    put(pieces, head, nameBytes, compressed);
  }
  const start = at;
  put(pieces, ...directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...pieces, end]));
}

const FILE_HEAD = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;
const IN_EXTRA = 0xffffffff;
/** 1980-01-01 00:00, the first moment of DOS: the same contents give the same bytes on any day. */
const FIRST_DAY = 0x00210000;
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

function endOfDirectory(view: DataView): { readonly start: number; readonly count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64)
      return { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    const end = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(end, true) !== DIRECTORY_END_64) throw new Error('no zip64 directory');
    return { start: Number(view.getBigUint64(end + 48, true)), count: Number(view.getBigUint64(end + 32, true)) };
  }
  throw new Error('no directory');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const extra = { from: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
  const [size, compressedSize, offset] = longNumbers(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (view.getUint32(offset, true) !== FILE_HEAD) throw new Error(`no file at ${offset}`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + compressedSize > bytes.length) throw new Error(`a file ends at ${from + compressedSize}`);
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags: view.getUint16(at + 8, true) & ~SIZES_FOLLOW,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressed: bytes.subarray(from, from + compressedSize),
    size,
  };
}

type Three = readonly [number, number, number];

/** Numbers that do not fit into 32 bits stand in an extra field, in this order, only those that need it. */
function longNumbers(view: DataView, extra: { from: number; length: number }, short: Three): Three {
  if (!short.includes(IN_EXTRA)) return short;
  for (let at = extra.from; at + 4 <= extra.from + extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const long = short.map((number) => {
      if (number !== IN_EXTRA) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
    return [long[0] ?? 0, long[1] ?? 0, long[2] ?? 0];
  }
  throw new Error('no zip64 sizes');
}

/** What a file's head and its directory entry have in common. */
function facts({ flags, method, time, crc, compressed, size, nameBytes }: ZipEntry): Buffer {
  const out = Buffer.alloc(24);
  out.writeUInt16LE(20, 0);
  out.writeUInt16LE(flags, 2);
  out.writeUInt16LE(method, 4);
  out.writeUInt32LE(time, 6);
  out.writeUInt32LE(crc, 10);
  out.writeUInt32LE(compressed.length, 14);
  out.writeUInt32LE(size, 18);
  out.writeUInt16LE(nameBytes.length, 22);
  return out;
}

function directoryHead(entry: ZipEntry, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(DIRECTORY_ENTRY, 0);
  head.writeUInt16LE(20, 4);
  facts(entry).copy(head, 6);
  head.writeUInt32LE(offset, 42);
  return head;
}
