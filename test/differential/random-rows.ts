import type { CellValue } from '../../src/model/cell';

/** One row as a person may have typed it. */
export interface TypedRow {
  readonly level2: string | null;
  readonly level3: string;
  readonly weight: CellValue;
  readonly target: CellValue;
  readonly actual: CellValue;
  /** What the two cells show where a percent format shows more than the number. */
  readonly targetShown?: string;
  readonly actualShown?: string;
}

/** A repeatable stream of numbers in [0, 1): the same rows in every run, so that a difference can be looked at. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows of every shape that formulas are to understand: comparators, units that convert, percentages, fractions, blanks, zeros, negatives, text, numbers. */
export function randomRows(count: number, seed: number): TypedRow[] {
  const dice = new Dice(seeded(seed));
  return Array.from({ length: count }, () => dice.row());
}

const COMPARATORS = [
  '',
  '',
  '',
  '≥',
  '≥',
  '≤',
  '>',
  '<',
  '=',
  '═',
  '≧',
  '≦',
  '⩾',
  '⩽',
  '>=',
  '<=',
  '＞=',
  '＜=',
  '不低于',
  '不少于',
  '不高于',
  '不超过',
  '大于',
  '小于',
];
const FAMILIES: readonly (readonly string[])[] = [
  ['元', '万元', '亿元'],
  ['人', '万人', '名'],
  ['户', '万户'],
  ['米', '公里', 'km', '千米', '里'],
  ['平方米', '亩', '公顷', '平方公里', '㎡', '万亩'],
  ['公斤', '斤', '吨'],
  ['元/亩', '万元/亩'],
  ['元/人/月', '万元/人/月'],
  ['万元/公里', '元/公里'],
  ['元/头只', '元/头只'],
  ['年', '个月'],
  ['天', '小时'],
  ['个', '座', '处', '盏', '条', '项', '次', '人次', '头', '只', '套'],
  ['%', '％', '百分比', '%', '%', '%'],
];
const CLASSES = [
  null,
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '成本指标',
  '经济效益指标',
  '服务对象满意度指标',
];
const NAMES = [
  '道路硬化里程',
  '补助标准',
  '人均月工资',
  '受益人数',
  '项目总成本',
  '验收合格率',
  '亩均投入',
  '保险单价',
  '苗木死亡率',
  '设备故障次数（次）',
  '投诉处理率',
  '平均办结 时长',
];
const PROSE = [
  '是',
  '显著提升',
  '已完成',
  '2023年12月底前',
  '1-12月',
  '2023年',
  '≥**亩',
  '≥90大于90%',
  '≥1600三保支出',
  '12月',
  '持续改善',
];
const WEIGHTS = [1, 2, 3, 4, 5, 5, 6, 7, 8, 10, 12.5, 2.5, 3.33, 6.67];

class Dice {
  constructor(private readonly next: () => number) {}

  row(): TypedRow {
    if (this.maybe(0.08)) return this.halfCent();
    const family = this.pick(FAMILIES);
    const target = this.maybe(0.06) ? this.odd() : this.target(family);
    const actual = this.maybe(0.08) ? this.odd() : this.actual(family, target);
    return {
      level2: this.pick(CLASSES),
      level3: this.pick(NAMES),
      weight: this.maybe(0.03) ? null : this.maybe(0.03) ? '5 分' : this.pick(WEIGHTS),
      target,
      actual,
      ...this.formats(target, actual),
    };
  }

  /** A score that lies exactly between two cents, where binary fractions go astray. */
  private halfCent(): TypedRow {
    const weight = this.pick([5, 5, 2.5, 10]);
    const target = weight === 10 ? 2000 : 1000;
    const actual = 2 * Math.floor(this.next() * (target / 2)) + 1;
    return {
      level2: '数量指标',
      level3: this.pick(NAMES),
      weight,
      target: this.pick([target, `≥${target}亩`]),
      actual: this.pick([actual, `${actual}`]),
    };
  }

  /** Percent formats, which no formula sees. */
  private formats(target: CellValue, actual: CellValue): Pick<TypedRow, 'targetShown' | 'actualShown'> {
    const targetShown = this.maybe(0.4) ? asPercent(target) : null;
    const actualShown = this.maybe(0.4) ? asPercent(actual) : null;
    return { ...(targetShown !== null && { targetShown }), ...(actualShown !== null && { actualShown }) };
  }

  private target(family: readonly string[]): CellValue {
    const shape = this.next();
    if (shape < 0.12) return this.number(family);
    const unit = shape < (family.includes('%') ? 0.35 : 0.2) ? '' : this.pick(family);
    return `${this.pick(COMPARATORS)}${this.digits(family)}${this.gap()}${unit}`;
  }

  /** Near the target as often as anywhere, so that both sides of it are met. */
  private actual(family: readonly string[], target: CellValue): CellValue {
    const shape = this.next();
    const near = this.maybe(0.5) ? numberIn(target) : null;
    const digits =
      near === null
        ? this.digits(family)
        : String(Number((near * this.pick([0.5, 0.8, 0.9, 0.97, 1, 1, 1.05, 1.2, 2])).toFixed(4)));
    if (shape < 0.4) return near === null ? this.number(family) : Number(digits);
    if (shape < 0.5) return digits;
    const unit = this.pick(shape < 0.9 ? family : this.pick(FAMILIES));
    return `${digits}${this.gap()}${unit}`;
  }

  private odd(): CellValue {
    return this.maybe(0.5) ? null : this.pick(PROSE);
  }

  private number(family: readonly string[]): number {
    return family.includes('%') && this.maybe(0.5) ? Math.round(this.next() * 130) / 100 : Number(this.plain());
  }

  private digits(family: readonly string[]): string {
    const plain = family.includes('%') && this.maybe(0.3) ? String(Math.round(this.next() * 100) / 100) : this.plain();
    const [whole = '', rest] = plain.split('.');
    if (this.maybe(0.1) && whole.length > 3)
      return `${whole.replace(/\B(?=(\d{3})+$)/g, this.pick([',', '，']))}${rest ? `.${rest}` : ''}`;
    return this.maybe(0.05) ? plain.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit) : plain;
  }

  private plain(): string {
    if (this.maybe(0.06)) return '0';
    const size = this.pick([1, 10, 100, 100, 1000, 10000, 500000]);
    const number = Number((this.next() * size).toFixed(this.pick([0, 0, 0, 1, 2, 4])));
    return String(this.maybe(0.05) ? -number || 0 : number);
  }

  private gap(): string {
    return this.pick(['', '', ' ', '　', '\u00a0']);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T;
  }

  private maybe(chance: number): boolean {
    return this.next() < chance;
  }
}

/** 0.985 → "98.5%"; null for a number that nobody would show so. */
function asPercent(value: CellValue): string | null {
  return typeof value === 'number' && Math.abs(value) <= 2 ? `${Number((value * 100).toFixed(6))}%` : null;
}

function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? /-?\d+(?:\.\d+)?/.exec(value.replace(/[,，]/g, ''))?.[0] : undefined;
  return digits === undefined ? null : Number(digits);
}
