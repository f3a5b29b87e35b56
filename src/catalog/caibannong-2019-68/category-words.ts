import type { CategoryId } from '../types';

/** How people call a category's projects, from the category's own name down to words that others use as well. */
export interface CategoryWords {
  /** As good as the category's name. */
  readonly telling: RegExp;
  /** What such projects build, buy or pay. */
  readonly usual: RegExp;
  /** Said of such projects, and of others. */
  readonly hinting: RegExp | null;
  /** Where these are said, the others mean something else. */
  readonly foreign?: RegExp;
}

/** In both wordings (D13), without blanks. A county's own categories have none: their name and rows speak for them. */
export const CATEGORY_WORDS: Readonly<Partial<Record<CategoryId, CategoryWords>>> = {
  'specialty-industry': {
    telling: /特色产业|产业扶贫|产业帮扶/,
    usual:
      /种植|养殖|种养|产业发展|产业项目|产业园|扶贫产业|帮扶产业|农产品加工|大棚|温室|冷链|冷库|肉牛|肉羊|生猪|果园|果树|经济林|茶园|茶叶|中药材|食用菌|苗木|种苗/,
    hinting: /产业/,
  },
  'asset-income': {
    telling: /资产收益|光伏(?:扶贫|帮扶|电站)|折股量化/,
    usual: /入股|分红|股权|光伏/,
    hinting: null,
  },
  'microcredit-interest': {
    telling: /小额(?:信贷|贷款)/,
    usual: /贷款|信贷/,
    hinting: /贴息|利息/,
  },
  'village-infrastructure': {
    telling: /(?:贫困村|脱贫村|村内|村级|农村|乡村)基础设施/,
    usual:
      /基础设施|道路|公路|硬化|路灯|亮化|供水|饮水|人饮|桥梁|排水|渠道|管网|街道|巷道|花砖|文化广场|村容村貌|人居环境/,
    hinting: null,
    // Towns, sights, and what is done to roads day by day.
    foreign: /城墙|古城|县城|城区|城市|市政|街巷|夜游|景区|旅游|除雪|清扫|保洁|养护|巡查/,
  },
  yulu: {
    telling: /雨露计划/,
    usual: /职业教育|中高职|中职|高职|助学|学费|在校生|受助学生|子女.{0,3}资助|资助.{0,9}(?:学生|子女)/,
    hinting: null,
  },
};
