import Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { SelfEvaluation } from '../model/form';
import { cappedTotal, scoreOf, sum, totalScore } from '../scoring';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { weightedClasses } from './shared/class-points';
import { named, nameOf } from '../model/indicators';
import { agrees } from '../scoring/typed-points';
import { rowsInSums, totalsIndicatorsOnly } from './shared/weights-sum';

const say = defineMessages({
  formula: { what: '总分 {total} 与各项得分之和 {sum} 不符{cause}', todo: '请检查总分的求和公式' },
  typed: { what: '总分 {total} 与各项得分之和 {sum} 不符{cause}', todo: '请更正' },
});

/**
 * 总分 is the sum of the scores as they stand in the sheet, right or wrong (decision D8), be it typed or the result of a formula that
 * leaves a row out. Silent until all of them are there. Where one row alone explains the difference, it is named.
 */
export const totalDiffers: Rule<'self-evaluation'> = {
  id: 'total-differs',
  title: '总分与各项得分之和不符',
  severity: 'error',
  source: cite('表4 末行', '总分 100'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level1', 'level3', 'weight', 'score'],
  messages: say.messages,
  *check(form, { catalog }) {
    const total = form.total?.score ?? null;
    const { arithmetic } = catalog;
    const added = sumAsPrinted(form, arithmetic);
    if (!total?.value || !added || agrees(total, added)) return;
    const text = added.toFixed(2);
    const cause = causeOf(added.minus(total.value), form, arithmetic);
    const data = { total: total.text, sum: text, cause };
    if (total.formula !== null) {
      yield { at: total.at, ...say('formula', data) };
      return;
    }
    yield {
      at: total.at,
      ...say('typed', data),
      fix: { label: `改为 ${text}`, kind: 'set-number', at: total.at, value: added.toNumber(), numberFormat: '0.00' },
    };
  },
};

/** Which single row the sum lacks, has twice, or counts with the points of the formula; "" where it is none, or more than one. */
function causeOf(lacking: Big, form: SelfEvaluation, arithmetic: Arithmetic): string {
  const parts = [
    ...(totalsIndicatorsOnly(form)
      ? []
      : [{ name: '预算执行率', points: form.execution?.total.score?.value ?? null, computed: null }]),
    ...rowsInSums(form).map((row) => ({
      name: `“${nameOf(row)}”`,
      points: row.score?.value ?? null,
      computed: scoreOf(row, arithmetic).score,
    })),
  ];
  const only = (is: (part: (typeof parts)[number]) => boolean | null | undefined) => {
    const [first, ...others] = parts.filter(is);
    return others.length === 0 ? first : undefined;
  };
  const absent = only(({ points }) => points?.gt(0) && points.eq(lacking));
  if (absent) return `，正好少加了${absent.name}的 ${absent.points?.toFixed() ?? ''} 分`;
  const twice = only(({ points }) => points?.gt(0) && points.eq(lacking.neg()));
  if (twice) return `，正好多加了${twice.name}的 ${twice.points?.toFixed() ?? ''} 分`;
  const other = only(({ points, computed }) => points && computed && points.minus(computed).eq(lacking));
  return other ? `，${other.name}按公式计算值 ${other.computed?.toFixed(2) ?? ''} 计才相符` : '';
}

function sumAsPrinted(form: SelfEvaluation, { totalCaps }: Arithmetic): Big | null {
  const { score } = form.execution?.total ?? {};
  const execution = score && !totalsIndicatorsOnly(form) ? score.value : withoutExecution(form);
  const total = totalScore(
    rowsInSums(form).map(({ score }) => score?.value ?? null),
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
