/** An error as the rich API answers it. The code is what an add-in may rely on; the message is Excel's own English. */
export class HostFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = 'HostFault';
  }
}

export type FaultCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported'
  | 'UnsupportedOperation';

const MESSAGES: Readonly<Record<FaultCode, string>> = {
  AccessDenied: "You can't perform the requested operation.",
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path does not lead to an object.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UndoNotSupported: 'The operation cannot be part of an undo group.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

export function fault(code: FaultCode, detail?: string): HostFault {
  const message = detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`;
  return new HostFault(code, message, code === 'ItemNotFound' ? 404 : code === 'AccessDenied' ? 403 : 400);
}

/** The host lacks this member of Excel's API; the error names it. */
export function lacking(className: string, member: string): HostFault {
  return new HostFault('NotImplemented', `host does not implement ${className}.${member}`, 501);
}
