import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { printIndicatorValue } from '../model/indicator-value';
import { squash } from '../model/text';
import { parseUnit } from '../model/unit';
import { defineMessages } from './messages';
import type { Draft, Rule, RuleContext } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { isShareName } from './shared/measured-by';
import { templateRowOf } from './shared/template';

const say = defineMessages({
  fraction: { what: '“{name}”的指标值“{value}”没有写%，有两种读法', todo: '请写明%' },
  numberShare: {
    what: '“{name}”的指标值“{value}”没有写%，实际值写成小数（如 0.96）时会算错',
    todo: '请改为“{better}”',
  },
  textShare: { what: '“{name}”的指标值“{value}”没有写%，实际值写了%就无法比较', todo: '请改为“{better}”' },
  template: { what: '“{name}”的指标值“{value}”没有写单位', todo: '请改为“{better}”' },
  unit: { what: '“{name}”的指标值“{value}”没有写单位', todo: '请写明单位' },
});

/**
 * A number without a unit where the name does not say which: 95 for a share cannot be held against 96%, 500 for an area may be 亩 or
 * 平方米. Where the name counts (人数, 次数) nothing is lost, nor by 0; elsewhere it is a 提示.
 */
export const unitMissing: Rule<'application'> = {
  id: 'unit-missing',
  title: '指标值没有单位',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    for (const indicator of named(form)) {
      const { value } = indicator.target;
      if (value?.kind !== 'quantitative' || value.unit || value.numbers[0]?.eq(0)) continue;
      if (namesItsUnit(nameOf(indicator))) continue;
      const draft = isShareName(nameOf(indicator)) ? share(indicator) : other(indicator, context);
      if (draft) yield draft;
    }
  },
};

function share({ level3, target }: Indicator): Draft {
  const { at, text, value, raw } = target;
  const number = value?.numbers[0];
  const data = { name: level3.value ?? '', value: text };
  if (number?.lte(1)) return { at, ...say('fraction', data), group: 'fraction' };
  const percent = value ? printIndicatorValue({ ...value, unit: parseUnit('%') }) : text;
  return {
    at,
    ...say(typeof raw === 'number' ? 'numberShare' : 'textShare', { ...data, better: percent }),
    ...rewriting(target, percent),
    group: 'share',
  };
}

/** Sizes of an area, a road or an amount differ by their unit up to ten thousand times. */
const HAS_MANY_UNITS = /(?:面积|里程|长度|金额|标准|单价|成本|收入|产值|产量|资金|经费|补助|补贴|工资|报酬|费用?)$/;
const IS_PLAIN_NUMBER = /(?:率|指数|系数|得分|分数|排名|名次|比)$/;

function other(indicator: Indicator, context: RuleContext): Draft | null {
  const name = nameOf(indicator);
  const { target } = indicator;
  const { at, text, value } = target;
  if (IS_PLAIN_NUMBER.test(name)) return null;
  const inFull = value && asInTemplate(value, name, context);
  const said = inFull
    ? { ...say('template', { name, value: text, better: inFull }), ...rewriting(target, inFull) }
    : say('unit', { name, value: text });
  return HAS_MANY_UNITS.test(name) ? { at, ...said } : { at, severity: 'hint', ...said, group: 'unit' };
}

/** 受益人数, 安装盏数, 修路长度（公里）, 存塘率（≥**%）. */
function namesItsUnit(name: string): boolean {
  const squashed = squash(name);
  const inBrackets = /\([≥≤>=<]*\**([^()]+)\)$/.exec(squashed)?.[1];
  const counted = /(\p{L})数量?$/u.exec(squashed)?.[1];
  return [inBrackets, counted].some((unit) => unit !== undefined && parseUnit(unit)?.dimension);
}

/** "500" typed over the template's "≥**亩": "≥500亩" (decision D21). Null where no template tells the unit. */
function asInTemplate(value: IndicatorValue, name: string, context: RuleContext): string | null {
  const row = context.byDocument ? templateRowOf(name, context) : null;
  const unit = row?.unit ? parseUnit(row.unit) : null;
  return row && unit && printIndicatorValue({ ...value, comparator: value.comparator ?? row.comparator, unit });
}
