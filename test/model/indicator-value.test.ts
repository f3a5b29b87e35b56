import Big from 'big.js';
import fc from 'fast-check';
import type { IndicatorValue } from '../../src/model/indicator-value';
import type { Comparator } from '../../src/model/comparator';
import { parseIndicatorValue, printIndicatorValue } from '../../src/model/indicator-value';
import { parseUnit } from '../../src/model/unit';
import { COUNTERS, MEASURES } from '../../src/model/unit-table';
import values from '../fixtures/values.json';
import { sampleSize } from '../support/sample';

const COMPARATORS: Readonly<Record<string, Comparator>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' };

function meaning(value: IndicatorValue) {
  return {
    kind: value.kind,
    comparator: value.comparator,
    numbers: value.numbers.map((number) => number.toFixed()),
    unit: value.unit?.symbol ?? null,
    choice: value.choice,
  };
}

describe('the values of the seeds parse as judged', () => {
  test('all of them are here', () => expect(values).toHaveLength(120));

  test.each(values.map((value) => [value.raw, value] as const))('%j', (raw, judged) => {
    const value = parseIndicatorValue(raw);
    expect({
      kind: value.kind,
      comparator: value.comparator,
      numbers: value.numbers.map(Number),
      unit: value.unit?.text ?? null,
    }).toEqual({
      kind: judged.kind,
      comparator: judged.comparator === null ? null : COMPARATORS[judged.comparator],
      numbers: judged.numbers,
      unit: judged.unit,
    });
    // In malformed cells the judged unit is recovered from other cells (the indicator's name, a sister cell): not the parser's business.
    if (judged.kind !== 'malformed') expect(value.unit?.symbol ?? null).toBe(judged.normalizedUnit);
    expect(value.comparatorVariant).toBe(raw.startsWith('≧'));
    expect(value.text).toBe(raw);
  });

  test.each(values.map((value) => [value.raw] as const))('%j keeps its meaning in the standard print', (raw) => {
    const value = parseIndicatorValue(raw);
    const again = parseIndicatorValue(printIndicatorValue(value));
    expect(meaning(again)).toEqual(meaning(value));
    expect(again.comparatorVariant).toBe(false);
  });
});

describe('spellings of the comparator', () => {
  test.each<[string, Comparator, boolean, string]>([
    ['≥90%', '≥', false, '≥90%'],
    ['≧90%', '≥', true, '≥90%'],
    ['⩾90%', '≥', true, '≥90%'],
    ['>=90%', '≥', true, '≥90%'],
    ['＞=90％', '≥', true, '≥90%'],
    ['＞＝ ９０ ％', '≥', true, '≥90%'],
    ['不低于90%', '≥', true, '≥90%'],
    ['不少于12次', '≥', true, '≥12次'],
    ['大于等于12次', '≥', true, '≥12次'],
    ['90%以上', '≥', true, '≥90%'],
    ['20年及以上', '≥', true, '≥20年'],
    ['≦3%', '≤', true, '≤3%'],
    ['⩽3%', '≤', true, '≤3%'],
    ['<=3%', '≤', true, '≤3%'],
    ['不高于3%', '≤', true, '≤3%'],
    ['不超过5 万元', '≤', true, '≤5万元'],
    ['5个工作日内', '≤', true, '≤5工作日'],
    ['6个月以内', '≤', true, '≤6个月'],
    ['>90%', '>', false, '>90%'],
    ['＞90%', '>', true, '>90%'],
    ['大于90%', '>', true, '>90%'],
    ['超过20人次', '>', true, '>20人次'],
    ['<5%', '<', false, '<5%'],
    ['小于5%', '<', true, '<5%'],
    ['低于5%', '<', true, '<5%'],
    ['=100%', '=', false, '=100%'],
    ['＝100%', '=', true, '=100%'],
    ['═100%', '=', true, '=100%'],
  ])('%s', (raw, comparator, comparatorVariant, printed) => {
    const value = parseIndicatorValue(raw);
    expect(value).toMatchObject({ kind: 'quantitative', comparator, comparatorVariant });
    expect(printIndicatorValue(value)).toBe(printed);
  });
});

