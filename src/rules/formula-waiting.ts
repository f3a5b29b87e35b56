import { address, sameCell } from '../model/cell';
import type { CellRef } from '../model/cell';
import type { Form } from '../model/form';
import { cellLabel } from './shared/cell-label';
import { INCOMPLETE } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  waiting: {
    what: '{cell}显示“{text}”，公式所除的 {divisor} 还没有填写',
    todo: '请填写 {divisor}；不涉及的，请清除这个公式',
  },
});

/** "#DIV/0!" over a cell that is still empty: something to be filled in (decision D20), said here where no other rule asks for that cell. */
export const formulaWaiting: Rule = {
  id: 'formula-waiting',
  title: '公式的除数未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'review', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: null,
  needs: ['error'],
  messages: say.messages,
  *check(form) {
    const asked = askedFor(form);
    for (const { at, text, waitsFor, follows } of form.reading.failed ?? []) {
      const [first] = waitsFor;
      if (follows || !first || waitsFor.some((cell) => asked.some((other) => sameCell(cell, other)))) continue;
      yield { at, ...say('waiting', { cell: cellLabel(form, at), text, divisor: address(first) }) };
    }
  },
};

/** Cells of which other rules say that they are empty. */
function askedFor(form: Form): readonly CellRef[] {
  const { total } = form.kind === 'monitoring' || form.kind === 'self-evaluation' ? (form.execution ?? {}) : {};
  const funds = form.kind === 'application' ? form.funds?.total : null;
  const fields = [total?.budget, funds, ...form.indicators.flatMap(({ target, weight }) => [target, weight])];
  return fields.flatMap((field) => field?.at ?? []);
}
