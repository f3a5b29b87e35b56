import Big from 'big.js';
import { inYuan } from '../../model/amount';
import type { Application, Form } from '../../model/form';
import { named } from '../../model/indicators';
import { squash } from '../../model/text';
import type { Unit } from '../../model/unit';
import { comparable, convert } from '../../model/unit';
import { defineMessages } from '../messages';
import { practice } from '../shared/cite';
import type { SaidQuantity } from '../shared/said-quantities';
import { countedClauses } from './clauses';
import type { OverallContext, OverallRule } from './overall-rule';

const say = defineMessages({
  target: { what: '“{name}”写的是{said}，“{sheet}”的指标值是“{target}”', todo: '请核对，两处写成一致' },
  sum: { what: '“{name}”写的是{said}，各项目表的指标值合起来是{sum}', todo: '请核对，两处写成一致' },
  range: { what: '“{name}”写的是{said}，各项目表的指标值是{least}至{most}', todo: '请核对，两处写成一致' },
  amount: { what: '“{name}”写的是{said}，“{sheet}”的资金总额是{total}{unit}', todo: '请核对，两处写成一致' },
});

/**
 * A quantity right behind the whole name of an indicator, and an amount behind the whole name of a project, that its table does not have.
 * Of an indicator in several tables a count may be their sum or any of them, a share anything between them.
 */
export const overallDiffersFromProjects: OverallRule = {
  id: 'overall-differs-from-projects',
  title: '部门整体绩效目标与项目表数字不一致',
  severity: 'warning',
  source: practice('部门整体绩效目标里的数与各项目绩效目标表一致'),
  asks: 'written',
  messages: say.messages,
  *check(goals, { forms }: OverallContext) {
    const applications = forms.filter((form: Form): form is Application => form.kind === 'application');
    const targets = targetsByName(applications);
    for (const { at, led, quantities } of countedClauses(goals)) {
      for (const quantity of quantities) {
        const said = differsFromTargets(quantity, targets) ?? differsFromBudget(led, quantity, applications);
        if (said) yield { at, key: quantity.text, ...said };
      }
    }
  },
};

interface Target {
  readonly sheet: string;
  readonly text: string;
  readonly number: Big;
  readonly unit: Unit;
}

/** Shorter names, such as 户数, may count anything. */
const LEAST_NAME = 4;

function targetsByName(forms: readonly Application[]): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const form of forms) {
    for (const { level3, target } of named(form)) {
      const name = squash(level3.value ?? '');
      const [number] = target.value?.numbers ?? [];
      const unit = target.value?.unit;
      if (name.length < LEAST_NAME || target.value?.kind !== 'quantitative' || !number || !unit) continue;
      const own = found.get(name) ?? [];
      found.set(name, [...own, { sheet: form.sheetName, text: target.text, number, unit }]);
    }
  }
  return found;
}

/** What may stand between a name and its number. */
const BETWEEN = /(?:达到|不低于|不少于|大于等于|至少|保持在|控制在|达|为|共|计|[≥>=:])+$/;

function differsFromTargets(
  { before, number, unit, text }: SaidQuantity,
  targets: ReadonlyMap<string, readonly Target[]>,
) {
  const words = squash(before).replace(BETWEEN, '');
  const name = [...targets.keys()].filter((one) => words.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return null;
  const all = (targets.get(name) ?? []).filter((target) => comparable(unit, target.unit));
  const numbers = all.flatMap((target) => convert(target.number, target.unit, unit) ?? []);
  const [first] = all;
  if (!first || numbers.length < all.length || numbers.some((one) => one.eq(number))) return null;
  if (all.length === 1) return say('target', { name, said: text, sheet: first.sheet, target: first.text });
  const [least, most] = [smallest(numbers), largest(numbers)];
  if (unit.dimension === 'ratio') {
    if (number.gte(least) && number.lte(most)) return null;
    return say('range', {
      name,
      said: text,
      least: `${least.toFixed()}${unit.text}`,
      most: `${most.toFixed()}${unit.text}`,
    });
  }
  const sum = numbers.reduce((all, one) => all.plus(one), new Big(0));
  // Some of the tables together may come to less than all.
  if (number.lte(sum) && number.gte(least)) return null;
  return say('sum', { name, said: text, sum: `${sum.toFixed()}${unit.text}` });
}

function smallest(numbers: readonly Big[]): Big {
  return numbers.reduce((least, one) => (one.lt(least) ? one : least));
}

function largest(numbers: readonly Big[]): Big {
  return numbers.reduce((most, one) => (one.gt(most) ? one : most));
}

/** Words of a part of the money, of another year's, of another project, or another amount. */
const OTHER_MONEY = /其中|每|人均|户均|上年|去年|已|累计|节约|结余|增收|项目|工程|\d万?元/;

function differsFromBudget(led: string, { before, number, unit, text }: SaidQuantity, forms: readonly Application[]) {
  if (unit.dimension !== 'money' || !unit.factor) return null;
  const words = squash(`${led},${before}`);
  const [project, ...others] = forms.filter((form) => placeOfName(form, words) >= 0);
  const funds = project?.funds;
  if (!project || others.length > 0 || !funds?.total?.value) return null;
  if (OTHER_MONEY.test(words.slice(placeOfName(project, words)))) return null;
  const yuan = number.times(unit.factor);
  const step = unit.factor.div(new Big(10).pow(decimalsOf(number)));
  const amounts = [funds.total, funds.fiscal, funds.other, ...(funds.more ?? [])].flatMap(
    (field) => field?.value ?? [],
  );
  // "7571万元" may be rounded.
  if (amounts.some((amount) => inYuan(amount, funds.unit).minus(yuan).abs().lt(step))) return null;
  const name = project.project.name?.text ?? '';
  return say('amount', { name, said: text, sheet: project.sheetName, total: funds.total.text, unit: funds.unit });
}

const LEAST_PROJECT = 6;

/** Behind the project's whole name; -1 where the words do not have it. */
function placeOfName({ project }: Application, words: string): number {
  const name = squash(project.name?.text ?? '');
  const at = name.length < LEAST_PROJECT ? -1 : words.lastIndexOf(name);
  return at < 0 ? -1 : at + name.length;
}

function decimalsOf(number: Big): number {
  return number.toFixed().split('.')[1]?.length ?? 0;
}
