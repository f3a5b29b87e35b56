import { MERGE_UNDO_GROUP } from '../../src/workbench/host/protocol';

type Run = (...args: readonly unknown[]) => Promise<unknown>;
type Batch = (context: { _requestFlagModifier: number }) => Promise<unknown>;

/**
 * Teaches the client `mergeUndoGroup`, which the npm package (ExcelApi 1.15) does not know and passes over in silence: its requests
 * carry a flag, as those of `delayForCellEdit` do.
 */
export function honourMergeUndoGroup(excel: object): void {
  const holder = excel as { run: Run };
  const run = holder.run.bind(excel);
  holder.run = (...args) => {
    const [options] = args;
    const batch = args.at(-1) as Batch;
    if (args.length !== 2 || (options as { mergeUndoGroup?: unknown } | null)?.mergeUndoGroup !== true)
      return run(...args);
    return run(options, (context: Parameters<Batch>[0]) => {
      context._requestFlagModifier |= MERGE_UNDO_GROUP;
      return batch(context);
    });
  };
}
