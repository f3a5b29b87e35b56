import type { Level1Class } from '../types';

/** 一级 and 二级指标 in printed order (表1). A synonym is read, never drawn. */
export const classes: readonly Level1Class[] = [
  {
    name: '产出指标',
    synonyms: ['项目产出', '产出目标'],
    level2: [
      { name: '数量指标', synonyms: ['产出数量'] },
      { name: '质量指标', synonyms: ['产出质量'] },
      { name: '时效指标', synonyms: ['产出时效'] },
      { name: '成本指标', synonyms: ['产出成本'] },
    ],
  },
  {
    name: '效益指标',
    synonyms: ['效果指标', '项目效益', '项目效果', '效益目标', '效果目标'],
    level2: [
      { name: '经济效益指标', synonyms: ['经济效果'] },
      { name: '社会效益指标', synonyms: ['社会效果'] },
      { name: '生态效益指标', synonyms: ['生态环境效益', '环境效益', '生态效果'] },
      { name: '可持续影响指标', synonyms: ['可持续性影响', '可持续发展', '可持续效益', '可持续性', '可持续'] },
    ],
  },
  {
    name: '满意度指标',
    synonyms: ['服务对象满意度', '满意度目标'],
    level2: [
      {
        name: '服务对象满意度指标',
        synonyms: ['满意度', '服务对象或项目受益人满意度', '受益对象满意度', '服务满意度', '社会公众满意度'],
      },
    ],
  },
];
