import Big from 'big.js';
import fc from 'fast-check';
import { caibannong201968 } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { parseIndicatorValue } from '../../src/model/indicator-value';
import type { IndicatorScore } from '../../src/scoring';
import { scoreOf } from '../../src/scoring';

interface Options {
  readonly weight?: string | null;
  readonly level2?: string;
  readonly level3?: string;
}

function score(
  targetRaw: CellValue,
  actualRaw: CellValue,
  { weight = '10', level2 = '数量指标', level3 = '道路里程' }: Options = {},
): IndicatorScore {
  const read = (raw: CellValue) => (raw === null ? null : parseIndicatorValue(String(raw)));
  return scoreOf(
    {
      target: { value: read(targetRaw), raw: targetRaw },
      actual: { value: read(actualRaw), raw: actualRaw },
      weight: weight === null ? null : { value: new Big(weight) },
      level2: { name: level2 },
      level3: { value: level3 },
    },
    caibannong201968.arithmetic,
  );
}

function points(...parameters: Parameters<typeof score>): string {
  const { status, score: result } = score(...parameters);
  return result ? result.toFixed(2) : status;
}

describe('the test vectors of the rules', () => {
  test.each<[string, CellValue, string, string, boolean | null]>([
    ['≥100 亩', 100, '10', '10.00', true],
    ['≥100 亩', 80, '10', '8.00', false],
    ['≥100 亩', 120, '10', '10.00', true],
    ['≥100 亩', 0, '10', '0.00', false],
    ['≥3 个', 2, '10', '6.67', false],
    ['≥90%', 88, '5', '4.89', false],
    ['≥5%', -2, '5', '0.00', false],
    ['≥0 个', 0, '5', '5.00', true],
    ['≥10000 人', 9999, '5', '5.00', false],
    ['≤120 元/平方米', 120, '10', '10.00', true],
    ['≤120 元/平方米', 150, '10', '8.00', false],
    ['≤120 元/平方米', 100, '10', '10.00', true],
    ['≤120 元/平方米', 0, '10', '10.00', true],
    ['≤1.2 万元/户', 1.25, '8', '7.68', false],
    ['0 个', 0, '5', '5.00', true],
    ['0 个', 1, '5', '0.00', false],
    ['100%', 97.5, '10', '9.75', false],
    ['2 人', 2, '10', '10.00', true],
    ['≥-5%', -4, '5', '5.00', true],
    ['≥-5%', -8, '5', 'ask', false],
    ['≥90%', null, '5', 'missing', null],
  ])('%s, %j, %s: %s', (target, actual, weight, expected, reached) => {
    expect(points(target, actual, { weight })).toBe(expected);
    expect(score(target, actual, { weight }).reached).toBe(reached);
  });

  test('11 万元 (成本指标), 12: 4.58', () => {
    expect(points('11 万元', 12, { weight: '5', level2: '成本指标', level3: '租用社会车辆' })).toBe('4.58');
  });
});

describe('direction of a bare value (D5)', () => {
  test.each<[string, CellValue, Options, string]>([
    ['1000元/头', 1000, { level2: '成本指标', level3: '肉牛养殖' }, '10.00'],
    ['1000元/头', 800, { level2: '成本指标', level3: '肉牛养殖' }, '10.00'],
    ['1000元/头', 1250, { level2: '成本指标', level3: '肉牛养殖' }, '8.00'],
    ['1000元', 1250, { level2: '成本指标', level3: '人均参保标准' }, '8.00'],
    ['1000元', 800, { level2: '成本指标', level3: '人均工资成本' }, '10.00'],
    ['1000元', 800, { level2: '成 本 指 标', level3: '设备购置' }, '10.00'],
    ['1000元', 0, { level2: '成本指标', level3: '单价' }, '10.00'],
    ['1000元/人', 800, { level2: '经济效益指标', level3: '补助标准' }, '8.00'],
    ['1000元/人', 1250, { level2: '经济效益指标', level3: '补助标准' }, '10.00'],
    ['5%', '8%', { level3: '苗木死亡率' }, '6.25'],
    ['0元', 5, { level2: '成本指标', level3: '补贴标准' }, '0.00'],
    ['101人', 105, { level2: '数量指标', level3: '补贴人数' }, '10.00'],
    ['500', 400, { level2: '成本指标', level3: '补助标准' }, '10.00'],
    ['=100%', '98%', { level3: '覆盖率' }, '9.80'],
    ['═5个', 6, {}, '10.00'],
    ['=5个', 4, {}, '8.00'],
    ['=5%', '8%', { level3: '苗木死亡率' }, '10.00'],
    ['=11万元', 12, { level2: '成本指标' }, '9.17'],
    ['=11万元', 10, { level2: '成本指标' }, '10.00'],
    ['=-5%', '-5%', {}, 'ask'],
    ['=-5%', '-8%', { level2: '成本指标' }, 'ask'],
    ['=0个', 0, {}, '10.00'],
    ['=0个', 1, {}, '0.00'],
    ['5个', 6, {}, '10.00'],
    ['>90%', '90%', {}, '10.00'],
    ['<5天', 10, {}, '5.00'],
  ])('%s, %j, %j: %s', (target, actual, options, expected) => expect(points(target, actual, options)).toBe(expected));
});

