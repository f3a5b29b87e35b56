import type { CellRef } from '../../src/model/cell';
import type { Application, Indicator } from '../../src/model/form';
import type { Defect } from './judged-corpus';

/**
 * Whether a finding stands where defects.json says: in the very cell for head fields, goals, values, names and grounds; in the row for a
 * judgement on a row; in the class cell or the row that it is about for a judgement on a class.
 */
export function standsAt(form: Application, { cell }: Defect, at: CellRef | null): boolean {
  if (at === null) return cell === '表头' || cell === '绩效指标';
  return (HEAD[cell]?.(form, at) ?? false) || inTable(form, cell, at);
}

const same = (at: CellRef, other: CellRef | null | undefined): boolean =>
  other !== null && other !== undefined && at.row === other.row && at.column === other.column;

type Stands = (form: Application, at: CellRef) => boolean;

const goalNumber =
  (index: number): Stands =>
  ({ goal, goals }, at) =>
    same(at, goals[index]?.at) || same(at, goal?.at);

const HEAD: Readonly<Record<string, Stands>> = {
  表头: ({ table }, at) => at.row < table.headerRow,
  项目名称: ({ project, title }, at) => same(at, project.name?.at) || same(at, title?.at),
  '项目名称 (table title)': ({ project, title }, at) => same(at, project.name?.at) || same(at, title?.at),
  预算数: ({ funds }, at) => same(at, funds?.total?.at),
  年度资金总额: ({ funds }, at) => same(at, funds?.total?.at),
  财政资金: ({ funds }, at) => same(at, funds?.fiscal?.at),
  财政拨款: ({ funds }, at) => same(at, funds?.fiscal?.at),
  其他资金: ({ funds }, at) => same(at, funds?.other?.at),
  资金用途: ({ purpose }, at) => same(at, purpose?.at),
  资金支出计划: ({ plan }, at) => plan.some(({ field }) => same(at, field.at)),
  年度目标: goalNumber(0),
  '年度目标 1': goalNumber(0),
  '年度目标 2': goalNumber(1),
  '年度目标 3': goalNumber(2),
  绩效指标: ({ table }, at) => at.row >= table.headerRow,
};

function inTable({ indicators, table }: Application, cell: string, at: CellRef): boolean {
  if (cell.startsWith('指标值确定依据')) return at.column === table.columns.basis;
  const rows = rowsNamed(cell).flatMap((number) => indicators[number - 1] ?? []);
  if (cell === '成本指标') rows.push(...indicators.filter(({ level2 }) => level2?.name === '成本指标'));
  return rows.some((indicator) => inRow(indicator, cell, at));
}

/** "#5 …" → 5; "#3 / #7" → 3, 7; "#3-#5" → 3, 4, 5. */
function rowsNamed(cell: string): number[] {
  const numbers = [...cell.matchAll(/#(\d+)/g)].map(([, digits]) => Number(digits));
  const [first = 0, last = 0] = numbers;
  return /#\d+-#\d+/.test(cell) ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : numbers;
}

function inRow(
  { row, level1, level2, level3, target, description, basis }: Indicator,
  cell: string,
  at: CellRef,
): boolean {
  if (cell.startsWith('一级指标')) return same(at, level1?.at);
  if (cell.endsWith('指标值')) return same(at, target.at);
  if (cell.endsWith('绩效指标描述')) return same(at, description?.at) || same(at, level3.at);
  if (cell.endsWith('三级指标')) return same(at, level3.at) || same(at, description?.at);
  if (cell.endsWith('指标值确定依据')) return same(at, basis?.at);
  if (cell.includes('二级指标')) return at.row === row || same(at, level2?.at);
  return at.row === row;
}
