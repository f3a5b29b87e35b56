import { squash } from '../../model/text';

const anyOf = (words: string) => `(?:${words.split(' ').join('|')})`;

/** Words that name neither a thing made nor a change brought about. */
const PROMISE = anyOf(
  '确保 保障 保证 维持 促进 推动 助力 努力 顺利 圆满 全面 切实 扎实 积极 按时 按期 如期 按质 保质保量 高质量 更好 继续',
);
const SUBJECT = anyOf(
  '扶贫 脱贫 脱贫攻坚 乡村振兴 巩固脱贫 巩固拓展脱贫攻坚成果 三农 本单位 我单位 单位 部门 机关 乡镇 村级组织 各级组织 ' +
    '驻村工作队 工作队 脱贫办 扶贫办 乡村振兴局 办公室',
);
const GENERAL = anyOf(
  '年度 年度内 年度中 全年 当年 本年度 本年 今年 各项 相关 有关 日常 其他 所有 上级 领导 交办 下达 安排 既定 预期 预定 目标 的 和 与 及',
);
const WORK = anyOf('工作 任务 工作任务 目标任务 工作目标 各项工作目标 目标');
const DONE = anyOf('完成 做好 开展 落实 实现 推进 抓好');
const RUNNING = anyOf('运转 运行 开展 进行 推进 办公 完成 收官 实施');
const SMOOTHLY = anyOf('正常 顺利 平稳 有序 有效 圆满 完美 全面');

/** What a clause may say without saying anything; each has to fit it from end to end. */
const SLOGANS: readonly RegExp[] = [
  `(?:${PROMISE}|${GENERAL})*(?:${DONE}|${PROMISE})(?:${GENERAL}|${SUBJECT}|\\d{4}年度?)*${WORK}`,
  `(?:${PROMISE})*(?:${GENERAL}|${SUBJECT}|\\d{4}年度?)*(?:${WORK})?${SMOOTHLY}?${RUNNING}`,
  `(?:${PROMISE})*(?:${GENERAL}|${SUBJECT})*${anyOf('办公 工作 运转')}(?:经费|费用|支出)(?:支出)?`,
  `(?:${PROMISE})*(?:持续|不断|进一步)?(?:巩固|拓展)+(?:好)?脱贫(?:攻坚)?(?:成果|成效)(?:${anyOf('同 与 和')}乡村振兴有效衔接)?`,
  `(?:${PROMISE}|早日|有效|衔接|持续)*(?:推进|实现|实施|衔接|助力|促进)?乡村(?:全面)?振兴(?:战略)?(?:的?目标)?`,
  `(?:${PROMISE})*(?:打赢|打好)脱贫攻坚战`,
  '全心全意为(?:人民|群众)服务',
  '(?:多)?为(?:人民|群众|百姓|老百姓)?(?:多)?办(?:好事|实事|大事|、)+',
  '为?(?:单位|社会|群众)?提供优质服务',
].map((pattern) => new RegExp(`^${pattern}$`));

const NUMBERING = /^(?:\d+(?:\.(?!\d)|、)|目标\d+:)?(?:目标内容\d*:?)?/;
const CLAUSE_END = /\n(?=\s*(?:\d+[.、]|目标))|[,，;；。！!]/;

/** Whether every clause of a text is a slogan; an empty text is none. */
export function isSlogan(text: string): boolean {
  const clauses = text
    .split(CLAUSE_END)
    .map((clause) => squash(clause).replace(NUMBERING, ''))
    .filter((clause) => clause !== '');
  return clauses.length > 0 && clauses.every((clause) => SLOGANS.some((slogan) => slogan.test(clause)));
}
