import type { Row } from './sheets';
import { onApplicationRow, onSelfEvaluationRow, saidOfApplication } from './sheets';

const row = (level2: string, name: string, target: string): Row => ({ level2, name, target });
const QUANTITY = '数量指标';
const QUALITY = '质量指标';
const COST = '成本指标';
const TIME = '时效指标';

type Case = readonly [level2: string, name: string, target: string];

const inApplication = ([level2, name, target]: Case) => onApplicationRow(row(level2, name, target));
const inSelfEvaluation = ([level2, name, target]: Case) => onSelfEvaluationRow(row(level2, name, target));

describe('20: a target that is nothing but a unit', () => {
  test.each<Case>([
    [QUANTITY, '渠道衬砌长度', '米'],
    [QUANTITY, '水窖有效容积', '立方米'],
    [QUANTITY, '田间管理培训人次', '人次'],
    [QUANTITY, '送戏下乡场次', '场'],
    [QUANTITY, '清运生活垃圾吨数', '吨'],
    [QUANTITY, '新栽行道树', '株'],
    [QUALITY, '蓄水设施', '%'],
    [COST, '护林劳务', '元/人/月'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual(['error quantitative-as-phrase']);
    expect(inSelfEvaluation(one)).toContain('error quantitative-as-phrase');
  });

  test.each<Case>([
    [QUANTITY, '渠道衬砌长度', '≥380米'],
    [TIME, '管护费发放周期', '季度'],
    [QUALITY, '建筑面积测绘等级', '一级'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('21, 22: a unit of another thing than the name counts', () => {
  test.each<Case>([
    [QUANTITY, '入户走访次数', '≥260户'],
    [QUANTITY, '技术培训人次', '≥8场'],
    [QUANTITY, '文化演出场次', '≥1200人'],
    [QUANTITY, '集雨窖容积', '≥45公里'],
    [QUANTITY, '新修排水沟长度', '≥3座'],
    [QUANTITY, '安装路灯盏数', '≥2公里'],
  ])('申报表: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual(['error unit-mismatch']);
  });

  test.each<Case>([
    [QUALITY, '培训参训率', '320人'],
    [QUALITY, '设备完好率', '≥46台'],
    [QUANTITY, '巡河次数', '≥12公里'],
  ])('自评表 that stands alone: %s › %s: %s', (...one) => {
    expect(inSelfEvaluation(one)).toEqual(['warning unit-mismatch']);
  });

  test.each<Case>([
    [QUANTITY, '入户走访次数', '≥12次/户'],
    [QUANTITY, '技术培训人次', '≥320人'],
    [QUANTITY, '路口标识处数', '≥6个'],
    [QUANTITY, '蓄水总容积', '≥1.2万立方米'],
    [QUANTITY, '养殖场数', '≥3家'],
  ])('silent: %s › %s: %s', (...one) => {
    expect([inApplication(one), inSelfEvaluation(one)]).toEqual([[], []]);
  });
});

describe('23: a share above the whole', () => {
  test.each<Case>([
    [QUALITY, '设施完好率', '≥120%'],
    [QUALITY, '经济林苗木保存率', '≥110%'],
    [QUALITY, '果品优良率', '105%'],
    [QUALITY, '电商学员上岗率', '≥150%'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual(['error share-above-hundred']);
    expect(inSelfEvaluation(one)).toContain('error share-above-hundred');
  });

  test.each<Case>([
    [QUALITY, '母羊繁殖率', '≥140%'],
    ['经济效益指标', '合作社营业收入增长率', '≥130%'],
    [QUALITY, '设施完好率', '100%'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('24: the wrong way round', () => {
  test.each<Case>([
    [QUALITY, '管道漏损率', '≥8%'],
    [QUALITY, '蔬菜损耗比例', '≥5%'],
    [QUALITY, '水泵故障次数', '≥3次'],
    [TIME, '诉求平均办结时长', '≥5天'],
    [QUALITY, '管网完好率', '≤95%'],
  ])('申报表: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual(['warning direction-reversed']);
  });

  test.each<Case>([
    [QUANTITY, '观摩会场次', '≤3场'],
    [QUANTITY, '农技宣讲场次', '≤6场'],
    [QUALITY, '返工率', '≥2%'],
  ])('自评表: %s › %s: %s', (...one) => {
    expect(inSelfEvaluation(one)).toContain('warning direction-reversed');
  });

  test.each<Case>([
    [QUANTITY, '会议次数', '≤6次'],
    [QUANTITY, '排查安全隐患处数', '≥40处'],
    [QUALITY, '漏损水量回收率', '≥60%'],
    ['经济效益指标', '粮食损耗下降率', '≥3%'],
    ['经济效益指标', '挽回果农损失', '≥130万元'],
    ['社会效益指标', '避免人员伤亡', '≥40人'],
    [TIME, '缩短往返时间', '≥30分钟'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('a floor for what people get is not reversed, though it stands under 成本', () => {
  test.each<Case>([
    [COST, '护林员人均报酬（不低于）', '≥800元/人/月'],
    [COST, '保洁员人均劳务费', '不低于600元/人/月'],
    [COST, '监测户人均救助金', '不少于1500元/人'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });

  test('a cost of works is', () => {
    expect(inApplication([COST, '硬化每平方米造价', '不低于120元/平方米'])).toEqual(['warning direction-reversed']);
  });
});

describe('25: the name says one number, the target another', () => {
  test.each<Case>([
    [QUALITY, '公共厕所完好率100%', '≥92%'],
    [QUALITY, '水质检测合格率达100%', '≥95%'],
    [QUALITY, '门窗安装合格率 98％', '≥90%'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual(['warning description-number-differs']);
  });

  test.each<Case>([
    [QUALITY, '公共厕所完好率100%', '100%'],
    [QUALITY, '公共厕所完好率100%', '≥100%'],
    [QUALITY, '含水量13%以下稻谷入库率', '≥95%'],
    [QUANTITY, '直径30厘米管道长度', '≥200米'],
    [QUANTITY, '2023年续建渠道长度', '≥3公里'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('26: a price for a month against a cap for the year', () => {
  test.each<Case>([
    [COST, '公益岗位补贴（年人均不超过9600元）', '850元/人/月'],
    [COST, '村级保洁员报酬，每人每年不超过7200元', '≤650元/人/月'],
    [COST, '护林补助（每人每年最高5000元）', '1500元/人/季度'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toContain('warning price-above-cap');
  });

  test.each<Case>([
    [COST, '公益岗位补贴（年人均不超过9600元）', '800元/人/月'],
    [COST, '公益岗位补贴（年人均不超过9600元）', '≤9600元/人/年'],
    [COST, '护林员报酬（每月不超过900元）', '850元/人/月'],
    [COST, '公益岗位补贴（全县不超过9600万元）', '850元/人/月'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('27: quantity × price × periods against the budget', () => {
  const found = (quantity: Case, price: Case, total: number) =>
    saidOfApplication({ total, rows: [row(...quantity), row(...price)] })
      .filter(({ at }) => (at?.row ?? 0) > 7)
      .map(({ rule, what }) => `${rule} ${what}`);

  test.each<readonly [Case, Case, number, string]>([
    [[QUANTITY, '救助困难家庭', '420户'], [COST, '救助标准', '1500元/户/季度'], 180, '252.00 万元'],
    [[QUANTITY, '聘用护林员人数', '≥30人'], [COST, '护林员报酬', '800元/人/月'], 20, '28.80 万元'],
    [[QUANTITY, '公厕管护数量', '≥25座'], [COST, '公厕管护费', '≤400元/座/月'], 9, '12.00 万元'],
  ])('%j at %j', (quantity, price, total, amount) => {
    expect(found(quantity, price, total)).toEqual([expect.stringMatching(`^cost-by-quantity .*${amount}`) as string]);
  });

  test.each<readonly [Case, Case, number]>([
    [[QUANTITY, '救助困难家庭', '420户'], [COST, '救助标准', '1500元/户/季度'], 260],
    [[QUANTITY, '聘用护林员人数', '≥30人'], [COST, '护林员报酬', '800元/人/月'], 29],
    [[QUANTITY, '受益脱贫户', '≥420户'], [COST, '护林员报酬', '800元/人/月'], 20],
    [[QUANTITY, '就业务工人数', '≥500人'], [COST, '交通补助标准', '500元/人/月'], 60],
  ])('silent: %j at %j', (quantity, price, total) => {
    expect(found(quantity, price, total)).toEqual([]);
  });
});

describe('28: more than a number and its unit', () => {
  test.each<readonly [Case, string]>([
    [[QUALITY, '设备安装合格率', '≥95%（力争97%）'], 'warning value-mixed'],
    [[QUALITY, '沟渠畅通率', '≥90%（争取93%）'], 'warning value-mixed'],
    [[QUALITY, '林木成活率', '≥85%，力争90%'], 'warning value-mixed'],
    [[QUALITY, '水质达标率', '合格≥95'], 'error value-mixed'],
    [[QUALITY, '绿化成活率', '达标≥90'], 'error value-mixed'],
    [[QUALITY, '工程验收合格率', '优良≥92'], 'error value-mixed'],
    [[QUALITY, '工程优良率', '≥95分'], 'warning unit-mismatch'],
    [[QUALITY, '培训合格率', '≥80分'], 'warning unit-mismatch'],
  ])('%j: %s', (one, said) => {
    expect(inApplication(one)).toEqual([said]);
  });

  test.each<Case>([
    ['服务对象满意度指标', '村民满意度', '≥90分'],
    [QUALITY, '设备安装合格率', '≥95%（含旧设备）'],
    [QUANTITY, '培训人数', '320人（其中监测对象15人）'],
  ])('silent: %s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('29: both words still stand', () => {
  test.each(['有/无', '（是）（否）', '是 否', '□有□无', '达标/不达标', '合格 不合格', '有或无', '完成／未完成'])(
    '%s',
    (target) => {
      expect(inApplication(['可持续影响指标', '管护制度建立', target])).toEqual(['error yes-no-unchosen']);
      expect(inSelfEvaluation(['可持续影响指标', '管护制度建立', target])).toContain('error yes-no-unchosen');
    },
  );

  test.each(['☑有 □无', '有', '是', '□达标 ☑不达标', '有制度无遗漏', '合格', '是否按期完成由村委会确认'])(
    'silent: %s',
    (target) => {
      expect(inApplication(['可持续影响指标', '管护制度建立', target])).toEqual([]);
    },
  );
});

describe('30: silent', () => {
  test.each<Case>([
    [TIME, '巡查频次', '每季度1次'],
    [COST, '管护员报酬', '750元/人/月'],
    [QUALITY, '质保期', '2年'],
    [QUANTITY, '新建棚', '14座（每座1亩）'],
    [TIME, '水质监测频次', '每月2次'],
    [COST, '保洁员劳务费', '1200元/人/季度'],
    [QUALITY, '路面质保年限', '3年'],
    [QUANTITY, '新建圈舍', '22间（每间30平方米）'],
  ])('%s › %s: %s', (...one) => {
    expect(inApplication(one)).toEqual([]);
  });
});

describe('31: every name carries its unit in brackets', () => {
  const FORM: readonly Row[] = [
    row(QUANTITY, '投放鱼苗数量（≥**万尾）', '≥12'),
    row(QUANTITY, '改造鱼塘面积（≥**亩）', '≥60'),
    row('经济效益指标', '亩均增收（≥**元）', '≥800'),
  ];

  test.each<Case>([
    [QUALITY, '鱼苗存塘率（≥**%）', '≥88'],
    [QUALITY, '塘埂验收合格率（%）', '100'],
    ['服务对象满意度指标', '养殖户满意度（≥**%）', '≥90'],
  ])('%s › %s: %s', (...one) => {
    expect(onApplicationRow(row(...one), { rows: FORM })).toEqual([]);
  });
});

describe('32: a date against 项目期', () => {
  const completed = (head: readonly (readonly string[])[], target: string) =>
    onApplicationRow(row(TIME, '完工时间', target), { year: 2023, head });

  test.each([
    [[['项目期', '2023年4月—2024年6月']], '2024年5月'],
    [[['项目实施期', '2023年4月至2024年6月']], '2024年6月底前'],
    [[['建设期限', '2023.4-2024.6']], '2023年11月'],
    [[['项目期', '1年']], '2023年11月'],
  ])('silent: %j, %s', (head, target) => {
    expect(completed(head, target)).toEqual([]);
  });

  test.each([
    [[['项目期', '2023年4月—2024年6月']], '2024年9月'],
    [[['项目实施期', '2023年4月至2024年6月']], '2025年3月'],
    [[['建设期限', '2023.4-2024.6']], '2024年12月底前'],
    [[['项目期', '1年']], '2024年5月'],
  ])('later: %j, %s', (head, target) => {
    expect(completed(head, target)).toEqual(['warning date-outside-year']);
  });
});
