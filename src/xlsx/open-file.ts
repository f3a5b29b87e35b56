import { HostError } from '../sheets/port';
import { bookOf, workbookPath } from './book';
import type { Book } from './book';
import { partAt, readPackage } from './package/package';
import type { Package } from './package/package';

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE = 50 * MEGABYTE;
/** Inflated: of one part that is read, and of all together. */
const LARGEST_PART = 128 * MEGABYTE;
const LARGEST_CONTENT = 500 * MEGABYTE;

/** The workbook in the bytes of an .xlsx file. @throws HostError when they are none that can be read */
export function openFile(bytes: Uint8Array): Book {
  if (bytes.length === 0) throw new HostError('empty-file', '文件是空的（0 字节），请重新取得或重新保存这个文件。');
  if (bytes.length > LARGEST_FILE) throw tooLarge(`文件超过 ${LARGEST_FILE / MEGABYTE} MB`, `${bytes.length} bytes`);
  if (startsWith(bytes, OLE)) throw oldContainer(bytes);
  if (!startsWith(bytes, ZIP)) throw startsWith(bytes, PDF) ? notXlsx('PDF') : notAWorkbook('no zip signature');
  const from = wrapReadErrors(() => readPackage(bytes));
  const path = wrapReadErrors(() => requireWorkbook(from));
  assertSize(from);
  const book = wrapReadErrors(() => bookOf(from, path));
  if (book.sheets.length === 0) throw damaged('no sheets');
  for (const { name, part } of book.sheets) {
    if ((part.entry?.size ?? 0) > LARGEST_PART)
      throw tooLarge(`工作表“${name}”的内容展开后超过 ${LARGEST_PART / MEGABYTE} MB`, part.path);
  }
  return book;
}

/** Runs what reads a file's parts: what they throw means that the file is damaged. @throws HostError */
export function wrapReadErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof HostError ? error : damaged(error);
  }
}

function damaged(detail: unknown): HostError {
  return new HostError(
    'damaged',
    '文件已损坏或不完整，请用 Excel 或 WPS 打开并另存为 .xlsx，或重新取得这个文件。',
    detail,
  );
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The path of the workbook's own part. @throws HostError for a zip of another kind */
function requireWorkbook(from: Package): string {
  const path = workbookPath(from);
  if (path !== null && partAt(from, '[Content_Types].xml') && path.endsWith('.xml') && !path.startsWith('word/'))
    return path;
  if (partAt(from, 'xl/workbook.bin')) throw oldFormat('.xlsb');
  if (partAt(from, 'word/document.xml')) throw notXlsx('Word 文档');
  if (partAt(from, 'ppt/presentation.xml')) throw notXlsx('PowerPoint 文档');
  if (partAt(from, 'content.xml') && partAt(from, 'mimetype')) throw oldFormat('.ods');
  throw notAWorkbook(`parts: ${[...from.parts.keys()].slice(0, 20).join(', ')}`);
}

/** By the sizes that the archive declares: nothing is inflated beyond what it declares. @throws HostError */
function assertSize({ parts }: Package): void {
  const total = [...parts.values()].reduce((sum, { entry }) => sum + (entry?.size ?? 0), 0);
  if (total > LARGEST_CONTENT) throw tooLarge(`文件内容展开后超过 ${LARGEST_CONTENT / MEGABYTE} MB`, `${total} bytes`);
}

/** Old .xls and .et files and encrypted .xlsx files share one container; its directory names the streams in UTF-16. */
function oldContainer(bytes: Uint8Array): HostError {
  if (holds(bytes, 'EncryptedPackage')) {
    return new HostError('encrypted', '文件设了打开密码，请先用 Excel 或 WPS 去掉打开密码并保存，再试一次。');
  }
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return oldFormat('.xls 或 .et');
  if (holds(bytes, 'WordDocument')) return notXlsx('Word 文档');
  return notAWorkbook('OLE container without a workbook');
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function oldFormat(ending: string): HostError {
  return new HostError(
    'old-format',
    `这是 ${ending} 格式的工作簿，不能直接读取；请用 Excel 或 WPS 打开，选“文件”→“另存为”，类型选“Excel 工作簿（*.xlsx）”，再试一次。`,
    ending,
  );
}

function notXlsx(what: string): HostError {
  return new HostError(
    'not-a-workbook',
    `这是 ${what}，不是 Excel 工作簿；请把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx，再试一次。`,
    what,
  );
}

function notAWorkbook(detail: string): HostError {
  return new HostError('not-a-workbook', '这不是 Excel 工作簿（.xlsx），请检查是否选错了文件。', detail);
}

function tooLarge(what: string, detail: string): HostError {
  return new HostError('too-large', `${what}，无法读取；请把绩效表所在的工作表另存为单独的工作簿，再试一次。`, detail);
}
