import { squash } from '../model/text';
import { INCOMPLETE } from './shared/cite';
import type { Rule } from './rule';

/**
 * No goal, or only the captions of the frame ("目标1： 目标2："). A form without any cell for it may have one under a caption of its own: 核实
 * (decision D15).
 */
export const goalEmpty: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'goal-empty',
  title: '年度目标未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  *check(form, { byDocument }) {
    const isApplication = form.kind === 'application';
    const cells = [form.goal, ...(isApplication ? form.goals : [])].flatMap((cell) => cell ?? []);
    if (cells.some((cell) => saysSomething(cell.text)) || (cells.length === 0 && !byDocument)) return;
    yield {
      ...(cells.length === 0 && { severity: 'warning' as const }),
      at: cells[0]?.at ?? form.title?.at ?? null,
      what: `${LABELS[form.kind]}未填写`,
      todo: isApplication ? '请概括填写项目本年度预期达到的产出和效果' : '请照批复的绩效目标填写',
    };
  },
};

const LABELS = { application: '年度目标', monitoring: '年度总体目标', 'self-evaluation': '年初设定目标' } as const;

function saysSomething(text: string): boolean {
  return squash(text).replace(/(?:\d+[.、．])?目标(?:内容)?\d*[:：]?|[…. ]+/g, '') !== '';
}
