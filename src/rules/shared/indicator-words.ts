import type { Form } from '../../model/form';
import { once } from '../../model/once';
import { squash } from '../../model/text';
import { named, nameOf } from '../../model/indicators';

/** Names, descriptions and values of all indicators in one text; "" where there are none. */
export const wordsOfIndicators = once((form: Form): string =>
  named(form)
    .map((indicator) => [nameOf(indicator), indicator.description?.text ?? '', indicator.target.text].join(','))
    .map(squash)
    .join('；'),
);
