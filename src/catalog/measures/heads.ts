import type { Dimension } from './types';

/** The last word of a name, which in Chinese is what the name is about. */
export interface Head {
  readonly word: string;
  /** null: a number, nobody knows of what. */
  readonly dimension: Dimension | null;
  readonly asksForNumber: boolean;
}

function heads(dimension: Dimension | null, words: string, asksForNumber: boolean): readonly Head[] {
  return words.split(' ').map((word) => ({ word, dimension, asksForNumber }));
}

const numbers = (dimension: Dimension | null, words: string) => heads(dimension, words, true);
/** Said in words as often as in figures: 单价, 工期. */
const measures = (dimension: Dimension | null, words: string) => heads(dimension, words, false);

const ALL: readonly Head[] = [
  ...numbers('share', '率 比率 比例 占比 比重 百分比'),
  ...measures('opinion', '满意度'),
  ...numbers('length', '长度 里程'),
  ...measures('length', '宽度 厚度 直径 管径'),
  ...numbers('area', '面积'),
  ...numbers('volume', '容积 库容 体积 方量'),
  ...numbers('mass', '重量 净重'),
  ...numbers('people', '人数 人口数'),
  ...measures('people', '人口'),
  ...numbers('visits', '人次 人次数'),
  ...numbers('households', '户数 家庭数'),
  ...numbers('events', '次数 场次 场次数 批次数 班次数'),
  ...measures('events', '频次'),
  ...measures('time', '年限 时长 工期 用时 耗时 寿命 时限 期限 周期 质保期 保修期 管护期'),
  ...numbers('money', '金额 总额'),
  ...measures('money', '产值 销售额 营业额 投资额 贷款额 交易额 增收额'),
  ...measures('price', '单价 造价 补助标准 补贴标准 资助标准 救助标准 奖补标准 报酬标准 工资标准 参保标准 缴费标准'),

  // Numbers of a kind of their own.
  ...numbers(null, '数 数量 量 功率 频率 速率 汇率 倍率 容积率'),
  ...measures(null, '效率 指数 系数 参数 质量 力量 能量 考量 胆量 肚量'),
];

/** The longest first, so that 效率 is met before 率. */
export const HEADS: readonly Head[] = [...ALL].sort((one, other) => other.word.length - one.word.length);

/** Units that are nothing else before 数: 公里数, 吨数, 天数. 单元数 counts no money, 玉米数 no length, 青少年数 no time. */
export const UNITS_BEFORE_NUMBER: readonly (readonly [unit: RegExp, dimension: Dimension])[] = [
  [/(?:平方米|平方公里|平方千米|公顷|亩)$/, 'area'],
  [/(?:公里|千米|延米)$/, 'length'],
  [/立方米$/, 'volume'],
  [/(?:公斤|吨)$/, 'mass'],
  [/(?:小时|(?<!人)天)$/, 'time'],
];

/** Counters before 数 count things: 盏数, 座数, 眼数. Left out are those that end other words as well (贷款, 出口, 渠道, 收支, 时间). */
export const THING_BEFORE_NUMBER =
  /[头只羽匹尾个项条处套眼座盏株棵台辆件份册张块栋幢孔根段岗箱袋瓶桶艘篇起笔扇宗层盒捆枚粒]$/;

/** Those who are counted before 数: 护林员数, 学生数. Members of a cooperative are people or households. */
export const PERSON_BEFORE_NUMBER =
  /(?:(?<![成会社])员|者|学生|考生|子女|妇女|职工|员工|民工|劳动力|干部|教师|老人|儿童|群众|村民|居民|农民)$/;
