import type { CellStyle } from '../plan';
import type { Block } from './block';
import { block, rowArea } from './block';
import { noteStyle } from './styles';

const signingStyle: CellStyle = { ...noteStyle, font: { ...noteStyle.font, size: 11 }, vertical: 'center' };

/** The line below a record where who made it signs: 抽查单位, 抽查人, 日期. */
export function signingLine(row: number, right: number, captions: readonly string[]): Block {
  return block(
    rowArea(row, 1, right),
    captions.map((caption) => `${caption}：`).join('\u3000'.repeat(8)),
    signingStyle,
  );
}
