import { deflated, inflated } from './deflate';

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
  return inflated(compressed, { size, crc });
}

export function zipEntry(name: string, contents: Uint8Array): ZipEntry {
  return {
    ...deflated(contents),
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: DEFLATED,
    time: FIRST_DAY,
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
    directory.push(directoryHead(entry, at), nameBytes);
    put(pieces, numbers([FILE_HEAD, 4], ...facts(entry), [0, 2]), nameBytes, compressed);
  }
  const start = at;
  put(pieces, ...directory);
  const count = entries.length;
  return joined([
    ...pieces,
    numbers([DIRECTORY_END, 4], [0, 4], [count, 2], [count, 2], [at - start, 4], [start, 4], [0, 2]),
  ]);
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
function facts({ flags, method, time, crc, compressed, size, nameBytes }: ZipEntry): Field[] {
  return [
    [20, 2],
    [flags, 2],
    [method, 2],
    [time, 4],
    [crc, 4],
    [compressed.length, 4],
    [size, 4],
    [nameBytes.length, 2],
  ];
}

function directoryHead(entry: ZipEntry, offset: number): Uint8Array {
  return numbers([DIRECTORY_ENTRY, 4], [20, 2], ...facts(entry), [0, 4], [0, 4], [0, 4], [offset, 4]);
}

type Field = readonly [value: number, bytes: 2 | 4];

/** Little-endian, one behind the other. */
function numbers(...fields: readonly Field[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(out.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
