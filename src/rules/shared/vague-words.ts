import { squash } from '../../model/text';

const anyOf = (words: string) => `(?:${words.split(' ').join('|')})`;

const DEGREE = anyOf(
  '显著 明显 有效 持续 逐步 稳步 不断 长期 积极 进一步 大幅 大力 较大 极大 切实 充分 全面 稳定 日益 逐渐 逐年 基本 有所 ' +
    '得到 有力 良好 可持续',
);
const CHANGE = anyOf(
  '提升 提高 改善 增强 发挥 发展 增加 改变 增长 增收 促进 推动 推进 优化 加强 巩固 向好 好转 改观 见效 扩大 激发 带动 缓解 ' +
    '减少 降低 下降 保障 完善 壮大 影响 受益 稳定 控制',
);
const EFFECT = anyOf('作用 效果 效益 成效 影响 影响力');
const PRAISE = anyOf('显著 明显 良好 较好 较高 较大 较强 深远 突出 积极');

/** What can be more or less, so that "more" alone says nothing. */
const AMOUNT = anyOf(
  '收入 产值 产量 就业 能力 水平 意识 素质 质量 环境 条件 面貌 程度 积极性 影响力 效益 效率 动力 生活 发展 服务 形象',
);
const MORE = anyOf('提升 提高 改善 增强 增加 增长 促进 推动 带动 扩大 激发 优化 好转');

const VAGUE: readonly RegExp[] = [
  `^(?:${DEGREE}|${CHANGE}|${PRAISE})+${EFFECT}?$`,
  `${DEGREE}${CHANGE}${EFFECT}?$`,
  `${EFFECT}${PRAISE}$`,
  `${MORE}.{0,6}${AMOUNT}$`,
  `${AMOUNT}${DEGREE}?${MORE}$`,
].map((pattern) => new RegExp(pattern));

/** "达到标准", "符合要求", "达到使用年限": which one is not said. 符合设计要求 says it: the design does. */
const UNNAMED_STANDARD =
  /^(?:达到|符合|满足)(?:预期|规定|相关|有关|计划|既定|合理|的)*(?:(?:设计)?(?:使用)?(?:年限|寿命)|标准|要求|目标|效果|水平)$/;

/** A comparison with a state that is known can be looked up. */
const COMPARED = /上年|去年|上一年|同期|同比|基期|往年|[实建]施前|项目前|\d/;

/** Whether a qualitative value only praises or promises: at the end of the year nobody could tell whether it was reached. */
export function isVague(text: string): boolean {
  const clauses = squash(text)
    .split(/[,;、。]/)
    .filter((clause) => clause !== '');
  return clauses.length > 0 && !COMPARED.test(text) && clauses.every(isVagueClause);
}

function isVagueClause(clause: string): boolean {
  return UNNAMED_STANDARD.test(clause) || VAGUE.some((pattern) => pattern.test(clause));
}
