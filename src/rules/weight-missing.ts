import type Big from 'big.js';
import type { Field } from '../model/field';
import type { SelfEvaluation } from '../model/form';
import { rowsWithPoints } from '../scoring';
import type { Said } from './messages';
import { defineMessages } from './messages';
import type { Rule, RuleContext } from './rule';
import { lacksTarget } from './shared/gaps';
import { named, nameOf } from '../model/indicators';
import { ROW_WEIGHTS } from './shared/scores';
import { FULL, isFull, weightsSum } from './shared/weights-sum';

const FILL = '请填写分值，各项分值合计应为 100 分';
const say = defineMessages({
  noColumn: { what: '表中没有分值一栏，得分没有满分可以对照', todo: '请增加分值一栏，或改用表4样式' },
  empty: { what: '“{name}”未填分值{rest}', todo: FILL, ofMany: '项未填分值{rest}' },
  zero: { what: '“{name}”的分值为 {weight}，应大于 0', todo: FILL },
  unreadable: { what: '“{name}”的分值“{weight}”读不出分数', todo: FILL },
});

/** Every 三级指标 has points of its own, more than none. A county's form without a column for them is asked only by the document. */
export const weightMissing: Rule<'self-evaluation'> = {
  id: 'weight-missing',
  title: '分值未填',
  severity: 'error',
  source: ROW_WEIGHTS,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level3', 'weight'],
  messages: say.messages,
  *check(form, context) {
    const { weight: column, level3 } = form.table.columns;
    if (context.byDocument && !column && named(form).length > 0) {
      yield {
        at: { sheet: form.sheet, row: form.table.headerRow, column: level3 ?? form.area.left },
        severity: 'warning',
        ...say('noColumn'),
      };
    }
    const { without } = rowsWithPoints(form);
    const rest = restOf(form, context);
    for (const indicator of named(form)) {
      const { row, weight } = indicator;
      if (!weight || weight.value?.gt(0) || without.has(row)) continue;
      // A row that lacks its target as well: said by target-missing.
      if (weight.text === '' && lacksTarget(indicator, form, context)) continue;
      yield {
        at: weight.at,
        ...sayingOf(weight, nameOf(indicator), rest),
        ...(weight.text === '' && { group: 'weight-missing' }),
      };
    }
  },
};

/** What the others add up to, and what that leaves: the quickest way to see what is missing. "" where nothing is filled or all is given away. */
function restOf(form: SelfEvaluation, context: RuleContext): string {
  const total = weightsSum(form, context);
  const isStarted = named(form).some(({ weight }) => weight?.value?.gt(0));
  if (!isStarted || isFull(total, form, context)) return '';
  const difference = FULL.minus(total);
  return `，其余合计 ${total.toFixed()} 分，${difference.gt(0) ? '差' : '多'} ${difference.abs().toFixed()} 分`;
}

function sayingOf({ text, value }: Field<Big>, name: string, rest: string): Said {
  if (text === '') return say('empty', { name, rest });
  return value ? say('zero', { name, weight: text }) : say('unreadable', { name, weight: text });
}
