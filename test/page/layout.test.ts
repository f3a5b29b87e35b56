import type { SheetGrid } from '../../src/sheets/grid';
import type { Area } from '../../src/model/cell';
import { layoutOf, neighbour } from '../../src/page/sheet/layout';

function grid(texts: readonly (readonly string[])[], merges: readonly Area[], top = 1): SheetGrid {
  return {
    id: 'S',
    name: 'S',
    top,
    left: 1,
    texts,
    values: texts.map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text))),
    formulas: texts.map((row) => row.map(() => null)),
    merges,
    hint: null,
    protected: false,
    truncated: false,
  };
}

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
const sketch = (layout: ReturnType<typeof layoutOf>) =>
  layout.blocks.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text, columns }) => `${text}/${columns}`)));

const FORM = grid(
  [
    ['标题', '', ''],
    ['产出', '数量', '5'],
    ['', '质量', '甲'],
  ],
  [area(1, 1, 1, 3), area(2, 1, 3, 1)],
);

test('merged cells are one, numbers are told from texts', () => {
  const layout = layoutOf(FORM, [10, 10, 10]);
  expect(sketch(layout)).toEqual([[['标题/3'], ['产出/1', '数量/1', '5/1'], ['质量/1', '甲/1']]]);
  expect(layout.columns.map(({ pixels }) => pixels)).toEqual([75, 75, 75]);
  expect(layout.blocks[0]?.rows[1]?.cells.map(({ isNumber }) => isNumber)).toEqual([false, false, true]);
});

test('a hidden column is left out, also of what spans it', () => {
  expect(sketch(layoutOf(FORM, [0, 10, 10]))).toEqual([[['标题/2'], ['数量/1', '5/1'], ['质量/1', '甲/1']]]);
});

test('what stands above and left of the used area is empty', () => {
  expect(sketch(layoutOf(grid([['甲']], [], 3), [10]))).toEqual([[['/1'], ['/1'], ['甲/1']]]);
});

test('an empty sheet has nothing', () => {
  expect(layoutOf(grid([], []), [10])).toEqual({ columns: [], blocks: [], bottom: 0 });
});

test('blocks of rows are divided where no merge goes across', () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`${index}`]);
  const layout = layoutOf(grid(rows, [area(49, 1, 55, 1)]), [10]);
  expect(layout.blocks.map(({ first, rows: inside }) => [first, inside.length])).toEqual([
    [1, 55],
    [56, 50],
    [106, 15],
  ]);
});

test.each([
  ['ArrowDown', area(1, 1, 1, 1), { row: 2, column: 1 }],
  ['ArrowRight', area(2, 1, 2, 1), { row: 2, column: 2 }],
  ['ArrowDown', area(2, 1, 2, 1), null],
  ['ArrowUp', area(3, 2, 3, 2), { row: 2, column: 2 }],
  ['ArrowLeft', area(3, 2, 3, 2), { row: 3, column: 1 }],
  ['ArrowRight', area(1, 1, 1, 1), null],
  ['ArrowDown', null, { row: 1, column: 1 }],
  ['Enter', area(1, 1, 1, 1), null],
])('%s from %j leads to %j', (key, from, to) => {
  expect(neighbour(layoutOf(FORM, [10, 10, 10]), from, key)).toEqual(to);
});
