import { namedMeasure } from '../catalog';
import { mistypedComparator } from '../model/comparator';
import type { Field } from '../model/field';
import type { Form } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import type { Comparator } from '../model/comparator';
import { parseIndicatorValue, printIndicatorValue } from '../model/indicator-value';
import { squash } from '../model/text';
import { QUANTIFIED, QUANTITATIVE_SCORE } from './shared/cite';
import { hasPoints } from './shared/has-points';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { isQuantitativeName, isShareName } from './shared/measured-by';
import { leavesOpen } from './shared/choice';
import { perUnit, quantityAmongWords, quantityBeforeWish, saysNumber } from './shared/plain-value';
import { restatedValue } from './shared/restated';
import type { Said } from './messages';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  wish: { what: '{column}“{text}”写了两个数，按前一个计算', todo: '请改为“{better}”' },
  sign: { what: '{column}“{text}”的比较符号误用了书名号，公式读不出数', todo: '请改为“{better}”' },
  unitInWords: { what: '{column}“{text}”的单位用文字写出，公式读不出数', todo: '请改为“{better}”' },
  amongWords: { what: '{column}“{text}”夹有文字，公式读不出数', todo: '请改为“{better}”' },
  wordsAround: { what: '{column}“{text}”夹有文字，公式读不出数', todo: '请只保留数字和单位' },
  twice: { what: '{column}“{text}”把一个数写了两遍，公式读不出数', todo: '请改为“{better}”' },
  notation: { what: '{column}“{text}”不是普通的数字写法，公式读不出数', todo: '请写成一个整数或小数' },
  range: { what: '{column}“{text}”是一个区间，公式读不出数', todo: '请写成一个数值' },
  withWords: { what: '{column}“{text}”数字与文字混写，{consequence}', todo: '请只保留数字和单位{suggestion}' },
  twoWordings: { what: '{column}“{text}”含两种表述，{consequence}', todo: '请只保留一种{suggestion}' },
  several: { what: '{column}“{text}”含不止一个数值，{consequence}', todo: '请只保留一个' },
  severalTargets: {
    what: '{column}“{text}”含不止一个数值，{consequence}',
    todo: '请只保留一个，其余的另列一条指标',
  },
});

/**
 * A number and words, two numbers or two comparators in one cell: no formula can read it. 核实 where a person still can: one number
 * with its unit among words ("60盏路灯"), a range, a rate in words ("每亩300元"), words that say the number or the name once more.
 */
export const valueMixed: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'value-mixed',
  title: '数字与文字混写',
  severity: 'error',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target', 'actual'],
  messages: say.messages,
  *check(form) {
    const column = form.kind === 'monitoring' ? '完成情况' : '全年实际值';
    const source = hasPoints(form) ? {} : { source: QUANTIFIED };
    for (const indicator of named(form)) {
      const { target, actual } = indicator;
      const name = nameOf(indicator);
      if (isMixed(target, name) && !leavesOpen(target)) yield { ...draft('指标值', target, name, form), ...source };
      if (target.value?.kind === 'quantitative' && actual && isMixed(actual, ''))
        yield { ...asResult(draft(column, actual, name, form), form), ...source };
    }
  },
};

/** "1:10", "8:00-18:00" and "7×24小时" are numbers that belong together, that of "4A级" is part of a name. */
const BELONG_TOGETHER =
  /^[≥≤=]?(?:\d+(?:\.\d+)?[:∶]\d+(?:\.\d+)?|\d{1,2}[:∶]\d{2}(?:[-~—–至到]\d{1,2}[:∶]\d{2})?(?:[之以]?[前后])?|\d{1,3}天?[×*xX]24小?[时h]|\d[A-Z]{1,3}级)$/;

/** "45户163人" counts the same people twice: a person can tell whether that was reached. */
const HOUSEHOLDS_AND_PERSONS = /^[≥≤=]?\d+户[,，、/／]?[≥≤=]?\d+人(?:次)?$/;

/** "5×10^4立方米", "1.2×10⁴吨", "1/3": one number, written as no formula reads it. */
const NOTATION =
  /^[≥≤=]?(?:\d+(?:\.\d+)?[×*xX]10\^?[\d⁰¹²³⁴-⁹]+|\d{1,3}[/／]\d{1,3})(?![\d:：])(?:[^\d,，、；;][^,，、；;]{0,7})?$/;

