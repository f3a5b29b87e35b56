import Big from 'big.js';
import { readFileSync } from 'node:fs';
import { ARITHMETICS } from '../../src/catalog';
import type { Arithmetic } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { parseIndicatorValue } from '../../src/model/indicator-value';
import { cappedTotal, gradeOf, scoreExecution, scoreOf } from '../../src/scoring';

const [OF_DOCUMENT, HUBEI, YITIHUA] = ARITHMETICS as readonly [Arithmetic, Arithmetic, Arithmetic];

function points(arithmetic: Arithmetic, target: string, actual: CellValue, level2 = '数量指标', weight = 10): string {
  const input = {
    target: { value: parseIndicatorValue(target), raw: target },
    actual: { value: parseIndicatorValue(String(actual)), raw: actual },
    weight: { value: new Big(weight) },
    level2: { name: level2 },
    level3: { value: '道路里程' },
  };
  const { status, score } = scoreOf(input, arithmetic);
  return score?.toFixed(2) ?? status;
}

/** target, result, 二级指标; points by 68号文, 湖北2020, 预算管理一体化. */
test.each<[string, CellValue, string, readonly [string, string, string]]>([
  ['≥100亩', 80, '数量指标', ['8.00', '8.00', '8.00']],
  ['≥100亩', 150, '数量指标', ['10.00', '10.00', '10.00']],
  ['≥3个', 2, '数量指标', ['6.67', '6.67', '6.67']],
  ['≤100天', 100, '时效指标', ['10.00', '10.00', '10.00']],
  ['≤100天', 125, '时效指标', ['8.00', '8.00', '7.50']],
  ['≤100天', 150, '时效指标', ['6.67', '6.67', '5.00']],
  ['≤3天', 4, '时效指标', ['7.50', '7.50', '6.67']],
  ['≤100天', 199, '时效指标', ['5.03', '5.03', '0.10']],
  ['≤100天', 200, '时效指标', ['5.00', '5.00', '0.00']],
  ['≤100天', 1000, '时效指标', ['1.00', '1.00', '0.00']],
  ['≤0起', 0, '质量指标', ['10.00', '10.00', '10.00']],
  ['≤0起', 1, '质量指标', ['0.00', '0.00', '0.00']],
  ['=12次', 12, '数量指标', ['10.00', '10.00', '10.00']],
  ['=12次', 9, '数量指标', ['7.50', 'ask', '7.50']],
  ['=12次', 15, '数量指标', ['10.00', 'ask', '10.00']],
  ['=0起', 0, '质量指标', ['10.00', '10.00', '10.00']],
  ['=0起', 2, '质量指标', ['0.00', 'ask', '0.00']],
  ['=11万元', 12, '成本指标', ['9.17', 'ask', '10.00']],
  ['=11万元', 10, '成本指标', ['10.00', 'ask', '9.09']],
  ['=11万元', 11, '成本指标', ['10.00', '10.00', '10.00']],
  ['11万元', 12, '成本指标', ['9.17', '9.17', '9.09']],
  ['≥5%', '-2%', '经济效益指标', ['0.00', '0.00', '0.00']],
  ['≥0%', '-2%', '经济效益指标', ['0.00', '0.00', '10.00']],
  ['≤0%', '-2%', '经济效益指标', ['10.00', '10.00', '10.00']],
  ['≥-5%', '-4%', '经济效益指标', ['10.00', '10.00', '10.00']],
  ['≥-5%', '-8%', '经济效益指标', ['ask', 'ask', 'ask']],
  ['≤-5%', '-8%', '经济效益指标', ['10.00', '10.00', 'ask']],
  ['=-5%', '-5%', '经济效益指标', ['ask', 'ask', 'ask']],
])('%s, %j, %s: %j', (target, actual, level2, expected) => {
  expect([OF_DOCUMENT, HUBEI, YITIHUA].map((arithmetic) => points(arithmetic, target, actual, level2))).toEqual(
    expected,
  );
});

test('points of classes, of the execution, and bands', () => {
  const settings = ARITHMETICS.map(({ weights, execution, bands }) => [
    weights.map(({ classes, points: given }) => `${classes.join('+')} ${given}`).join(', '),
    execution.points,
    execution.budget,
    bands.reached,
    bands.partly,
  ]);
  expect(settings).toEqual([
    ['产出指标 50, 效益指标 30, 满意度指标 10', 10, 'annual', '0.8', '0.6'],
    ['产出指标 40, 效益指标+满意度指标 40', 20, 'adjusted', '0.8', '0.5'],
    ['', 10, 'annual', '0.8', '0.6'],
  ]);
  expect(scoreExecution(new Big(100), new Big(87), HUBEI.execution.points)?.toFixed(2)).toBe('17.40');
});

describe('what a county may add', () => {
  const strict: Arithmetic = { ...OF_DOCUMENT, id: 'own', overfulfilment: { from: 130, deduct: 2 } };

  test('a result far beyond its target loses points, where more is better', () => {
    expect(points(strict, '≥100亩', 129)).toBe('10.00');
    expect(points(strict, '≥100亩', 130)).toBe('8.00');
    expect(points(strict, '≥100亩', 130, '数量指标', 1)).toBe('0.00');
    expect(points(strict, '≥0亩', 130)).toBe('10.00');
    expect(points(strict, '≤100天', 10)).toBe('10.00');
  });

  test('the total is capped by the execution, graded as it is named', () => {
    const caps = [
      { executionBelow: 80, totalAtMost: 89 },
      { executionBelow: 70, totalAtMost: 79 },
      { executionBelow: 60, totalAtMost: 69 },
    ];
    const total = (executed: string | null) =>
      cappedTotal(new Big(95), { budget: new Big(100), executed: executed === null ? null : new Big(executed) }, caps);
    expect(['80', '79.99', '70', '69', '12', null].map((executed) => total(executed).toNumber())).toEqual([
      95, 89, 89, 79, 69, 95,
    ]);
    const grades = [
      { name: '优', from: 90 },
      { name: '良', from: 80 },
    ];
    expect([90, 89.99, 79].map((points) => gradeOf(new Big(points), grades))).toEqual(['优', '良', null]);
    expect(gradeOf(new Big(100), [])).toBeNull();
  });
});

test('what a setting stands on is said, and the document’s stands in the document', () => {
  const withoutBlanks = (text: string) => text.replace(/\s/g, '');
  const document = withoutBlanks(readFileSync('test/fixtures/document/caibannong-2019-68.txt', 'utf8'));
  for (const ground of Object.values(OF_DOCUMENT.grounds)) {
    if (ground?.certainty !== 'A') continue;
    expect(document).toContain(withoutBlanks('quote' in ground.source ? ground.source.quote : ''));
  }
  const unknown = ARITHMETICS.map(({ grounds }) =>
    Object.entries(grounds).flatMap(([setting, ground]) => (ground ? [] : [setting])),
  );
  expect(unknown).toEqual([
    ['overfulfilment', 'totalCaps', 'grades'],
    ['equal', 'overfulfilment', 'totalCaps', 'grades'],
    ['weights', 'totalCaps', 'grades'],
  ]);
  expect(HUBEI.formulas.equal).toBe('at-target');
  expect(YITIHUA.weights).toEqual([]);
});