describe('numbers and units', () => {
  test.each([
    ['≥1,573,060.00 元', '1573060', '元'],
    ['≥1，573，060元', '1573060', '元'],
    ['≥-5%', '-5', '%'],
    ['−5%', '-5', '%'],
    ['.5公里', '0.5', '公里'],
    ['≥100\n00平方米', '10000', '平方米'],
    ['≥74.845 万元', '74.845', '万元'],
    ['0.30000000000000000001 亿元', '0.30000000000000000001', '亿元'],
    ['5（个）', '5', '个'],
    ['5台（套）', '5', '台套'],
    ['3.6KM', '3.6', '公里'],
    ['300元／㎡', '300', '元/平方米'],
    ['500元/人·月', '500', '元/人/月'],
    ['500元/每亩', '500', '元/亩'],
    ['100%。', '100', '%'],
    ['15 名', '15', '人'],
    ['5万人', '5', '万人'],
    ['0.9', '0.9', null],
    ['3 批号', '3', '批号'],
  ])('%j', (raw, number, unit) => {
    expect(meaning(parseIndicatorValue(raw))).toMatchObject({ kind: 'quantitative', numbers: [number], unit });
  });
});

describe('periods', () => {
  test.each([
    ['1-12月', ['1', '12'], '月'],
    ['1～12 月', ['1', '12'], '月'],
    ['1月至12月', ['1', '12'], '月'],
    ['2023年1-12月', ['2023', '1', '12'], null],
    ['2023 年', ['2023'], '年'],
    ['2023年度', ['2023'], '年'],
    ['2023（年）', ['2023'], '年'],
    ['2023-2025年', ['2023', '2025'], '年'],
    ['2023年12月底前', ['2023', '12'], null],
    ['2023 年 12 月 31 日前', ['2023', '12', '31'], null],
    ['12月31日前', ['12', '31'], null],
    ['12月底前完成', ['12'], '月'],
    ['2023.12.31', ['2023', '12', '31'], null],
    ['2023-12-31', ['2023', '12', '31'], null],
    ['2023年3月1日-2023年10月31日', ['2023', '3', '1', '2023', '10', '31'], null],
    ['年底前', [], null],
  ])('%s', (raw, numbers, unit) => {
    const value = parseIndicatorValue(raw);
    expect(meaning(value)).toMatchObject({ kind: 'period', comparator: null, numbers, unit });
    expect(meaning(parseIndicatorValue(printIndicatorValue(value)))).toEqual(meaning(value));
  });

  test('may have a comparator', () => {
    const value = parseIndicatorValue('2023年以上');
    expect(value).toMatchObject({ kind: 'period', comparator: '≥', comparatorVariant: true });
    expect(printIndicatorValue(value)).toBe('≥2023年');
    expect(parseIndicatorValue('2023（年）以上')).toMatchObject({ kind: 'period', comparator: '≥' });
    expect(parseIndicatorValue('不晚于12月31日')).toMatchObject({ kind: 'period', comparator: '≤' });
  });

  test.each([
    ['1 年', 'quantitative'],
    ['≤6个月', 'quantitative'],
    ['≥6月', 'quantitative'],
    ['20年', 'quantitative'],
    ['2023元', 'quantitative'],
    ['2000平方米', 'quantitative'],
    ['13-15亩', 'malformed'],
    ['按照2023年实施方案完成', 'qualitative'],
  ])('%s is %s', (raw, kind) => expect(parseIndicatorValue(raw).kind).toBe(kind));
});

