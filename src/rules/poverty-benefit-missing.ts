import type { Indicator } from '../model/form';
import { cite } from './shared/cite';
import { named, nameOf, placeOfClass } from '../model/indicators';
import { isPovertyFund, namesIncome, namesPeopleServed } from './shared/poverty';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  people: {
    what: '没有反映脱贫人口（含监测对象）受益人数或增收情况的指标',
    todo: '请补充；项目不直接带动脱贫人口的，请说明理由',
  },
  income: { what: '年度目标提到增收，指标中没有收入方面的内容', todo: '请考虑补充增收金额或人均增收' },
});

/**
 * A project of 扶贫, 衔接 or 乡村振兴 funds has to show what the people it is for get out of it: how many, or what income.
 * Their satisfaction alone shows neither. Where they are counted, but the goal promises income and no row shows it, a 提示.
 */
export const povertyBenefitMissing: Rule<'application'> = {
  id: 'poverty-benefit-missing',
  title: '没有反映脱贫人口受益情况',
  severity: 'warning',
  source: cite(
    '第一节二4',
    '扶贫项目资金绩效目标应体现建档立卡贫困人口受益程度，准确反映带动贫困人口数和贫困人口收入增加情况等',
  ),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '合规性审核',
  needs: ['whole', 'level3', 'description'],
  messages: say.messages,
  *check(form) {
    const rows = named(form).filter((indicator) => !nameOf(indicator).includes('满意'));
    if (rows.length === 0 || !isPovertyFund(form)) return;
    if (!rows.some((row) => namesPeopleServed(wordsOf(row)))) {
      yield { at: placeOfClass(form, '效益指标', '社会效益指标'), ...say('people') };
    } else if (promisesIncome(form.goal?.text ?? '') && !rows.some((row) => namesIncome(wordsOf(row)))) {
      yield { at: placeOfClass(form, '效益指标', '经济效益指标'), ...say('income'), severity: 'hint' };
    }
  },
};

function wordsOf({ level3, description }: Indicator): string {
  return `${level3.text} ${description?.text ?? ''}`;
}

function promisesIncome(goal: string): boolean {
  return /增收|收入/.test(goal);
}
