import { squash } from '../../model/text';
import type { Unit } from '../../model/unit';

/** What an indicator's name says about its unit. */
export interface Measure {
  /** The unit as a person would name it: "人", "%", "面积单位". */
  readonly unit: string;
  fits(unit: Unit): boolean;
}

/**
 * Names that ask for a number, by their last word only (decision D11): 知晓率, 受益人数, 种植面积.
 * Words in the middle (数据库, 数字化) ask for nothing, nor does 效率.
 */
export function isQuantitativeName(name: string): boolean {
  const said = bare(name);
  return /(?:率|数|数量|面积|里程|金额|比例|占比)$/.test(said) && !/(?:效率|指数)$/.test(said);
}

export function isShareName(name: string): boolean {
  return isShare(bare(name));
}

function isShare(name: string): boolean {
  return /(?:率|比例|占比|比重|满意度)$/.test(name) && !/(?:效率|功率|频率|速率|容积率|汇率|倍率)$/.test(name);
}

/** The measure that the last word of a name or description demands, or null where it demands none. */
export function measureOf(text: string): Measure | null {
  const name = bare(text);
  if (isShare(name)) return SHARE;
  return MEASURES.find(([ending]) => ending.test(name))?.[1] ?? null;
}

/** A bracketed addition at the end, "…人数（含监测对象）", does not change what is counted. */
function bare(name: string): string {
  return squash(name)
    .replace(/[（(][^（()）]*[)）]$/, '')
    .replace(/[。；;,，、:：]+$/, '');
}

/** 个 counts anything; a denominator (次/年) and 万 change nothing. */
const counter = (unit: string, ...symbols: readonly string[]): Measure => ({
  unit,
  fits: ({ symbol }) => [unit, '个', ...symbols].includes((symbol.split('/')[0] ?? '').replace(/^[万亿]/, '')),
});

const dimension = (unit: string, name: string): Measure => ({
  unit,
  fits: (actual) => actual.dimension?.split('/')[0] === name,
});

/** A growth rate may be given in 倍, a satisfaction in 分. */
const SHARE: Measure = {
  unit: '%',
  fits: ({ dimension: name, symbol }) => (name?.startsWith('ratio') ?? false) || symbol === '倍' || symbol === '分',
};
const PEOPLE = counter('人', '人次', '人天', '生');

/** 亩次: an 亩 worked over once. */
const AREA: Measure = {
  unit: '面积单位',
  fits: ({ dimension: name, symbol }) => name?.split('/')[0] === 'area' || symbol.replace(/^万/, '') === '亩次',
};

/** A term may be given in years, months or days. */
const TIME: Measure = {
  unit: '年、月或天',
  fits: ({ dimension: name, symbol }) => name === 'months' || name === 'minutes' || symbol === '工作日',
};

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/(?:人数|人口数?|人员数量|学生数|子女数)$/, PEOPLE],
  [/(?:户数)$/, counter('户', '户次', '家')],
  [
    /(?:次数|场次)$/,
    counter(
      '次',
      '场',
      '场次',
      '项',
      '起',
      '期',
      '批',
      '批次',
      '班',
      '班次',
      '人次',
      '台次',
      '户次',
      '件次',
      '车次',
      '课时',
    ),
  ],
  [/(?:面积)$/, AREA],
  [/(?:里程|公里数|长度)$/, dimension('公里', 'length')],
  [/(?:年限|天数)$/, TIME],
  [/(?:金额|总额|产值|销售额|营业额)$/, dimension('万元', 'money')],
];