describe('是 and 否', () => {
  test.each([
    ['是', '是'],
    ['否', '否'],
    ['是/否', null],
    ['是 或 否', null],
    ['是□ 否□', null],
    ['是□ 否☑', '否'],
    ['☑是□否', '是'],
    ['√是 否', '是'],
    ['是（√）否（ ）', '是'],
    ['是（ ）否（√）', '否'],
  ])('%s', (raw, choice) => expect(parseIndicatorValue(raw)).toMatchObject({ kind: 'boolean', choice }));

  test.each([
    ['是/否? ? 有效', 'malformed'],
    ['是否完成任务', 'qualitative'],
    ['是贫困村', 'qualitative'],
  ])('%s is %s', (raw, kind) => expect(parseIndicatorValue(raw).kind).toBe(kind));
});

describe('placeholders', () => {
  test.each([
    ['≥**亩', '≥', '亩'],
    ['≥＊＊亩', '≥', '亩'],
    ['≥XX%', '≥', '%'],
    ['≥××户', '≥', '户'],
    ['≥*户', '≥', '户'],
    ['≥__户', '≥', '户'],
    ['≥ 亩', '≥', '亩'],
    ['**元/头只', null, '元/头只'],
    ['完成**项工作', null, null],
    ['20XX年', null, null],
  ])('%s', (raw, comparator, unit) =>
    expect(meaning(parseIndicatorValue(raw))).toMatchObject({ kind: 'placeholder', comparator, numbers: [], unit }),
  );
});

describe('what cannot be scored', () => {
  test.each([
    ['≥80%且≤100%', '≥', ['80']],
    ['不低于90%以上', '≥', ['90']],
    ['5-10亩', null, ['5', '10']],
    ['5亩-10亩', null, ['5', '10']],
    ['90 95%', null, ['90']],
    ['人均1600元', null, ['1600']],
    ['群众满意度≥90%', '≥', ['90']],
    ['达到90%', null, ['90']],
    ['≥95满意', '≥', ['95']],
    ['≥', null, []],
    ['-', null, []],
    [' \n', null, []],
  ])('%j', (raw, comparator, numbers) =>
    expect(meaning(parseIndicatorValue(raw))).toMatchObject({ kind: 'malformed', comparator, numbers, unit: null }),
  );

  test.each([
    '不低于国家标准',
    '超过预期',
    '三个',
    '达到GB/T 19001标准',
    '符合四级公路标准',
    '已完成',
    '（无）',
    '达到3级以上',
  ])('%s is prose', (raw) =>
    expect(meaning(parseIndicatorValue(raw))).toMatchObject({ kind: 'qualitative', comparator: null, numbers: [] }),
  );
});

const knownUnits = [
  ...Object.values(MEASURES).flatMap((rows) => rows.map(([symbol]) => symbol)),
  ...COUNTERS.map(([symbol]) => symbol),
];

const anyUnit = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...knownUnits),
  fc
    .tuple(fc.constantFrom('元', '万元', '公斤'), fc.constantFrom('亩', '户', '人/月', '公里', '学年'))
    .map((parts) => parts.join('/')),
  fc.constantFrom('批号', '孔眼', 'lux'),
);

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Big(digits.toString()).times(new Big(10).pow(-decimals)));

const anyQuantity: fc.Arbitrary<IndicatorValue> = fc
  .record({
    comparator: fc.constantFrom<Comparator | null>(null, '≥', '≤', '>', '<', '='),
    number: anyDecimal,
    unit: anyUnit,
    remark: fc.constantFrom('', '', '（含桥梁）', '(其中监测对象15人)'),
  })
  .filter(({ comparator, number, unit }) => !isCalendar(comparator, number, unit))
  .map(({ comparator, number, unit, remark }) => ({
    text: '',
    kind: 'quantitative',
    comparator,
    comparatorVariant: false,
    numbers: [number],
    unit: unit === null ? null : parseUnit(unit),
    choice: null,
    remark,
  }));

/** "2023年" and "12月" are a year and a month by convention, and 2023.1 alone is one too. */
function isCalendar(comparator: Comparator | null, number: Big, unit: string | null): boolean {
  if (unit === '年') return /^(19|20|21)\d\d$/.test(number.toFixed());
  if (unit === '月') return comparator === null && /^([1-9]|1[0-2])$/.test(number.toFixed());
  return unit === null && /^(19|20|21)\d\d\./.test(number.toFixed());
}

