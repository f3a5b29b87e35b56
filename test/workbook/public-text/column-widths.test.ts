import type { PublicTable } from '../../../src/model/public-text';
import { columnWidths } from '../../../src/workbook/public-text/column-widths';
import { CELL_TYPES, room, TEXT_WIDTH } from '../../../src/workbook/public-text/page';
import { linesOf } from '../../../src/workbook/public-text/wrap';

const [TYPE] = CELL_TYPES;

function table(widths: readonly number[], texts: readonly string[]): PublicTable {
  const cell = (text: string, column: number) =>
    ({ text, column, columns: 1, rows: 1, align: 'left', bold: false, framed: true }) as const;
  return { widths, rows: [texts.map(cell)] };
}

function widthsOf(of: PublicTable): number[] {
  if (TYPE === undefined) throw new Error('no type');
  return columnWidths(of, TYPE);
}

const inOneLine = (text: string, width: number) => linesOf(text, room(width, TYPE?.size ?? 0)).most === 1;

test.each(['项目名称', '资金情况', '项目负责人'])('%s stays in one line, and the page is not left', (label) => {
  const narrow = table([7, 40, 53], [label, '村道硬化', '县交通运输局']);
  const widths = widthsOf(narrow);
  expect(inOneLine(label, widths[0] ?? 0)).toBe(true);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
  expect(inOneLine(label, Math.floor(TEXT_WIDTH * 0.07))).toBe(false);
});

test('a column that has room keeps its width', () => {
  expect(widthsOf(table([20, 40, 40], ['项目名称', '村道硬化', '县交通局']))).toEqual(
    [20, 40, 40].map((share) => Math.floor((TEXT_WIDTH * share) / 100)),
  );
});

test('a long text is no label', () => {
  const shares = [7, 40, 53];
  expect(widthsOf(table(shares, ['项目绩效目标申报情况', '甲', '乙']))).toEqual(
    shares.map((share) => Math.floor((TEXT_WIDTH * share) / 100)),
  );
});

test('where no column can spare anything all keep their shares', () => {
  const labels = Array.from({ length: 12 }, () => '项目负责人');
  expect(
    new Set(
      widthsOf(
        table(
          labels.map(() => 1),
          labels,
        ),
      ),
    ),
  ).toEqual(new Set([Math.floor(TEXT_WIDTH / 12)]));
});
