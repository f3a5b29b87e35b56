/** What heads the columns that we lay beside a form: the marks, and the helpers of formulas. They are no columns of the form. */
export const MARK_HEAD = '校验标记';
/** Of a 自评表. */
export const HELPER_HEAD = '计分辅助';
/** Of a 监控表. */
export const MONITORING_HELPER_HEAD = '监控辅助';
/** Of a 申报表. */
export const MARK_HELPER = '辅助列';

/** Targets of last year, beside the draft of the next. */
export const PRIOR_HEAD = '上年指标值';

const HELPER_HEADS = [MARK_HELPER, HELPER_HEAD, MONITORING_HELPER_HEAD];

export function isHelperHead(text: string): boolean {
  return HELPER_HEADS.some((head) => text.startsWith(head));
}

export function isOwnHead(text: string): boolean {
  return text.startsWith(MARK_HEAD) || text.startsWith(`${PRIOR_HEAD}（不打印）`) || isHelperHead(text);
}
