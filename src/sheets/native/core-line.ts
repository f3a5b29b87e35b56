import { nameIn } from '../../catalog';
import type { Category, TemplateRow, Wording } from '../../catalog/types';
import { fixedColumn, quoted } from './formula-text';

/** Where the names and values of a 表1 stand: from the column heads to the first note, so that rows added at either end count. */
export interface CoreLineArea {
  readonly nameColumn: number;
  readonly targetColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * "核心指标应填 5 项，已填 3 项，缺：…": looks for the names, in either wording, so that a deleted row is missed too;
 * `wording` is how it names what is missing. Null for a category without core indicators, and for a county's
 * with more of them than a formula can name; the rows have their own marks all the same.
 */
export function coreLineFormula(category: Category, area: CoreLineArea, wording: Wording): string | null {
  const core = category.rows.filter(({ stars }) => stars === 3);
  if (core.length === 0) return null;
  const rows = core.map((row) => ({ row, filled: isFilled(row, area) }));
  const count = rows.map(({ filled }) => `IF(${filled},1,0)`).join('+');
  const missing = rows.map(({ row, filled }) => `IF(${filled},"",${quoted(`、${nameIn(row, wording)}`)})`).join('&');
  const line = `="核心指标应填 ${core.length} 项，已填 "&(${count})&" 项"&IF(${count}=${core.length},"","，缺："&MID(${missing},2,300))`;
  return line.length > LONGEST_FORMULA ? null : line;
}

/** Excel refuses longer ones. */
const LONGEST_FORMULA = 8192;

function isFilled(row: TemplateRow, { nameColumn, targetColumn, firstRow, lastRow }: CoreLineArea): string {
  const names = `SUBSTITUTE(${fixedColumn(nameColumn, firstRow, lastRow)}," ","")`;
  const targets = fixedColumn(targetColumn, firstRow, lastRow);
  const named = wordings(row).map((wording) => `ISNUMBER(FIND(${quoted(wording)},${names}))`);
  // In Excel every logical is greater than a number: one answer alone is multiplied as it is, several are added up and compared.
  const isNamed = named.length === 1 ? `(${named.join('')})` : `((${named.join('+')})>0)`;
  return `SUMPRODUCT(${isNamed}*(LEN(TRIM(${targets}))>0)*(1-ISNUMBER(FIND("**",${targets}))))>0`;
}

/** In both wordings, each with its brackets, without the brackets' signs, and without what they hold. */
function wordings(row: TemplateRow): readonly string[] {
  return [
    ...new Set(
      [row.name, nameIn(row, 'current')].flatMap((text) => [
        text,
        text.replace(/[（）]/g, ''),
        text.replace(/（[^）]*）/g, ''),
      ]),
    ),
  ];
}