function isMixed({ text, value }: Field<IndicatorValue>, name: string): boolean {
  if (value?.kind === 'malformed') return numbersIn(text).length > 0 && !BELONG_TOGETHER.test(squash(text));
  if (value?.kind === 'qualitative') return isQuantitativeName(name) && saysNumber(text);
  return value?.kind === 'quantitative' && value.remark !== '' && quantityBeforeWish(text) !== null;
}

function draft(column: string, field: Field<IndicatorValue>, name: string, form: Form): Draft {
  const { at, text } = field;
  const numbers = numbersIn(text);
  const readable = (message: Readable, better: string): Draft => ({
    at,
    severity: 'warning',
    ...say(message, { column, text, better }),
    ...rewriting(field, better),
  });
  const scored = quantityBeforeWish(text);
  if (scored !== null) return readable('wish', scored);
  const meant = withSign(text);
  if (meant !== null) return readable('sign', meant);
  const rate = perUnit(text);
  if (rate !== null)
    return { ...readable('unitInWords', rate), ...(isFrequency(rate, name) && { severity: 'hint' as const }) };
  if (HOUSEHOLDS_AND_PERSONS.test(squash(text)))
    return { at, severity: 'warning', ...unreadable(column, field, name, '公式读不出数') };
  if (NOTATION.test(squash(text))) return { at, severity: 'warning', ...say('notation', { column, text }) };
  const quantity = numbers.length === 1 ? quantityAmongWords(text) : null;
  if (quantity?.text === null) return { at, severity: 'warning', ...say('wordsAround', { column, text }) };
  if (quantity) return readable('amongWords', quantity.text);
  const restated = restatedValue(text, name);
  const value = restated === null ? null : (proposal(numbers, field.value?.comparator ?? null, name) ?? restated);
  if (value !== null && /\D$/.test(value)) return readable(numbers.length > 1 ? 'twice' : 'amongWords', value);
  if (RANGE.test(squash(text))) return { at, severity: 'warning', ...say('range', { column, text }) };
  return { at, ...unreadable(column, field, name, hasPoints(form) ? '无法计分' : '无法判断是否完成') };
}

/** What a person can still read, and how it would be written. */
type Readable = 'wish' | 'sign' | 'unitInWords' | 'amongWords' | 'twice';

/** "每季度1次" is how one says how often. */
function isFrequency(rate: string, name: string): boolean {
  return namedMeasure(name).dimension === 'events' && /次\/(?:周|月|季度|季|年)$/.test(rate);
}

function withSign(text: string): string | null {
  const squashed = squash(text);
  const sign = mistypedComparator(squashed);
  return sign && printIndicatorValue(parseIndicatorValue(sign.comparator + squashed.slice(sign.spelling.length)));
}

/** Where nothing is scored, "已完成5所" says enough. */
function asResult(said: Draft, form: Form): Draft {
  return said.severity === 'warning' && !hasPoints(form) ? { ...said, severity: 'hint' } : said;
}

function unreadable(column: string, { text, value }: Field<IndicatorValue>, name: string, consequence: string): Said {
  const numbers = numbersIn(text);
  const example = proposal(numbers, value?.comparator ?? null, name);
  const suggestion = example ? `，如“${example}”` : '';
  const data = { column, text, consequence };
  if (numbers.length === 1) return say('withWords', { ...data, suggestion });
  if (new Set(numbers).size === 1) return say('twoWordings', { ...data, suggestion });
  return say(column === '指标值' ? 'severalTargets' : 'several', data);
}

const RANGE = /^[^\d]{0,4}\d+(?:\.\d+)?[^\d]{0,4}?[-~—–至到]+\d+(?:\.\d+)?[^\d]*$/;

/** Only where the cell says one number, however often, and the name says that it is a share. No share is above 100%. */
function proposal(numbers: readonly string[], comparator: Comparator | null, name: string): string | null {
  const [first, ...rest] = numbers;
  if (first === undefined || rest.some((other) => other !== first) || Number(first) > 100 || !isShareName(name))
    return null;
  return Number(first) === 100 ? '100%' : `${comparator ?? ''}${first}%`;
}

function numbersIn(text: string): readonly string[] {
  return squash(text).match(/\d+(?:\.\d+)?/g) ?? [];
}
