import type { CountyForm } from '../../../catalog';
import type { RuleSet } from '../../../catalog/types';
import type { MoneyUnit } from '../../../model/form';
import { HINT_NAME, hintFormula } from '../../hint';
import { inputMessage } from '../../native/validation';
import type { CellStyle, SheetPlan, ValidationPlan } from '../../plan';
import { block, joinBlocks, rowArea, type Block } from '../block';
import type { ClassedRow } from '../class-cells';
import { withHelpers } from '../helper-columns';
import { rowHeight } from '../row-height';
import { noteStyle, titleStyle, yearStyle } from '../styles';
import { areaOf, openRows, rowValidations, tableBlocks, tableHeights, typedColumns, typedStyle } from './body';
import { markedLayer, scoredLayer } from './layers';
import { lineBlocks, lineHeights, lineValidations } from './lines';
import { helperCount, placesOf, type Places } from './places';
import { captionIn, type Printing } from './words';

export interface CountyOptions {
  readonly form: CountyForm;
  /** Id of one of its ways to print; null: the first, or the only one. */
  readonly variant: string | null;
  readonly unit: MoneyUnit;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  /** By whose arithmetic it is scored, and whose words explain the classes. */
  readonly ruleSet: RuleSet;
  /** In the place of the rows to be written; a form without classes of its own has those of the rows written in. */
  readonly rows?: readonly ClassedRow[];
  /** Name of the sheet. */
  readonly name: string;
}

/** A form of the catalogue's county forms, blank, with its native layer. */
export function drawCounty({ form, variant, unit, year, ruleSet, rows, name }: CountyOptions): SheetPlan {
  const chosen = form.variants.find(({ id }) => id === variant) ?? form.variants[0] ?? null;
  const printing: Printing = { form, variant: chosen, unit, year };
  const body = rows ?? openRows(form.table);
  const places = placesOf(form, body.length);
  const { arithmetic } = ruleSet;
  const points = arithmetic.execution.points;
  const native =
    form.kind === 'application' ? markedLayer(printing, places) : scoredLayer(printing, places, body, arithmetic);
  const { cells, merges } = joinBlocks([
    ...topBlocks(printing, places),
    ...lineBlocks(places.head, printing, places, points),
    ...tableBlocks(form, places, body),
    ...body.flatMap((_, index) => typedCells(form, places, places.firstRow + index)),
    ...lineBlocks(places.foot, printing, places, points),
    ...form.notes.map((note, index) => block(rowArea(places.firstNote + index, 1, places.right), note, noteStyle)),
    ...native.blocks,
  ]);
  const wording = (form.usedBy.year ?? Infinity) > 2020 ? 'current' : '2019';
  const named = arithmetic.id === ruleSet.id ? null : arithmetic.id;
  return {
    name,
    columns: withHelpers(form.widths, helperCount(form, places)),
    rowHeights: heightsOf(printing, places, tableHeights(form, places, body)),
    cells,
    merges,
    validations: [
      ...titleValidation(form, places),
      ...lineValidations([...places.head, ...places.foot], printing),
      ...rowValidations(form, places, body, ruleSet, wording),
      ...native.validations,
    ],
    conditionalFormats: native.formats,
    names: [{ name: HINT_NAME, formula: hintFormula({ ruleSet: form.id, category: null }, named), hidden: true }],
    print: {
      area: { top: 1, left: 1, bottom: places.bottom, right: places.right },
      orientation: form.orientation,
      repeatRows: { first: places.headRow, last: places.headRow },
      fitToWidth: true,
      withoutColours: true,
    },
  };
}

function topBlocks(printing: Printing, { aboveRow, titleRow, yearRow, right }: Places): Block[] {
  const { above = '', title, yearLine = '' } = printing.form;
  const line = (row: number | null, text: string, style: CellStyle): Block[] =>
    row === null ? [] : [block(rowArea(row, 1, right), captionIn(text, printing), style)];
  return [
    ...line(aboveRow, above, { ...yearStyle, horizontal: 'left' }),
    ...line(titleRow, title, { ...titleStyle, wrap: true }),
    ...line(yearRow, yearLine, yearStyle),
  ];
}

function typedCells(form: CountyForm, places: Places, row: number): Block[] {
  return typedColumns(form).map(({ role }) => block(areaOf(places, role, row), null, typedStyle(role)));
}

const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 22;

/** Of the empty line below a table with which a form ends. */
const LAST_LINE = 6;

function heightsOf(printing: Printing, places: Places, table: readonly number[]): number[] {
  const { form } = printing;
  const width = form.widths.reduce((sum, one) => sum + one, 0);
  return [
    ...(places.aboveRow === null ? [] : [LINE_HEIGHT]),
    TITLE_HEIGHT,
    ...(places.yearRow === null ? [] : [LINE_HEIGHT]),
    ...lineHeights(form.head, places.head, printing),
    ...table,
    ...(places.totalRow === null ? [] : [LINE_HEIGHT + 4]),
    ...lineHeights(form.foot, places.foot, printing),
    ...form.notes.map((text) => rowHeight([{ text, width, size: 10 }], 16)),
    ...(places.endsWithTable ? [LAST_LINE] : []),
  ];
}

function titleValidation({ title, titleNamesProject }: CountyForm, { titleRow, right }: Places): ValidationPlan[] {
  if (!titleNamesProject) return [];
  const message = `请在“${title}”前写上项目名称，如“村道硬化项目${title}”：这张表只在标题里写项目名称。`;
  return [inputMessage(rowArea(titleRow, 1, right), '标题', message)];
}
