import { bareWords } from '../catalog';
import type { SheetGrid } from './grid';

/** The captions by which the budget system's sheets are known, side by side; 三级指标名称 and 计算符号 are its own words. */
const HEAD = ['一级指标', '二级指标', '三级指标名称', '计算符号'] as const;

/** Lines that people may have put above its head. */
const HIGHEST = 8;

/** Where the head of a sheet of the budget system (预算管理一体化) begins, 1-based; null where the sheet is none. A form names its project above its table, such a sheet does not. */
export function systemHead(grid: SheetGrid): { readonly row: number; readonly column: number } | null {
  for (const [index, texts] of grid.texts.slice(0, HIGHEST).entries()) {
    const first = texts.findIndex((text) => bareWords(text) === HEAD[0]);
    if (first >= 0 && HEAD.every((caption, offset) => bareWords(texts[first + offset] ?? '') === caption))
      return { row: grid.top + index, column: grid.left + first };
    if (texts.some((text) => bareWords(text) === '项目名称')) return null;
  }
  return null;
}

/** It holds what a form holds once more, so that it is no form itself: it is not judged or counted. */
export function isSystemSheet(grid: SheetGrid): boolean {
  return systemHead(grid) !== null;
}
