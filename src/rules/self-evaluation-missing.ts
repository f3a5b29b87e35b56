import type { Application, Form } from '../model/form';
import { approvalsOf, projectOf, sameYear } from '../cycle/approved';
import { cite } from './shared/cite';
import { addsUp, cents, isNamedFund } from '../cycle/fund-projects';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule, RuleContext } from './rule';

const say = defineMessages({
  missing: {
    what: '工作簿里有同年度其他 {others} 个项目的自评表，没有本项目的自评表',
    todo: '请核实本项目当年是否实施；已实施的，请完成自评',
  },
});

/**
 * A project of the workbook without 自评表, while others of its year have theirs (R70): 核实 where most have, 提示 before. Only what was
 * carried out is evaluated, and a workbook need not hold all of it, so the rule is silent wherever there is another reading.
 */
export const selfEvaluationMissing: Rule<'application'> = {
  id: 'self-evaluation-missing',
  title: '项目没有自评表',
  severity: 'warning',
  source: cite('第五节一(一)', '应完成对本年度所有实施的项目绩效自评'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: null,
  needs: ['whole', 'level3'],
  messages: say.messages,
  *check(form, context) {
    const { name } = form.project;
    const standing = name && standingBeside(form, context.others);
    if (!standing || standing.evaluated === 0 || !isCarriedOut(form, context)) return;
    yield {
      at: name.at,
      ...(standing.evaluated <= standing.open && { severity: 'hint' }),
      ...say('missing', { others: standing.evaluated }),
    };
  },
};

interface Standing {
  /** Projects of the form's year that have a 自评表 of their own. */
  readonly evaluated: number;
  /** Those that have none, this one among them. */
  readonly open: number;
}

/** Null where the form's project has a 自评表 of its own, or may be evaluated under another name. */
function standingBeside(form: Application, others: readonly Form[]): Standing | null {
  const ofYear = others.filter((other) => sameYear(form, other));
  const evaluations = ofYear.filter(({ kind }) => kind === 'self-evaluation');
  const evaluated = new Set(evaluations.map(projectOf));
  const project = projectOf(form);
  if (!form.year?.value || project === '' || evaluated.size === 0 || evaluated.has(project)) return null;
  const applications = ofYear.filter((other) => other.kind === 'application');
  const planned = new Set(applications.map(projectOf));
  // One of another name may be this project's: its name was changed, or not filled in.
  if ([...evaluated].some((one) => one === '' || !planned.has(one))) return null;
  const funds = applications.filter(isNamedFund);
  if (isPartOf(funds, evaluated, form) || isNamedFund(form) || addsUp(form, applications)) return null;
  const ofFunds = new Set(funds.map(projectOf));
  const own = evaluations.filter(({ year }) => year?.value === form.year?.value).map(projectOf);
  return {
    evaluated: new Set(own.filter((one) => !ofFunds.has(one))).size,
    open: 1 + [...planned].filter((one) => one !== project && !evaluated.has(one) && !ofFunds.has(one)).length,
  };
}

/** A fund that is evaluated as a whole may hold the project. */
function isPartOf(funds: readonly Application[], evaluated: ReadonlySet<string>, form: Application): boolean {
  const budget = cents(form) ?? 0;
  return funds.some((fund) => evaluated.has(projectOf(fund)) && (cents(fund) ?? Infinity) >= budget);
}

/** Not where its review was not passed, nor where the workbook keeps approvals of its year and none of this project. */
function isCarriedOut(form: Application, context: RuleContext): boolean {
  if (named(form).length === 0) return false;
  const grades = context.others.flatMap((other) =>
    other.kind === 'review' && projectOf(other) === projectOf(form) ? (other.grade?.value ?? []) : [],
  );
  if (grades.includes(false) && !grades.includes(true)) return false;
  const approvals = context.approvals.filter(({ application }) => sameYear(form, application));
  return approvals.length === 0 || approvalsOf(form, context).length > 0;
}
