import type { Form } from '../../model/form';

/** A 自评表 whose 总分 is no number: empty, or 不完整, as its formula says while points are missing. One without such a line has nothing to fill. */
export function isTotalOpen(form: Form): boolean {
  return form.kind === 'self-evaluation' && form.total !== null && form.total.score.value === null;
}
