import { squash } from '../../model/text';

/**
 * Words of which every plan is full. A clause that is made of nothing else names no thing that is made, no number and no change: whatever
 * a project does leaves some other word in it.
 */
const GENERAL_WORDS: ReadonlySet<string> = new Set(
  [
    // Deeds of which the object says what they are.
    '完成 做好 抓好 办好 办 开展 落实 贯彻 执行 实现 推进 推动 实施 履行 履职 尽责 确保 保障 保证 维持 保持 促进 助力 努力 加强 加快 强化 提高 提升 增强 发挥 改进 ' +
      '服务 服从 支持 配合 协助 承担 组织 坚持 围绕 继续 深化 优化 夯实 打赢 打好 衔接 巩固 拓展 提供',
    // How they are done.
    '认真 扎实 切实 积极 顺利 圆满 全面 按时 按期 如期 按质 按量 保质保量 高质量 高标准 更好 更加 进一步 不断 持续 有效 正常 高效 平稳 有序 完美 稳步 稳定 全力 全心全意 ' +
      '早日 及时 较好 良好 优质 规范 大力 充分 有力 深入 主动 多 再',
    // What and whose work it is.
    '工作 任务 目标 职责 职能 事项 事务 业务 政策 方针 精神 部署 要求 决策 指示 安排 计划 战略 攻坚战 成果 成效 作用 能力 水平 质量 效率 效能 效果 作风 大局 中心 重点 好事 实事 大事 ' +
      '运转 运行 收官 办公 经费 费用 支出 发展 经济 社会',
    '上级 县委 县政府 市委 市政府 省委 省政府 党委 政府 党中央 中央 国家 省 市 县 乡 镇 乡镇 村级 领导 领导小组 主管部门 组织部 本级 各级 单位 本单位 我单位 部门 本部门 机关 我局 本局 全局 ' +
      '我中心 本中心 工作队 驻村 村级组织 各级组织 脱贫办 扶贫办 乡村振兴局 办公室 人民 群众 百姓 老百姓',
    '扶贫 脱贫 脱贫攻坚 巩固脱贫 乡村振兴 乡村全面振兴 乡村 振兴 三农',
    '交办 下达 布置 安排 既定 预期 预定 确定 规定 年度 年度内 年度中 全年 当年 本年度 本年 今年 年初 年 年内 各项 各类 相关 有关 日常 其他 所有 一切 主要 具体 本职 自身',
    '的 地 和 与 及 以及 同 并 、 为 对 在 中 了 好 以 等 把 将',
  ]
    .join(' ')
    .split(' '),
);
const LONGEST_WORD = 8;

const NUMBERING = /^(?:\d+(?:\.(?!\d)|、)|目标\d+:)?(?:目标内容\d*:?)?/;
const CLAUSE_END = /\n(?=\s*(?:\d+[.、]|目标))|[,，;；。！!]/;
/** Longer clauses always name something. */
const LONGEST_CLAUSE = 60;

/** Whether every clause of a text is made of general words only; an empty text is none. */
export function isSlogan(text: string): boolean {
  const clauses = text
    .split(CLAUSE_END)
    .map((clause) =>
      squash(clause)
        .replace(NUMBERING, '')
        .replace(/\d{4}年度?/g, ''),
    )
    .filter((clause) => clause !== '');
  const content = clauses.filter((clause) => !INTRODUCES.test(clause));
  return content.length > 0 && content.every(isGeneral);
}

/** Before another clause: in what spirit something is done, and nothing of what it is. */
const INTRODUCES =
  /^(?:(?:紧紧围绕|围绕|聚焦|紧扣|立足|着眼|坚持|秉承|遵循)[^\d修建造购种栽养培补装治清护铺改发聘办]{2,20}|(?:按照|根据|依据)\D{2,20}(?:要求|部署|精神|安排|方案|规划|政策|文件|计划|意见|规定|原则|思路)|以\D{2,20}为(?:中心|核心|目标|抓手|重点|主线|导向|引领|根本|契机))$/;

/** Whether a clause can be cut into general words from end to end. */
function isGeneral(clause: string): boolean {
  if (clause.length > LONGEST_CLAUSE) return false;
  const reached = new Set([0]);
  for (let start = 0; start < clause.length; start++) {
    if (!reached.has(start)) continue;
    for (let end = start + 1; end <= Math.min(clause.length, start + LONGEST_WORD); end++) {
      if (GENERAL_WORDS.has(clause.slice(start, end))) reached.add(end);
    }
  }
  return reached.has(clause.length);
}
