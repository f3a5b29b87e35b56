import type { ICommandInfo } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { Engine } from './engine';

const STYLE_ONLY: readonly string[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/**
 * Knows whether formulas wait for their values. Univer starts to calculate 100 ms after an edit; `settle` starts at once
 * with what is dirty and waits for the results to be in the cells. A calculation that Univer has begun is waited for first: its end
 * does not include our edits.
 */
export class Calculation {
  private pending: ICommandInfo[] = [];
  private running: Promise<void> | null = null;
  /** A calculation has begun and not ended; one that is stopped begins anew. */
  private isUnderWay = false;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly engine: Engine) {
    const dirty = engine.injector.get(IActiveDirtyManagerService);
    engine.commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.isUnderWay = true;
    });
    engine.commands.onCommandExecuted((command, options) => {
      if (hasEnded(command)) this.end();
      if (!dirty.get(command.id) || options?.onlyLocal === true || isStyleOnly(command)) return;
      this.pending.push(command);
    });
  }

  async settle(): Promise<void> {
    while (this.running || this.pending.length > 0) {
      this.running ??= this.calculate().finally(() => {
        this.running = null;
      });
      await this.running;
    }
  }

  private async calculate(): Promise<void> {
    await this.ended();
    const { commands, injector } = this.engine;
    const dirty = injector.get(IActiveDirtyManagerService);
    const data = this.pending.map((command) => dirty.get(command.id)?.getDirtyData(command) ?? {});
    this.pending = [];
    await commands.executeCommand(SetFormulaCalculationStartMutation.id, merged(data), { onlyLocal: true });
    await this.ended();
  }

  /** Until no calculation is under way. */
  async ended(): Promise<void> {
    while (this.isUnderWay) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private end(): void {
    this.isUnderWay = false;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

/** With results, or without any. */
function hasEnded({ id, params }: ICommandInfo): boolean {
  if (id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { stageInfo, functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
  const finished =
    functionsExecutedState === FormulaExecutedStateType.SUCCESS ||
    functionsExecutedState === FormulaExecutedStateType.NOT_EXECUTED;
  return !stageInfo && finished;
}

function isStyleOnly(command: ICommandInfo): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = (command.params ?? {}) as { trigger?: string };
  return trigger !== undefined && STYLE_ONLY.includes(trigger);
}

/** The dirty parts of several commands as one. */
function merged(parts: readonly Partial<IFormulaDirtyData>[]): IFormulaDirtyData {
  const maps = [
    'dirtyNameMap',
    'dirtyDefinedNameMap',
    'dirtySuperTableMap',
    'dirtyUnitFeatureMap',
    'dirtyUnitOtherFormulaMap',
    'clearDependencyTreeCache',
  ] as const;
  const data: Record<string, unknown> = {
    forceCalculation: parts.some((part) => part.forceCalculation),
    dirtyRanges: parts.flatMap((part) => part.dirtyRanges ?? []),
  };
  for (const name of maps)
    data[name] = parts.reduce<Record<string, unknown>>((all, part) => deepMerge(all, part[name] ?? {}), {});
  return data as unknown as IFormulaDirtyData;
}

function deepMerge(a: Record<string, unknown>, b: object): Record<string, unknown> {
  const result = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const had = result[key];
    result[key] = isRecord(had) && isRecord(value) ? deepMerge(had, value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
