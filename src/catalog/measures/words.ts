/** Words of one line, parted by blanks, as alternatives of a pattern. */
const anyOf = (words: string) => `(?:${words.split(' ').join('|')})`;

/**
 * What nobody wants. Some words, and the last morphemes that make a compound one (枯萎, 锈蚀, 能耗), unless their first one does away with
 * it (防灾, 止损, 脱贫).
 */
const UNWANTED_WORDS =
  '投诉 上访 信访 事故 故障 返工 返修 违规 违纪 违法 违约 违章 纠纷 返贫 致贫 差错 错误 失误 误差 偏差 误工 延误 延期 延迟 逾期 超期 超时 ' +
  '超标 超支 超限 拖欠 欠费 欠薪 流失 损失 丢失 辍学 失学 旷课 旷工 缺勤 缺课 脱岗 闲置 空置 空鼓 不良 弃管 次品 残次 退货 失业 火灾 开裂 渗水 漏水 漏保 ' +
  '漏报 漏检 遗漏 报修 倒伏 停电 停水 断电 断水 停机 亏损 滞销 滞后 坏账 挪用 截留 缺陷 瑕疵 迟到 早退 差评 溺水 中毒 死淘 复发 坍塌 霉变 变质';
const UNWANTED_LAST = '亡损毁耗漏残枯萎蚀裂锈霉烂荒废弃堵塞淤染害灾病贫盗死塌坏误';
const DOES_AWAY = '防减抗治救除脱避免无零控降止消灭禁排解补修查清疏扶助济看开垦';
/** What may stand behind it without changing what it is. */
const OCCURRENCE = anyOf('问题 事件 案件 情况 现象 行为 贷款 发生 出现');

export const UNWANTED_WORD_AT_END = new RegExp(`${anyOf(UNWANTED_WORDS)}${OCCURRENCE}*$`);
export const UNWANTED_AT_END = new RegExp(
  `(?:${anyOf(UNWANTED_WORDS)}|(?:^|[^${DOES_AWAY}])[${UNWANTED_LAST}])${OCCURRENCE}*$|发生$`,
);

/** People and households so described are those to be served: nobody knows whether they are to be many. */
export const AFFLICTED = /(?:[灾害病残贫染]|失业|致贫)$/;

/** What is done about something unwanted is wanted (投诉处理率, 发现违规问题数, 帮扶返贫人数). */
export const REMEDY = new RegExp(
  anyOf(
    '处[理置] 整改 整治 治理 办[结理] 查[处办] 打击 解决 化解 调解 回复 响应 受理 接[受待收] 下降 降低 减少 控制 防 监测 预警 排查 摸排 巡查 发现 帮扶 ' +
      '救[助治灾] 挽[回救] 避免 弥补 免[受遭除于] 慰问 资助 补[助贴偿] 赔[付偿] 保险 劝返 盘活 利用 清[理收除运淤] 催收 收回 回收 追[回缴] 消除 维修 修[复缮] 抢修 更换 宣传 教育 复[垦耕]',
  ),
);

/** States that a part of a whole is in; no share of them exceeds the whole. */
const PART_STATES =
  '合格 及格 优良 优秀 优质 优等 良好 完好 完整 完备 齐全 成活 存活 保存 留存 巩固 达标 覆盖 普及 及时 按时 准时 按期 如期 知晓 满意 认可 支持 参与 参训 参会 参加 ' +
  '到课 到会 到岗 出勤 入学 就学 升学 毕业 就业 上岗 在岗 返岗 持证 履约 签约 还款 归还 偿还 清偿 回收 收回 发放 支付 拨付 兑付 兑现 到账 到位 支出 合规 规范 ' +
  '准确 正确 真实 有效 公开 公示 受理 办结 回复 答复 响应 处置 处理 整改 化解 调解 解决 销号 修复 修缮 验收 竣工 完工 开工 投产 投用 交付 通水 通电 通车 通达 ' +
  '畅通 入户 到户 联网 建档 归档 登记 确权 颁证 参保 投保 应保 接种 免疫 抽检 检测 发芽 出苗 坐果 受胎 采纳 采用 录用 送达 入库 收集 收运 清运 硬化 绿化 亮化 ' +
  '美化 净化 管护 保障 保证 运行 运转 在线 受益 惠及 命中 录入 核实 核查 回访 随访 履职 通过 入住 搬迁 安置 拆除 排查 消除 治理 治愈 控制';
const PART_LAST = '活盖晓训格';
/** States that are reached by doing what was planned. */
const PLAN_STATES = '完成 达成 达产';

export const PART_AT_END = new RegExp(`(?:${anyOf(PART_STATES)}|[${PART_LAST}])$`);
export const PLAN_AT_END = new RegExp(`${anyOf(PLAN_STATES)}$`);
/** 及时兑现率, 按期归还率: the manner makes any deed a state. */
export const IN_TIME = /(?:及时|按时|准时|按期|如期)\p{Script=Han}{2}$/u;

/** Shares of states that may well exceed the whole (超额完成率, 毛入学率), and those that are not all wanted (检测率 of what?). */
export const EXCEEDS = /超|毛入/;
export const NOT_ALL_WANTED = /^(?:支出|控制|检测|抽检|登记|拆除)$/;

/** Directly before a state it turns it round; anywhere in a name it makes what is wanted doubtful. */
export const NEGATION = /[不未非无零没]$/;
export const DOUBTFUL = /不|未|非|失|超|漏|误|欠|逾期|差错/;

/** Gains and those who have them: a ceiling for them makes no sense. */
export const GAIN_AT_END = /(?:增收|收入|产值|利润|分红|营业额|销售额)(?:同比)?(?:增加|增长|提高)?[额率]?$/;
export const NO_GAIN = /低收入|差距|成本|占/;
export const GAINERS = /受益|受惠|惠及|带动|吸纳/;

/** What is held for people, the oftener the better. Meetings and inspections are none: many want fewer of them. */
export const SERVICE = new RegExp(
  `${anyOf(
    '培训 宣传 宣讲 走访 巡查 巡护 巡检 巡诊 观摩会? 演出 慰问 指导 体检 义诊 讲座 授课 演练 回访 家访 放映 展销会? 招聘会? 推介会? 下乡 辅导 服务',
  )}(?:活动|会)?$`,
);

/** A time that somebody waits or works through is wanted short; a time that something lasts is wanted long. */
export const SPENT =
  /(?:用时|耗时|工期)$|(?:办[结理件]|审[批核]|受理|响应|等[待候]|候[诊车]|排队|处[置理]|抢?修[复理]?|维修|抢修|恢复|反馈|[答回]复|拨付|到账|送达|建设|施工|到达|到场|救援|往返|通勤|出行|在途|停[机工水电运]|中断|滞留)(?:平均)?(?:时长|时间|周期|时限|天数|期限)$/;
/** Of a time so spent as much as possible is to be saved: 缩短往返时间 ≥30分钟. */
export const SAVED = /缩短|节[省约]|减少|压[缩减]|降低|提前/;
export const LASTING = /(?:使用|服务|设计|运行)(?:年限|寿命)$|寿命$|(?:质保|保修|管护|存续)(?:期|期限|年限)$/;
