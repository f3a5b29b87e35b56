import type { CellValue } from '../../src/model/cell';
import { seeded, type TypedRow } from './random-rows';

const NAMES = [
  '验收合格率',
  '群众满意度',
  '支出占比（%）',
  '脱贫户 比例',
  '年度任务数',
  '病死 率(≥**%)',
  '设备完好 率',
  '工程总成本',
  '收入增长率',
];
const SIGNS = ['', '', '≥', '≥', '≤', '=', '不低于', '>'];
const UNITS = ['', '', '%', '%', '％', '%/年', '户'];
const NUMBERS = [
  0, 0.04, 0.05, 0.1, 0.5, 0.85, 0.9, 0.95, 1, 1.05, 1.5, 2, 3, 5, 9.5, 10, 15, 85, 90, 95, 98.5, 100, 150, -0.5, -3,
];

/** Rows about shares: with and without %, as text and as numbers, plain and in percent formats. */
export function shareRows(count: number, seed: number): readonly TypedRow[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const cell = (signs: readonly string[]): { readonly value: CellValue; readonly shown?: string } => {
    const number = pick(NUMBERS);
    if (next() < 0.5) return { value: `${pick(signs)}${number}${pick(UNITS)}` };
    const isShown = Math.abs(number) <= 2 && next() < 0.5;
    return { value: number, ...(isShown && { shown: `${Number((number * 100).toFixed(6))}%` }) };
  };
  return Array.from({ length: count }, () => {
    const [target, actual] = [cell(SIGNS), cell([''])];
    return {
      level2: pick(['质量指标', '质量指标', '成本指标']),
      level3: pick(NAMES),
      weight: pick([5, 8, 10]),
      target: target.value,
      actual: actual.value,
      ...(target.shown !== undefined && { targetShown: target.shown }),
      ...(actual.shown !== undefined && { actualShown: actual.shown }),
    };
  });
}
