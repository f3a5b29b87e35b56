import type { OverallPart } from '../model/overall-goals';
import { squash } from '../model/text';

/** 部门整体绩效目标 as counties publish it in front of their tables: no form of the document, but three texts under three headings. */
export const OVERALL_TITLE = '部门整体绩效目标';

export type OverallPartId = OverallPart['id'];

export const OVERALL_PARTS: readonly {
  readonly id: OverallPartId;
  readonly name: string;
  /** What a clerk is told beside the empty cell. */
  readonly prompt: string;
}[] = [
  { id: 'overall', name: '总体绩效目标', prompt: '本部门全年要达到的目标，一段或几段。' },
  { id: 'itemised', name: '分项绩效目标', prompt: '按职责逐项写，一项一段；数字要与各项目的目标表一致。' },
  { id: 'measures', name: '工作保障措施', prompt: '为实现目标采取的措施，一项一段。' },
];

/** The numbers of headings, "一、", "（二）", "3.", before their words. */
export const HEADING_NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,2}(?:[）)][、.．]?|[、.．])/;

const WORDS: Readonly<Record<OverallPartId, RegExp>> = {
  overall: /^(?:部门)?总体(?:绩效)?目标$/,
  itemised: /^分项(?:绩效)?目标$/,
  measures: /^(?:工作)?保障措施$/,
};

/** Which part a line heads; null where it is no heading. */
export function overallPartOf(line: string): OverallPartId | null {
  const words = squash(line).replace(HEADING_NUMBER, '').replace(/[::]$/, '');
  return OVERALL_PARTS.find(({ id }) => WORDS[id].test(words))?.id ?? null;
}

export function overallPartName(id: OverallPartId): string {
  return OVERALL_PARTS.find((part) => part.id === id)?.name ?? '';
}
