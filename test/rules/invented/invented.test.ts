import type { CellValue } from '../../../src/model/cell';
import { judgeAlone } from '../../reading/judge-grids';
import { gridOf } from '../../support/grid';
import type { Defect } from './defects';
import { DEFECTS } from './defects';
import type { Cells, SheetKind, Written } from './sheets';
import { cellsOf, SHEETS, written } from './sheets';
import type { Trade } from './tables';
import { PROJECTS } from './tables';

/** 必改 and 核实 of the one form on the sheet. */
function said(kind: SheetKind, cells: Cells): readonly string[] {
  const [form, ...others] = judgeAlone(gridOf(cells));
  if (form?.form.kind !== kind || others.length > 0) throw new Error(`not read as one ${kind}`);
  return form.findings.filter(({ severity }) => severity !== 'hint').map(({ severity, rule }) => `${severity} ${rule}`);
}

const KINDS = Object.keys(SHEETS) as SheetKind[];
const TRADES = Object.keys(PROJECTS) as Trade[];

describe.each(KINDS)('%s: nothing is said of sound forms', (kind) => {
  test.each(TRADES)('%s', (trade) => {
    expect(said(kind, cellsOf(kind, written(kind, PROJECTS[trade])))).toEqual([]);
  });
});

/** Where a caption of head or foot has its value: [line of the head, column], in the foot counted from the end. */
const PLACES: Readonly<
  Record<SheetKind, Readonly<Record<string, readonly [part: 'head' | 'foot', row: number, column: number]>>>
> = {
  application: {
    项目名称: ['head', 1, 1],
    '年度资金总额（万元）': ['head', 3, 1],
    '财政拨款（万元）': ['head', 4, 1],
    '其他资金（万元）': ['head', 5, 1],
    年度目标: ['head', 6, 1],
  },
  'self-evaluation': {
    全年执行数: ['head', 3, 4],
    执行率: ['head', 3, 6],
    执行得分: ['head', 3, 7],
    全年完成情况: ['head', 5, 4],
    总分: ['foot', 0, 6],
  },
  monitoring: {},
};

function withDefect({ kind, trade, name, change }: Defect): Written {
  const sound = written(kind, PROJECTS[trade]);
  const lines = sound.lines.map((line) => (line['三级指标'] === name ? { ...line, ...change } : line));
  if (name !== '' && lines.every((line, index) => line === sound.lines[index])) throw new Error(`no row ${name}`);
  return Object.entries(change).reduce(withValue, { ...sound, lines });

  function withValue(now: Written, [caption, value]: readonly [string, CellValue]): Written {
    const place = PLACES[kind][caption];
    if (!place) return now;
    const [part, row, column] = place;
    return {
      ...now,
      [part]: now[part].map((line, at) => (at === row ? line.map((cell, of) => (of === column ? value : cell)) : line)),
    };
  }
}

describe('one defect, one finding', () => {
  test.each(
    DEFECTS.map(
      (defect) => [`${defect.kind} ${defect.trade} ${defect.name} ${JSON.stringify(defect.change)}`, defect] as const,
    ),
  )('%s', (_, defect) => {
    expect(said(defect.kind, cellsOf(defect.kind, withDefect(defect)))).toEqual([defect.expected]);
  });
});
