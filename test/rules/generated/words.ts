/**
 * Words for invented rows. Some are known to the vocabulary (src/catalog/measures), most are not: whoever fills in a form uses words that
 * nobody listed. Each half is told by a hash of the word, so that nobody chooses what is measured when.
 */

/** What is built, planted, served; put before the measure. */
export const THINGS =
  '斗渠 蓄水窖 机耕桥 挡水坝 滴灌带 茶园 冷库 羊舍 村史馆 护栏 污水池 提灌站 晒场 鱼塘 烘干房 公厕 泵房 网箱 沼气池 步道 药材基地 育苗棚 文化墙 便民桥 驿站 粮仓 屠宰间 光缆 菜窖 灯杆'.split(
    ' ',
  );

/** States of which a share is the better the more there is of it, and cannot exceed the whole. */
export const WANTED_STATES =
  '合格 完好 保存 优良 达标 成活 覆盖 及时完成 按期投用 参训 到岗 知晓 畅通 存活 齐全 履约 回收 持证 返岗 入库 按时清运 准时送达 正常运行 完整 就学 建档 留存 签收 接种 修复 公示 整改 验收通过 出苗 办结 确权 按期偿还 有效处置 普及 亮化'.split(
    ' ',
  );

/** What nobody wants, as it stands before 率. */
export const UNWANTED_STATES =
  '死亡 漏损 返工 损耗 故障 空置 枯死 破损 投诉 逾期 倒伏 锈蚀 霉变 渗漏 断裂 流失 返贫 感染 闲置 差错 撂荒 延误 超标 残损 堵塞 开裂 冻害 虫害 报废 缺勤 违约 旷课 腐烂 淤堵 伤亡 失误 停电 欠费 受灾 亏损'.split(
    ' ',
  );

/** What happens that nobody wants, as it is counted. */
export const UNWANTED_EVENTS = '投诉 故障 事故 停水 返修 停电 上访 渗漏 违规 停机 火灾 断电 溺水 差评 中毒'.split(' ');

/** What is held for people. */
export const SERVICES =
  '培训 宣讲 走访 巡查 观摩会 慰问 义诊 演出 巡诊 讲座 演练 技术指导 巡护 回访 放映 推介会 家访 体检'.split(' ');

/** The last word of a name with units that are right and units that are wrong. */
export const EXTENTS: readonly (readonly [head: string, right: readonly string[], wrong: readonly string[]])[] = [
  ['长度', ['米', '公里', '千米', '延米'], ['亩', '座', '人', '万元']],
  ['里程', ['公里', 'km', '米'], ['户', '处', '吨']],
  ['面积', ['亩', '平方米', '公顷', '㎡'], ['公里', '株', '户']],
  ['容积', ['立方米', 'm³', '万立方米'], ['米', '口', '户']],
  ['总重量', ['吨', '公斤', '斤'], ['头', '亩', '米']],
  ['受益人数', ['人', '名', '人次'], ['户', '公里', '万元']],
  ['受益户数', ['户', '家'], ['人', '亩', '公里']],
  ['公里数', ['公里', '千米'], ['座', '户']],
  ['吨数', ['吨', '万吨'], ['户', '米']],
  ['管护人员数', ['人', '名'], ['户', '公里']],
  ['产值总额', ['万元', '元'], ['户', '亩']],
  ['投入金额', ['万元', '元'], ['座', '公里']],
  ['设计使用年限', ['年'], ['米', '户']],
  ['养护天数', ['天', '日'], ['座', '公里']],
];

const FIRST_PRIME = 16_777_619;

/** Which half a word belongs to; the second is looked at only when all is done. */
export function isFirstHalf(word: string): boolean {
  let hash = 2_166_136_261;
  for (const sign of word) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FIRST_PRIME) >>> 0;
  return ((hash >>> 13) & 1) === 0;
}
