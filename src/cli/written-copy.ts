import { HostError } from '../sheets/port';
import type { Ending, XlsxWorkbook } from '../xlsx';
import { mustEndIn, refuseOverwrite } from './files';

/** Before any work is done: whether a changed copy of the workbook may be written there. @throws HostError, UsageError */
export function refuseToWrite({ signed, ending }: XlsxWorkbook, input: string, output: string, force: boolean): void {
  refuseOverwrite(output, force);
  if (signed && !force)
    throw new HostError('not-writable', `${input} 有数字签名，改动后签名即失效。如仍要写入，请加 --force。`);
  mustEndIn(output, ending, `${input} 是${KINDS[ending]}`);
}

const KINDS: Readonly<Record<Ending, string>> = {
  '.xlsx': '不含宏的工作簿',
  '.xlsm': '启用宏的工作簿',
  '.xltx': '不含宏的模板',
  '.xltm': '启用宏的模板',
  '.xlam': '加载宏',
};
