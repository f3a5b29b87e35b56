import type { Form, FormKind } from '../model/form';
import type { RuleContext } from './rule';
import { projectOf, sameYear } from '../cycle/approved';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** So many other projects have a 监控表 that the workbook evidently keeps them. */
const LEAST_MONITORED = 2;

const say = defineMessages({
  missing: {
    what: '工作簿里有同年度其他 {others} 个项目的监控表，没有本项目的监控表',
    todo: '请核实本项目当年是否填报了监控表',
  },
});

/**
 * No 监控表 of the year although the workbook keeps those of most other projects (R60). A workbook without them says nothing, and how
 * often and of how many projects is for the county to settle (J9), so it is only a hint.
 */
export const monitoringMissing: Rule<'self-evaluation'> = {
  id: 'monitoring-missing',
  title: '项目没有监控表',
  severity: 'hint',
  source: cite('第四节二', '预算资金申请单位每年定期组织项目实施单位开展绩效运行监控工作，如实准确填报绩效运行监控表'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check(form, context) {
    const { name } = form.project;
    const monitored = projectsWith('monitoring', form, context);
    if (monitored.size < LEAST_MONITORED || !name || monitored.has(projectOf(form))) return;
    const evaluated = projectsWith('self-evaluation', form, context);
    // One of another name may be this project's: its name was changed, or not filled in.
    if ([...monitored].some((project) => !evaluated.has(project) || project === '')) return;
    if (projectOf(form) === '' || monitored.size * 2 <= evaluated.size) return;
    yield { at: name.at, ...say('missing', { others: monitored.size }) };
  },
};

/** Names of the workbook's other projects of that year that have such a form; "" where one is not named. */
function projectsWith(kind: FormKind, form: Form, { others }: Pick<RuleContext, 'others'>): ReadonlySet<string> {
  return new Set(others.filter((other) => other.kind === kind && sameYear(form, other)).map(projectOf));
}
