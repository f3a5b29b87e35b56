import type { Area, CellValue } from '../../src/model/cell';
import { block, joinBlocks } from '../../src/sheets/draw/block';
import type { Block } from '../../src/sheets/draw/block';
import { rowHeight } from '../../src/sheets/draw/row-height';
import type { CellStyle, SheetPlan } from '../../src/sheets/plan';

/** A sheet under the pen: cells are laid area by area, every area of a table with its borders. */
export class SheetSketch {
  private readonly blocks: Block[] = [];
  private readonly heights: number[] = [];

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  /** Text (or a value) over an area, merged where it is more than one cell; bordered as table cells are. */
  cell(top: number, left: number, value: CellValue, extent: Extent = {}) {
    const area = { top, left, bottom: extent.bottom ?? top, right: extent.right ?? left };
    this.lay(area, value, { ...TABLE, ...extent.style });
  }

  /** A line without borders: title, year, unit. */
  line(row: number, left: number, value: CellValue, right: number, style: CellStyle) {
    this.lay({ top: row, left, bottom: row, right }, value, style);
  }

  plan(): SheetPlan {
    const { cells, merges } = joinBlocks(this.blocks);
    const lastRow = Math.max(1, ...cells.map(({ row }) => row));
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      rowHeights: Array.from({ length: lastRow }, (_, index) => this.heights[index + 1] ?? LEAST_HEIGHT),
      cells,
      merges,
      validations: [],
      conditionalFormats: [],
      names: [],
      print: {
        area: { top: 1, left: 1, bottom: lastRow, right: this.widths.length },
        orientation: 'portrait',
        repeatRows: null,
        fitToWidth: true,
      },
    };
  }

  private lay(area: Area, value: CellValue, style: CellStyle) {
    const written = value === '' ? null : value;
    this.blocks.push(block(area, written, style));
    const width = this.widths.slice(area.left - 1, area.right).reduce((sum, columnWidth) => sum + columnWidth, 0);
    const rows = area.bottom - area.top + 1;
    const height =
      rowHeight([{ text: String(written ?? ''), width, size: style.font?.size ?? 10 }], LEAST_HEIGHT) / rows;
    for (let row = area.top; row <= area.bottom; row++) {
      this.heights[row] = Math.max(this.heights[row] ?? LEAST_HEIGHT, Math.ceil(height));
    }
  }
}

interface Extent {
  readonly bottom?: number;
  readonly right?: number;
  readonly style?: CellStyle;
}

const LEAST_HEIGHT = 20;

const TABLE: CellStyle = {
  font: { name: '宋体', size: 10 },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};
