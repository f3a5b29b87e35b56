import { measuredOf, rowsWithPoints, scoreOf } from '../scoring';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { groundOf } from './shared/ground';
import { named, nameOf } from '../model/indicators';
import { agrees } from '../scoring/typed-points';

const say = defineMessages({
  differs: {
    what: '“{name}”：得分公式算出 {score}，按目标值和实际值应为 {computed}',
    todo: '请补齐公式；确按自己的公式计分的，请说明理由',
  },
});

/**
 * Points that a formula in the cell makes otherwise than the arithmetic in force: the row was copied and its name, which may turn the
 * direction, typed later, or the formula is somebody's own. Points above the 分值 are said by score-above-weight.
 */
export const scoreFormulaDiffers: Rule<'self-evaluation'> = {
  id: 'score-formula-differs',
  title: '得分公式算出的数不符',
  severity: 'warning',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level2', 'level3', 'target', 'actual', 'weight', 'score'],
  messages: say.messages,
  *check(form, { catalog }) {
    const { shared } = rowsWithPoints(form);
    for (const indicator of named(form).filter(({ row }) => !shared.has(row))) {
      const { row, score, weight } = indicator;
      const { score: computed } = scoreOf(indicator, catalog.arithmetic);
      if (!score?.value || score.formula === null || !computed || agrees(score, computed)) continue;
      const measured = measuredOf(indicator, catalog.arithmetic);
      if (!measured || measured.assumesPercent || weight?.value?.lt(score.value)) continue;
      yield {
        at: score.at,
        ...say('differs', { name: nameOf(indicator), score: score.text, computed: computed.toFixed(2) }),
        fix: { label: '补齐公式', kind: 'fill-formulas', rows: [row] },
        group: 'score-formula-differs',
        ...groundOf(catalog, 'formulas'),
      };
    }
  },
};
