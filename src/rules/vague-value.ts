import { sameText, saysNone } from '../model/text';
import type { Indicator } from '../model/form';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { isQuantitativeName } from './shared/measured-by';
import { isVague } from './shared/vague-words';

const say = defineMessages({
  vague: { what: '指标值“{value}”难以衡量', todo: '请尽量量化，或写明可查证的结果' },
  years: { what: '指标值“{value}”难以衡量', todo: '请写明年数，如“≥10年”' },
  repeated: { what: '指标值“{value}”只是重复指标名称，难以衡量', todo: '请尽量量化，或写明可查证的结果' },
});

/**
 * A qualitative value that nobody could check: words of praise, a standard without its name, the indicator's own name again.
 * 核实 for what is produced; what it brings about is often said so, hence one 提示 for all of those (decision D11).
 * Names that ask for a number are said by quantitative-as-phrase and satisfaction-as-phrase.
 */
export const vagueValue: Rule<'application'> = {
  id: 'vague-value',
  title: '指标值难以衡量',
  severity: 'warning',
  source: cite('第一节二2', '不能以量化形式表述的，可采用定性表述，但要具有可衡量性'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level1', 'level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { target } = indicator;
      const name = nameOf(indicator);
      if (target.value?.kind !== 'qualitative' || saysNone(target.text)) continue;
      if (isQuantitativeName(name) || /满意/.test(name)) continue;
      const asksForYears = /年限|寿命/.test(name + target.text);
      if (isVague(target.text) || (asksForYears && /年限|长期|永久/.test(target.text))) {
        yield { ...vague(indicator, asksForYears), ...(!isOutput(indicator) && { severity: 'hint' }) };
      } else if (sameText(target.text, name) && !NAMES_A_STATE.test(target.text)) {
        yield { at: target.at, severity: 'hint', ...say('repeated', { value: target.text }), group: 'vague' };
      }
    }
  },
};

/** "按期完工" as a name and again as its value: whether it was done can be looked up. */
const NAMES_A_STATE = /完[工成]|开工|竣工|验收|投产|建[成立]|交付|到位|发放|公[开示]|制定|签订|覆盖|[无零]/;

/** The document's own measure of lasting use is a number of years (工程设计使用年限 ≥**年). */
function vague({ target: { at, text } }: Indicator, asksForYears: boolean): Draft {
  const message = asksForYears ? 'years' : 'vague';
  return { at, ...say(message, { value: text }), group: message };
}

function isOutput({ level1 }: Indicator): boolean {
  return level1?.name === '产出指标';
}
