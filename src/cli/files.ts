import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../sheets/port';
import type { XlsxWorkbook } from '../xlsx';
import { UsageError } from './command';

/** A file to read, or what stands in its way. */
export type Target = { readonly path: string } | { readonly path: string; readonly error: HostError };

/** Formats that cannot be read are tried, too: a form in one of them must not be passed over in silence. */
const SPREADSHEET = /\.(?:xls[xmb]?|ett?|ods)$/i;

/** The path itself, or all workbooks below a folder in the order of their names. */
export function spreadsheetsIn(path: string): Target[] {
  if (!existsSync(path)) return [{ path, error: new HostError('file-missing', '找不到文件。') }];
  if (!statSync(path).isDirectory()) return [{ path }];
  const found = targetsBelow(path).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length === 0) return [{ path, error: new HostError('file-missing', '文件夹中没有 Excel 工作簿。') }];
  return found;
}

/** A folder that may not be looked into is named, and does not keep the others from being read. */
function targetsBelow(folder: string): Target[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Target[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return targetsBelow(path);
      // "~$name.xlsx" is Excel's lock file beside an open workbook.
      return SPREADSHEET.test(entry.name) && !entry.name.startsWith('~$') ? [{ path }] : [];
    });
  } catch (error) {
    return [{ path: folder, error: fileError(folder, error) }];
  }
}

/** Rejects with a HostError. */
export async function openFile(path: string): Promise<XlsxWorkbook> {
  const bytes = readBytes(path);
  // Loaded when a file is there to be read: it is the heaviest part of the program.
  const { openXlsx } = await import('../xlsx');
  return openXlsx(bytes);
}

/** @param path 0: the standard input. Throws a HostError */
export function readText(path: string | 0): string {
  return new TextDecoder().decode(readBytes(path));
}

function readBytes(path: string | 0): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(path === 0 ? '标准输入' : path, error);
  }
}

/** A file of another kind by its name would not open. */
export function mustEndIn(file: string, ending: string, what: string): void {
  if (file.toLowerCase().endsWith(ending)) return;
  throw new UsageError(`${what}，文件名应以 ${ending} 结尾：${file}`);
}

/** Before any work is done: a file that exists is only replaced when the user said so. */
export function refuseOverwrite(path: string, force: boolean): void {
  if (existsSync(path) && !force) throw new HostError('not-writable', `${path} 已存在。如要覆盖，请加 --force。`);
}

/**
 * The whole file or none: it is written beside the old one and takes its place at the end, so that a full disk or a lost
 * connection leaves the old one. Rejects with a HostError.
 */
export function writeBytes(path: string, bytes: Uint8Array): void {
  try {
    if (!existsSync(path)) return writeBeside(path, bytes);
    // A link stays one; what it leads to is replaced.
    const real = realpathSync(path);
    const { mode } = statSync(real);
    writeBeside(real, bytes, mode);
  } catch (error) {
    throw fileError(path, error);
  }
}

function writeBeside(path: string, bytes: Uint8Array, mode?: number): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export function fileError(path: string, error: unknown): HostError {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return new HostError('file-missing', `找不到 ${path}，请检查文件名和文件夹。`, error);
  if (code === 'EISDIR') return new HostError('not-a-workbook', `${path} 是文件夹，不是文件。`, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new HostError('not-writable', `没有权限读写 ${path}，或文件正被其他程序打开。`, error);
  }
  return new HostError('unknown', `无法读写 ${path}（${code ?? '未知原因'}）。`, error);
}
