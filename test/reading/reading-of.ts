import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';

export type { Reading };

export function readingOf(form: Form): Reading {
  return form.reading;
}
