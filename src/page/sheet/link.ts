import { parseArea } from '../../model/a1';
import type { CellRef } from '../../model/cell';

/** Where a link leads that stays in the workbook: =HYPERLINK("#'申报表'!E18","E18"), as 校验结果 has them. */
export function linkIn(formula: string | null): CellRef | null {
  const [, quoted, plain = '', cell = ''] =
    /^=HYPERLINK\("#(?:'((?:[^'"]|'')*)'|([^'"!]+))!([A-Z]+\d+)"/i.exec(formula ?? '') ?? [];
  const area = parseArea(cell);
  return area ? { sheet: quoted?.replace(/''/g, "'") ?? plain, row: area.top, column: area.left } : null;
}
