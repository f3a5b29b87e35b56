import { recognise } from '../../sheets/recognise';
import { gridOfPlan } from '../../sheets/grid-of-plan';
import { drawPasted } from '../../sheets/paste/draw-pasted';
import type { Clip, PastedGrid } from '../../sheets/paste/pasted';
import { readPasted } from '../../sheets/paste/read-pasted';
import type { WorkbookPort } from '../../sheets/port';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { addSheet } from '../sheet-name';
import type { InsertedSheet } from './insert-form';

export type { Clip } from '../../sheets/paste/pasted';

/** What a pasted text becomes: it is shown before anything is written. */
export interface PastePreview {
  readonly ok: true;
  readonly pasted: PastedGrid;
  /** How many forms are recognised in it, and how many indicators they have. */
  readonly forms: number;
  readonly indicators: number;
}

/** Characters of a clip; beyond, it is a whole book and no table. */
const LONGEST_PASTE = 200_000;
/** HTML says the same with many tags around it. */
const LONGEST_HTML = 4_000_000;
const MOST_ROWS = 3_000;
const MOST_COLUMNS = 60;
const MOST_CELLS = 60_000;
/** Of a cell, in Excel. */
const LONGEST_TEXT = 32_767;

const NAME = '粘贴的表';

export function previewPaste(clip: Clip): PastePreview | Refusal {
  if (clip.text.length > LONGEST_PASTE || clip.html.length > LONGEST_HTML)
    return refuse('too-large', '粘贴的内容超过 20 万字，请分成几次，每次粘贴一张或几张表。');
  const grid = readPasted(clip);
  const width = grid.rows[0]?.length ?? 0;
  if (grid.rows.length > MOST_ROWS || width > MOST_COLUMNS || grid.rows.length * width > MOST_CELLS)
    return refuse('too-large', '粘贴的表超过 3000 行、60 列或 6 万格，请分成几次粘贴。');
  if (grid.rows.some((row) => row.some((text) => text.length > LONGEST_TEXT)))
    return refuse('too-large', '粘贴的内容有一格超过 32767 字，Excel 放不下，请分开后再粘贴。');
  if (width === 0) return refuse('no-change', '没有可以粘贴的文字，请先复制表格，再粘贴到框里。');
  const forms = recognise(gridOfPlan(drawPasted(grid, NAME)));
  const indicators = forms.reduce((sum, form) => sum + ('indicators' in form ? form.indicators.length : 0), 0);
  return { ok: true, pasted: grid, forms: forms.length, indicators };
}

/** The pasted text on a new sheet; then it is read and checked as any other. One batch, two where the name is taken. */
export function pasteTable(port: WorkbookPort, clip: Clip): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const preview = previewPaste(clip);
    if (!preview.ok) return preview;
    const { undo, name } = await addSheet(port, NAME, (free) => drawPasted(preview.pasted, free));
    return { ok: true, undo, sheetName: name };
  });
}
