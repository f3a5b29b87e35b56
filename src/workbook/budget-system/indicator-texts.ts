import type Big from 'big.js';
import { classOfLevel2 } from '../../catalog';
import { QUALITATIVE, TIER_WORDS } from '../../catalog/budget-system';
import type { SystemRole } from '../../catalog/budget-system';
import type { RuleSet } from '../../catalog/types';
import type { CellRef } from '../../model/cell';
import type { Comparator } from '../../model/comparator';
import type { Field } from '../../model/field';
import type { Application, Form, Indicator, Monitoring, SelfEvaluation } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import { isCarried, nameOf, named } from '../../model/indicators';
import type { Likelihood } from '../../model/likelihood';
import { convert, isPercent } from '../../model/unit';
import { mayBeShare, mayNameShare, quantityOf, statedTier } from '../../scoring';

/** A form that has a sheet in the budget system. */
export type SystemForm = Application | Monitoring | SelfEvaluation;

/** A 审核表 has none. */
export function isSystemForm(form: Form): form is SystemForm {
  return form.kind !== 'review';
}

/** What stands in the system's columns, without its codes. A role that is absent: nobody can say what belongs there. */
export type Texts = Readonly<Partial<Record<SystemRole, string>>>;

/** An indicator of a form in the system's columns. */
export interface SaidRow {
  readonly indicator: Indicator;
  readonly texts: Texts;
  /** What could not be taken over, each as a short statement. */
  readonly left: readonly string[];
}

/** Every indicator of the form that has been filled in, and what was written without a target; an untouched "≥**亩" of a template and 不涉及 are none. @param split sign, number and unit stand in columns of their own */
export function saidRows(form: SystemForm, ruleSet: RuleSet, split: boolean): readonly SaidRow[] {
  return named(form)
    .filter((indicator) => isCarried(indicator) || indicator.target.text === '')
    .map((indicator) => saidRow(indicator, ruleSet, split));
}

/** Where the form says it; its name where it has no such cell. */
export function cellOf(indicator: Indicator, role: SystemRole): CellRef {
  const { level1, level2, level3, target, actual, forecast, likelihood, weight, score, reason, note } = indicator;
  const part = (wanted: string) => target.parts?.find((one) => one.role === wanted)?.at ?? target.at;
  const cells: Readonly<Partial<Record<SystemRole, CellRef | undefined>>> = {
    level1: level1?.at,
    level2: level2?.at,
    sign: part('sign'),
    target: target.at,
    unit: part('unit'),
    actual: actual?.at,
    description: actual?.at,
    forecast: forecast?.at,
    likelihood: likelihood?.at,
    weight: weight?.at,
    score: score?.at,
    reason: reason?.at,
    note: note?.at,
  };
  return cells[role] ?? level3.at;
}

function saidRow(indicator: Indicator, ruleSet: RuleSet, split: boolean): SaidRow {
  const left: string[] = [];
  const level2 = indicator.level2?.name ?? '';
  const level1 = indicator.level1?.name ?? classOfLevel2(level2, ruleSet.classes) ?? '';
  const value = { ...targetTexts(indicator.target, split, left), ...resultTexts(indicator, ruleSet, split, left) };
  const texts: Texts = {
    level1,
    level2,
    level3: nameOf(indicator),
    ...value,
    ...pointTexts(indicator, left),
    reason: indicator.reason?.text ?? '',
    note: indicator.note?.text ?? '',
    ...likelihoodText(indicator),
  };
  return { indicator, texts, left };
}

const SIGNS: Readonly<Record<Comparator, string>> = { '≥': '≥', '>': '＞', '=': '＝', '<': '＜', '≤': '≤' };

type TargetTexts = Pick<Texts, 'sign' | 'target' | 'unit'>;

function targetTexts({ text, value }: Field<IndicatorValue>, split: boolean, left: string[]): TargetTexts {
  if (!split) return { target: text };
  if (value === null || text === '') return { sign: '', target: '', unit: '' };
  const [number] = value.numbers;
  if (value.kind === 'quantitative' && number) {
    if (value.remark !== '') left.push(`指标值的说明“${value.remark}”`);
    if (value.comparator === null) left.push('计算符号：指标值没有写明≥、≤或=');
    return {
      sign: value.comparator === null ? '' : SIGNS[value.comparator],
      target: number.toFixed(),
      unit: value.unit?.text ?? '',
    };
  }
  const isMixed = value.kind === 'malformed' || value.kind === 'placeholder';
  const sign = !isMixed ? QUALITATIVE : value.comparator === null ? '' : SIGNS[value.comparator];
  return { sign, target: text, unit: '' };
}

type ResultTexts = Pick<Texts, 'actual' | 'forecast' | 'description'>;

function resultTexts(indicator: Indicator, ruleSet: RuleSet, split: boolean, left: string[]): ResultTexts {
  const { actual, forecast, target } = indicator;
  const isNumber = target.value?.kind === 'quantitative';
  const resultOf = (field: Field<IndicatorValue> | null, what: string): string | undefined => {
    if (field === null || field.text === '') return '';
    if (!split) return field.text;
    const said = isNumber ? numberBeside(indicator, field) : tierWord(field.text, ruleSet);
    if (said === null)
      left.push(`${what}“${field.text}”${isNumber ? '：换算不成指标值的单位' : '：没有写明达成、部分达成还是未达成'}`);
    return said ?? undefined;
  };
  const [done, expected] = [resultOf(actual, '完成值'), resultOf(forecast, '全年预计')];
  return {
    ...(done !== undefined && { actual: done }),
    ...(expected !== undefined && { forecast: expected }),
    description: isNumber ? '' : (actual?.text ?? ''),
  };
}

/** The result as a number in the unit of the target; null where it is none, or where two readings are possible (decision D14). */
function numberBeside(indicator: Indicator, field: Field<IndicatorValue>): string | null {
  const unit = indicator.target.value?.unit ?? null;
  const result = quantityOf(field);
  if (result === null) return null;
  if (result.unit !== null) {
    const inUnit = unit && convert(result.number, result.unit, unit);
    return inUnit?.toFixed() ?? null;
  }
  const isOfPercent = isPercent(unit) || (unit === null && mayNameShare(nameOf(indicator)));
  return isOfPercent && mayBeShare(result) ? null : result.number.toFixed();
}

function tierWord(text: string, { arithmetic }: RuleSet): string | null {
  const tier = statedTier(text, arithmetic.bands);
  if (tier === null) return null;
  const { reached, partly } = arithmetic.bands;
  return TIER_WORDS[tier.from === reached ? 0 : tier.from === partly ? 1 : 2];
}

/** Points merged over several rows count in the first one (decision D19). */
function pointTexts({ weight, score, pointsOf }: Indicator, left: string[]): Pick<Texts, 'weight' | 'score'> {
  if (pointsOf !== undefined) {
    left.push('分值、得分与上面的指标合在一格');
    return {};
  }
  return { weight: numberText(weight), score: numberText(score) };
}

function numberText(field: Field<Big> | null): string {
  return field?.value?.toFixed() ?? field?.text ?? '';
}

const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
  certain: '确定能',
  possible: '有可能',
  impossible: '完全不可能',
};

function likelihoodText({ likelihood }: Indicator): Pick<Texts, 'likelihood'> {
  if (!likelihood || likelihood.text === '') return { likelihood: '' };
  return likelihood.value === null ? {} : { likelihood: LIKELIHOOD_WORDS[likelihood.value] };
}
