import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { withoutBlanks } from '../model/text';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from './shared/indicators';
import { metricOf } from './shared/metric';

/** Parts of a whole (decision D11); a growth rate or a yield may well be above 100%. */
const PART_OF_A_WHOLE = /(?:占比|合格率|覆盖率|及时率|完成率|到位率|知晓率|满意度)$/;

/** A target or an actual value that no part of a whole can have. More than planned may be done: an actual 完成率 is left alone. */
export const shareAboveHundred: Rule<'application' | 'self-evaluation'> = {
  id: 'share-above-hundred',
  title: '比率超过100%',
  severity: 'error',
  source: cite('第一节二3', '绩效目标应符合客观实际'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'actual'],
  *check(form) {
    for (const indicator of named(form)) {
      const { name } = metricOf(indicator);
      if (!PART_OF_A_WHOLE.test(name)) continue;
      for (const { label, field } of valuesOf(indicator, name)) {
        if (!isAboveHundred(field.value)) continue;
        yield {
          at: field.at,
          what: `“${nameOf(indicator)}”最高为 100%，${label}为“${withoutBlanks(field.text)}”`,
          todo: '请更正',
        };
      }
    }
  },
};

function valuesOf({ target, actual }: Indicator, name: string) {
  const own: { label: string; field: Field<IndicatorValue> }[] = [{ label: '指标值', field: target }];
  if (actual && !name.endsWith('完成率')) own.push({ label: '全年实际值', field: actual });
  return own;
}

function isAboveHundred(value: IndicatorValue | null): boolean {
  const { kind, unit, numbers } = value ?? {};
  if (kind !== 'quantitative' || unit?.dimension !== 'ratio' || !unit.factor) return false;
  return numbers?.[0]?.times(unit.factor).gt(100) ?? false;
}
