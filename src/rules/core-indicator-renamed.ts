import { CORE_ROWS } from './shared/cite';
import { coreKin } from './shared/core-kin';
import { nameOf } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  renamed: {
    what: '“{name}”与核心指标“{row}”（{target}）相近，但名称不同',
    todo: '确为该项的，请改用模板的名称和单位；另有所指的，请补填该项',
  },
  ofGuess: {
    what: '若属“{category}”，“{name}”与核心指标“{row}”（{target}）相近，但名称不同',
    todo: '确为该项的，请改用模板的名称和单位；另有所指的，请补填该项',
  },
});

/**
 * A row that seems to be a ★★★ row of the category under another name or in another unit. The templates may be adapted (R37), so it is
 * asked, not refused; but whoever sums up the ★★★ rows of a county will not find it.
 */
export const coreIndicatorRenamed: Rule<'application'> = {
  id: 'core-indicator-renamed',
  title: '核心指标改了名称',
  severity: 'warning',
  source: CORE_ROWS,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form, { category }) {
    if (!category) return;
    for (const { row, rows } of coreKin(form, category.category)) {
      for (const indicator of rows) {
        const data = { name: nameOf(indicator), row: row.name, target: row.target };
        yield {
          at: indicator.level3.at,
          ...(category.from === 'guess'
            ? say('ofGuess', { ...data, category: category.category.name })
            : say('renamed', data)),
          key: row.id,
          group: row.id,
        };
      }
    }
  },
};
