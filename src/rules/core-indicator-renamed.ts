import { CORE_ROWS } from './shared/cite';
import { coreKin } from './shared/core-kin';
import { nameOf } from '../model/indicators';
import type { Rule } from './rule';

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
  *check(form, { category }) {
    if (!category) return;
    const guess = category.from === 'guess' ? `若属“${category.category.name}”，` : '';
    for (const { row, rows } of coreKin(form, category.category)) {
      for (const indicator of rows) {
        yield {
          at: indicator.level3.at,
          what: `${guess}“${nameOf(indicator)}”与核心指标“${row.name}”（${row.target}）相近，但名称不同`,
          todo: '确为该项的，请改用模板的名称和单位；另有所指的，请补填该项',
          group: row.id,
        };
      }
    }
  },
};
