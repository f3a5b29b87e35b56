/** Of 计算符号: what stands in the lists of a module in use. */
export const SIGN_CODES = { '≥': '1', '＞': '2', '＝': '3', '＜': '4', '≤': '5', 定性: '6' } as const;

/** Of 完成可能性. */
export const LIKELIHOOD_CODES = { 确定能: '1', 有可能: '2', 完全不可能: '3' } as const;

/** Of the classes only these two were seen; a code of the second level begins with that of its first. */
export const CLASS_CODES = { 产出指标: '1', 效益指标: '2' } as const;

/** How a module in use calls the three results of a qualitative indicator, best first. */
export const TIER_WORDS = ['达成', '部分达成', '未达成'] as const;

/** The sign of an indicator without a number. */
export const QUALITATIVE = '定性';
