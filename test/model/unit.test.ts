import Big from 'big.js';
import fc from 'fast-check';
import type { Unit } from '../../src/model/unit';
import { comparable, convert, parseUnit, sameUnit } from '../../src/model/unit';
import { COUNTERS, MEASURES } from '../../src/model/unit-table';

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (!found) throw new Error(`no unit: ${text}`);
  return found;
}

describe('spellings', () => {
  test.each([
    ['km', '公里'],
    ['ＫＭ', '公里'],
    ['千米', '公里'],
    ['㎡', '平方米'],
    ['m²', '平方米'],
    ['平方千米', '平方公里'],
    ['％', '%'],
    ['百分比', '%'],
    ['千克', '公斤'],
    ['名', '人'],
    ['人/次', '人次'],
    ['头/只', '头只'],
    ['元 / 亩', '元/亩'],
    ['万元/千米', '万元/公里'],
    ['元/人·月', '元/人/月'],
    ['万人', '万人'],
    ['亿元', '亿元'],
  ])('%s is %s', (text, symbol) => {
    expect(unit(text).symbol).toBe(symbol);
    expect(unit(text).dimension).not.toBeNull();
    expect(unit(text).text).toBe(text);
  });

  test('no spelling means two things', () => {
    const spellings = [
      ...Object.values(MEASURES).flatMap((rows) => rows.flatMap(([symbol, , ...rest]) => [symbol, ...rest])),
      ...COUNTERS.flat(),
    ];
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([]);
  });

  test('an unknown unit is kept', () =>
    expect(unit('批号')).toEqual({ text: '批号', symbol: '批号', dimension: null, factor: null }));
  test('an empty text names none', () => expect(parseUnit(' 　')).toBeNull());
});

const CONVERSIONS: readonly (readonly [number: string, from: string, to: string, expected: string | null])[] = [
  ['83.26', '万元', '元', '832600'],
  ['12000', '元', '万元', '1.2'],
  ['0.0001', '亿元', '万元', '1'],
  ['3.6', '公里', '米', '3600'],
  ['1', '里', '公里', '0.5'],
  ['1', '公顷', '亩', '15'],
  ['30', '亩', '公顷', '2'],
  ['3', '亩', '平方米', '2000'],
  ['1', '亩', '平方米', null],
  ['1', '亩', '公顷', null],
  ['1', '平方公里', '公顷', '100'],
  ['2', '吨', '公斤', '2000'],
  ['5', '万人', '人', '50000'],
  ['5', '名', '人', '5'],
  ['5', '千元', '元', '5000'],
  ['0.5', '百万元', '万元', '50'],
  ['1', '千万元', '百万元', '10'],
  ['12', '厘米', '毫米', '120'],
  ['2', '米', '厘米', '200'],
  ['1', '立方米', '升', '1000'],
  ['3', '斤', '公斤', '1.5'],
  ['500', '克', '公斤', '0.5'],
  ['1', '克', '毫克', '1000'],
  ['1', '毫克', '微克', '1000'],
  ['1', '季度', '月', '3'],
  ['1', '周', '天', '7'],
  ['2', '天', '小时', '48'],
  ['90', '分钟', '小时', '1.5'],
  ['1.5', '兆瓦', '千瓦', '1500'],
  ['500', '瓦', '千瓦', '0.5'],
  ['5', '‰', '%', '0.5'],
  ['2', '年', '个月', '24'],
  ['1.2', '万元/公里', '元/千米', '12000'],
  ['1', '元/亩', '元/公顷', null],
  ['1', '元/头', '元/只', null],
  ['1', '人', '户', null],
  ['1', '处', '座', null],
  ['1', '公里', '平方米', null],
  ['1', '%', '个百分点', null],
  ['7', '批号', '批号', '7'],
  ['7', '批号', '孔眼', null],
];

describe('conversion is exact or refused', () => {
  test.each(CONVERSIONS)('%s %s in %s: %s', (number, from, to, expected) => {
    expect(convert(new Big(number), unit(from), unit(to))?.toFixed() ?? null).toBe(expected);
  });

  test('the size of every measure is told by a case', () => {
    const converted = CONVERSIONS.flatMap(([, from, to, expected]) =>
      expected === null || from === to ? [] : [unit(from).symbol, unit(to).symbol],
    );
    const sized = Object.values(MEASURES).filter((rows) => rows.length > 1);
    expect(sized.flat().filter(([symbol]) => !converted.includes(symbol))).toEqual([]);
  });

  test('there and back is the same, wherever it is possible', () => {
    const measures = fc
      .constantFrom(...Object.values(MEASURES))
      .chain((rows) => fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...rows)));
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), measures, (cents, [[from], [to]]) => {
        const value = new Big(cents).times('0.01');
        const there = convert(value, unit(from), unit(to));
        if (there) expect(convert(there, unit(to), unit(from))?.toFixed()).toBe(value.toFixed());
      }),
    );
  });
});

test('comparable and same', () => {
  expect(sameUnit(unit('km'), unit('公里'))).toBe(true);
  expect(sameUnit(unit('元'), unit('万元'))).toBe(false);
  expect(comparable(unit('元'), unit('万元'))).toBe(true);
  expect(comparable(unit('元/月/人'), unit('元/人/月'))).toBe(true);
  expect(comparable(unit('元'), unit('元/人'))).toBe(false);
});
