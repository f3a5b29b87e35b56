import type { Clause, Convention } from '../../catalog/source';

/** A passage of 财办农〔2019〕68号; a test looks the quote up in the document. */
export function cite(clause: string, quote: string): Clause {
  return { document: '财办农〔2019〕68号', clause, quote };
}

/** What no clause says and a careful reviewer asks all the same. */
export function practice(says: string): Convention {
  return { convention: '通行做法', says };
}

/** What the 完整性审核 names as lacking: the ground of "not filled". */
export const INCOMPLETE = cite('第二节二2', '缺少项目资金情况、定量指标缺少指标值、年度目标未填写、金额单位不一致等');

/** The 完整性审核 in general: the sheet's fields are complete and correct. */
export const COMPLETE_AND_CORRECT = cite(
  '第二节二2',
  '绩效目标填报格式是否规范，内容是否完整、准确、详实，是否无缺项、错项',
);

/** How a value is scored: one number, one comparator. */
export const QUANTITATIVE_SCORE = cite('第五节一(二)1(3)', '则得分计算方法应用全年实际值/年度指标值*该指标分值');

/** What a value says is a number where there can be one. */
export const QUANTIFIED = cite(
  '第一节三，填报说明7',
  '指标值应尽量细化、量化，可量化的用数值描述，不可量化的以定性描述',
);

/** A row of the template, by the value that it prints. */
export function citeTemplate(target: string): Clause {
  return cite('附2 模板', target);
}

export const TWO_DECIMALS = cite('第一节三，填报说明5', '本项内容以万元为单位，保留小数点后两位');

export const CORE_ROWS = cite('模板★★★必填', '其中三颗星为必填的核心绩效指标');
