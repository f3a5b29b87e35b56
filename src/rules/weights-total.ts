import type { SelfEvaluation } from '../model/form';
import { sum } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { weightedClasses } from './shared/class-points';
import { named } from '../model/indicators';
import { typedPoints } from '../scoring/typed-points';
import { WEIGHTS_ADD_UP } from './shared/scores';
import { FULL, isFull, rowsInSums, totalsIndicatorsOnly, weightsSum } from './shared/weights-sum';

const say = defineMessages({
  total: { what: '分值合计 {total} 分，应为 100 分', todo: '请调整三级指标分值' },
  totalLine: { what: '总分一行的分值为 {weight}，各项分值合计 100 分', todo: '请更正' },
  class: { what: '{name}标明 {points} 分，所属三级指标分值合计 {given} 分', todo: '请核对分值，或更正标明的分数' },
});

/**
 * All 分值 with the execution's are 100, and so says the line 总分; the rows of a class are the points printed in its cell (核实). Silent
 * until every row has its 分值.
 */
export const weightsTotal: Rule<'self-evaluation'> = {
  id: 'weights-total',
  title: '分值合计不等于100',
  severity: 'error',
  source: WEIGHTS_ADD_UP,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level1', 'level2', 'level3', 'weight'],
  messages: say.messages,
  *check(form, context) {
    const rows = rowsInSums(form);
    if (rows.length === 0 || rows.some(({ weight }) => !weight?.value)) return;
    const total = weightsSum(form, context);
    if (isFull(total, form, context)) {
      yield* totalLine(form);
    } else {
      yield {
        ...(isExecutionUnread(form) && { severity: 'warning' as const }),
        at: form.total?.weight?.at ?? {
          sheet: form.sheet,
          row: form.table.headerRow,
          column: form.table.columns.weight ?? form.area.left,
        },
        ...say('total', { total: total.toFixed() }),
      };
    }
    yield* classes(form);
  },
};

/** Without a fund block the points of the execution may stand where nobody looked (decision D15). */
function isExecutionUnread({ execution, layout }: SelfEvaluation): boolean {
  return execution === null && layout === null;
}

function* totalLine(form: SelfEvaluation): Iterable<Draft> {
  const { total } = form;
  const written = typedPoints(total?.weight ?? null);
  if (!total?.weight || !written || written.eq(FULL) || totalsIndicatorsOnly(form)) return;
  const { at, text } = total.weight;
  yield {
    at,
    ...say('totalLine', { weight: text }),
    fix: { label: '改为 100', kind: 'set-number', at, value: 100, numberFormat: '0' },
  };
}

function* classes(form: SelfEvaluation): Iterable<Draft> {
  for (const { label, points, rows } of weightedClasses(form)) {
    const members = named(form).filter(({ row }) => rows.includes(row));
    const given = sum(members.map(({ weight }) => weight?.value ?? null));
    if (members.length === 0 || given.eq(points)) continue;
    yield {
      at: label.at,
      severity: 'warning',
      ...say('class', { name: label.name, points: points.toFixed(), given: given.toFixed() }),
    };
  }
}
