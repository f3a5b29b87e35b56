import type { Metric } from './metric';

/** Things that nobody wants: complaints, accidents, breaches, losses. */
const UNWANTED =
  /(?:投诉|事故|违[规纪法约]|返贫|差错|辍学|逾期|拖欠|流失|死亡|伤亡|闲置|空置|不良|不合格)(?:率|数|数量|次数|起数|件数|人数|户数|问题|事件|案件|情况|贷款率)*$|发生率$/;

/** What is done about them is wanted (投诉处理率, 发现违规问题数, 帮扶返贫人数), and so is their absence (无事故率). */
const REMEDY =
  /处[理置]|整改|办[结理]|查[处办]|打击|解决|化解|回复|响应|受理|接[受待收]|下降|降低|减少|控制|防|监测|排查|发现|帮扶|救助|慰问|资助|劝返|盘活|利用|清[理收]|催收|收回|消除|宣传|教育|[无未零没]|不(?!良|合格)/;

export function isUnwanted({ name }: Metric): boolean {
  return UNWANTED.test(name) && !REMEDY.test(name);
}

/** Shares that are the better the nearer they come to 100% (decision D11), and others of their kind. */
const WANTED_SHARE =
  /(?:合格|覆盖|及时|完成|到位|知晓|成活|优良|达标|参与|发放|支付|按时|按期)率$|满意[度率]$|(?:及时|按时|按期)\p{Script=Han}{2}率$/u;

const UNFAVOURABLE = /不|未|非|失|超|漏|误|欠|逾期|差错/;

export function isWantedShare({ name }: Metric): boolean {
  return WANTED_SHARE.test(name) && !UNFAVOURABLE.test(name);
}

/** Gains and those who benefit: a ceiling for them makes no sense. */
export function isWantedGain({ name }: Metric): boolean {
  return (
    /(?:增收|收入|产值)(?:同比)?(?:增加|增长|提高)?[额率]?$|受益.*[人户]数$/.test(name) && !/低收入|差距/.test(name)
  );
}