describe('units', () => {
  test.each<[CellValue, CellValue, string]>([
    ['≥83.26 万元', '832600元', '10.00'],
    ['≥83.26 万元', '416300 元', '5.00'],
    ['≥3公里', '1500米', '5.00'],
    ['≥3亩', '1000平方米', '5.00'],
    ['≥7亩', '1 公顷', '10.00'],
    ['≥5万人', '50000人', '10.00'],
    ['≥10名', '10 人', '10.00'],
    ['≥1000元/亩', '0.1万元/亩', '10.00'],
    ['≥10人', '10户', 'unit-mismatch'],
    ['≥10处', '10座', 'unit-mismatch'],
    ['≥1000元/亩', '1000元/公顷', 'unit-mismatch'],
    ['≥10%', '10个百分点', 'unit-mismatch'],
    ['≥10', '10个', 'unit-mismatch'],
    ['≥3 批号', '3批号', '10.00'],
    ['≥3 批号', '3孔眼', 'unit-mismatch'],
    ['≥83.26 万元', 83.26, '10.00'],
  ])('%j, %j: %s', (target, actual, expected) => expect(points(target, actual)).toBe(expected));
});

describe('percentages typed as numbers', () => {
  test.each<[CellValue, CellValue, string]>([
    ['≥90%', 0.9, '10.00'],
    ['≥90%', 0.81, '9.00'],
    ['≥90%', 81, '9.00'],
    ['≥90%', 1, '10.00'],
    ['≥90%', 1.05, '10.00'],
    ['≥90%', '0.81', '9.00'],
    ['≥90%', 3, '0.33'],
    ['≥5%', 1.5, 'ask'],
    ['≥1%', 0.5, 'ask'],
    [0.9, 95, '10.00'],
    [0.9, 85, 'ask'],
    [0.9, '95%', '10.00'],
    [0.9, '81%', '9.00'],
    [90, '81%', '9.00'],
    [1.05, '90%', 'ask'],
    [0.9, 0.81, '9.00'],
    [0.5, 1.5, '10.00'],
    ['90', '81%', 'unit-mismatch'],
  ])('%j, %j: %s', (target, actual, expected) => expect(points(target, actual)).toBe(expected));
});

describe('what the formula cannot score', () => {
  test.each<[CellValue, CellValue, IndicatorScore['status'], boolean | null]>([
    ['显著提升', '显著提升', 'manual', null],
    ['是', '是', 'manual', true],
    ['是', '否', 'manual', false],
    ['是/否', '是', 'manual', null],
    ['2023年', '2023年', 'manual', null],
    ['1-12月', '1-12月', 'manual', null],
    ['显著提升', null, 'missing', null],
    ['显著提升', ' ', 'missing', null],
    ['≥90%', '**%', 'missing', null],
    ['≥90%', '已完成', 'ask', null],
    ['≥90%', '90%左右', 'ask', null],
    ['≥90大于90%', '95%', 'ask', null],
    ['≥**亩', '95亩', 'ask', null],
    [null, '95亩', 'ask', null],
  ])('%j, %j: %s', (target, actual, status, reached) =>
    expect(score(target, actual)).toEqual({ status, score: null, reached, direction: null }),
  );

  test('without 分值 nothing is scored, but reached is known', () => {
    expect(score('≥90%', '95%', { weight: null })).toEqual({
      status: 'missing',
      score: null,
      reached: true,
      direction: 'positive',
    });
  });
});

describe('properties', () => {
  const cents = (min: number, max: number) => fc.integer({ min, max }).map((whole) => new Big(whole).times('0.01'));
  const sign = fc.constantFrom('≥', '≤', '=', '');
  const weight = cents(1, 10000).map((value) => value.toFixed());

  test('a score lies between 0 and the points of the row', () => {
    fc.assert(
      fc.property(sign, cents(-1000, 100000), cents(-1000, 100000), weight, (comparator, target, actual, points) => {
        const { status, score: result } = score(`${comparator}${target.toFixed()}个`, `${actual.toFixed()}个`, {
          weight: points,
        });
        expect(status).toBe(result ? 'scored' : 'ask');
        if (result) expect(result.gte(0) && result.lte(points)).toBe(true);
        if (!result) expect(target.lt(0)).toBe(true);
      }),
    );
  });

  test('more never costs points under ≥, nor brings any under ≤', () => {
    fc.assert(
      fc.property(cents(1, 10000), cents(-1000, 20000), cents(0, 5000), weight, (target, actual, more, points) => {
        const at = (comparator: string, value: Big) =>
          score(`${comparator}${target.toFixed()}个`, `${value.toFixed()}个`, { weight: points }).score!;
        expect(at('≥', actual.plus(more)).gte(at('≥', actual))).toBe(true);
        expect(at('≤', actual.plus(more)).lte(at('≤', actual))).toBe(true);
      }),
    );
  });

  test('元 or 万元 is the same score', () => {
    fc.assert(
      fc.property(sign, cents(1, 100000), cents(0, 100000), weight, (comparator, target, actual, points) => {
        const yuan = score(`${comparator}${target.toFixed()}元`, `${actual.toFixed()}元`, { weight: points });
        const mixed = score(`${comparator}${target.times('0.0001').toFixed()}万元`, `${actual.toFixed()}元`, {
          weight: points,
        });
        expect(mixed.score?.toFixed()).toBe(yuan.score?.toFixed());
      }),
    );
  });

  test('rounds the exact quotient half up', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10000n }),
        (target, actual, points) => {
          const weight = new Big(points.toString()).times('0.01').toFixed();
          const exact = actual >= target ? points : (2n * points * actual + target) / (2n * target);
          expect(score(`≥${target}个`, `${actual}个`, { weight }).score?.times(100).toFixed()).toBe(exact.toString());
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a tie beyond any digit of a double is not lifted', () => {
    expect(points('≥1000000000000000000000个', '499999999999999999999个', { weight: '0.01' })).toBe('0.00');
    expect(points('≥1000000000000000000000个', '500000000000000000000个', { weight: '0.01' })).toBe('0.01');
  });
});
