import type { Category } from '../types';
import { SELECTION_NOTE } from './frames';
import { blank, ellipsis, emptyClass, inClass, indicator, templateRows } from './template-row';

/** 附2，参考模板，资产收益扶贫项目. Numbers are lines of the source text. */
export const assetIncome: Category = {
  id: 'asset-income',
  name: '资产收益扶贫项目',
  note: SELECTION_NOTE,
  words: {
    telling: /资产收益|光伏(?:扶贫|帮扶|电站)|折股量化/,
    usual: /入股|分红|股权|光伏/,
    hinting: null,
  },
  evaluation: 'operating',
  rows: templateRows('asset-income', [
    inClass('产出指标', '数量指标', [
      indicator(560, '★贫困地区贫困人口加入合作社、村集体经济组织人数', '≥**人'),
      indicator(561, '财政支农资金形成资产农户股权占比', '≥**%'),
      indicator(562, '资产入股贫困人口总数', '≥**人'),
      indicator(563, '参与扶贫就业车间人数', '≥**人'),
      blank(564),
    ]),
    inClass('产出指标', '质量指标', [indicator(565, '项目收益中村集体分配比例', '≥**%'), blank(566)]),
    inClass('产出指标', '时效指标', [emptyClass(567)]),
    inClass('产出指标', '成本指标', [emptyClass(568)]),
    inClass('效益指标', '经济效益指标', [
      indicator(569, '★资产股权年收益率', '≥**%'),
      indicator(570, '村集体经济年收入', '≥**万元'),
      indicator(571, '★带动增加建档立卡贫困人口收入（总收入）', '≥**万元'),
      blank(572),
    ]),
    inClass('效益指标', '社会效益指标', [
      indicator(573, '★★★受益建档立卡贫困人口数', '≥**人'),
      indicator(574, '带动建档立卡贫困人口脱贫数', '≥**人'),
      ellipsis(575),
    ]),
    inClass('效益指标', '可持续影响指标', [emptyClass(576)]),
    inClass('满意度指标', '服务对象满意度指标', [indicator(577, '★资产入股贫困人口满意度', '≥**%'), blank(578)]),
  ]),
};
