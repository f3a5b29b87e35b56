import type { Indicator } from '../model/form';
import { printIndicatorValue } from '../model/indicator-value';
import type { Unit } from '../model/unit';
import { parseUnit } from '../model/unit';
import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule, RuleContext } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { templateRowOf } from './shared/template';

const say = defineMessages({
  denominator: {
    what: '“{name}”的指标值“{value}”没有写明每什么',
    todo: '请补全单位，如“{unit}/户”；是总额的，请改指标名称',
  },
  incomplete: { what: '单位不完整，按名称和描述应为“{unit}”，本单元格为“{typed}”', todo: '请改为“{text}”' },
  period: {
    what: '绩效指标描述为“每{period}”，指标值“{text}”没有写明期间',
    todo: '请写成“{text}/{period}”，或改为全年的数',
  },
});

/**
 * A standard without what it is paid per (补助标准 120元), and a number per week or month without its period: with the number of
 * a whole year nobody could compare it. The latter is a 核实, since the year's number would be scored against it.
 */
export const unitIncomplete: Rule<'application'> = {
  id: 'unit-incomplete',
  title: '单位不完整',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form, context) {
    for (const indicator of named(form)) {
      const value = indicator.target.value;
      if (value?.kind !== 'quantitative' || !value.unit || value.unit.symbol.includes('/')) continue;
      const draft = withoutDenominator(indicator, value.unit, context) ?? withoutPeriod(indicator, value.unit);
      if (draft) yield draft;
    }
  },
};

const STANDARD = /(?<!达)(?:标准|单价|定额)$/;
const STANDARD_AT_END = /(?:标准|单价|定额|补助|补贴|资助|工资|报酬|成本|造价|价格)$/;
const PAID_PER = /标准|单价|定额|补助|补贴|资助|工资|报酬|成本|造价|价格/;
/** Totals, and 人均收入, which is in 元 wherever it is published. */
const IN_BARE_MONEY = /收入|增收|产值|收益|分红|利润|总|合计|(?:资金|经费|金额|费用?|支出)$/;

function withoutDenominator(indicator: Indicator, unit: Unit, context: RuleContext): Draft | null {
  const name = nameOf(indicator);
  const description = squash(indicator.description?.text ?? '');
  if (unit.dimension !== 'money' || !PAID_PER.test(name) || IN_BARE_MONEY.test(name)) return null;
  if (context.byDocument && templateRowOf(name, context)?.unit) return null; // unit-mismatch compares with the template
  const isStandard = STANDARD.test(name);
  const described = isStandard || STANDARD_AT_END.test(description) ? denominatorsIn(description) : [];
  const own = denominatorsIn(name);
  const denominators = described.length > own.length ? described : own;
  if (denominators.length > 0) return completed(indicator, `${unit.symbol}/${denominators.join('/')}`);
  if (!isStandard) return null;
  return {
    at: indicator.target.at,
    ...say('denominator', { name, value: indicator.target.text, unit: unit.symbol }),
    group: 'standard',
  };
}

/** "每人每月补助标准" → 人, 月; "户均" → 户. A year is what every value is of. */
function denominatorsIn(text: string): readonly string[] {
  const words = [...squash(text).matchAll(/每一?个?([^\P{L}每]{1,3})|([人户亩村生])均(月?)/gu)].flatMap(
    ([, each, mean, month]) => (each === undefined ? [mean ?? '', month ?? ''] : [knownUnitAtStart(each) ?? '']),
  );
  return words.filter((word) => word !== '' && word !== '年');
}

function knownUnitAtStart(text: string): string | null {
  return [3, 2, 1].map((length) => text.slice(0, length)).find((word) => parseUnit(word)?.dimension) ?? null;
}

function completed({ target }: Indicator, symbol: string): Draft | null {
  const unit = parseUnit(symbol);
  if (!target.value || !unit?.dimension) return null;
  const text = printIndicatorValue({ ...target.value, unit });
  return {
    at: target.at,
    ...say('incomplete', { unit: unit.symbol, typed: target.value.unit?.text.trim() ?? '', text }),
    ...rewriting(target, text),
  };
}

/** Counts that add up over the year; people and things that are there all the time do not. */
const ADDS_UP = ['次', '人次', '场', '场次', '期', '批次', '班次', '车次', '台次'];
const PERIOD = /每(?:个)?(周|月|季度|季|天|日|旬)/;

function withoutPeriod(indicator: Indicator, unit: Unit): Draft | null {
  const description = indicator.description?.text ?? '';
  const period = PERIOD.exec(description)?.[1];
  if (!period || !ADDS_UP.includes(unit.symbol) || PERIOD.test(nameOf(indicator))) return null;
  if (/\d|全年|年度|累计|合计|共/.test(description)) return null;
  const { at, text } = indicator.target;
  return { at, severity: 'warning', ...say('period', { period, text }) };
}
