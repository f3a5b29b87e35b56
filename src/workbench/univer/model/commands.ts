import { UNIT, type Engine } from '../engine';

/** Univer answers false where it refuses a command; here that is an error, for nobody would look at the answer. */
export async function run(engine: Engine, id: string, params: object): Promise<void> {
  if (!(await engine.commands.executeCommand(id, params))) throw new Error(`${id} failed`);
}

/** Mutations and operations are done at once. */
export function runSync(engine: Engine, id: string, params: object): void {
  if (!engine.commands.syncExecuteCommand(id, params)) throw new Error(`${id} failed`);
}

/** How a command says which sheet it is about. */
export function onSheet(sheet: string): { readonly unitId: string; readonly subUnitId: string } {
  return { unitId: UNIT, subUnitId: sheet };
}
