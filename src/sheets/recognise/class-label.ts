import Big from 'big.js';
import { level1Name, level2Name } from '../../catalog/index';
import type { ClassLabel } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import { bareWords } from './words';

export function level1Label(cells: Cells, row: number, column: number): ClassLabel {
  return label(cells, row, column, level1Name);
}

export function level2Label(cells: Cells, row: number, column: number): ClassLabel {
  return label(cells, row, column, level2Name);
}

/** Known class names, and what is worded like one (经费指标). */
export function looksLikeClass(text: string): boolean {
  return text.length <= 40 && (/指\s*标/.test(text) || level1Name(text) !== null || level2Name(text) !== null);
}

function label(cells: Cells, row: number, column: number, name: (text: string) => string | null): ClassLabel {
  const { text, at } = cells.field(row, column, () => null);
  return { name: name(text) ?? bareWords(text), text, at, weight: pointsIn(text) };
}

/** "产出指标（50分）", "产出指标【分值50分】", "产出指标50分" → 50. */
function pointsIn(text: string): Big | null {
  const [, bracketed, atEnd] = POINTS.exec(squash(text)) ?? [];
  const points = bracketed ?? atEnd;
  return points === undefined ? null : new Big(points);
}

const POINTS = /[（(【[](?:分值|权重)?[:：]?(\d+(?:\.\d+)?)分[）)】\]]|(\d+(?:\.\d+)?)分$/;
