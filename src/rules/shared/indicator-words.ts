import type { Form } from '../../model/form';
import { squash } from '../../model/text';
import { named, nameOf } from './indicators';

/** Names, descriptions and values of all indicators in one text; "" where there are none. */
export function wordsOfIndicators(form: Form): string {
  return named(form)
    .map((indicator) => [nameOf(indicator), indicator.description?.text ?? '', indicator.target.text].join('，'))
    .map(squash)
    .join('；');
}
