import { rowsWithPoints } from '../scoring';
import type { Rule } from './rule';
import { named, nameOf } from './shared/indicators';
import { ROW_WEIGHTS } from './shared/scores';

/** Every 三级指标 has points of its own, more than none. A county's form without a column for them is asked only by the document. */
export const weightMissing: Rule<'self-evaluation'> = {
  id: 'weight-missing',
  title: '分值未填',
  severity: 'error',
  source: ROW_WEIGHTS,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level3', 'weight'],
  *check(form, { byDocument }) {
    const { weight: column, level3 } = form.table.columns;
    if (byDocument && !column && named(form).length > 0) {
      yield {
        at: { sheet: form.sheet, row: form.table.headerRow, column: level3 ?? form.area.left },
        severity: 'warning',
        what: '表中没有分值一栏，得分没有满分可以对照',
        todo: '请增加分值一栏，或改用表4样式',
      };
    }
    const { without } = rowsWithPoints(form);
    for (const indicator of named(form)) {
      const { row, weight } = indicator;
      if (!weight || weight.value?.gt(0) || without.has(row)) continue;
      yield {
        at: weight.at,
        what:
          weight.text === ''
            ? `“${nameOf(indicator)}”未填分值`
            : `“${nameOf(indicator)}”的分值“${weight.text}”不是大于 0 的数字`,
        todo: '请填写分值，各项分值合计应为 100 分',
        group: 'weight-missing',
      };
    }
  },
};
