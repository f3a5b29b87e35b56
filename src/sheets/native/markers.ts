import { nameIn } from '../../catalog';
import type { TemplateRow } from '../../catalog/types';
import type { CellContent } from '../plan';
import { inRow, quoted, replaced } from './formula-text';
import { MARK_HEAD, MARK_HELPER } from './own-heads';
import { acceptedSpellings, valueText, writtenInUnit } from './unit-check';

/** Columns of a 表1 that the marks read, and the column of the marks; their helpers stand right of it. */
export interface MarkColumns {
  readonly name: number;
  readonly target: number;
  /** Of the unit, where it stands in a column of its own. */
  readonly unit?: number | undefined;
  readonly mark: number;
}

/** Begins a mark that asks for attention; "○" begins one that only says where to write. */
export const ATTENTION = '◀';

/** Head of the column of marks. */
export const MARK_HEADING = `${MARK_HEAD}（不打印）`;

const CORE_MISSING = `${ATTENTION} 必填：核心指标`;
const TO_FILL = '○ 待填';
const PLACEHOLDER_LEFT = `${ATTENTION} 请把**换成数字`;
const NAME_MISSING = `${ATTENTION} 请填写指标名称`;
const UNIT_MISSING = `${ATTENTION} 请写明单位`;

/** Heads of the helper columns in their order: three formulas, then what the template expects of the row. */
export const MARK_HELPERS = ['名称', '指标值', '单位相符', '模板名称', '模板值', '模板单位', '单位写法'].map(
  (what) => `${MARK_HELPER} ${what}`,
);

/** A cell of the mark layer. Expectations are texts, or null where nothing is expected. */
export interface MarkCell {
  readonly column: number;
  readonly content: CellContent;
}

/**
 * The 校验标记 of one row of a 表1 with its helpers. The formulas read alike in every row; what differs is the expectation beside
 * them. It only holds while one of the template's names still stands in the row, so that a row put to another use is never judged by
 * the old name, and a copied row takes it along. `template` null: nothing is expected.
 */
export function markCells(row: number, columns: MarkColumns, template: TemplateRow | null): readonly MarkCell[] {
  const formulas = [markFormula(row, columns), ...helperFormulas(row, columns)];
  return [
    ...formulas.map((formula, index) => ({ column: columns.mark + index, content: { formula } })),
    ...expectation(template).map((text, index) => ({
      column: columns.mark + formulas.length + index,
      content: { value: text === '' ? null : text },
    })),
  ];
}

interface RowCells {
  readonly name: string;
  readonly target: string;
  readonly ownUnit: string | null;
  readonly bareName: string;
  readonly value: string;
  readonly inUnit: string;
  readonly templateNames: string;
  readonly templateValue: string;
  readonly templateUnit: string;
  readonly spellings: string;
}

function rowCells(row: number, { name, target, unit, mark }: MarkColumns): RowCells {
  const helper = (index: number): string => inRow(mark + index, row);
  return {
    name: inRow(name, row),
    target: inRow(target, row),
    ownUnit: unit === undefined ? null : inRow(unit, row),
    bareName: helper(1),
    value: helper(2),
    inUnit: helper(3),
    templateNames: helper(4),
    templateValue: helper(5),
    templateUnit: helper(6),
    spellings: helper(7),
  };
}

function markFormula(row: number, columns: MarkColumns): string {
  const cells = rowCells(row, columns);
  const { name, target, bareName, templateValue } = cells;
  const placeholder = `ISNUMBER(FIND("**",${target}))`;
  const asPrinted = `AND(${placeholder},OR(LEN(TRIM(${name}))=0,${target}=${templateValue}))`;
  const filled = `IF(LEN(${bareName})=0,${quoted(NAME_MISSING)},IF(ISNUMBER(FIND("不涉及",${target})),"",${judged(cells)}))`;
  const written = `IF(${placeholder},${quoted(PLACEHOLDER_LEFT)},${filled})`;
  return `=IFERROR(IF(OR(LEN(TRIM(${target}))=0,${asPrinted}),${unfilled(cells)},${written}),"")`;
}

/** A group's heading, which has no value of its own, is filled by the rows below it. */
function unfilled(cells: RowCells): string {
  const { name, bareName, templateValue } = cells;
  const isHeading = `AND(${stillNamed(cells)},LEN(${templateValue})=0)`;
  const toFill = `IF(OR(LEN(${bareName})=0,${isHeading}),"",${quoted(TO_FILL)})`;
  return `IF(LEFT(TRIM(${name}),3)="★★★",${quoted(CORE_MISSING)},${toFill})`;
}

function judged(cells: RowCells): string {
  const { target, ownUnit, inUnit, templateUnit } = cells;
  const isBare = ownUnit === null ? `ABS(${target})>1` : `AND(ABS(${target})>1,LEN(TRIM(${ownUnit}))=0)`;
  const noUnit = `IF(ISNUMBER(${target}),IF(${isBare},${quoted(UNIT_MISSING)},""),"")`;
  const asked = `IF(ISNUMBER(${target}),${quoted(`${ATTENTION} 请写单位 `)},${quoted(`${ATTENTION} 单位应为 `)})&${templateUnit}`;
  return `IF(AND(${stillNamed(cells)},LEN(${templateUnit})>0),IF(${inUnit},${fixedValueMark(cells)},${asked}),${noUnit})`;
}

/** 100% is printed as a fixed value (R39). */
function fixedValueMark({ value, templateValue }: RowCells): string {
  const stands = `ISNUMBER(FIND(${templateValue},${value}))`;
  return `IF(OR(ISNUMBER(FIND("**",${templateValue})),${stands}),"",${quoted(`${ATTENTION} 模板为 `)}&${templateValue})`;
}

function stillNamed({ bareName, templateNames }: RowCells): string {
  return `ISNUMBER(FIND("|"&${bareName}&"|",${templateNames}))`;
}

function helperFormulas(row: number, columns: MarkColumns): readonly string[] {
  const { name, target, value, spellings } = rowCells(row, columns);
  return [
    `=IFERROR(${bareName(name)},"")`,
    `=IFERROR(${valueText(target)},"")`,
    `=IFERROR(${writtenInUnit(value, spellings)},FALSE)`,
  ];
}

/** The name without blanks and stars; "" while it is only room for one ("指标1：", "……"). */
function bareName(cell: string): string {
  const name = replaced(`CLEAN(${cell})`, [
    [' ', ''],
    ['★', ''],
  ]);
  return `IF(OR(${name}="……",RIGHT(${name},1)="：",RIGHT(${name},1)=":"),"",${name})`;
}

/** Names in either wording, value as printed, unit as it is said, and the spellings that pass for it. */
function expectation(template: TemplateRow | null): readonly string[] {
  if (!template || template.name === '') return ['', template?.target ?? '', '', ''];
  const { target, unit, alsoUnits } = template;
  const units = unit === null ? [] : [unit, ...alsoUnits];
  const names = [...new Set([template.name, nameIn(template, 'current')])];
  return [`|${names.join('|')}|`, target, units.join(' 或 '), acceptedSpellings(units)];
}
