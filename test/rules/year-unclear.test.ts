import { halfWidth } from '../../src/model/text';
import { checkWith } from '../../src/rules/check';
import { yearUnclear } from '../../src/rules/year-unclear';
import { exampleOf } from '../support/rule-page';

/** `value` as the form is read: any 20dd in the text. */
function said(text: string, { inTitle = false } = {}): string[] {
  const { form, context } = exampleOf('年度：2024');
  const at = inTitle ? form.title!.at : form.year!.at;
  const value = /20\d\d/.exec(halfWidth(text))?.[0] ?? (text.includes('〇') ? '2024' : null);
  const year = { ...form.year!, at, text, value: value === null ? null : Number(value) };
  return checkWith([yearUnclear])({ ...form, year }, context).map(({ what }) => what);
}

test.each([
  ['20  年度', '年度“20年度”没有写明四位年份'],
  ['（20__年度）', '年度“(20__年度)”没有写明四位年份'],
  ['24年', '年度“24年”没有写明四位年份'],
  ['20224年度', '年度“20224年度”没有写明四位年份'],
  ['2024-2025年', '年度“2024-2025年”含有不止一个年份'],
  ['2024年、2025年', '年度“2024年、2025年”含有不止一个年份'],
])('%s', (text, what) => {
  expect(said(text)).toEqual([what]);
});

test.each([
  '(2024 年度)',
  '２０２４年',
  '二〇二四年度',
  '2024年1-12月',
  '20XX年度',
  '20 × × 年',
  '',
  '/',
  '2023-2024学年',
])('silent: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('a title has numbers of its own', () => {
  expect(said('冀财农〔2022〕136号提前下达2023年度资金绩效目标表', { inTitle: true })).toEqual([]);
});
