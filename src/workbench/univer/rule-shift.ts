import { toDisposable, type ICommandInfo, type IMutationInfo, type IRange } from '@univerjs/core';
import {
  InsertColCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import type { Engine } from './engine';
import { movedRule, type PlacedRule, type Structural } from './moved-rule';
import { toArea, toRange } from './range';

const KINDS: Readonly<Record<string, Pick<Structural, 'axis' | 'kind'>>> = {
  [InsertRowCommand.id]: { axis: 'row', kind: 'inserted' },
  [RemoveRowCommand.id]: { axis: 'row', kind: 'deleted' },
  [InsertColCommand.id]: { axis: 'column', kind: 'inserted' },
  [RemoveColCommand.id]: { axis: 'column', kind: 'deleted' },
};

type Register = FormulaRefRangeService['registerRangeFormula'];

/** A validation or conditional format that is told when it moves. */
interface Registered {
  readonly sheet: string;
  readonly ranges: IRange[];
  readonly formulas: string[];
  readonly tell: Parameters<Register>[4];
}

/**
 * Validations and conditional formats follow rows and columns as in Excel. Univer's own way cuts them in pieces, lets fixed
 * references stand and writes #REF! into relative ones; its way is kept for cells that are moved.
 */
export function patchRuleShifts({ injector, workbook }: Engine): void {
  const registered = new Set<Registered>();
  let structural = false;
  const service = injector.get(FormulaRefRangeService);
  const original: Register = service.registerRangeFormula.bind(service);
  service.registerRangeFormula = (unitId, sheet, ranges, formulas, tell) => {
    const entry = { sheet, ranges, formulas, tell };
    registered.add(entry);
    const inner = original(unitId, sheet, ranges, formulas, (parts) =>
      structural ? { redos: [], undos: [] } : tell(parts),
    );
    return toDisposable(() => {
      registered.delete(entry);
      inner.dispose();
    });
  };
  const nameOf = (sheet: string): string => workbook.getSheetBySheetId(sheet)?.getName() ?? '';
  // First of all, so that Univer's own answer to the same command is known to be unwanted.
  injector.get(SheetInterceptorService).interceptCommand({
    priority: 1_000,
    getMutations(command) {
      const change = changeOf(command, (sheet) => nameOf(sheet ?? workbook.getActiveSheet().getSheetId()));
      structural = change !== null;
      if (!change) return { redos: [], undos: [] };
      const told = [...registered].flatMap((entry) => move(entry, nameOf(entry.sheet), change) ?? []);
      return { redos: told.flatMap(({ redos }) => redos), undos: told.flatMap(({ undos }) => undos) };
    },
  });
}

function move(
  { ranges, formulas, tell }: Registered,
  sheet: string,
  change: Structural,
): { redos: IMutationInfo[]; undos: IMutationInfo[] } | null {
  const rule: PlacedRule = { sheet, areas: ranges.map(toArea), formulas };
  const moved = movedRule(rule, change);
  if (!moved) return tell([]);
  const { areas } = rule;
  if (JSON.stringify([moved.areas, moved.formulas]) === JSON.stringify([areas, formulas])) return null;
  return tell([{ ranges: moved.areas.map(toRange), formulas: [...moved.formulas] }]);
}

/** Univer does not always say the sheet where it means the one that is shown. */
function changeOf({ id, params }: ICommandInfo, nameOf: (sheet: string | undefined) => string): Structural | null {
  const kind = KINDS[id];
  const { subUnitId, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
  if (!kind || !range) return null;
  const [from, to] = kind.axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheet: nameOf(subUnitId), ...kind, first: from + 1, count: to - from + 1 };
}
