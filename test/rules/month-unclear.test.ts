import { checkWith } from '../../src/rules/check';
import { monthUnclear } from '../../src/rules/month-unclear';
import type { Monitoring } from '../../src/model/form';
import { exampleOf } from '../support/rule-page';

function whatOf(...captions: readonly (readonly [text: string, month: number | null])[]) {
  const { form, context } = exampleOf('表：监控表');
  const months = captions.map(([text, value], index) => ({
    at: { sheet: form.sheet, row: 5 + 5 * index, column: 4 },
    text,
    raw: text,
    formula: text === '' ? '=A1' : null,
    value,
  }));
  const monitoring = { ...(form as Monitoring), months };
  return checkWith([monthUnclear])(monitoring, context).map(({ at, what }) => [at?.row, what]);
}

test.each([
  [[['1-**月执行数', null]], [[5, '“1-**月执行数”的月份未填写']]],
  [
    [
      ['1-8月执行数', 8],
      ['1-**月完成情况', null],
    ],
    [[10, '“1-**月完成情况”的月份未填写']],
  ],
  [
    [
      ['1-8月执行数', 8],
      ['1-9月完成情况', 9],
    ],
    [[10, '月份不一致：一处为“1-8月执行数”，一处为“1-9月完成情况”']],
  ],
] as const)('%j', (captions, expected) => {
  expect(whatOf(...captions)).toEqual(expected);
});

test('silent: the same month, no month in the captions, a caption nobody has calculated yet', () => {
  expect(whatOf(['1-8月执行数', 8], ['1-8月完成情况', 8])).toEqual([]);
  expect(whatOf()).toEqual([]);
  expect(whatOf(['1-8月执行数', 8], ['', null])).toEqual([]);
});
