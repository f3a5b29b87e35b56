/** Class names as the guidance prints them. */
export const OUTPUT = '产出指标';
export const BENEFIT = '效益指标';
export const SATISFACTION = '满意度指标';
export const COST = '成本指标';
export const QUANTITY = '数量指标';
export const QUALITY = '质量指标';
export const TIMELINESS = '时效指标';
export const ECONOMIC = '经济效益指标';
export const SOCIAL = '社会效益指标';
export const ECOLOGICAL = '生态效益指标';
export const SUSTAINABLE = '可持续影响指标';
export const SERVED = '服务对象满意度指标';
