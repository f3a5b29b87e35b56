import type { SheetGrid } from '../../src/sheets/grid';
import { recogniseJudgeAndScore } from './core-areas';
import type { Core } from './core-areas';

/** Up to the most a cell of Excel holds. A kind that is slow already when short is not tried when long: that may take minutes. */
const LENGTHS = [2_048, 8_192, 32_767];
const BAR = 50;

const PIECES = [
  '1',
  '\t',
  '（',
  '）',
  '(',
  ' ',
  '　',
  '\n',
  '，',
  '、',
  '。',
  '；',
  '：',
  '%',
  '.',
  '-',
  '≥',
  'a',
  '一',
  '万',
  '元',
  '★',
];
const PHRASES = [
  '指标',
  '1.',
  '（1）',
  '1、甲',
  '≥1公里',
  '10%，',
  '1 ',
  'a\t',
  '((',
  '一、二',
  '2024年',
  '（分）',
  '数量指标：',
];

interface SlowCell {
  readonly text: string;
  readonly length: number;
  readonly cell: string;
  readonly milliseconds: number;
}

/** The longest text of every kind in every cell that has one, a cell at a time: the slowest cell of the slowest kinds. */
export function slowestInputs(core: Core, grid: SheetGrid): string[][] {
  for (let round = 0; round < 50; round += 1) recogniseJudgeAndScore(core, grid);
  const kinds = [...PIECES, ...PHRASES].map((text) => slowestOfKind(core, grid, text));
  kinds.sort((one, other) => other.milliseconds - one.milliseconds);
  const above = kinds.filter(({ milliseconds }) => milliseconds > BAR).length;
  return [
    ...kinds
      .slice(0, 8)
      .map(({ text, length, cell, milliseconds }) => [
        JSON.stringify(text),
        `${length} characters`,
        cell,
        `${milliseconds.toFixed(1)} ms`,
      ]),
    [`${kinds.length} kinds`, `above the bar of ${BAR} ms: ${above}`],
  ];
}

function slowestOfKind(core: Core, grid: SheetGrid, text: string): SlowCell {
  let slowest = slowestCell(core, grid, text, LENGTHS[0] ?? 0);
  for (const length of LENGTHS.slice(1)) {
    if (slowest.milliseconds > BAR) return slowest;
    slowest = slowestCell(core, grid, text, length);
  }
  return slowest;
}

function slowestCell(core: Core, grid: SheetGrid, text: string, length: number): SlowCell {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  let slowest: SlowCell = { text, length, cell: '', milliseconds: 0 };
  grid.texts.forEach((line, row) =>
    line.forEach((label, column) => {
      if (label === '') return;
      const milliseconds = leastOfTwo(core, withText(grid, row, column, long));
      if (milliseconds > slowest.milliseconds)
        slowest = { text, length, cell: `in place of “${label.slice(0, 12)}”`, milliseconds };
    }),
  );
  return slowest;
}

/** A second look at what seems slow: the first may have had to share the machine. */
function leastOfTwo(core: Core, grid: SheetGrid): number {
  const first = timeOf(core, grid);
  return first > BAR / 2 ? Math.min(first, timeOf(core, grid)) : first;
}

function timeOf(core: Core, grid: SheetGrid): number {
  const start = process.cpuUsage();
  recogniseJudgeAndScore(core, grid);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function withText(grid: SheetGrid, row: number, column: number, text: string): SheetGrid {
  const put = <T>(table: readonly (readonly T[])[], value: T) =>
    table.map((line, at) => (at === row ? line.map((old, place) => (place === column ? value : old)) : line));
  return { ...grid, texts: put(grid.texts, text), values: put<SheetGrid['values'][number][number]>(grid.values, text) };
}
