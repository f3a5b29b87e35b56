import type { Category } from '../types';
import { SELECTION_NOTE } from './frames';
import { blank, emptyClass, inClass, indicator, templateRows } from './template-row';

/** 附2，参考模板，雨露计划. Numbers are lines of the source text. */
export const yulu: Category = {
  id: 'yulu',
  name: '雨露计划',
  note: SELECTION_NOTE,
  words: {
    telling: /雨露计划/,
    usual: /职业教育|中高职|中职|高职|助学|学费|在校生|受助学生|子女.{0,3}资助|资助.{0,9}(?:学生|子女)/,
    hinting: null,
  },
  evaluation: 'public',
  rows: templateRows('yulu', [
    inClass('产出指标', '数量指标', [indicator(664, '★★★资助建档立卡贫困户子女人数', '≥**人'), blank(665)]),
    inClass('产出指标', '质量指标', [
      indicator(666, '接受补助的学生中建档立卡贫困户子女占比', '≥**%'),
      indicator(667, '资助标准达标率', '100%'),
      blank(668),
    ]),
    inClass('产出指标', '时效指标', [indicator(669, '资助经费及时发放率', '100%'), blank(670)]),
    inClass('产出指标', '成本指标', [indicator(671, '★★★建档立卡贫困户子女生均资助标准', '**元/学年'), blank(672)]),
    inClass('效益指标', '经济效益指标', [emptyClass(673)]),
    inClass('效益指标', '社会效益指标', [
      indicator(674, '建档立卡贫困户子女全程全部接受资助的比例', '≥**%'),
      blank(675),
    ]),
    inClass('满意度指标', '服务对象满意度指标', [
      indicator(676, '★★★受助学生满意度', '≥**%'),
      indicator(677, '受助学生家长满意度', '≥**%'),
      blank(678),
    ]),
  ]),
};
