import type Big from 'big.js';
import type { Indicator, Monitoring, SelfEvaluation } from '../model/form';
import { isPercent } from '../model/unit';
import { sameText, saysNone } from '../model/text';
import type { Quantity } from '../scoring';
import { mayBeShare, quantityOf } from '../scoring';
import { approvedFor } from '../cycle/approved';
import { cite } from './shared/cite';
import { hasTarget, named, nameOf, placeOfClass } from '../model/indicators';
import { FILL_IN } from './shared/scores';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  added: { what: '申报表没有三级指标“{name}”', todo: '请照批复的申报表填写；指标有调整的，请说明' },
  leftOut: { what: '缺少申报表的三级指标“{name}”', todo: '请补填；指标有调整的，请说明' },
  value: {
    what: '年度指标值“{value}”与申报表的“{approved}”不一致',
    todo: '请照批复的申报表填写；指标值有调整的，请说明',
  },
});

/**
 * Indicators and values other than those of the project's 申报表: another number is 必改, other words and rows that were added or left
 * out are 核实 (decision D10). Their order is free. What the 申报表 strikes out with 不涉及 may stand or be left out.
 */
export const indicatorsDiffer: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'indicators-differ',
  title: '绩效指标与申报表不一致',
  severity: 'warning',
  source: cite(
    '第四节二，填报说明（三）1',
    '一级指标、二级指标、三级指标以及年度指标值，均与项目绩效目标申报表填报内容一致',
  ),
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    const application = approvedFor(form, context);
    if (!application) return;
    const source = form.kind === 'self-evaluation' ? { source: FILL_IN } : {};
    const demanded = named(application).filter(hasTarget);
    for (const indicator of named(form)) {
      const same = demanded.filter((one) => isSameName(one, indicator));
      const draft = same.length === 0 ? added(indicator) : otherValue(indicator, same);
      if (draft) yield { ...draft, ...source };
    }
    for (const one of demanded) {
      if (saysNone(one.target.text)) continue;
      if (!named(form).some((indicator) => isSameName(one, indicator))) yield { ...leftOut(form, one), ...source };
    }
  },
};

function isSameName(one: Indicator, other: Indicator): boolean {
  return sameText(nameOf(one), nameOf(other));
}

function added(indicator: Indicator): Draft {
  return { at: indicator.level3.at, ...say('added', { name: nameOf(indicator) }), group: 'indicator-added' };
}

function leftOut(form: Monitoring | SelfEvaluation, { level1, level2, level3 }: Indicator): Draft {
  return {
    at: placeOfClass(form, level1?.name ?? '', level2?.name ?? null),
    ...say('leftOut', { name: level3.value ?? '' }),
    key: level3.value ?? '',
    group: 'indicator-left-out',
  };
}

/** @param same the 申报表's indicators of the same name; names like 补助标准 may stand there more than once */
function otherValue({ target }: Indicator, same: readonly Indicator[]): Draft | null {
  const [first] = same;
  if (!first || target.text === '' || same.some((one) => sameText(one.target.text, target.text))) return null;
  const isOtherNumber = same.every((one) => hasOtherNumber(one.target, target));
  return {
    at: target.at,
    ...(isOtherNumber && { severity: 'error' }),
    ...say('value', { value: target.text, approved: first.target.text }),
  };
}

function hasOtherNumber(one: Indicator['target'], other: Indicator['target']): boolean {
  const [first, second] = [quantityOf(one), quantityOf(other)];
  if (!first || !second) return false;
  return !readings(first, second).some((number) => readings(second, first).some((same) => number.eq(same)));
}

/** Beside a percentage, a share that lacks its percent sign: 0.95 and 95% (decision D14). */
function readings(quantity: Quantity, beside: Quantity): readonly Big[] {
  const { number } = quantity;
  return mayBeShare(quantity) && isPercent(beside.unit) ? [number, number.times(100)] : [number];
}
