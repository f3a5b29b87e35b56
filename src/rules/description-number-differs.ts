import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { isShareName } from './shared/measured-by';
import type { SaidQuantity } from './shared/said-quantities';
import { saidQuantities } from './shared/said-quantities';

const say = defineMessages({
  differs: { what: '{label}要求“{required}”，指标值为“{value}”', todo: '请核对两处数字' },
});

/** A name or description that asks for one number, in the value's own unit, while the value is another. */
export const descriptionNumberDiffers: Rule<'application' | 'self-evaluation'> = {
  id: 'description-number-differs',
  title: '名称或描述中的数与指标值不一致',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { level3, description, target } = indicator;
      for (const [label, field] of [['名称', level3] as const, ['描述', description] as const]) {
        const required = field && requirementIn(field, indicator);
        if (!required) continue;
        yield { at: target.at, key: label, ...say('differs', { label, required: required.text, value: target.text }) };
      }
    }
  },
};

const ASKED_BEFORE = /(?:不[低少小]于|达到?|不超过|不[高多大]于|≥|≤|控制在)$/;
/** Nothing follows that would be what is so asked for: 含水量13%以下稻谷. */
const ASKED_AFTER = /^及?以[上内下](?!\p{Script=Han})/u;
/** A size for each, of a part, or of those that are counted: no requirement on the whole. */
const OF_A_PART = /每|均|单|各|其中|年龄|上年|去年|同期|宽|厚|高度|深/;

/** No pattern looks further than this from a number. */
const NEAR = 500;

/** The one requirement of a text, where it can be compared with the value and differs from it. */
function requirementIn(field: Field, { target }: Indicator): SaidQuantity | null {
  const { value } = target;
  const [number] = value?.numbers ?? [];
  if (value?.kind !== 'quantitative' || !number || !value.unit) return null;
  const required = saidQuantities(field.text).filter(isRequirement);
  const [only] = required;
  if (!only || required.length > 1 || only.unit.symbol !== value.unit.symbol) return null;
  return only.number.eq(number) ? null : only;
}

function isRequirement({ before, after }: SaidQuantity): boolean {
  const near = before.slice(-NEAR);
  const asks = ASKED_BEFORE.test(near.trimEnd()) || ASKED_AFTER.test(after) || isShareItself(near, after);
  return asks && !OF_A_PART.test(near) && !after.slice(0, NEAR).includes('的');
}

/** 公共厕所完好率100%: the share that is named, and its value behind it. */
function isShareItself(before: string, after: string): boolean {
  return after.trim() === '' && isShareName(squash(before).replace(/[:：(为]+$/, ''));
}
