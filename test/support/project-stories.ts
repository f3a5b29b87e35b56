import type { CategoryId } from '../../src/catalog/types';

/**
 * Five projects as a careful clerk would file them: every core indicator, sums and unit costs that agree with the budget.
 * `targets` go by the template's name (2019 wording); `own` are rows that the clerk adds in a class the template leaves open.
 */
export interface ProjectStory {
  readonly category: CategoryId;
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly contact: string;
  /** 万元 */
  readonly funds: { readonly total: number; readonly fiscal: number; readonly other: number };
  readonly goals: readonly string[];
  readonly targets: Readonly<Record<string, string>>;
  readonly own: readonly { readonly level2: string; readonly name: string; readonly target: string }[];
}

export const PROJECT_STORIES: readonly ProjectStory[] = [
  {
    category: 'specialty-industry',
    name: '青山镇特色种养产业扶贫项目',
    department: '县农业农村局',
    implementer: '青山镇人民政府',
    contact: '王明 13900000001',
    funds: { total: 40, fiscal: 33.5, other: 6.5 },
    goals: ['补助瓜果蔬菜种植700亩、肉牛养殖60头。', '开展农业科技培训150人次。', '带动贫困人口620人增收120万元。'],
    targets: {
      补助各类瓜果蔬菜种植面积: '≥700亩',
      石榴种植面积: '≥100亩',
      土豆种植面积: '≥400亩',
      牛养殖数量: '≥60头',
      '贫困地区科技服务、技术指导和农业科技培训人数': '≥150人次',
      贫困地区技术培训合格率: '≥90%',
      种植作物成活率: '≥95%',
      养殖家畜家禽成活率: '≥98%',
      土豆亩均补助成本: '300元/亩',
      核桃亩均补助成本: '300元/亩',
      石榴亩均补助成本: '350元/亩',
      牛养殖补助标准: '2000元/头',
      贫困地区特色产业产值: '≥500万元',
      贫困地区特色产业产值同比增长率: '≥8%',
      '特色产业带动增加贫困人口收入（总收入）': '≥120万元',
      特色产业带动增加贫困人口就业人数: '≥150人',
      受益建档立卡贫困人口数: '≥620人',
      带动建档立卡贫困人口脱贫数: '≥35人',
      农业科技改善耕地面积: '≥200亩',
      受益建档立卡贫困人口满意度: '≥95%',
      农业经营主体满意度: '≥95%',
    },
    own: [
      { level2: '数量指标', name: '核桃种植面积', target: '≥200亩' },
      { level2: '时效指标', name: '补助资金及时发放率', target: '≥95%' },
      { level2: '可持续影响指标', name: '特色产业持续带动年限', target: '≥3年' },
    ],
  },
  {
    category: 'asset-income',
    name: '柳林村光伏资产收益扶贫项目',
    department: '县农业农村局',
    implementer: '柳林村股份经济合作社',
    contact: '李华 13900000002',
    funds: { total: 150, fiscal: 150, other: 0 },
    goals: ['财政资金150万元入股，形成村集体资产。', '带动250名贫困人口分红增收。'],
    targets: {
      '贫困地区贫困人口加入合作社、村集体经济组织人数': '≥250人',
      财政支农资金形成资产农户股权占比: '≥70%',
      资产入股贫困人口总数: '≥250人',
      项目收益中村集体分配比例: '≥20%',
      资产股权年收益率: '≥6%',
      村集体经济年收入: '≥1.8万元',
      '带动增加建档立卡贫困人口收入（总收入）': '≥7.2万元',
      受益建档立卡贫困人口数: '≥250人',
      带动建档立卡贫困人口脱贫数: '≥30人',
      资产入股贫困人口满意度: '≥95%',
    },
    own: [
      { level2: '时效指标', name: '资产收益按时分配率', target: '≥95%' },
      { level2: '成本指标', name: '人均入股资金标准', target: '6000元/人' },
      { level2: '可持续影响指标', name: '资产收益持续年限', target: '≥10年' },
    ],
  },
  {
    category: 'microcredit-interest',
    name: '全县扶贫小额信贷贴息项目',
    department: '县农业农村局',
    implementer: '县农业农村局',
    contact: '赵敏 13900000003',
    funds: { total: 65.25, fiscal: 65.25, other: 0 },
    goals: ['为420户建档立卡贫困户贷款1500万元贴息。', '带动贫困户发展生产，增收300万元。'],
    targets: {
      建档立卡贫困户获得贷款金额: '≥1500万元',
      建档立卡贫困户贷款申请满足率: '≥95%',
      扶贫小额贷款还款率: '≥99%',
      小额信贷贴息利率: '4.35%',
      贷款风险补偿比率: '70%',
      贷款及时发放率: '≥98%',
      '带动增加建档立卡贫困户经济收入（总收入）': '≥300万元',
      受益建档立卡贫困户数: '≥420户',
      受益建档立卡贫困户满意度: '≥95%',
    },
    own: [
      { level2: '成本指标', name: '年度贴息资金总额', target: '≤65.25万元' },
      { level2: '可持续影响指标', name: '贴息贷款支持年限', target: '≥3年' },
    ],
  },
  {
    category: 'village-infrastructure',
    name: '石桥村道路硬化和安全饮水项目',
    department: '县交通运输局',
    implementer: '石桥镇人民政府',
    contact: '陈刚 13900000004',
    funds: { total: 130, fiscal: 120, other: 10 },
    goals: ['硬化村内道路2.5公里。', '新建供水设施2座，解决120名贫困人口饮水安全问题。'],
    targets: {
      贫困村村内道路硬化里程: '≥2.5公里',
      贫困户供水设施数量: '≥2座',
      '项目（工程）验收合格率': '100%',
      '项目（工程）完成及时率': '≥95%',
      道路补助标准: '40万元/公里',
      供水设施补助标准: '15万元/座',
      受益建档立卡贫困人口数: '≥356人',
      解决贫困人口饮水安全问题人数: '≥120人',
      工程设计使用年限: '≥10年',
      受益贫困人口满意度: '≥95%',
    },
    own: [],
  },
  {
    category: 'yulu',
    name: '全县雨露计划职业教育补助项目',
    department: '县农业农村局',
    implementer: '县农业农村局',
    contact: '孙丽 13900000005',
    funds: { total: 54, fiscal: 54, other: 0 },
    goals: ['资助180名建档立卡贫困户子女接受中、高等职业教育。', '补助资金按学年足额发放到户。'],
    targets: {
      资助建档立卡贫困户子女人数: '≥180人',
      接受补助的学生中建档立卡贫困户子女占比: '100%',
      资助标准达标率: '100%',
      资助经费及时发放率: '100%',
      建档立卡贫困户子女生均资助标准: '3000元/学年',
      建档立卡贫困户子女全程全部接受资助的比例: '≥98%',
      受助学生满意度: '≥95%',
      受助学生家长满意度: '≥95%',
    },
    own: [],
  },
];
