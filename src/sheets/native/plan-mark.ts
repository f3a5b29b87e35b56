import { ATTENTION } from './markers';

/** Marks a spending plan that is not cumulative: a number less than one before it, or outside 0 to 100. Cells hold numbers; texts are left to the check. */
export function planMarkFormula(cells: readonly string[]): string {
  const isOut = cells.map((cell) => `IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>100),FALSE)`);
  const falls = cells.flatMap((cell, index) =>
    cells.slice(0, index).map((before) => `IF(AND(ISNUMBER(${before}),ISNUMBER(${cell})),${cell}<${before},FALSE)`),
  );
  return `=IF(OR(${[...isOut, ...falls].join(',')}),"${ATTENTION} 支出计划应为累计百分比，逐期不减","")`;
}
