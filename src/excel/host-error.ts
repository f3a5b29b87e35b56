import { HostError } from '../sheets/port';
import type { HostErrorCode } from '../sheets/port';

/** What a rejected request means for the user. The client's own message is for the log only. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const [code, message] = MEANINGS[codeOf(error)] ?? UNKNOWN;
  return new HostError(code, message, error);
}

/** The answer did not come in time; `late` settles if it comes after all. */
export class NoAnswer extends HostError {
  constructor(readonly late: Promise<void>) {
    super('unknown', '表格软件一直没有回应，这次操作没有完成；请稍候再试一次。');
  }
}

export function halfDone(error: unknown): HostError {
  return new HostError('unknown', '这次操作中途失败，又没能全部恢复；请检查工作表，必要时关闭文件且不保存。', error);
}

/** The answer that may still come after the timeout; null for any other failure. */
export function lateAnswer(error: unknown): Promise<unknown> | null {
  return error instanceof NoAnswer ? error.late : null;
}

/** How many of the traced actions were done before the batch failed: Excel answers the traces it passed. */
export function doneBy(error: unknown): number {
  const { detail } = hostError(error) as { readonly detail?: { readonly traceMessages?: readonly string[] } };
  return detail?.traceMessages?.length ?? 0;
}

export function sheetMissing(key: string): HostError {
  return new HostError('sheet-missing', '找不到要用的工作表，可能已被改名或删除。', key);
}

export function sheetProtected(name: string): HostError {
  return new HostError('sheet-protected', `工作表“${name}”受保护，请先在“审阅”中撤销工作表保护，再试一次。`);
}

export function structureProtected(): HostError {
  return new HostError('sheet-protected', '工作簿的结构受保护，请先在“审阅”中撤销工作簿保护，再试一次。');
}

const UNKNOWN: readonly [HostErrorCode, string] = ['unknown', '表格软件没能完成这次操作；请再试一次。'];
const TOO_LARGE: readonly [HostErrorCode, string] = ['too-large', '数据太多，表格软件一次处理不了；请减少内容后再试。'];

const MEANINGS: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  ItemNotFound: ['sheet-missing', '找不到要用的工作表或单元格，可能已被改名或删除。'],
  InvalidObjectPath: ['sheet-missing', '找不到要用的工作表或单元格，可能已被改名或删除。'],
  AccessDenied: ['sheet-protected', '工作表或工作簿受保护，或只能查看，不能修改；请先撤销保护再试。'],
  ItemAlreadyExists: ['name-taken', '已经有同名的工作表，请换一个名称。'],
  InvalidOperationInCellEditMode: ['edit-mode', '有单元格正在输入，请先按回车键完成输入，再试一次。'],
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RequestAborted: ['unknown', '这次操作被中断，没有完成；请再试一次。'],
  NotImplemented: ['unknown', '这个版本的表格软件不支持这项操作。'],
  ApiNotFound: ['unknown', '这个版本的表格软件不支持这项操作。'],
  UnsupportedOperation: ['unknown', '这个版本的表格软件不支持这项操作。'],
};

/** Office.js's own code of a failure, or ''. */
export function codeOf(error: unknown): string {
  if (error instanceof HostError) return codeOf(error.detail);
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
