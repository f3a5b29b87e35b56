import type { Indicator } from '../model/form';
import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { SUPPORT_STANDARD } from './shared/contents';
import { isUnwanted, isWanted } from './shared/direction-words';
import { named, nameOf } from '../model/indicators';
import { isShareName } from './shared/measured-by';
import type { Metric } from './shared/metric';
import { metricOf } from './shared/metric';
import { isPaidToPeople } from './shared/pay';
import { standsAlone } from './shared/stands-alone';

const say = defineMessages({
  reversed: { what: '“{name}”{nature}，指标值“{value}”却用“{comparator}”', todo: '请核实方向，一般用“{sign}”' },
});

/**
 * ≥ where less is better, ≤ where more is better: such a target rewards the wrong result. Only the sign is judged, also where
 * the rest of the value cannot be read.
 */
export const directionReversed: Rule<'application' | 'self-evaluation'> = {
  id: 'direction-reversed',
  title: '指标值方向相反',
  severity: 'warning',
  source: cite('第五节一(二)1(3)', '若定量指标为反向指标'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level2', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    if (!standsAlone(form, context)) return;
    for (const indicator of named(form)) {
      const draft = reversedIn(indicator);
      if (draft) yield draft;
    }
  },
};

function reversedIn(indicator: Indicator): Draft | null {
  const { kind, comparator, numbers = [] } = indicator.target.value ?? {};
  if ((kind !== 'quantitative' && kind !== 'malformed') || numbers.length === 0) return null;
  const metric = metricOf(indicator);
  if (comparator === '≥' || comparator === '>') {
    if (isUnwanted(metric)) return reversed(indicator, `越${isShareName(metric.name) ? '低' : '少'}越好`, '≤');
    if (!isCost(indicator, metric) || isSaidFloor(indicator)) return null;
    return { ...reversed(indicator, '是成本', '≤'), ...(MINIMUM.test(metric.name) && { severity: 'hint' }) };
  }
  if (comparator !== '≤' && comparator !== '<') return null;
  if (!isWanted(metric) && !isMade(indicator, metric)) return null;
  return reversed(indicator, `越${isShareName(metric.name) ? '高' : '多'}越好`, '≥');
}

/** 报酬不低于800元: a floor for what people are paid, in words that nobody types by mistake for ≤. */
function isSaidFloor({ level3, target }: Indicator): boolean {
  if (/(?:人均|每人)[^,，。]{0,4}不低于/.test(level3.text)) return true;
  const isFloor = /不[低少]于|最低|保底/.test(`${level3.text} ${target.text}`);
  return isFloor && isPaidToPeople(level3.text);
}

/** What a 数量指标 says is made, bought, planted or taught; a ceiling would reward who makes less. */
const MADE =
  /^(?:[新扩改重续迁翻]?建(?!议|档)|改[造良]|修[建复缮筑]|购[置买]|安装|铺设|架设|硬化|种植|栽[植种]|补植|养殖|培[训育]|资助|补[助贴]|发放|绿化|亮化|治理|新增|衬砌|疏浚|搬迁|嫁接|投放)/;

function isMade({ level2, target }: Indicator, { name, measures }: Metric): boolean {
  const isNone = target.value?.numbers.every((number) => number.eq(0)) ?? true;
  return level2?.name === '数量指标' && measures === 'count' && !isNone && MADE.test(name);
}

/** What is paid out to people may well be guaranteed at the least. */
const MINIMUM = /(?:补助|补贴|资助|参保|保障|救助|奖励|工资|报酬).*(?:标准|水平|成本)$/;

/** Money that is saved, raised or earned is no cost, wherever it stands. */
const NO_COST = /节约|节省|节支|降低|减少|压减|结余|自筹|配套|社会资本|撬动|筹[集资]|带动|增收|收入|收益|产值/;

const COST_WORDS = /标准|成本|费|造价|单价|投入|支出|工资|报酬/;

/** Under 成本指标 any amount, and a number of unknown unit whose name speaks of cost; elsewhere only what is paid per head or piece. */
function isCost({ level2 }: Indicator, metric: Metric): boolean {
  if (NO_COST.test(metric.name)) return false;
  if (level2?.name !== '成本指标') return SUPPORT_STANDARD.isIn(metric);
  const hasNoUnit = !metric.value?.unit;
  return metric.measures === 'money' || (hasNoUnit && COST_WORDS.test(metric.name));
}

function reversed(indicator: Indicator, nature: string, sign: string): Draft {
  const { at, text, value } = indicator.target;
  return {
    at,
    ...say('reversed', {
      name: nameOf(indicator),
      nature,
      value: withoutBlanks(text),
      comparator: value?.comparator ?? '',
      sign,
    }),
    group: `direction-reversed ${nature}`,
  };
}
