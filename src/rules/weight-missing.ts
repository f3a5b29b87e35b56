import type Big from 'big.js';
import type { Field } from '../model/field';
import { rowsWithPoints } from '../scoring';
import type { Rule } from './rule';
import { lacksTarget } from './shared/gaps';
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
  *check(form, context) {
    const { weight: column, level3 } = form.table.columns;
    if (context.byDocument && !column && named(form).length > 0) {
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
      // A row that lacks its target as well: said by target-missing.
      if (weight.text === '' && lacksTarget(indicator, form, context)) continue;
      yield {
        at: weight.at,
        what: `“${nameOf(indicator)}”${said(weight)}`,
        todo: '请填写分值，各项分值合计应为 100 分',
        ...(weight.text === '' && { group: 'weight-missing', ofMany: '项未填分值' }),
      };
    }
  },
};

function said({ text, value }: Field<Big>): string {
  if (text === '') return '未填分值';
  return value ? `的分值为 ${text}，应大于 0` : `的分值“${text}”读不出分数`;
}
