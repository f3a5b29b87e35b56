import type { CellValue } from '../../src/model/cell';
import { seeded } from './random-rows';

/** A cell as typed, and what it shows where its format shows more than the number. */
export interface ShownCell {
  readonly value: CellValue;
  readonly text: string;
}

/** A row of a table that prints sign, number and unit of a target in columns of their own, and the unit of the result too. */
export interface JoinedRow {
  readonly level2: string;
  readonly level3: string;
  readonly sign: ShownCell;
  readonly number: ShownCell;
  readonly unit: ShownCell;
  readonly actual: ShownCell;
  readonly actualUnit: ShownCell;
  readonly weight: number;
}

const SIGNS = [
  ...[
    '≥',
    '≥',
    '≥',
    '≤',
    '≤',
    '=',
    '>',
    '<',
    '>=',
    '≧',
    '＞',
    '＜＝',
    '大于等于',
    '小于等于',
    '不低于',
    '不超过',
    '等于',
    '高于',
  ],
  ...['正向', '反向', '正向指标', '定性', '无', '/', '—', '', '', ' ≥ '],
];
const FAMILIES: readonly (readonly string[])[] = [
  ['元', '万元', '亿元'],
  ['人', '万人'],
  ['户', '万户'],
  ['米', '公里', '千米'],
  ['亩', '公顷', '平方米'],
  ['吨', '公斤'],
  ['元/亩', '万元/亩'],
  ['个', '处', '次'],
  ['年', '个月'],
  ['%', '%', '％', '百分比'],
  ['%', '%', '％', '%'],
];
const NO_UNITS = ['', '', '/', '无', '-', '定性'];
const LEVELS2 = ['数量指标', '质量指标', '成本指标', '经济效益指标', '服务对象满意度指标'];
const NAMES = ['道路硬化里程', '补助标准', '受益人数', '项目总成本', '验收合格率', '群众满意度', '亩均投入'];
const WORDS = ['优良中差', '显著提升', '**', '是', '约500', '2023.12', '50-60', '5级以上', '95以上', ''];

/** The same rows in every run. */
export function joinedRows(count: number, seed: number): readonly JoinedRow[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const maybe = (chance: number) => next() < chance;
  const typed = (value: CellValue): ShownCell => ({ value: value === '' ? null : value, text: String(value ?? '') });
  const cellOf = (number: number, family: readonly string[]): ShownCell => {
    if (family.includes('%') && number <= 130 && maybe(0.4)) {
      const share = Number((number / 100).toFixed(6));
      return maybe(0.7) ? { value: share, text: `${number}%` } : typed(share);
    }
    if (maybe(0.5)) return typed(number);
    if (maybe(0.3)) return typed(`${pick(['≥', '≤', '不少于', '＝'])}${number}`);
    if (maybe(0.4)) return typed(`${number}${pick(['', ' '])}${pick(family)}`);
    if (maybe(0.2))
      return typed(String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))));
    return typed(pick([String(number), ` ${number}`, number.toLocaleString('en-US')]));
  };
  return Array.from({ length: count }, () => {
    const family = pick(FAMILIES);
    const isShare = family.includes('%');
    const size = isShare ? 100 : pick([2, 10, 100, 1000, 100000]);
    const target = maybe(0.05) ? 0 : Number((next() * size).toFixed(pick([0, 0, 1, 2])));
    const done = maybe(0.7)
      ? Number((target * pick([0.5, 0.8, 0.97, 1, 1, 1.2, 2])).toFixed(2))
      : Math.round(next() * size);
    const unitOf = (): ShownCell =>
      typed(maybe(0.75) ? pick(family) : maybe(0.2) ? pick(pick(FAMILIES)) : pick(NO_UNITS));
    return {
      level2: pick(LEVELS2),
      level3: pick(NAMES),
      sign: typed(pick(SIGNS)),
      number: maybe(0.06) ? typed(pick(WORDS)) : cellOf(target, family),
      unit: unitOf(),
      actual: maybe(0.06) ? typed(pick(WORDS)) : cellOf(done, family),
      actualUnit: unitOf(),
      weight: pick([2, 5, 8, 10, 12.5, 3.33]),
    };
  });
}
