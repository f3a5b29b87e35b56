import { squash } from '../model/text';
import { cite } from './shared/cite';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/**
 * Words that say "by the rules" without naming one. What is left when they are taken out names the ground: an office, a
 * subject, a plan, a number. 国家标准, 行业标准 and 历史数据 are grounds of their own kind and therefore no such words.
 */
const NAMES_NOTHING =
  /根据|依据|按照|依照|参照|遵照|结合|相关|有关|相应|上级|国家|各级|部门|政策|文件|规定|要求|标准|制度|通知|精神|办法|执行|实施|落实|和|及|与|或|并|按|等|的|[、，,。;；]/g;

const GROUNDS = /国家标准|行业标准|地方标准|部门标准/;

const say = defineMessages({
  vague: { what: '指标值确定依据“{basis}”没有写明具体文件或标准', todo: '请写出文件名称和文号，或测算的来源' },
});

/** 指标值确定依据 that names no document, standard, plan or figure. */
export const basisVague: Rule<'application'> = {
  id: 'basis-vague',
  title: '指标值确定依据不具体',
  severity: 'hint',
  source: cite('第二节二5', '绩效目标是否经过充分调查研究、论证和合理测算'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level3', 'basis'],
  messages: say.messages,
  *check(form) {
    for (const { basis } of named(form)) {
      if (!basis || !namesNothing(squash(basis.text))) continue;
      yield { at: basis.at, ...say('vague', { basis: basis.text }), group: 'basis-vague' };
    }
  },
};

function namesNothing(text: string): boolean {
  return /\p{L}/u.test(text) && !GROUNDS.test(text) && text.replace(NAMES_NOTHING, '') === '';
}
