import type { Field } from '../model/field';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { goalCells } from './shared/goal-cells';

const say = defineMessages({
  mixed: { what: '年度目标的序号有“{first}{sign}”和“{other}{otherSign}”两种写法', todo: '请统一写法' },
});

/** "1.", "2、", "3、" in one cell: the parts were put together from several texts. */
export const goalNumbering: Rule<'application' | 'self-evaluation'> = {
  id: 'goal-numbering',
  title: '年度目标序号写法不一',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '明确清晰性',
  needs: [],
  messages: say.messages,
  *check(form) {
    for (const cell of goalCells(form)) {
      const numbers = Array.from(cell.text.matchAll(NUMBERING), ([, number = '', sign = '']) => ({ number, sign }));
      const inOrder = numbers.every(({ number }, index) => Number(number) === index + 1);
      const [first] = numbers;
      const other = numbers.find(({ sign }) => sign !== first?.sign);
      if (!first || !other || !inOrder) continue;
      yield {
        at: cell.at,
        ...say('mixed', { first: first.number, sign: first.sign, other: other.number, otherSign: other.sign }),
        ...repair(cell, first.sign),
      };
    }
  },
};

/** At the start of a line or behind a full stop. */
const NUMBERING = /(\d{1,2})(、|[.．](?!\d))(?<=(?:^|[。；;])\s*\d{1,2}[、.．])(?=(\d?))/gm;

/** "2、2023年" becomes "2. 2023年": without the blank it would be a decimal. */
function repair({ at, raw, formula }: Field, sign: string): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  const renumber = (_: string, number: string, _sign: string, next: string) =>
    number + sign + (sign !== '、' && next !== '' ? ' ' : '');
  return { fix: { label: `序号统一为“1${sign}”`, kind: 'set-text', at, text: raw.replace(NUMBERING, renumber) } };
}
