import { COLUMN_ROLES, columnNamed, nameOfColumn } from '../catalog';
import { columnNumber } from '../model/a1';
import type { FixedColumn } from '../sheets/user-corrections';
import { UsageError } from './command';

/** The roles that `--columns` takes, with what people call them. */
export const COLUMN_LIST = COLUMN_ROLES.map((role) => `${role} ${nameOfColumn(role)}`).join('、');

/** "target=E,unit=F" or "指标值=E，计量单位=F". @throws UsageError */
export function columnsIn(text: string | undefined): FixedColumn[] {
  if (text === undefined) return [];
  const fixed = text.split(/[,，、]/).map(columnIn);
  const columns = new Set(fixed.map(({ column }) => column));
  if (columns.size < fixed.length) throw new UsageError('--columns 中同一列写了两次，一列只能是一栏。');
  return fixed;
}

function columnIn(part: string): FixedColumn {
  const [, word = '', letters = ''] = /^\s*([^=]+?)\s*=\s*([A-Za-z]{1,3})\s*$/.exec(part) ?? [];
  if (word === '') throw new UsageError(`--columns 中的“${part.trim()}”写法不对，应如 target=E 或 指标值=E。`);
  const role = columnNamed(word);
  if (role === null) throw new UsageError(`--columns 中没有“${word}”这一栏。可用：${COLUMN_LIST}。`);
  return { column: columnNumber(letters.toUpperCase()), role };
}
