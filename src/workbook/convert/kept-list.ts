import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { addToList, readList } from '../list-sheet';
import type { ListSheet } from '../list-sheet';

/** A text of a table for which the form that it was moved into has no place. */
export interface KeptText {
  /** Name of the sheet of the new table. */
  readonly sheetName: string;
  /** The indicator that it is said of; "" where it is said of the project. */
  readonly indicator: string;
  /** What it is: 指标值确定依据, 资金用途. */
  readonly label: string;
  readonly text: string;
  /** Where it stood: "绩效目标表!F12". */
  readonly from: string;
}

/** 转换留存: a plain, visible sheet, a row a text. Whoever moves the table back finds it there. */
const KEPT: ListSheet = {
  name: '转换留存',
  columns: [
    { title: '新表所在工作表', width: 26 },
    { title: '哪项指标', width: 30 },
    { title: '原栏目', width: 22 },
    { title: '内容', width: 50 },
    { title: '原位置', width: 26 },
  ],
};

export const KEPT_SHEET = KEPT.name;

export function keptTexts(grids: readonly SheetGrid[]): readonly KeptText[] {
  return readList(KEPT, sheetIn(grids)).flatMap(([sheetName = '', indicator = '', label = '', text = '', from = '']) =>
    sheetName === '' || text === '' ? [] : [{ sheetName, indicator, label, text, from }],
  );
}

export function keepTexts(grids: readonly SheetGrid[], texts: readonly KeptText[]): Edit[] {
  if (texts.length === 0) return [];
  const rows = texts.map(({ sheetName, indicator, label, text, from }) => [sheetName, indicator, label, text, from]);
  return addToList(KEPT, sheetIn(grids), rows);
}

function sheetIn(grids: readonly SheetGrid[]): SheetGrid | undefined {
  return grids.find(({ name }) => name === KEPT.name);
}
