import type { Form } from '../../model/form';
import type { RuleContext } from '../rule';
import { approvedFor } from '../../cycle/approved';

/** Whether nobody else judges the targets of a form: a 自评表 repeats those of its 申报表, where the workbook has one. */
export function standsAlone(form: Form, context: RuleContext): boolean {
  return form.kind === 'application' || approvedFor(form, context) === null;
}
