import type { Dimension } from '../../src/catalog';
import { namedMeasure, UNITS_OF } from '../../src/catalog';
import { HEADS, THING_BEFORE_NUMBER } from '../../src/catalog/measures/heads';
import { parseUnit } from '../../src/model/unit';
import { COUNTERS } from '../../src/model/unit-table';

const of = (name: string) => namedMeasure(name);

const NAMES: Readonly<Record<Dimension, string>> = {
  share: '苗木保存率 设备完好比率 监测户比例 资金占比 支出比重 保险赔付百分比',
  opinion: '受益群众满意度 群众满意度情况',
  length: '渠道衬砌长度 道路硬化公里数 巡护里程 路面宽度 面层厚度 桩基直径 供水管径',
  area: '补种面积 流转土地亩数 治理平方公里数',
  volume: '蓄水池容积 水库库容 土石方体积 开挖方量',
  mass: '清运垃圾吨数 回收农膜重量 果品净重',
  people: '护林员数 资助学生数量 受益人数（含监测对象） 覆盖人口数 受益脱贫人口',
  visits: '技术培训人次 接待游客人次数',
  households: '帮扶家庭数 改厕户数',
  events: '观摩会场次 演出场次数 入户走访次数 抽检批次数 出车班次数 巡查频次',
  things: '安装路灯盏数',
  time: '平均办结用时 培训天数 工程使用年限 培训时长 建设工期 维修耗时 设备寿命 办理时限 发放期限 结算周期 质保期 保修期 管护期',
  money: '补助金额 投资总额 产业产值 农产品销售额 企业营业额 固定资产投资额 新增贷款额 线上交易额 户均增收额',
  price:
    '路灯单价 每公里造价 补助标准 种粮补贴标准 助学资助标准 临时救助标准 产业奖补标准 护林员报酬标准 岗位工资标准 医保参保标准 个人缴费标准',
};

const named = Object.entries(NAMES).flatMap(([dimension, names]) =>
  names.split(' ').map((name) => [name, dimension] as const),
);

test.each(named)('the last word says what is measured: %s is %s', (name, dimension) => {
  expect(of(name).dimension).toBe(dimension);
});

const UNCERTAIN =
  '办事效率 道路质量 数据库 空气质量指数 玉米数 青少年数 楼房单元数 发放贷款数 渠道数 养殖场数 合作社成员数 容积率 装机功率 监测频率 上网速率 结算汇率 放大倍率 利用系数 ' +
  '技术参数 致富能量 帮扶力量 节水量 服务考量 试验胆量 容人肚量 新建数量';

test.each(UNCERTAIN.split(' '))('nothing is taken for certain of %s', (name) => {
  expect(of(name).dimension).toBeNull();
});

test('every last word is met in one of these names', () => {
  const names = [...named.map(([name]) => name.replace(/（.*/, '')), ...UNCERTAIN.split(' ')];
  const met = names.map((name) => HEADS.find(({ word }) => name.endsWith(word)));
  expect(HEADS.filter((head) => !met.includes(head)).map(({ word }) => word)).toEqual([]);
});

test.each([
  '渠道衬砌长度',
  '蓄水容积',
  '培训人次',
  '演出场次',
  '运输吨数',
  '成活率',
  '新建数量',
  '亩均节水量',
  '垃圾清运量',
])('a number is asked for: %s', (name) => {
  expect(of(name).asksForNumber).toBe(true);
});

test.each(['补助标准', '巡查频次', '建设工期', '办事效率', '服务质量', '受益脱贫人口', '致富能量'])(
  'words may do: %s',
  (name) => {
    expect(of(name).asksForNumber).toBe(false);
  },
);

test.each([
  '管道漏损率',
  '苗木死亡率',
  '设备故障次数',
  '群众投诉件数',
  '果实锈蚀率',
  '单位产品能耗比率',
  '不合格率',
  '贷款逾期笔数',
  '平均办结用时',
  '抢修时长',
  '就餐等候时间',
  '候车排队时间',
  '住户报修次数',
  '故障停机时长',
  '群众投诉',
  '安全事故',
])('the less the better: %s', (name) => {
  expect(of(name).better).toBe('less');
});

