/** What titles, footers and total lines of a form say; over texts without blanks. */

/** A title's last words, without a bracketed addition. */
export const TITLE_PARTS: readonly RegExp[] = [
  /绩效.*(?:目标|自评|自查|监控|评价|评分|评估|申报|运行|考评|考核).*表$/,
  /(?:目标|自评|评分|监控|考评)(?:情况|汇总|打分|评分|评价|申报|明细)*表$/,
  /绩效(?:目标|自评|监控)(?:情况)?$/,
  /项目(?:资金)?绩效(?:情况)?表$/,
];

export const TOTAL_LINE =
  /^(?:(?:总分|总计|(?:权重|分值)?合计)(?:得分)?|(?:项目|自评|综合|最终|合计)?(?:总得分|总评分|总分|得分|评分)(?:合计)?)$/;

export const FOOTER =
  /^(?:注|备注|说明|填报说明|填表说明|填报人|填报单位|填报日期|填表人|填表单位|填表日期|制表人?|审核人|复核人|经办人|单位负责人|联系人|联系电话|单位盖章|[^:：]{0,6}结论|自评等级|其他需要说明的?(?:问题|事项)?|存在的?问题|(?:下一步)?改进措施|[^:：]{0,8}(?:审[核批查]|评审|签批|主管部门)意见|[^:：]{1,10}意见(?=[:：])|(?:项目|财务|填报|单位)?负责人|(?:自评|综合)?(?:总分|总得分|得分|等级|等次)(?=[:：])|[^:：]{2,14}[（(](?:盖?章|签章|公章|签字|签名)[）)])[:：]?/;
/** Sheets whose names or titles say that they hold material to choose from, not a filled form. */
export const LIBRARY = /指标库|标准体系|参考指标|备选|选项|字典|样表说明|填报说明|示例库/;
