import type Big from 'big.js';
import type { Application, Indicator } from '../../model/form';
import { squash } from '../../model/text';
import type { Unit } from '../../model/unit';
import { convert, parseUnit } from '../../model/unit';
import { nameOf } from '../../model/indicators';
import { timesAYear } from './periods';

/** A price of 成本指标 and the one quantity of 数量指标 that it is paid for. */
export interface PricedQuantity {
  readonly price: Indicator;
  readonly quantity: Indicator;
  readonly yuan: Big;
  /** How often a year it is paid, of a price per month or quarter; 1 of any other. */
  readonly times: number;
}

/**
 * Prices with the quantity they clearly belong to: counted in what the price is paid per, and of the same thing by name.
 * A price that fits two quantities, or none, says nothing, nor do two prices of one quantity.
 */
export function pricedQuantities({ indicators }: Application): readonly PricedQuantity[] {
  const quantities = indicators.filter(isQuantity);
  const priced = indicators.flatMap((price) => {
    const per = perWhat(price);
    const fitting = per ? quantities.flatMap((quantity) => costOf(price, per, quantity) ?? []) : [];
    return fitting.length === 1 ? fitting : [];
  });
  return priced.filter(({ quantity }) => priced.filter((other) => other.quantity === quantity).length === 1);
}

function costOf(price: Indicator, { per, times }: Per, quantity: Indicator): PricedQuantity | null {
  const each = price.target.value?.numbers[0];
  const factor = price.target.value?.unit?.factor;
  const count = isSameThing(price, quantity, per) ? countIn(per, quantity) : null;
  return each && factor && count
    ? { price, quantity, times, yuan: each.times(factor).times(count).times(times) }
    : null;
}

/** Who profits is not what is paid for. */
function isQuantity(indicator: Indicator): boolean {
  const { level2, target } = indicator;
  const isFloor = target.value?.comparator !== '≤' && target.value?.comparator !== '<';
  return (
    level2?.name === '数量指标' &&
    target.value?.kind === 'quantitative' &&
    isFloor &&
    !/受益|收益|带动|覆盖|惠及/.test(nameOf(indicator))
  );
}

/** What a price is paid for, and how often a year. */
interface Per {
  readonly per: Unit;
  readonly times: number;
}

/** 亩 of "300元/亩", or of "≤300元" where the name says 亩均 or 每亩; null for prices per two things. 元/人/月 is paid twelve times. */
function perWhat({ level2, level3, description, target }: Indicator): Per | null {
  const unit = target.value?.kind === 'quantitative' ? target.value.unit : null;
  if (level2?.name !== '成本指标' || !unit) return null;
  const [money, ...per] = unit.symbol.split('/');
  if (!unit.dimension?.startsWith('money') || money === undefined) return null;
  const named = per.length > 0 ? per : namedDenominators(`${level3.value ?? ''} ${description?.text ?? ''}`);
  const [things, periods] = [named.filter((part) => !isTime(part)), named.filter(isTime)];
  const denominator = things.length === 1 ? parseUnit(things[0] ?? '') : null;
  const times = periods.length === 0 ? 1 : timesOf(periods, level3.value ?? '');
  return denominator?.factor && times ? { per: denominator, times } : null;
}

function isTime(part: string): boolean {
  return /^(?:months|minutes)$/.test(parseUnit(part)?.dimension ?? '');
}

/** Pay and care go on all the year; for how many months another subsidy is paid nobody knows. */
function timesOf(periods: readonly string[], name: string): number | null {
  const times = periods.length === 1 ? timesAYear(periods[0] ?? '') : null;
  return times === 1 || PAID_ALL_YEAR.test(name) ? times : null;
}

const PAID_ALL_YEAR = /报酬|工资|薪|劳务费|岗位|救助|救济|供养|低保|津贴|生活费|管护|管理费|保洁|养护/;

function namedDenominators(words: string): readonly string[] {
  const matches = Array.from(squash(words).matchAll(/每个?(平方米|公里|[\p{Script=Han}])|([人户亩头只座处盏])均/gu));
  return [...new Set(matches.map(([, per, mean]) => per ?? mean ?? ''))];
}

/** One clerk pays per 头只, another counts 头. */
const LIVESTOCK = ['头', '只', '头只'];

function countIn(per: Unit, { target }: Indicator): Big | null {
  const { unit, numbers } = target.value ?? {};
  if (!unit || !numbers?.[0]) return null;
  if (LIVESTOCK.includes(per.symbol) && LIVESTOCK.includes(unit.symbol)) return numbers[0];
  return convert(numbers[0], unit, per);
}

/**
 * 土豆亩均补助成本 and 土豆种植面积; 补助标准 names no thing, so it goes with any. Only people have to be called quite the same: who is
 * trained for work is not who is paid for it.
 */
function isSameThing(price: Indicator, quantity: Indicator, per: Unit): boolean {
  const [one, other] = [thingOf(nameOf(price)), thingOf(nameOf(quantity))];
  if (['人', '户'].includes(per.symbol)) {
    return withoutPeople(one) === withoutPeople(other) || (DONE_TO_PEOPLE.test(one) && other.startsWith(one));
  }
  return one.includes(other) || other.includes(one);
}

/** 救助标准 is paid to whom the 救助 is counted for, whoever they are. */
const DONE_TO_PEOPLE = /^(?:救助|救济|供养|慰问|抚恤)$/;

function withoutPeople(thing: string): string {
  return thing.replace(/[人户]口?$/, '');
}

const NO_THING =
  /(?:人|户|亩)均|每个?(?:平方米|立方米|公里|千米|\p{Script=Han})|平均|资助|报酬|工资|薪酬|劳务费|聘用|选聘|聘请|落实|补助|补贴|奖补|标准|成本|费用|单价|价格|资金|投入|投资|数量|面积|里程|长度|个数|数$|种植|养殖|建设|新建|改造|改建|新增|安装|硬化|项目|工程|各类|贫困[村户地区]*|行政村|村内|建档立卡|\(.*?\)/gu;

function thingOf(name: string): string {
  return squash(name).replace(NO_THING, '');
}
