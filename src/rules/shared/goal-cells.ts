import type { Field } from '../../model/field';
import type { Application, SelfEvaluation } from '../../model/form';

/** The cells in which goals are written, each once and whole. The parts of one cell share it; parts in rows of their own have each its own. */
export function goalCells(form: Application | SelfEvaluation): readonly Field[] {
  const cells = [form.goal, ...(form.kind === 'application' ? form.goals : [])].flatMap((cell) => cell ?? []);
  return cells.filter(({ at }, index) => cells.findIndex((other) => other.at.row === at.row) === index);
}
