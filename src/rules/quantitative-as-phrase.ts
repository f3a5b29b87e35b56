import { INCOMPLETE } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { percentInWords } from './shared/percent-in-words';
import { isQuantitativeName, isShareName } from './shared/measured-by';
import type { Indicator } from '../model/form';
import { saysNone, squash } from '../model/text';
import type { Unit } from '../model/unit';
import { parseUnit } from '../model/unit';
import { leavesOpen } from './shared/choice';
import { saysNumber } from './shared/plain-value';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  all: { what: '“{name}”是定量指标，指标值“{value}”没有数字', todo: '请改为“100%”' },
  share: { what: '“{name}”是定量指标，指标值“{value}”没有数字', todo: '请填入数字，如“≥90%”' },
  quantity: { what: '“{name}”是定量指标，指标值“{value}”没有数字', todo: '请填入数字和单位' },
  unitOnly: { what: '“{name}”的指标值“{value}”只有单位，没有数字', todo: '请填入数字' },
  indefinite: { what: '“{name}”的指标值“{value}”没有说是多少', todo: '请填入数字和单位' },
});

/** A name that ends in 率, 数, 面积 … with a phrase instead of a number. */
export const quantitativeAsPhrase: Rule<'application' | 'self-evaluation'> = {
  id: 'quantitative-as-phrase',
  title: '定量指标没有数字',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { value, text } = indicator.target;
      const unsaid = withoutNumber(indicator);
      if (unsaid) {
        yield unsaid;
        continue;
      }
      const isPhrase = value?.kind === 'qualitative' || (value?.kind === 'boolean' && value.choice !== null);
      if (!isPhrase || saysNone(text) || percentInWords(text) !== null || !isQuantitativeName(nameOf(indicator)))
        continue;
      if (/LPR|基准利率/i.test(text) || leavesOpen(indicator.target) || saysNumber(text)) continue;
      const share = isShareName(nameOf(indicator));
      const meansAll = share && /^(?:全覆盖|全部.{0,4}|应.尽.)$/.test(text);
      yield {
        at: indicator.target.at,
        ...(meansAll && { severity: 'warning' as const }),
        ...say(meansAll ? 'all' : share ? 'share' : 'quantity', { name: nameOf(indicator), value: text }),
      };
    }
  },
};

/** A unit alone, or "some": whatever the name is, it should have a number. */
function withoutNumber(indicator: Indicator): Draft | null {
  const { at, text } = indicator.target;
  const unit = unitAlone(text);
  const data = { name: nameOf(indicator), value: text };
  if (unit && (!isTime(unit) || isQuantitativeName(nameOf(indicator)))) return { at, ...say('unitOnly', data) };
  return INDEFINITE.test(squash(text)) ? { at, ...say('indefinite', data) } : null;
}

/** Some, many, a few: a quantity without its number. */
const INDEFINITE =
  /^(?:若干|大量|少量|适量|多|数|一批|一些|部分)(?:[个处座所条户名人次批项台套件份场间口盏辆头只亩]|人次|公里|米)?$/;

/** The known unit that is all the text there is: "米", "元/人/月". */
function unitAlone(text: string): Unit | null {
  const unit = /\d/.test(text) ? null : parseUnit(text);
  return unit?.dimension ? unit : null;
}

/** "季度" may say how often. */
function isTime({ dimension }: Unit): boolean {
  return dimension === 'months' || dimension === 'minutes';
}
