import { IUndoRedoService, RedoCommand, UndoCommand } from '@univerjs/core';
import type { HostModel } from '../../host/model';
import { UNIT, type Engine } from '../engine';

/** What a person takes back; they answer false where there is nothing to take back, which is no fault. */
export function undoOf({ commands, injector }: Engine): Pick<HostModel, 'undo' | 'redo' | 'clearUndo'> {
  return {
    undo: () => commands.executeCommand(UndoCommand.id),
    redo: () => commands.executeCommand(RedoCommand.id),
    clearUndo: () => injector.get(IUndoRedoService).clearUndoRedo(UNIT),
  };
}
