import Big from 'big.js';
import fc from 'fast-check';
import { distributeWeights, executionRate, scoreExecution, totalScore } from '../../src/scoring';

const big = (text: string | null) => (text === null ? null : new Big(text));

describe('execution', () => {
  test.each([
    ['23.00', '23.00', '10.00', '100.00'],
    ['23.00', '20.00', '8.70', '86.96'],
    ['23.00', '24.00', '10.00', '104.35'],
    ['23.00', '0', '0.00', '0.00'],
    ['0', '5', null, null],
    [null, '5', null, null],
    ['23', null, null, null],
    ['23', '-1', '0.00', null],
  ])('A %s, B %s: %s, %s%', (budget, executed, score, rate) => {
    expect(scoreExecution(big(budget), big(executed), 10)?.toFixed(2) ?? null).toBe(score);
    expect(executionRate(big(budget), big(executed))?.toFixed(2) ?? null).toBe(rate);
  });

  test('the points of the line may be other than 10', () => {
    expect(scoreExecution(new Big(23), new Big(20), new Big(20))?.toFixed(2)).toBe('17.39');
  });
});

describe('total', () => {
  test('adds up the rounded scores', () =>
    expect(String(totalScore([big('4.89'), big('6.67')], big('8.70')))).toBe('20.26'));
  test('is incomplete while a row is open', () =>
    expect(totalScore([big('4.89'), null], big('10'))).toBe('incomplete'));
  test('is incomplete without execution', () => expect(totalScore([big('4.89')], null)).toBe('incomplete'));
  test('is incomplete without rows', () => expect(totalScore([], big('10'))).toBe('incomplete'));
});

describe('weights (D9)', () => {
  const classes = [
    { classes: ['产出指标'], points: 50 },
    { classes: ['效益指标'], points: 30 },
    { classes: ['满意度指标'], points: 10 },
  ];
  const row = (level1: string | null, stars: 0 | 1 | 3 = 0) => ({ level1, stars });
  const shares = (rows: ReturnType<typeof row>[], of = classes) =>
    distributeWeights(rows, of).map((weight) => weight?.toFixed() ?? null);

  test('whole points, the remainder to ★★★ first', () => {
    expect(
      shares([
        row('产出指标'),
        row('产出指标', 1),
        row('产出指标', 3),
        row('效益指标'),
        row('效益指标'),
        row('满意度指标'),
      ]),
    ).toEqual(['17', '16', '17', '15', '15', '10']);
  });
  test('then top down', () => {
    expect(shares([row('效益指标'), row('效益指标'), row('效益指标'), row('效益指标', 3)])).toEqual([
      '8',
      '7',
      '7',
      '8',
    ]);
  });
  test('rows of no class get none', () =>
    expect(shares([row(null), row('管理指标'), row('满意度指标')])).toEqual([null, null, '10']));
  test('tenths where whole points do not go round', () => {
    expect(shares(Array.from({ length: 12 }, () => row('满意度指标'))).slice(0, 5)).toEqual([
      '0.9',
      '0.9',
      '0.9',
      '0.9',
      '0.8',
    ]);
  });
  test('a class of 12.5 points', () =>
    expect(shares([row('产出指标'), row('产出指标')], [{ classes: ['产出指标'], points: 12.5 }])).toEqual([
      '6.3',
      '6.2',
    ]));

  test('classes that share points divide them among all their rows', () => {
    const ofHubei = [{ classes: ['效益指标', '满意度指标'], points: 40 }];
    expect(shares([row('效益指标'), row('满意度指标'), row('效益指标')], ofHubei)).toEqual(['14', '13', '13']);
  });

  test('always add up, differ by one step at most, and leave no row without points', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<0 | 1 | 3>(0, 1, 3), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 90 }),
        (stars, weight) => {
          const given = distributeWeights(
            stars.map((star) => row('产出指标', star)),
            [{ classes: ['产出指标'], points: weight }],
          ).map((share) => share ?? new Big(0));
          const total = given.reduce((sum, share) => sum.plus(share), new Big(0));
          expect(total.toFixed()).toBe(String(weight));
          const sorted = given.map(Number).sort((a, b) => a - b);
          expect(sorted[0]).toBeGreaterThan(0);
          expect(sorted[sorted.length - 1]! - sorted[0]!).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
