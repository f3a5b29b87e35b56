import { cite } from './shared/cite';
import { projectsOfUnfilledFund } from '../cycle/parent-fund';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  unfilled: {
    what: '本表没有填写目标和指标，金额等于{names}之和',
    todo: '请核实是否由所属项目分别填报；是的，不必重复填写',
  },
});

/** A 专项资金 sheet without goals or indicators, whose amount is the sum of projects filled beside it: one question instead of many errors. */
export const parentFund: Rule<'application'> = {
  id: 'parent-fund',
  title: '专项资金总表未填，所属项目已填',
  severity: 'warning',
  source: cite('第一节一', '未明确绩效目标的项目不得纳入县级脱贫攻坚项目库'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'unfilled-fund',
  reviewItem: '合规性审核',
  needs: ['whole', 'level3'],
  messages: say.messages,
  *check(form, { others }) {
    const projects = projectsOfUnfilledFund(form, others);
    const names = projects.map(({ project, sheetName }) => `“${project.name?.text || sheetName}”`).join('、');
    yield { at: form.goal?.at ?? form.title?.at ?? null, ...say('unfilled', { names }) };
  },
};
