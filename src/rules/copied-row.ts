import type { Form, Indicator } from '../model/form';
import { memoize } from '../model/memoize';
import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule, RuleContext } from './rule';
import { practice } from './shared/cite';
import { hasTarget, named, nameOf } from '../model/indicators';
import { isShareName } from './shared/measured-by';
import { templateRowOf } from './shared/template';

const say = defineMessages({
  copied: { what: '“{name}”在本工作簿其他 {others} 个项目中也有，内容和数值相同', todo: '请核实是否本项目的指标' },
});

/**
 * One row with one value in several projects of a workbook: most likely pasted, and perhaps no indicator of this project. Shares
 * (验收合格率 100%) and rows of the templates are alike everywhere and say nothing.
 */
export const copiedRow: Rule<'application'> = {
  id: 'copied-row',
  title: '多个项目指标雷同',
  severity: 'hint',
  source: practice('目标从各自的项目来，多个项目逐字相同的要核实是否照抄'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '目标相关性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form, context) {
    const projects = otherProjects(form, context.others);
    if (projects.size + 1 < context.catalog.limits.copiedRows) return;
    for (const indicator of named(form).filter((row) => isOfOneProject(row, context))) {
      const key = keyOf(indicator);
      const alike = [...projects.values()].filter((forms) => forms.some((other) => keysOf(other).has(key))).length;
      if (alike + 1 < context.catalog.limits.copiedRows) continue;
      yield {
        at: indicator.level3.at,
        ...say('copied', { name: nameOf(indicator), others: alike }),
        group: 'copied-row',
      };
    }
  },
};

/** Applications of other projects, by the project's name: two sheets of one project are no copies. */
function otherProjects(form: Form, others: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const own = projectOf(form);
  const projects = new Map<string, Form[]>();
  for (const other of others) {
    const project = projectOf(other);
    if (own === '' || project === '' || project === own || other.kind !== form.kind) continue;
    projects.set(project, [...(projects.get(project) ?? []), other]);
  }
  return projects;
}

function projectOf({ project }: Form): string {
  return squash(project.name?.text ?? '');
}

function isOfOneProject(indicator: Indicator, context: RuleContext): boolean {
  return hasTarget(indicator) && !isShareName(nameOf(indicator)) && templateRowOf(nameOf(indicator), context) === null;
}

/** What the value says, not how: words around a number ("≥1600三保支出") were often added to the pasted row. */
function keyOf({ level3, description, target: { text, value } }: Indicator): string {
  const number = value?.kind === 'quantitative' || value?.kind === 'malformed' ? value.numbers[0] : undefined;
  const shown = number ? [number.toFixed(), value?.unit?.symbol].join('') : text;
  return squash([level3.value, description?.text, shown].join('|'));
}

/** In a workbook of 300 forms each is asked 300 times. */
const keysOf = memoize((form: Form): ReadonlySet<string> => new Set(form.indicators.map(keyOf)));