describe('printing then parsing', () => {
  test('gives the same quantity', () => {
    fc.assert(
      fc.property(anyQuantity, (value) => {
        const again = parseIndicatorValue(printIndicatorValue(value));
        expect(meaning(again)).toEqual(meaning(value));
        expect(again.comparatorVariant).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same placeholder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Comparator | null>(null, '≥', '≤'),
        fc.constantFrom(...knownUnits),
        (comparator, unit) => {
          const value: IndicatorValue = {
            text: '',
            kind: 'placeholder',
            comparator,
            comparatorVariant: false,
            numbers: [],
            unit: parseUnit(unit),
            choice: null,
            remark: '',
          };
          expect(meaning(parseIndicatorValue(printIndicatorValue(value)))).toEqual(meaning(value));
        },
      ),
    );
  });

  test('is stable for any text, and parsing refuses none', () => {
    const scraps = fc.constantFrom(
      '≥',
      '≤',
      '不低于',
      '以上',
      '**',
      '90',
      '1,000',
      '-',
      '.',
      '%',
      '万元',
      '/',
      '亩',
      '年',
      '月',
      '12',
      '2023',
      '是',
      '否',
      '满意',
      ' ',
      '\n',
      '（',
      '）',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const value = parseIndicatorValue(raw);
        expect(meaning(parseIndicatorValue(printIndicatorValue(value)))).toEqual(meaning(value));
      }),
      { numRuns: sampleSize(1000, 3000) },
    );
  });
});

describe('a remark in brackets behind a quantity', () => {
  test.each([
    ['≥5.0公里（含桥梁）', '≥', '5', '公里', '≥5公里（含桥梁）'],
    ['320人（其中监测对象15人）', null, '320', '人', '320人（其中监测对象15人）'],
    ['不低于95% (含)', '≥', '95', '%', '≥95%(含)'],
    ['12（含税）', null, '12', undefined, '12（含税）'],
  ])('%s', (text, comparator, number, unit, printed) => {
    const value = parseIndicatorValue(text);
    expect(value).toMatchObject({ kind: 'quantitative', comparator });
    expect(value.numbers.map(String)).toEqual([number]);
    expect(value.unit?.symbol).toBe(unit);
    expect(printIndicatorValue(value)).toBe(printed);
  });

  test.each([
    ['≥200头（只）', '头只'],
    ['5台（套）', '台套'],
    ['5（公里）', '公里'],
  ])('brackets of a unit are the unit: %s', (text, unit) => {
    expect(parseIndicatorValue(text)).toMatchObject({ kind: 'quantitative', remark: '', unit: { symbol: unit } });
  });

  test.each(['≥90大于90%（县级）', '5公里（含桥）和2座', '（5公里）'])('a mixture stays one: %s', (text) => {
    expect(parseIndicatorValue(text).kind).toBe('malformed');
  });
});

test.each(['3月底前开工，12月底前完工', '2024年3月开工、2024年11月竣工', '6月底前完成；12月底前验收'])(
  'steps with a date each are a period: %s',
  (text) => expect(parseIndicatorValue(text).kind).toBe('period'),
);

test.each(['6月底前达到50%，12月底前达到100%', '3公里，12月底前完成', '1,200'])('no steps: %s', (text) => {
  expect(parseIndicatorValue(text).kind).not.toBe('period');
});

test('a 日历天 is a day', () => expect(parseIndicatorValue('90日历天').unit?.symbol).toBe('天'));

describe('units that no table knows', () => {
  test.each(['1.5万空方', '≥0.6万块件', '≤230/10万', '86/万人', '12/千'])('%s is a number with a unit', (raw) =>
    expect(parseIndicatorValue(raw).kind).toBe('quantitative'),
  );

  test.each(['≥1600三保支出', '1.5万空方鱼礁', '230/10', '3/5'])('%s says more than that', (raw) =>
    expect(parseIndicatorValue(raw).kind).toBe('malformed'),
  );
});