test.each([
  '设施完好率',
  '无故障率',
  '零投诉率',
  '投诉处理率',
  '观摩会场次',
  '受益人数',
  '户均增收额',
  '工程使用年限',
  '贷款按期归还率',
  '缩短往返时间',
  '节约办理时间',
])('the more the better: %s', (name) => {
  expect(of(name).better).toBe('more');
});

test.each([
  '发现违规问题数',
  '排查安全事故起数',
  '受灾户数',
  '救助患病人数',
  '大病',
  '撂荒面积',
  '防灾减灾次数',
  '会议次数',
  '人口增长率',
  '漏损控制率',
  '资金支出率',
  '低收入人口人均收入差距',
  '用电保障人数',
  '培训时长',
  '免费开放时间',
  '建筑面积',
])('nobody knows which way: %s', (name) => {
  expect(of(name).better).toBeNull();
});

test.each(['设施完好率', '苗木保存率', '果品优良率', '资金占比', '农户占全部受益户的比例', '群众满意度', '零投诉率'])(
  'no more than 100%%: %s',
  (name) => {
    expect(of(name).most).toBe(100);
  },
);

test.each(['产值增长率', '资产收益率', '生猪出栏率', '土壤含水率', '超额完成率', '配套比例', '粮食自给率'])(
  'possibly more: %s',
  (name) => {
    expect(of(name).most).toBeNull();
  },
);

test('of a plan more may be done', () => {
  expect(of('任务完成率')).toMatchObject({ most: 100, isOfPlan: true });
});

const GIVEN_IN: Readonly<Record<Dimension, readonly [right: string, wrong: string]>> = {
  share: ['%', '人'],
  opinion: ['分', '人'],
  length: ['米', '亩'],
  area: ['亩次', '公里'],
  volume: ['万立方米', '公里'],
  mass: ['吨', '立方米'],
  people: ['人', '户'],
  visits: ['万人次', '场'],
  households: ['户', '人'],
  events: ['场', '户'],
  things: ['处', '公里'],
  time: ['工作日', '元'],
  money: ['元/年', '户'],
  price: ['元/亩', '亩'],
};

test.each(Object.entries(UNITS_OF))('%s is given in its units and no others', (dimension, units) => {
  expect(GIVEN_IN[dimension as Dimension].map((text) => units.fits(parseUnit(text)!))).toEqual([true, false]);
});

test('a counter of one character before 数 counts things, or is left out: it counts others, or ends other words as well', () => {
  const leftOut = '人户家次口批期场班本间道组村乡镇县倍级分生对棚例支面门所片款种类井塘池站点队副把';
  const counters = COUNTERS.map(([symbol]) => symbol).filter((symbol) => symbol.length === 1);
  expect(counters.filter((symbol) => !THING_BEFORE_NUMBER.test(symbol)).join('')).toBe(leftOut);
});

test('a counter counts people, households, events or time by its word in UNITS_OF, or things alone', () => {
  const ofThings =
    '头只 台套 年一遇 头 只 羽 匹 尾 条 处 套 口 眼 座 盏 株 棵 台 辆 份 册 本 张 块 间 栋 幢 孔 根 道 段 组 村 乡 镇 县 岗 岗位 箱 袋 瓶 桶 ' +
    '级 对 艘 棚 篇 笔 支 面 扇 门 所 片 款 种 类 标段 粒 层 井 塘 池 站 点 队 盒 捆 枚 副 把';
  const others = Object.entries(UNITS_OF).filter(([dimension]) => dimension !== 'things');
  const isOfThings = (symbol: string) => {
    const unit = parseUnit(symbol);
    return unit !== null && !others.some(([, measure]) => measure.fits(unit));
  };
  expect(COUNTERS.map(([symbol]) => symbol).filter(isOfThings)).toEqual(ofThings.split(' '));
});
