/**
 * The units of the trade: symbol, size in the dimension's base unit (an exact decimal), further spellings.
 * Every counter is a dimension of its own: three 处 are not three 座.
 */
export type UnitRow = readonly [symbol: string, factor: string, ...synonyms: string[]];

export const MEASURES: Readonly<Record<string, readonly UnitRow[]>> = {
  /** In percent points. 百分点 is a difference of shares, not a share. */
  ratio: [
    ['%', '1', '百分比', '百分数'],
    ['‰', '0.1', '千分比'],
  ],
  'ratio-difference': [['个百分点', '1', '百分点']],
  money: [
    ['元', '1', '人民币元', '元人民币'],
    ['千元', '1000'],
    ['百万元', '1000000'],
    ['千万元', '10000000'],
  ],
  length: [
    ['米', '1', 'm', '延米', '延长米'],
    ['公里', '1000', 'km', '千米'],
    ['里', '500', '华里', '市里'],
    ['厘米', '0.01', 'cm', '公分'],
    ['毫米', '0.001', 'mm'],
  ],
  /** In thirds of a 平方米: 1 公顷 = 15 亩 = 10000 平方米 is exact only so. */
  area: [
    ['平方米', '3', '㎡', 'm²', 'm2', '平米', '平方'],
    ['亩', '2000', '市亩'],
    ['公顷', '30000', 'ha', 'hm²', 'hm2'],
    ['平方公里', '3000000', '平方千米', 'km²', 'km2', '㎢'],
  ],
  volume: [
    ['立方米', '1', 'm³', 'm3', '㎥', '立方', '方'],
    ['升', '0.001', 'l', '公升'],
  ],
  mass: [
    ['公斤', '1', 'kg', '千克'],
    ['斤', '0.5', '市斤'],
    ['吨', '1000', 't'],
    ['克', '0.001', 'g'],
    ['毫克', '0.000001', 'mg'],
    ['微克', '0.000000001', 'μg'],
  ],
  months: [
    ['年', '12', '周年'],
    ['月', '1'],
    ['个月', '1'],
    ['季度', '3', '季', '个季度'],
  ],
  minutes: [
    ['天', '1440', '日', '日历天', '个日历天', '自然日', '个自然日'],
    ['周', '10080', '星期', '个星期'],
    ['小时', '60', '个小时'],
    ['分钟', '1'],
  ],
  power: [
    ['千瓦', '1', 'kw'],
    ['兆瓦', '1000', 'mw'],
    ['瓦', '0.001'],
  ],
  energy: [['千瓦时', '1', 'kwh', '度']],
};

/** Counters of facilities: what one clerk calls 个 another calls 处 or 座 (decision D11). */
export const FACILITY_COUNTERS: readonly string[] = ['个', '处', '座', '套', '口', '盏', '眼'];

/** Counters, each with its synonyms. */
export const COUNTERS: readonly (readonly [symbol: string, ...synonyms: string[]])[] = [
  ['人', '名', '位'],
  ['人次', '人/次', '人(次)'],
  ['头只', '头/只', '头(只)', '只(头)'],
  ['台套', '台/套', '台(套)'],
  ['工作日', '个工作日'],
  ['年一遇'],
  ...(
    '户 户次 家 头 只 羽 匹 尾 个 项 条 次 处 套 口 眼 座 盏 株 棵 台 辆 件 批 批次 期 场 场次 班 班次 份 册 本 张 块 间 栋 幢 孔 根 道 段 ' +
    '组 村 乡 镇 县 岗 岗位 箱 袋 瓶 桶 倍 级 分 生 对 艘 棚 篇 例 起 笔 支 面 扇 门 所 片 宗 款 种 类 标段 亩次 车次 学年 学期 年次 ' +
    '粒 层 井 塘 池 站 点 队 课时 学时 人天 工日 盒 捆 枚 副 把'
  )
    .split(' ')
    .map((symbol) => [symbol] as const),
];
