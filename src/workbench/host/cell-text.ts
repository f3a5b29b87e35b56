import { dateToSerial, parseValue } from 'numfmt';
import { isErrorText } from '../../model/cell';
import type { CellValue } from '../../model/cell';

export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}

/**
 * What Excel (zh-CN) makes of a text that is typed or written into a cell which is not formatted as text:
 * numbers, percents, dates, booleans, which an add-in has to guard against. `numberFormat` is set where Excel changes it.
 */
export function interpret(text: string): { readonly value: CellValue; readonly numberFormat: string | null } {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', numberFormat: null };
  const percent = text.trim().match(/^([-+]?\d+(?:\.(\d+))?)%$/);
  if (percent) return { value: Number(`${percent[1] ?? ''}e-2`), numberFormat: percent[2] ? '0.00%' : '0%' };
  // As (1): in brackets, negative.
  const bracketed = text.trim().match(/^（(\d+(?:\.\d+)?)）$/);
  if (bracketed) return { value: -Number(bracketed[1]), numberFormat: null };
  const chinese = chineseDate(text.trim());
  if (chinese) return chinese;
  const parsed = text.length > 255 ? null : parseValue(text);
  if (!parsed || typeof parsed.v === 'boolean') return { value: text, numberFormat: null };
  return { value: parsed.v, numberFormat: parsed.z && parsed.z !== 'General' ? parsed.z : null };
}

function chineseDate(text: string): { readonly value: CellValue; readonly numberFormat: string } | null {
  const full = text.match(/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/);
  const short = text.match(/^(\d{1,2})月(\d{1,2})日$/);
  if (!full && !short) return null;
  const [year, month, day] = full
    ? [Number(full[1]), Number(full[2]), Number(full[3] ?? 1)]
    : [new Date().getFullYear(), Number(short?.[1]), Number(short?.[2])];
  const date = new Date(year, month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return null;
  const numberFormat = short ? 'm"月"d"日"' : full?.[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
  return { value: dateToSerial([year, month, day]) ?? text, numberFormat };
}
