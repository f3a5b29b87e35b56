import { judgeAlone } from '../../reading/judge-grids';
import { gridOf } from '../../support/grid';
import { DEFECTS, withDefect } from './defects';
import type { Cells, SheetKind } from './sheets';
import { cellsOf, SHEETS, written } from './sheets';
import type { Trade } from './tables';
import { PROJECTS } from './tables';

/** 必改 and 核实 of the one form on the sheet, and the hint that is asked for. */
function said(kind: SheetKind, cells: Cells, hint?: string): readonly string[] {
  const [form, ...others] = judgeAlone(gridOf(cells));
  if (form?.form.kind !== kind || others.length > 0) throw new Error(`not read as one ${kind}`);
  return form.findings
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .filter((one) => !one.startsWith('hint ') || one === hint);
}

const KINDS = Object.keys(SHEETS) as SheetKind[];
const TRADES = Object.keys(PROJECTS) as Trade[];

describe.each(KINDS)('%s: nothing is said of sound forms', (kind) => {
  test.each(TRADES)('%s', (trade) => {
    expect(said(kind, cellsOf(kind, written(kind, PROJECTS[trade])))).toEqual([]);
  });
});

describe('one defect, one finding', () => {
  test.each(
    DEFECTS.map(
      (defect) => [`${defect.kind} ${defect.trade} ${defect.name} ${JSON.stringify(defect.change)}`, defect] as const,
    ),
  )('%s', (_, defect) => {
    expect(said(defect.kind, cellsOf(defect.kind, withDefect(defect)), defect.expected)).toEqual([defect.expected]);
  });
});
