import type Big from 'big.js';
import type { Application, Indicator } from '../../model/form';
import { squash } from '../../model/text';
import type { Unit } from '../../model/unit';
import { convert, parseUnit } from '../../model/unit';
import { nameOf } from './indicators';

/** A price of 成本指标 and the one quantity of 数量指标 that it is paid for. */
export interface PricedQuantity {
  readonly price: Indicator;
  readonly quantity: Indicator;
  readonly yuan: Big;
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

function costOf(price: Indicator, per: Unit, quantity: Indicator): PricedQuantity | null {
  const each = price.target.value?.numbers[0];
  const factor = price.target.value?.unit?.factor;
  const count = isSameThing(price, quantity, per) ? countIn(per, quantity) : null;
  return each && factor && count ? { price, quantity, yuan: each.times(factor).times(count) } : null;
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

/** 亩 of "300元/亩", or of "≤300元" where the name says 亩均 or 每亩; null for prices per time or per two things (元/人/月). */
function perWhat({ level2, level3, description, target }: Indicator): Unit | null {
  const unit = target.value?.kind === 'quantitative' ? target.value.unit : null;
  if (level2?.name !== '成本指标' || !unit) return null;
  const [money, ...per] = unit.symbol.split('/');
  if (!unit.dimension?.startsWith('money') || money === undefined) return null;
  const named = per.length > 0 ? per : namedDenominators(`${level3.value ?? ''} ${description?.text ?? ''}`);
  const denominator = named.length === 1 ? parseUnit(named[0] ?? '') : null;
  return denominator?.factor && !/^(?:months|minutes)$/.test(denominator.dimension ?? '') ? denominator : null;
}

function namedDenominators(words: string): readonly string[] {
  const said = Array.from(squash(words).matchAll(/每个?(平方米|公里|[\p{Script=Han}])|([人户亩头只座处盏])均/gu));
  return [...new Set(said.map(([, per, mean]) => per ?? mean ?? ''))];
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
  if (['人', '户'].includes(per.symbol)) return withoutPeople(one) === withoutPeople(other);
  return one.includes(other) || other.includes(one);
}

function withoutPeople(thing: string): string {
  return thing.replace(/[人户]口?$/, '');
}

const NO_THING =
  /(?:人|户|亩)均|每[个人户亩头只座处盏]|平均|资助|补助|补贴|奖补|标准|成本|费用|单价|价格|资金|投入|投资|数量|面积|里程|长度|个数|数$|种植|养殖|建设|新建|改造|改建|新增|安装|硬化|项目|工程|各类|贫困[村户地区]*|行政村|村内|建档立卡|\(.*?\)/g;

function thingOf(name: string): string {
  return squash(name).replace(NO_THING, '');
}
