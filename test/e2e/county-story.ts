import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { CorpusTable } from '../support/corpus';

/** 贫困村村内基础设施建设项目 filled with the published county table 000-04: its rows where the template has one, else in free rows. */
export function countyEntries(): readonly (readonly [cell: string, text: string])[] {
  const { nameFromTitle, goalCell, indicators } = JSON.parse(
    readFileSync(join(__dirname, '../fixtures/corpus/000-04.json'), 'utf8'),
  ) as CorpusTable;
  const target = (name: string) => indicators.find(({ level3 }) => level3 === name)?.target ?? '';
  return [
    ['B3', nameFromTitle ?? ''],
    ['D5', '573'],
    ['D6', '500'],
    ['D7', '73'],
    ['B9', goalCell.text],
    ['E11', target('硬化公路、花砖')],
    ['E14', target('项目验收合格率')],
    // The published value is ≥90%; a clerk with another input method writes the same sign so.
    ['E16', target('项目完成及时率').replace('≥', '≧')],
    ['E18', target('补助标准')],
    ['D21', '新增硬化路比率'],
    ['E21', target('新增硬化路比率')],
    ['D24', '基础设施提升率'],
    ['E24', target('基础设施提升率')],
    ['D27', '长期使用性'],
    ['E27', target('长期使用性')],
    // The published value has 百分比 after it; a clerk who leaves it out writes a value that 96% cannot be held against.
    ['E28', target('受益群众满意度').replace(/ ?百分比/, '')],
  ];
}

/** What the county table leaves open of the template, by indicator. */
export const REST: readonly (readonly [indicator: string, target: string])[] = [
  ['贫困户供水设施数量', '≥3座'],
  ['供水设施补助标准', '≤5万元/座'],
  ['受益建档立卡贫困人口数', '≥800人'],
  ['解决贫困人口饮水安全问题人数', '≥500人'],
  ['工程设计使用年限', '≥10年'],
];

/** The year's end: value and the points that 68号文 gives for it, worked out by hand. */
export const YEAR_END: readonly (readonly [indicator: string, actual: string, score: number])[] = [
  ['贫困村村内道路硬化里程', '5200平方米', 9],
  ['贫困户供水设施数量', '3座', 9],
  ['项目（工程）验收合格率', '92%', 8],
  // 8 × 85/90
  ['项目（工程）完成及时率', '85%', 7.56],
  ['道路补助标准', '118元', 8],
  ['供水设施补助标准', '4.8万元/座', 8],
  ['新增硬化路比率', '92%', 5],
  ['受益建档立卡贫困人口数', '820人', 5],
  ['解决贫困人口饮水安全问题人数', '510人', 5],
  ['基础设施提升率', '90%', 5],
  ['工程设计使用年限', '10年', 5],
  ['受益贫困人口满意度', '96%', 10],
];

/** In words, so a person gives the points. */
export const BY_HAND = { indicator: '长期使用性', actual: '达成预期指标', score: '4.5' } as const;

/** 560 of 573 spent: 10 × 97.73 %. */
export const EXECUTED: readonly (readonly [cell: string, text: string])[] = [
  ['E6', '560'],
  ['E7', '490'],
  ['E8', '70'],
];
export const EXECUTION_SCORE = 9.77;

/** 50 − 0.44, 30 − 0.5, 10 and the execution. */
export const TOTAL = 98.83;
