import { bareText, saysNone, squash } from '../model/text';
import type { Field } from '../model/field';
import type { Form } from '../model/form';
import { INCOMPLETE } from './shared/cite';
import type { Said } from './messages';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const SAY_IT = '概括填写项目本年度预期达到的产出和效果';
const AS_APPROVED = '照批复的绩效目标填写';

const say = defineMessages({
  elsewhere: { what: '{label}写“{text}”，表内没有说明', todo: `请${SAY_IT}` },
  projectName: { what: '{label}只是重复项目名称，没有说明做多少、达到什么效果', todo: `请${SAY_IT}` },
  noCell: { what: '表中没有“{label}”一栏', todo: '请补充这一栏，{how}' },
  empty: { what: '{label}未填写', todo: '请{how}' },
});

/**
 * No goal, a word in its place (无, 同上), another paper or the project's name (核实), or only the captions of the frame ("目标1： 目标2："). A form without any cell for it may have one under a caption of its own: 核实
 * (decision D15).
 */
export const goalEmpty: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'goal-empty',
  title: '年度目标未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check(form, { byDocument }) {
    const parts = form.kind === 'application' ? form.goals : [];
    const cells = parts.length > 0 ? parts : [form.goal].flatMap((cell) => cell ?? []);
    const goals = cells.filter((cell) => saysSomething(cell.text));
    const elsewhere = goals.length > 0 ? saidElsewhere(goals, form, LABELS[form.kind]) : null;
    if (elsewhere) yield { at: goals[0]?.at ?? null, severity: 'warning', ...elsewhere };
    if (goals.length > 0 || (cells.length === 0 && !byDocument)) return;
    yield {
      ...(cells.length === 0 && { severity: 'warning' as const }),
      at: cells[0]?.at ?? form.title?.at ?? null,
      ...say(cells.length === 0 ? 'noCell' : 'empty', { label: LABELS[form.kind], how: HOW[form.kind] }),
    };
  },
};

const LABELS = { application: '年度目标', monitoring: '年度总体目标', 'self-evaluation': '年初设定目标' } as const;
const HOW = { application: SAY_IT, monitoring: AS_APPROVED, 'self-evaluation': AS_APPROVED } as const;

/** 无, 同上 and 待定 are no goal, nor is the frame's own caption. */
function saysSomething(text: string): boolean {
  const squashed = squash(text).replace(/(?:\d+[.、．])?目标(?:内容)?\d*[:：]?|[…. 。]+/g, '');
  return squashed !== '' && !saysNone(squashed) && !/^(?:同[上左前]|略|暂无|待[定填补]|没有)$/.test(squashed);
}

/** Where all the goal does is to point at another paper, or to name the project once more; null where it says more. */
function saidElsewhere(goals: readonly Field[], { project }: Form, label: string): Said | null {
  if (goals.every(({ text }) => POINTS_ELSEWHERE.test(squash(text))))
    return say('elsewhere', { label, text: squash(goals[0]?.text ?? '') });
  const name = bareDeed(project.name?.text ?? '');
  if (name !== '' && goals.every(({ text }) => bareDeed(text) === name)) return say('projectName', { label });
  return null;
}

const POINTS_ELSEWHERE =
  /^(?:详见|详情?[请参]?[见阅]|[请参]?见|参[见照阅]|按照?|依据|根据)[^,，;；。]{1,20}(?:方案|附件|文件|批复|计划|通知|协议|合同|报告|说明)》?(?:执行|实施|为准)?[。.]?$/;

/** Without the verb before a project's name and the word for what it is. */
function bareDeed(text: string): string {
  return bareText(text)
    .replace(/^(?:目标\d*)?(?:\d{4}年度?)?(?:按[时期]|全面|如期)?(?:完成|实施|开展|做好|推进|落实)/, '')
    .replace(/(?:项目|工程|任务|工作|建设|实施)+$/, '');
}
