import Big from 'big.js';
import { bareWords, level1Name, level2Name } from '../../catalog';
import type { ClassLabel } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells } from './cells';

export function level1Label(cells: Cells, row: number, column: number): ClassLabel {
  return label(cells, row, column, level1Name);
}

export function level2Label(cells: Cells, row: number, column: number): ClassLabel {
  return label(cells, row, column, level2Name);
}

/** "数量：屋顶光伏装机容量", "数量指标：改造校舍面积≥7600平方米": a class of the second level and what it is said of; null where none is. */
export function classBefore(
  text: string,
): { readonly text: string; readonly name: string; readonly rest: string } | null {
  const [, label = '', rest = ''] = CLASS_BEFORE.exec(text) ?? [];
  const name = label === '' ? null : level2Name(label);
  return name === null ? null : { text: label, name, rest };
}

const CLASS_BEFORE = /^([^:：\d]{2,10})[:：]\s*(.+)$/s;

/** Known class names, and what is worded like one (经费指标). */
export function looksLikeClass(text: string): boolean {
  return text.length <= 40 && (/指\s*标/.test(text) || level1Name(text) !== null || level2Name(text) !== null);
}

function label(cells: Cells, row: number, column: number, name: (text: string) => string | null): ClassLabel {
  const { text, at } = cells.field(row, column, () => null);
  return { name: name(text) ?? bareWords(text), text, at, weight: pointsIn(text) };
}

/** "产出指标（50分）", "产出指标【分值50分】", "产出指标50分", "产出指标 50", "效益指标（30%）", "成本指标(0-20)分" → 50, 30, 20. */
export function pointsIn(text: string): Big | null {
  const said = squash(text.slice(0, 60));
  const [, bracketed, behind, atEnd] = POINTS.exec(said) ?? [];
  const points = bracketed ?? behind ?? atEnd ?? bareNumberBehind(said);
  return points === undefined ? null : new Big(points);
}

/** A number that nothing explains behind the name of a class: its points, if it is none by which classes are counted. */
function bareNumberBehind(said: string): string | undefined {
  const [, points] = /^\p{Script=Han}+[-—－:：]?(\d{1,3}(?:\.\d+)?)%?$/u.exec(said) ?? [];
  return points !== undefined && Number(points) >= FEWEST_POINTS && looksLikeClass(said) ? points : undefined;
}

/** Smaller numbers behind a class count it: 产出指标1, 产出指标2. */
const FEWEST_POINTS = 5;

const POINTS =
  /[（(【[](?:分值|权重)?[:：]?(?:0[-—~至])?(\d+(?:\.\d+)?)(?:分|%)[）)】\]]|[（(【[](?:0[-—~至])?(\d+(?:\.\d+)?)[）)】\]]分$|(\d+(?:\.\d+)?)分$/;
