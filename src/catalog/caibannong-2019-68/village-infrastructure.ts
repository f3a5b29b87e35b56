import type { Category } from '../types';
import { SELECTION_NOTE } from './frames';
import { blank, emptyClass, inClass, indicator, templateRows } from './template-row';

/** 附2，参考模板，贫困村村内基础设施建设项目. Numbers are lines of the source text. */
export const villageInfrastructure: Category = {
  id: 'village-infrastructure',
  name: '贫困村村内基础设施建设项目',
  note: SELECTION_NOTE,
  words: {
    telling: /(?:贫困村|脱贫村|村内|村级|农村|乡村)基础设施/,
    usual:
      /基础设施|道路|公路|硬化|路灯|亮化|供水|饮水|人饮|桥梁|排水|渠道|管网|街道|巷道|花砖|文化广场|村容村貌|人居环境/,
    hinting: null,
    // Towns, sights, and what is done to roads day by day.
    foreign: /城墙|古城|县城|城区|城市|市政|街巷|夜游|景区|旅游|除雪|清扫|保洁|养护|巡查/,
  },
  evaluation: 'public',
  rows: templateRows('village-infrastructure', [
    inClass('产出指标', '数量指标', [
      indicator(630, '★★★贫困村村内道路硬化里程', '≥**公里'),
      indicator(631, '★★★贫困户供水设施数量', '≥**座'),
      blank(632),
    ]),
    inClass('产出指标', '质量指标', [indicator(633, '★★★项目（工程）验收合格率', '100%'), blank(634)]),
    inClass('产出指标', '时效指标', [indicator(635, '项目（工程）完成及时率', '≥**%'), blank(636)]),
    inClass('产出指标', '成本指标', [
      indicator(637, '★道路补助标准', '**万元/公里'),
      indicator(638, '★供水设施补助标准', '**万元/公里', ['万元/座']),
      blank(639),
    ]),
    inClass('效益指标', '经济效益指标', [emptyClass(640)]),
    inClass('效益指标', '社会效益指标', [
      indicator(641, '★★★受益建档立卡贫困人口数', '≥**人'),
      indicator(642, '★★★解决贫困人口饮水安全问题人数', '≥**人'),
      blank(643),
    ]),
    inClass('效益指标', '生态效益指标', [emptyClass(644)]),
    inClass('效益指标', '可持续影响指标', [indicator(645, '工程设计使用年限', '≥**年'), blank(646)]),
    inClass('满意度指标', '服务对象满意度指标', [indicator(647, '受益贫困人口满意度', '≥**%'), blank(648)]),
  ]),
};
