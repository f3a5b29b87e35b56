import { defineMessages } from './messages';
import type { Rule } from './rule';
import { practice } from './shared/cite';
import { groundOf } from './shared/ground';
import { otherArithmetic } from '../scoring/other-arithmetic';

const say = defineMessages({
  otherwise: {
    what: '各项得分都符合“{other}”计分办法，其中 {rows} 项与“{arithmetic}”不符',
    todo: '请核实应按哪种办法计分；应按“{other}”的，请改用该办法',
  },
});

/**
 * All typed points are right by another known arithmetic than the one in force: one line instead of a finding a row (decision D16). Which
 * one holds is not said by the form; somebody has to know.
 */
export const scoredOtherwise: Rule<'self-evaluation'> = {
  id: 'scored-otherwise',
  title: '得分按另一种计分办法计算',
  severity: 'warning',
  source: practice('各地计分办法不同，全表得分都符合另一种办法的，先问按哪种办法计分'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level2', 'level3', 'target', 'actual', 'weight', 'score'],
  messages: say.messages,
  *check(form, { catalog }) {
    const other = otherArithmetic(form, catalog);
    if (!other) return;
    const { arithmetic, rows } = other;
    yield {
      at: null,
      ...say('otherwise', { other: arithmetic.name, rows, arithmetic: catalog.arithmetic.name }),
      key: arithmetic.id,
      ...groundOf(catalog, 'formulas'),
    };
  },
};
