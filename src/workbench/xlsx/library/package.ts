import { unzip } from '@cj-tech-master/excelts/archive';

import { HostError } from '../../../sheets/port';

const LARGEST_FILE = 50 * 1024 * 1024;
const LARGEST_CONTENT = 500 * 1024 * 1024;

/** The parts of an .xlsx file by their path. @throws HostError when the bytes are no workbook that can be read. */
export async function openPackage(bytes: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  if (bytes.length === 0) throw new HostError('empty-file', '文件是空的（0 字节），请重新取得或重新保存这个文件。');
  if (bytes.length > LARGEST_FILE) throw tooLarge(`${bytes.length} bytes`);
  if (startsWith(bytes, OLE)) throw oldContainer(bytes);
  if (!startsWith(bytes, ZIP)) throw notAWorkbook('no zip signature');
  const parts = await extract(bytes);
  if (!parts['[Content_Types].xml'] || !parts['xl/workbook.xml']) {
    if (parts['xl/workbook.bin']) throw oldFormat('xlsb');
    throw notAWorkbook(`parts: ${Object.keys(parts).slice(0, 20).join(', ')}`);
  }
  return parts;
}

export function damaged(detail: unknown): HostError {
  return new HostError(
    'damaged',
    '文件已损坏或不完整，请用 Excel 或 WPS 打开并另存为 .xlsx，或重新取得这个文件。',
    detail,
  );
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

async function extract(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  try {
    for await (const entry of unzip(bytes).entries()) {
      if (entry.type !== 'file') continue;
      const chunks: Uint8Array[] = [];
      // Counted while it inflates: the sizes a file declares need not be true.
      for await (const chunk of entry.stream()) {
        total += chunk.length;
        if (total > LARGEST_CONTENT) throw tooLarge(`more than ${LARGEST_CONTENT} bytes inside`);
        chunks.push(chunk);
      }
      parts[entry.path.replace(/^\//, '')] = joined(chunks);
    }
  } catch (error) {
    throw error instanceof HostError ? error : damaged(error);
  }
  return parts;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Old .xls files and encrypted .xlsx files share one container; its directory names the streams in UTF-16. */
function oldContainer(bytes: Uint8Array): HostError {
  if (holds(bytes, 'EncryptedPackage')) {
    return new HostError('encrypted', '文件设了打开密码，请先用 Excel 或 WPS 去掉打开密码并保存，再试一次。');
  }
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return oldFormat('xls');
  return notAWorkbook('OLE container without a workbook');
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function oldFormat(detail: string): HostError {
  return new HostError('old-format', '这是旧格式的工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。', detail);
}

function notAWorkbook(detail: string): HostError {
  return new HostError('not-a-workbook', '这不是 Excel 工作簿（.xlsx），请检查是否选错了文件。', detail);
}

function tooLarge(detail: string): HostError {
  return new HostError('too-large', '文件太大，无法读取；请把绩效表所在的工作表另存为单独的工作簿，再试一次。', detail);
}
