import { parseUnit, sameUnit, comparable, convert } from '../model/unit';
import type { Unit } from '../model/unit';
import type { TemplateRow } from '../catalog/types';
import type { Indicator } from '../model/form';
import { printIndicatorValue } from '../model/indicator-value';
import type { IndicatorValue } from '../model/indicator-value';
import { citeTemplate, COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { measureOf } from './shared/measured-by';
import { standsAlone } from './shared/stands-alone';
import { templateRowOf } from './shared/template';
import { bothCountFacilities, bothCountPeople, bothMoney } from './shared/unit-family';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  template: { what: '单位不符，模板为“{wanted}”，本单元格为“{unit}”', todo: '请核实指标名称或单位' },
  inexact: { what: '单位不符，模板为“{wanted}”，本单元格为“{unit}”', todo: '请按模板单位换算' },
  convertible: { what: '单位不符，模板为“{wanted}”，本单元格为“{unit}”', todo: '请改为“{better}”' },
  name: { what: '单位不符，按指标名称应为“{wanted}”，本单元格为“{unit}”', todo: '请核实指标名称或单位' },
  description: { what: '单位不符，按绩效指标描述应为“{wanted}”，本单元格为“{unit}”', todo: '请核实指标名称或单位' },
});

/**
 * The unit against the template's row of that name (only where the form is judged by the document, decision D1), else against
 * what the last word of the name counts (人数, 户数, 面积 …), else of the description. Units that only differ in size are a 核实
 * with a repair, different counters of facilities a 提示. In a 自评表 without its 申报表 at most a 核实: the target was approved so.
 */
export const unitMismatch: Rule<'application' | 'self-evaluation'> = {
  id: 'unit-mismatch',
  title: '单位不符',
  severity: 'error',
  source: citeTemplate('≥**公里'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form, context) {
    if (!standsAlone(form, context)) return;
    for (const indicator of named(form)) {
      const unit = indicator.target.value?.kind === 'quantitative' ? indicator.target.value.unit : null;
      if (!unit || unit.dimension === null) continue;
      const row = context.byDocument ? templateRowOf(nameOf(indicator), context) : null;
      const draft = row?.unit ? againstTemplate(indicator, unit, row) : againstWords(indicator, unit);
      if (draft) yield form.kind === 'application' || draft.severity ? draft : { ...draft, severity: 'warning' };
    }
  },
};

function againstTemplate(indicator: Indicator, unit: Unit, row: TemplateRow): Draft | null {
  const expected = row.unit ? parseUnit(row.unit) : null;
  const also = row.alsoUnits.flatMap((text) => parseUnit(text) ?? []);
  if (!expected?.dimension || [expected, ...also].some((fitting) => fits(unit, fitting))) return null;
  const at = indicator.target.at;
  const source = citeTemplate(row.target);
  const data = { wanted: row.unit ?? '', unit: unit.text.trim() };
  if (!comparable(unit, expected))
    return { at, ...say('template', data), source, ...(isLoose(unit, expected) && { severity: 'hint' }) };
  const severity = isCounter(unit) ? 'hint' : 'warning';
  const better = converted(indicator.target.value, expected);
  return better === null
    ? { at, ...say('inexact', data), severity, source }
    : { at, ...say('convertible', { ...data, better }), severity, source, ...rewriting(indicator.target, better) };
}

/** 万元/年 is 万元 of a year: what a template counts, it counts for the year of the budget. */
function fits(unit: Unit, expected: Unit): boolean {
  return sameUnit(unit, expected) || bothCountPeople(unit, expected) || unit.symbol === `${expected.symbol}/年`;
}

function isCounter({ dimension }: Unit): boolean {
  return dimension?.startsWith('count:') ?? false;
}

/** A cost standard may be set per another thing than the template's. */
function isLoose(unit: Unit, expected: Unit): boolean {
  return bothCountFacilities(unit, expected) || bothMoney(unit, expected);
}

/** The value in the template's unit, where that is exact. */
function converted(value: IndicatorValue | null, expected: Unit): string | null {
  const number = value?.numbers[0];
  const exact = value?.unit && number ? convert(number, value.unit, expected) : null;
  return value && exact && printIndicatorValue({ ...value, numbers: [exact], unit: expected });
}

/** "总成本/面积" says how the value is computed: its last word measures only a part of it. */
const COMPUTES = /[/／÷×*+＋＝=]|之[比和差积]|比值/;

function measureOfDescription(text: string): ReturnType<typeof measureOf> {
  return COMPUTES.test(text) ? null : measureOf(text);
}

function againstWords({ level3, description, target }: Indicator, unit: Unit): Draft | null {
  const byName = measureOf(level3.value ?? '');
  const measure = byName ?? measureOfDescription(description?.text ?? '');
  if (!measure || measure.fits(unit)) return null;
  if (!byName && measure.name === '%') return null;
  const isCertain = byName !== null && unit.dimension !== 'ratio' && unit.symbol !== '分';
  return {
    at: target.at,
    ...say(byName ? 'name' : 'description', { wanted: measure.name, unit: unit.text.trim() }),
    source: COMPLETE_AND_CORRECT,
    ...(!isCertain && { severity: 'warning' }),
  };
}
