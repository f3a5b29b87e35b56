import type { SaidQuantity } from './said-quantities';

/** Sizes of a thing, terms and ranks; who is served, built or trained is not counted in them. */
const NO_OUTPUT =
  /^(?:months|minutes|power|energy|ratio-difference)|^count:(?:级|分|类|种|款|期|批|批次|层|倍|学年|学期|年次|生)/;

/** "现有23个村", "其中监测户12户", "宽3.5米", "约200户": how things are, a detail, a size, no exact number. */
const CONTEXT_BEFORE =
  /(?:(?:现有|共有|原有|已有|现存|下辖|所辖|辖区内|上年|去年|同期|往年|其中)\p{Script=Han}{0,6}|全[县乡镇村市区]共?有?|[宽厚高深径距]度?为?|约|近|增至|降至|由|从|超过?)$/u;
const CONTEXT_AFTER =
  /^(?:左右|上下|多|余|大?(?:方面|环节|阶段|层次|目标|确保|重点|原则|措施|意见|制度|政策|要求|标准|工作日))/;

/** Where it is done: 解决3个村的季节性缺水, 方便4个村民小组出行. */
const PLACE_AFTER =
  /^(?:行政|自然|贫困|脱贫|重点)?(?:村民小组|村小组|村组|村寨|村(?!庄|[级道内])|组|屯|寨|乡镇|镇|乡|社区|街道)/;

/** No pattern looks further than this from a number. */
const NEAR = 500;

/** Money that is spent belongs to the funds; money that comes in is promised. */
const MONEY_PROMISED = /增收|收入|产值|收益|分红|利润|销售|人均|户均|每/;

/** Whether a goal promises this quantity, so that an indicator should carry it. */
export function isPromise({ unit, before, after }: SaidQuantity): boolean {
  const dimension = unit.dimension ?? '';
  const near = before.slice(-NEAR);
  const isMoney = dimension.startsWith('money');
  return (
    !NO_OUTPUT.test(dimension) &&
    !CONTEXT_BEFORE.test(near.trimEnd()) &&
    !CONTEXT_AFTER.test(after) &&
    !PLACE_AFTER.test(after) &&
    (!isMoney || MONEY_PROMISED.test(near))
  );
}
