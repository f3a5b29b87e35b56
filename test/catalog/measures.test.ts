import { namedMeasure, UNITS_OF } from '../../src/catalog';
import { THING_BEFORE_NUMBER } from '../../src/catalog/measures/heads';
import { parseUnit } from '../../src/model/unit';
import { COUNTERS } from '../../src/model/unit-table';

const of = (name: string) => namedMeasure(name);

test.each([
  ['渠道衬砌长度', 'length'],
  ['道路硬化公里数', 'length'],
  ['蓄水池容积', 'volume'],
  ['清运垃圾吨数', 'mass'],
  ['流转土地亩数', 'area'],
  ['技术培训人次', 'visits'],
  ['接待游客人次数', 'visits'],
  ['护林员数', 'people'],
  ['资助学生数量', 'people'],
  ['帮扶家庭数', 'households'],
  ['观摩会场次', 'events'],
  ['入户走访次数', 'events'],
  ['安装路灯盏数', 'things'],
  ['平均办结用时', 'time'],
  ['培训天数', 'time'],
  ['苗木保存率', 'share'],
  ['受益人数（含监测对象）', 'people'],
  ['群众满意度情况', 'opinion'],
])('the last word says what is measured: %s is %s', (name, dimension) => {
  expect(of(name).dimension).toBe(dimension);
});

test.each([
  '办事效率',
  '道路质量',
  '数据库',
  '空气质量指数',
  '玉米数',
  '青少年数',
  '楼房单元数',
  '发放贷款数',
  '渠道数',
  '养殖场数',
  '合作社成员数',
  '容积率',
])('nothing is taken for certain of %s', (name) => {
  expect(of(name).dimension).toBeNull();
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

test.each([
  ['share', '%', '人'],
  ['opinion', '分', '人'],
  ['length', '米', '亩'],
  ['volume', '万立方米', '公里'],
  ['visits', '万人次', '场'],
  ['events', '场', '户'],
  ['things', '处', '公里'],
  ['time', '工作日', '元'],
  ['money', '元/年', '户'],
  ['price', '元/亩', '亩'],
] as const)('%s is given in %s, not in %s', (dimension, right, wrong) => {
  expect([right, wrong].map((text) => UNITS_OF[dimension].fits(parseUnit(text)!))).toEqual([true, false]);
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
