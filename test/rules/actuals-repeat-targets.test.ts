import { actualsRepeatTargets } from '../../src/rules/actuals-repeat-targets';
import type { CellInput } from '../support/form';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

type Pair = readonly [target: CellInput, actual: CellInput];

const COPIED: readonly Pair[] = [
  ['≥2.5公里', '2.5公里'],
  ['≥2座', '2座'],
  ['≥95%', '≥95%'],
  ['≤40万元/公里', '40万元/公里'],
  ['≥356人', 356],
];

const findings = (pairs: readonly Pair[]) =>
  findingsOnSelfEvaluation(actualsRepeatTargets, {
    rows: pairs.map(([target, actual], index) => ['产出指标', '数量指标', `指标${index}个`, 5, target, actual]),
  });

test('one line at the first of them', () => {
  expect(findings([['100%', '100%'], ...COPIED])).toMatchObject([
    { severity: 'hint', at: { row: 14, column: 7 }, what: '5 项设有上下限的指标，全年实际值都与目标值分毫不差' },
  ]);
});

test.each<[string, readonly Pair[]]>([
  ['one differs', [...COPIED, ['≥90%', '96%']]],
  ['one is not filled in yet', [...COPIED, ['≥90%', null]]],
  ['fewer than five', COPIED.slice(1)],
  [
    'what cannot be exceeded or has no limit does not count',
    [...COPIED.slice(1), ['≥100%', '100%'], ['100%', '100%'], ['≤0次', '0次'], ['2人', '2人'], ['=500元', '500元']],
  ],
])('is silent: %s', (_, pairs) => {
  expect(findings(pairs)).toEqual([]);
});
