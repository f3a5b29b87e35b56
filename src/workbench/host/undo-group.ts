import { fault } from './fault';

/**
 * Calls that Excel does not undo, so that it refuses them in a group (Microsoft, "Undo capabilities with the Excel JavaScript API",
 * table of unsupported APIs; as far as the host has them). What only Excel on the web or only the desktop refuses is refused too.
 */
const WITHOUT_UNDO: ReadonlySet<string> = new Set([
  'NamedItem.Comment=',
  'WorkbookProtection.Protect()',
  'WorkbookProtection.Unprotect()',
  'Worksheet.Copy()',
  'Worksheet.Delete()',
  'Worksheet.Name=',
  'Worksheet.Position=',
  'Worksheet.Visibility=',
  'WorksheetProtection.Protect()',
  'WorksheetProtection.Unprotect()',
]);

/** 40 × 40 formulas in one group were refused (office-js #6491). */
const TOO_MANY_FORMULAS = 1600;

/** What one request does of a group that the add-in asked for. */
export class UndoGroup {
  private formulas = 0;

  /** @param member as in `IMPLEMENTED`, with its class: "Range.Formulas=" @throws HostFault where Excel does not group it */
  take(member: string, args: readonly unknown[]): void {
    if (WITHOUT_UNDO.has(member)) throw fault('UndoNotSupported', member);
    if (member !== 'Range.Formulas=') return;
    const formulas = args.flat(3).filter((each) => typeof each === 'string' && each.startsWith('='));
    this.formulas += formulas.length;
    if (this.formulas >= TOO_MANY_FORMULAS) throw fault('UndoNotSupported', `${this.formulas} formulas`);
  }
}
