import type { Unit } from '../../model/unit';
import type { Dimension } from './types';

/** The units that a measure is given in. */
export interface UnitsOfMeasure {
  /** As a person would name them: "人", "%", "面积单位". */
  readonly name: string;
  fits(unit: Unit): boolean;
}

/** 个 counts anything; a denominator (次/年) and 万 change nothing. */
const counters = (name: string, words = ''): UnitsOfMeasure => ({
  name,
  fits: ({ symbol }) => [name, '个', ...words.split(' ')].includes((symbol.split('/')[0] ?? '').replace(/^[万亿]/, '')),
});

const dimensions = (name: string, ...names: readonly string[]): UnitsOfMeasure => ({
  name,
  fits: ({ dimension }) => names.includes(dimension?.split('/')[0] ?? ''),
});

const either = (one: UnitsOfMeasure, other: UnitsOfMeasure): UnitsOfMeasure => ({
  name: one.name,
  fits: (unit) => one.fits(unit) || other.fits(unit),
});

const SHARE = either(dimensions('%', 'ratio', 'ratio-difference'), counters('%', '倍'));

/** A growth rate may be given in 倍, an opinion in 分; a 亩次 is an 亩 worked over once; a term may be given in 学时 and 工日. */
export const UNITS_OF: Readonly<Record<Dimension, UnitsOfMeasure>> = {
  share: SHARE,
  opinion: either(SHARE, counters('%', '分')),
  length: dimensions('公里', 'length'),
  area: either(dimensions('面积单位', 'area'), counters('面积单位', '亩次')),
  volume: dimensions('立方米', 'volume'),
  mass: dimensions('吨', 'mass'),
  people: counters('人', '人次 人天 生'),
  visits: counters('人次', '人'),
  households: counters('户', '户次 家'),
  events: counters('次', '场 场次 项 起 件 例 宗 期 批 批次 班 班次 人次 台次 户次 件次 车次 课时'),
  things: { name: '计数单位', fits: ({ dimension }) => dimension?.startsWith('count:') ?? false },
  time: either(
    dimensions('年、月或天', 'months', 'minutes'),
    counters('年、月或天', '工作日 学时 课时 学年 学期 工日 人天 年次'),
  ),
  money: dimensions('万元', 'money'),
  price: dimensions('元', 'money', 'ratio'),
};
