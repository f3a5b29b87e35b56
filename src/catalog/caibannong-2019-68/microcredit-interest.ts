import type { Category } from '../types';
import { SELECTION_NOTE } from './frames';
import { blank, emptyClass, inClass, indicator, templateRows } from './template-row';

/** 附2，参考模板，小额信贷贴息项目. Numbers are lines of the source text. */
export const microcreditInterest: Category = {
  id: 'microcredit-interest',
  name: '小额信贷贴息项目',
  note: SELECTION_NOTE,
  words: {
    telling: /小额(?:信贷|贷款)/,
    usual: /贷款|信贷/,
    hinting: /贴息|利息/,
  },
  evaluation: 'operating',
  rows: templateRows('microcredit-interest', [
    inClass('产出指标', '数量指标', [
      indicator(596, '★★★建档立卡贫困户获得贷款金额', '≥**万元'),
      indicator(597, '建档立卡贫困户贷款申请满足率', '≥**%'),
      blank(598),
    ]),
    inClass('产出指标', '质量指标', [
      indicator(599, '★★★扶贫小额贷款还款率', '≥**%'),
      indicator(600, '★★★小额信贷贴息利率', '**%'),
      indicator(601, '贷款风险补偿比率', '**%'),
      blank(602),
    ]),
    inClass('产出指标', '时效指标', [indicator(603, '贷款及时发放率', '≥**%')]),
    inClass('产出指标', '成本指标', [emptyClass(604)]),
    inClass('效益指标', '经济效益指标', [indicator(605, '★带动增加建档立卡贫困户经济收入（总收入）', '≥**万元')]),
    inClass('效益指标', '社会效益指标', [
      indicator(606, '★★★受益建档立卡贫困户数', '≥**户'),
      blank(607),
      blank(608),
      blank(609),
    ]),
    inClass('效益指标', '可持续影响指标', [emptyClass(610)]),
    inClass('满意度指标', '服务对象满意度指标', [indicator(611, '★受益建档立卡贫困户满意度', '≥**%'), blank(612)]),
  ]),
};
