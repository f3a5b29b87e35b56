import type { CellStyle } from '../plan';

/** 宋体 is on every Windows with Excel or WPS; the printed 方正小标宋 of the title is not. */
const SONG = '宋体';

const grid: CellStyle = { font: { name: SONG, size: 11 }, border: 'thin', vertical: 'center', wrap: true };

export const titleStyle: CellStyle = {
  font: { name: SONG, size: 18, bold: true },
  horizontal: 'center',
  vertical: 'center',
};

export const yearStyle: CellStyle = { font: { name: SONG, size: 12 }, horizontal: 'center', vertical: 'center' };

/** The line above a table without borders: who files it, and the unit of its amounts. */
export const unitLineStyle: CellStyle = { font: { name: SONG, size: 11 }, horizontal: 'right', vertical: 'center' };
export const namesLineStyle: CellStyle = { ...unitLineStyle, horizontal: 'left', numberFormat: '@', unlocked: true };

/** Captions and class cells. */
export const labelStyle: CellStyle = { ...grid, horizontal: 'center' };

/** Head of the indicator table. */
export const columnHeadStyle: CellStyle = { ...labelStyle, font: { name: SONG, size: 11, bold: true } };

/** 执行率 as a percentage with two decimals. */
export const rateStyle: CellStyle = { ...labelStyle, numberFormat: '0.00%' };

/** Text that people type, left-aligned; "@" keeps "≥5" and "1-12" as they were typed. */
export const textInputStyle: CellStyle = { ...grid, horizontal: 'left', numberFormat: '@', unlocked: true };

/** The same, centred: values, names of the head. */
export const centredInputStyle: CellStyle = { ...textInputStyle, horizontal: 'center' };

/** Amounts in 万元 with two decimals (第一节三，填报说明5). */
export const moneyStyle: CellStyle = { ...grid, horizontal: 'center', numberFormat: '0.00', unlocked: true };

/** Text that is carried over and not meant to be typed, centred. */
export const fixedTextStyle: CellStyle = { ...labelStyle, numberFormat: '@' };

export const goalStyle: CellStyle = { ...textInputStyle, vertical: 'top' };

/** Notes below the table. */
export const noteStyle: CellStyle = { font: { name: SONG, size: 10 }, horizontal: 'left', vertical: 'top', wrap: true };

/** Marks beside the table, outside the print area. */
export const markStyle: CellStyle = {
  font: { name: SONG, size: 10, color: '#7F7F7F' },
  horizontal: 'left',
  vertical: 'center',
};

/** What a conditional format lays over a cell that needs a look; the mark beside it says why, so colour is never alone. */
export const ATTENTION_FILL = '#FFE699';
export const ATTENTION_FONT = '#C00000';
