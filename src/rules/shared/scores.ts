import { cite } from './cite';

export const WEIGHTS_ADD_UP = cite('第五节一(二)1(1)', '上述权重可根据项目实际情况进行适当调整，但加总后应等于 100 分');
export const ROW_WEIGHTS = cite('第五节一(二)1(1)', '预算资金申请单位可根据各项指标重要程度确定三级指标的分值');
export const FILL_IN = cite('第五节一(二)', '预算资金申请单位应根据批复的项目绩效目标，填报项目绩效目标自评表');
