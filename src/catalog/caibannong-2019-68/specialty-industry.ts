import type { Category } from '../types';
import { SELECTION_NOTE } from './frames';
import { blank, ellipsis, emptyClass, free, heading, inClass, indicator, templateRows } from './template-row';

/** 附2，参考模板，特色产业扶贫项目. Numbers are lines of the source text. */
export const specialtyIndustry: Category = {
  id: 'specialty-industry',
  name: '特色产业扶贫项目',
  note: SELECTION_NOTE,
  words: {
    telling: /特色产业|产业扶贫|产业帮扶/,
    usual:
      /种植|养殖|种养|产业发展|产业项目|产业园|扶贫产业|帮扶产业|农产品加工|大棚|温室|冷链|冷库|肉牛|肉羊|生猪|果园|果树|经济林|茶园|茶叶|中药材|食用菌|苗木|种苗/,
    hinting: /产业/,
  },
  evaluation: 'operating',
  rows: templateRows('specialty-industry', [
    inClass('产出指标', '数量指标', [
      heading(467, '★补助各类粮食作物种植面积', '', [
        indicator(468, '水稻种植面积', '≥**亩'),
        indicator(469, '小麦种植面积', '≥**亩'),
        indicator(470, '玉米种植面积', '≥**亩'),
        blank(471),
      ]),
      heading(472, '★补助各类瓜果蔬菜种植面积', '', [
        indicator(473, '苹果种植面积', '≥**亩'),
        indicator(474, '石榴种植面积', '≥**亩'),
        indicator(475, '土豆种植面积', '≥**亩'),
        free(476, '≥**亩'),
      ]),
      heading(477, '★补助苗木花卉种植面积', '', [
        indicator(478, '苗木种植面积', '≥**亩'),
        indicator(479, '花卉种植面积', '≥**亩'),
        blank(480),
      ]),
      heading(481, '★补助各类中药材种植面积', '≥**亩', [free(482, '≥**亩')]),
      heading(483, '★补助各类经济作物种植面积', '≥**亩', [indicator(484, '茶叶种植面积', '≥**亩'), blank(485)]),
      heading(486, '★补助家畜家禽养殖数量', '', [
        indicator(487, '猪养殖数量', '≥**头'),
        indicator(488, '牛养殖数量', '≥**头'),
        indicator(489, '羊养殖数量', '≥**只'),
        indicator(490, '毛驴养殖数量', '≥**只'),
        indicator(491, '鸡养殖数量', '≥**只'),
        indicator(492, '鸭养殖数量', '≥**只'),
        indicator(493, '鹅养殖数量', '≥**只'),
        ellipsis(494),
      ]),
      indicator(495, '贫困地区新增特色产业数量', '≥**个'),
      indicator(496, '龙头企业在贫困地区发展基地数', '≥**个'),
      indicator(497, '贫困地区建设特色产业基地及园区数', '≥**个'),
      indicator(499, '贫困地区有机、绿色和地理标志农产品种植加工数', '≥**公斤'),
      indicator(500, '贫困村农产品销售物流基础设施建设数量', '≥**个'),
      indicator(501, '贫困地区农民专业合作社数量', '≥**个'),
      indicator(502, '贫困地区科技服务、技术指导和农业科技培训人数', '≥**人次'),
      indicator(503, '贫困地区引进科技人才数量', '≥**人'),
      indicator(504, '在贫困地区推广示范新品种、新技术、新成果数量', '≥**项'),
      blank(505),
    ]),
    inClass('产出指标', '质量指标', [
      indicator(506, '贫困地区技术培训合格率', '≥**%'),
      indicator(507, '★种植作物成活率', '≥**%'),
      indicator(508, '★养殖家畜家禽成活率', '≥**%'),
      blank(509),
    ]),
    inClass('产出指标', '时效指标', [emptyClass(510), blank(511)]),
    inClass('产出指标', '成本指标', [
      heading(512, '作物种植亩均补助标准', '', [
        indicator(513, '土豆亩均补助成本', '**元/亩'),
        indicator(514, '核桃亩均补助成本', '**元/亩'),
        indicator(515, '石榴亩均补助成本', '**元/亩'),
        blank(516),
      ]),
      heading(517, '养殖补助标准', '', [
        indicator(518, '猪养殖补助标准', '**元/头只', ['元/头', '元/只']),
        indicator(519, '牛养殖补助标准', '**元/头只', ['元/头', '元/只']),
        indicator(520, '鸡养殖补助标准', '**元/头只', ['元/头', '元/只']),
        blank(521),
      ]),
    ]),
    inClass('效益指标', '经济效益指标', [
      indicator(522, '贫困地区特色产业产值', '≥**万元'),
      indicator(523, '贫困地区特色产业产值同比增长率', '≥**%'),
      indicator(524, '贫困地区特色产业产值占地区生产总值的比重', '≥**%'),
      indicator(525, '农业科技带动增加产业产值', '≥**万元'),
      indicator(526, '★★★特色产业带动增加贫困人口收入（总收入）', '≥**万元'),
      blank(527),
    ]),
    inClass('效益指标', '社会效益指标', [
      indicator(528, '特色产业带动增加贫困人口就业人数', '≥**人'),
      indicator(529, '特色产业专利申请数', '≥**项'),
      indicator(530, '特色产业品牌市场占有率', '≥**%'),
      indicator(531, '★★★受益建档立卡贫困人口数', '≥**人'),
      indicator(532, '★带动建档立卡贫困人口脱贫数', '≥**人'),
      blank(533),
    ]),
    inClass('效益指标', '生态效益指标', [indicator(534, '农业科技改善耕地面积', '≥**亩'), blank(535)]),
    inClass('效益指标', '可持续影响指标', [emptyClass(536), blank(537)]),
    inClass('满意度指标', '服务对象满意度指标', [
      // Its value fell off the extracted row; inferred from the three rows after it (docs/decisions.md).
      indicator(538, '受益建档立卡贫困人口满意度', '≥**%'),
      indicator(539, '农业经营主体满意度', '≥**%'),
      indicator(540, '科技服务、技术指导和农业科技培训人员满意度', '≥**%'),
      indicator(541, '采用新品种、新技术、新成果农户满意度', '≥**%'),
      ellipsis(542),
    ]),
  ]),
};
