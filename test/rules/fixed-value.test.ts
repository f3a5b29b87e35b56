import { categoryById } from '../support/category-by-id';
import { fixedValue } from '../../src/rules/fixed-value';
import { checkWith } from '../../src/rules/check';
import { caibannong201968 } from '../../src/catalog';
import { applicationOf } from '../support/form';

const NAME = '项目（工程）验收合格率';

function found(
  target: string | number,
  byDocument = true,
  category: 'village-infrastructure' | 'yulu' = 'village-infrastructure',
) {
  const form = applicationOf({ rows: [['产出指标', '质量指标', NAME, target]] });
  const chosen = categoryById(category);
  return checkWith([fixedValue])(form, {
    catalog: caibannong201968,
    byDocument,
    category: chosen && { category: chosen, certainty: 1, from: 'user' },
    others: [],
    approvals: [],
  });
}

test.each(['≥90%', '95%', '≥99.5%'])('%s: the template prints 100%%', (target) => {
  expect(found(target)).toMatchObject([{ severity: 'warning', at: { row: 13 } }]);
});

test.each(['100%', '≥100%', '=100%', '100％', '全部合格', '≥**%', ''])('silent: %s', (target) => {
  expect(found(target)).toEqual([]);
});

test('silent in the own frame of a county, and in another category', () => {
  expect(found('≥90%', false)).toEqual([]);
  expect(found('≥90%', true, 'yulu')).toEqual([]);
});
