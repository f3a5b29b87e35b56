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
  numeral: { what: '“{name}”的指标值“{value}”用汉字写数，公式读不出数', todo: '请用阿拉伯数字写明' },
  trend: { what: '“{name}”是定量指标，指标值“{value}”只说了变化的方向', todo: '请核实能否写明数字和单位' },
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
      const message = messageFor(indicator);
      yield {
        at: indicator.target.at,
        ...(TOLERATED.has(message) && { severity: 'warning' as const }),
        ...say(message, { name: nameOf(indicator), value: text }),
      };
    }
  },
};

type Message = 'all' | 'numeral' | 'trend' | 'share' | 'quantity';

/** A person can tell whether it was reached. */
const TOLERATED: ReadonlySet<Message> = new Set(['all', 'numeral', 'trend']);

function messageFor(indicator: Indicator): Message {
  const text = squash(indicator.target.text);
  const share = isShareName(nameOf(indicator));
  if (share && /^(?:全覆盖|全部.{0,4}|应.尽.)$/.test(text)) return 'all';
  if (holdsNumeral(text)) return 'numeral';
  if (share) return 'share';
  // An effect may be that a number rises or does not fall; an output is a number.
  return indicator.level1?.name === '效益指标' && TREND.test(text) ? 'trend' : 'quantity';
}

/** "两期", "近千亩", "三分之一", "过半", "零事故" */
function holdsNumeral(text: string): boolean {
  if (/[分]之[一二三四五六七八九十]|^(?:超?过|占)?(?:一?半|半数)以?上?$|^零\p{Script=Han}{1,6}$/u.test(text))
    return true;
  const [, unit = ''] = NUMERAL.exec(text) ?? [];
  return [3, 2, 1].some(
    (length) => unit.length >= length && (parseUnit(unit.slice(0, length))?.dimension ?? null) !== null,
  );
}

/** A text that begins with a number in words; "十分满意" and "一定" have no unit behind it. */
const NUMERAL =
  /^(?:不?[少多高低]于|不超过|超过|约|近|达到?|[≥≤])?(?!十分|[一二两]+定)[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+[余多]?(\p{L}{1,3})/u;

/** Whether it came so can be told; of "明显提高" it cannot. */
const TREND =
  /^(?:较?[上往]年|比上年|同比|逐年|持续|稳步|稳定|稳中|基本|保持)*(?:不?(?:增加|增长|上升|减少|下降|降低)|提升|提高|[有趋]升|[有趋]降|稳定)$/;

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
