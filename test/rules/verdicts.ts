/** Whether a reviewer would say it too: after reading the table, not the rule. */
export type Verdict = 'right' | 'doubtful' | 'wrong';

/** What was found of one kind, table by table, and what a reader of the tables thinks of it. */
export interface Judged {
  readonly rule: string;
  readonly verdict: Verdict;
  /** Why a reviewer would ask, or would not; the clause where one settles it. */
  readonly why: string;
  /** "000-02 E4 E5": the table, then the cells. */
  readonly at: readonly string[];
}

const right = (rule: string, why: string, ...at: readonly string[]): Judged => ({ rule, verdict: 'right', why, at });
const doubtful = (rule: string, why: string, ...at: readonly string[]): Judged => ({
  rule,
  verdict: 'doubtful',
  why,
  at,
});

export const VERDICTS: readonly Judged[] = [
  // 必改
  right(
    'value-mixed',
    '一格里既有数又有系统带出的说明，或同一个数写了两遍、符号不一，年底无从对照；第一节三填报说明7要求可量化的用数值描述。',
    '001-01 E10 E11 E12',
    '001-03 E10 E11 E12',
    '001-04 E10 E11',
    '001-05 E11 E12',
    '001-06 E12',
    '001-07 E12 E13',
  ),
  right('yes-no-unchosen', '两种结果都还在，没有目标可言。', '000-02 E10', '002-04 E22 E23'),
  right(
    'quantitative-as-phrase',
    '知晓率、受益数都是数，填的是“有效提高”“不断改变”；第二节二2列为不完整。',
    '002-01 E19',
    '002-02 E22',
  ),
  right('target-missing', '指标值空着。', '002-02 E15'),
  right('unit-mismatch', '人口按户数、次数按人数，数的不是同一样东西。', '002-04 E16', '003-05 E13'),
  right('two-in-one', '结余结转率要低、支出率要高，合用一个 100%，怎样读都有一项不对。', '002-04 D20'),
  right('cost-total', '四项成本 3＋11＋4＋11＝29 万元，预算只有 23 万元（第一节二3）。', '002-01 E14'),
  right('amount-slip', '659004 元与 6.5904 万元（65904 元）只差一个 0，是笔误。', '002-03 E14'),
  right('purpose-empty', '表里有这一栏，空着。', '001-02 B5'),
  right('goal-empty', '年度目标空着；第二节二2明列。', '001-02 B8'),
  right('indicators-missing', '一条三级指标也没有（第一节二2）。', '001-02 C10'),
  right('score-differs', '写明“≥”而未完成，得分高于按公式算的数。', '执行二十分 G10', '得分取整 G14'),
  right('reason-missing', '76 人低于 80 人，原因空着（表4末栏）。', '无分值栏 G10'),
  right('score-above-weight', '满意度标明 10 分，给了 11 分。', '无分值栏 A12'),
  right('total-differs', '各项相加是 98，写的是 97。', '无分值栏 F13'),
  right('class-without-indicators', '满意度指标标明 10 分，下面没有指标，这 10 分无从得来。', '执行率作指标 A13'),
  right('score-missing', '预算数、实际值都有，得分空着，总分就不完整。', '01-font-10.5 H6 H8 H9 H10'),
  // 核实
  right(
    'value-mixed',
    '数后面的文字只重复了名称或这个数，人读得懂，表格读不出；写成一个数即可。',
    '001-04 E12',
    '001-05 E10',
    '001-06 E10 E11',
    '001-07 E10 E11',
  ),
  right(
    'class-social',
    '收入属经济效益，生态属生态效益；开会、学习、接待的次数和人数是做了什么，不是带来什么。',
    '002-01 C18 C18',
    '003-01 B12',
    '003-02 B13',
    '003-03 B12',
    '003-05 B13',
    '003-06 B12 B13',
  ),
  right(
    'class-economic',
    '新增硬化路占批复数的比率就是产出本身；就业人数、知晓率是社会效益。',
    '000-04 B8',
    '000-06 B13',
    '000-07 B9',
    '000-08 B9',
    '003-05 B12',
    '003-07 B12',
    '003-08 B12',
  ),
  right('class-timeliness', '人均 50 元是标准，收入提高是效益，都不说快慢。', '000-03 B6', '003-04 B11'),
  right('class-cost', '1 年是期限，资金安排率 100% 不是花多少钱。', '000-03 B7', '002-04 C21'),
  doubtful(
    'class-quantity',
    '支出 74.845 万元列在数量指标：是成本，但县里也有把发放金额当数量的，可提可不提。',
    '002-02 C11',
  ),
  right(
    'zero-promised',
    '描述写“不出现”，指标值却容许 1 个。',
    '001-01 E11',
    '001-03 E11',
    '001-04 E11',
    '001-05 E11',
    '001-06 E12',
    '001-07 E12',
  ),
  right(
    'goal-slogan',
    '没有事、没有数、没有变化：第一节二1要求清晰反映核心产出和效果。',
    '000-01 B2',
    '000-06 B2',
    '001-03 B8',
    '001-04 B8',
    '002-01 B9',
  ),
  doubtful('goal-slogan', '“保障办公费用，维持正常运转”说了事，没有数，也没有变化，可提可不提。', '003-03 B8'),
  right(
    'direction-reversed',
    '成本指标用了“≥”；确为最低投入标准的，说明一句即可。',
    '001-01 E10',
    '001-04 E10',
    '001-06 E10',
    '001-07 E10',
  ),
  right(
    'purpose-uncovered',
    '贴息、基础设施是资金的用途，目标和指标里没有一个字（第二节二4）。',
    '001-01 B5',
    '001-05 B5',
    '001-06 B5',
  ),
  right('head-conflict', '同一张表里写了两个年份、两个只差一位的文号。', '001-03 B5', '001-07 E3'),
  right('goal-truncated', '句子断在逗号或半个词上。', '000-07 B2', '003-04 B8'),
  right('score-differs', '没有写原因，得分低于按公式算的数，有意扣分的说明一句。', '得分取整 G12'),
  right('unit-mismatch', '描述说的是公里数，填的是平方米。', '000-08 E4'),
  doubtful('unit-incomplete', '描述按周计，指标值没写期间；描述已经说清，可提可不提。', '003-03 E12'),
  right('vague-value', '“收入增加”多少才算，年底没法对照。', '003-04 E11'),
  right('project-name-differs', '名称写“长聘”，目标和五条指标写“临聘”。', '002-03 C3'),
  right('indicator-duplicate', '两条同名，一条是年份，一条是金额，名称里看不出区别。', '002-03 D14'),
  doubtful(
    'amount-units-mixed',
    '预算用万元，成本用元；单位都写明了，多写一个 0 已另外提出，可提可不提。',
    '002-03 E14',
  ),
  right('cost-by-quantity', '5.2 公里×9.6 万元已是 49.92 万元，预算 24 万元。', '10-projects-in-rows H5'),
  right('actual-unit', '0.95 没写%，按 95% 才说得通，问一句即可。', '数字与百分比 F13'),
  right('rate-missing', '预算数和执行数都填了，执行率空着。', '01-font-10.5 G6'),
];
