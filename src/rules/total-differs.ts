import Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { SelfEvaluation } from '../model/form';
import { cappedTotal, rowsWithPoints, sum, totalScore } from '../scoring';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { weightedClasses } from './shared/class-points';
import { named } from './shared/indicators';
import { agrees, typedPoints } from './shared/scores';
import { totalsIndicatorsOnly } from './shared/weights-sum';

/** A typed 总分 is the sum of the scores as they stand in the sheet, right or wrong (decision D8). Silent until all of them are there. */
export const totalDiffers: Rule<'self-evaluation'> = {
  id: 'total-differs',
  title: '总分与各项得分之和不符',
  severity: 'error',
  source: cite('表4 末行', '总分 100'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level1', 'level3', 'weight', 'score'],
  *check(form, { catalog }) {
    const total = form.total?.score ?? null;
    const added = sumAsPrinted(form, catalog.arithmetic);
    if (!total || !added || !typedPoints(total) || agrees(total, added)) return;
    const text = added.toFixed(2);
    yield {
      at: total.at,
      what: `总分 ${total.text} 与各项得分之和 ${text} 不符`,
      todo: '请更正',
      fix: { label: `改为 ${text}`, kind: 'set-number', at: total.at, value: added.toNumber(), numberFormat: '0.00' },
    };
  },
};

function sumAsPrinted(form: SelfEvaluation, { totalCaps }: Arithmetic): Big | null {
  const { without } = rowsWithPoints(form);
  const rows = named(form).filter(({ row }) => !without.has(row));
  const { score } = form.execution?.total ?? {};
  const execution = score && !totalsIndicatorsOnly(form) ? score.value : withoutExecution(form);
  const total = totalScore(
    rows.map(({ score }) => score?.value ?? null),
    execution,
  );
  if (total === 'incomplete') return null;
  const { budget, executed } = form.execution?.total ?? {};
  return cappedTotal(total, { budget: budget?.value ?? null, executed: executed?.value ?? null }, totalCaps);
}

/** 0 where the rows alone carry all points that the form adds up, or their classes do; else those of the execution are kept elsewhere. */
function withoutExecution(form: SelfEvaluation): Big | null {
  if (totalsIndicatorsOnly(form)) return new Big(0);
  const weights = named(form).flatMap(({ weight }) => weight?.value ?? []);
  const classes = weightedClasses(form).flatMap(({ level, points }) => (level === 1 ? [points] : []));
  return sum(weights.length > 0 ? weights : classes).eq(100) ? new Big(0) : null;
}
