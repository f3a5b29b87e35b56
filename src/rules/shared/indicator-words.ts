import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';
import { squash } from '../../model/text';
import { named, nameOf } from '../../model/indicators';

/** Names, descriptions and values of all indicators in one text; "" where there are none. */
export const wordsOfIndicators = memoize((form: Form): string =>
  named(form)
    .map((indicator) => [nameOf(indicator), indicator.description?.text ?? '', indicator.target.text].join(','))
    .map(squash)
    .join('；'),
);
