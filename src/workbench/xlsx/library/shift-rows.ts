import type { Area } from '../../../model/cell';
import { copied } from '../../../sheets/formula/references';
import type { ChartPlan } from '../../../sheets/plan';
import type { Book, Cell, ConditionalFormat, Content, PageLayout, Row, Sheet, Validation } from './book';
import { movePassedOn } from './move-passed-on';
import { copiedRule, mapFormulas } from './read-validations';
import { shiftArea, shiftFixed, shiftFormula, shiftSpan } from '../../../xlsx/shift-references';
import type { RowShift } from '../../../xlsx/shift-references';

/** Puts rows in or takes rows out of one sheet; everything in the book that points there moves along as in Excel. */
export function shiftRows(book: Book, shift: RowShift): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const moved = sheet.name === shift.sheet ? moveSheet(sheet, shift) : sheet;
      return repoint(moved, sheet.name, shift);
    }),
    names: book.names.map((name) => {
      const formula = shiftFixed(name.formula, null, shift);
      return formula === name.formula ? name : { ...name, formula };
    }),
  };
}

/** The rows, merges and areas of the sheet itself; formulas are still as they were. */
function moveSheet(sheet: Sheet, shift: RowShift): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.flatMap((row) => moveRow(row, shift)),
    merges: areas(sheet.merges, shift).filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    validations: sheet.validations.flatMap((each) => moveValidation(each, shift)),
    conditionalFormats: sheet.conditionalFormats.flatMap((each) => moveFormat(each, shift)),
    pageSetup: movePage(sheet.pageSetup, shift),
    charts: sheet.charts.flatMap((chart) => moveChart(chart, shift)),
    rest: movePassedOn(sheet.rest, shift),
  };
}

function moveRow(row: Row, shift: RowShift): Row[] {
  const span = shiftSpan(row.number, row.number, shift);
  if (!span) return [];
  return span[0] === row.number ? [row] : [{ ...row, number: span[0] }];
}

function areas(before: readonly Area[], shift: RowShift): Area[] {
  return before.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

function moveValidation({ area, rule }: Validation, shift: RowShift): Validation[] {
  const moved = shiftArea(area, shift);
  return moved ? [{ area: moved, rule: copiedRule(rule, moved.top - area.top, 0) }] : [];
}

function moveFormat({ areas: before, rules }: ConditionalFormat, shift: RowShift): ConditionalFormat[] {
  const after = areas(before, shift);
  const [from, to] = [before[0], after[0]];
  if (!from || !to) return [];
  return [
    { areas: after, rules: formatRules(rules, (formula) => copied(formula, to.top - from.top, to.left - from.left)) },
  ];
}

function movePage(page: PageLayout, shift: RowShift): PageLayout {
  const titles = page.titleRows && shiftSpan(page.titleRows.first, page.titleRows.last, shift);
  return {
    ...page,
    printAreas: areas(page.printAreas, shift),
    titleRows: titles && { first: titles[0], last: titles[1] },
  };
}

/** A chart without its categories or its place is gone with them. */
function moveChart(chart: ChartPlan, shift: RowShift): ChartPlan[] {
  const categories = shiftArea(chart.categories, shift);
  const place = shiftArea(chart.place, shift);
  const series = chart.series.flatMap(({ name, values }) => {
    const moved = shiftArea(values, shift);
    return moved ? [{ name, values: moved }] : [];
  });
  return categories && place && series.length > 0 ? [{ ...chart, categories, series, place }] : [];
}

/** Formulas on any sheet that refer to the shifted rows. Untouched cells, rows and sheets stay the same objects. */
function repoint(sheet: Sheet, home: string, shift: RowShift): Sheet {
  const shifted = (formula: string): string => shiftFixed(formula, home, shift);
  return {
    ...sheet,
    rows: changedOnly(sheet.rows, (row) => {
      const cells = changedOnly(row.cells, (cell) => repointCell(cell, home, shift));
      return cells === row.cells ? row : { ...row, cells };
    }),
    validations: sheet.validations.map(({ area, rule }) => ({ area, rule: mapFormulas(rule, shifted) })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      rules: formatRules(format.rules, shifted),
    })),
  };
}

function repointCell(cell: Cell, home: string, shift: RowShift): Cell {
  const { content } = cell;
  if ((content.kind !== 'formula' && content.kind !== 'link') || content.formula === undefined) return cell;
  const formula = shiftFormula(content.formula, home, shift);
  const array =
    content.kind === 'formula' && content.array && home === shift.sheet ? shiftArea(content.array.area, shift) : null;
  if (formula === content.formula && !array) return cell;
  const moved: Content = { ...content, formula };
  return {
    ...cell,
    content:
      array && moved.kind === 'formula' && moved.array ? { ...moved, array: { ...moved.array, area: array } } : moved,
  };
}

function changedOnly<T>(before: readonly T[], change: (each: T) => T): readonly T[] {
  let same = true;
  const after = before.map((each) => {
    const changed = change(each);
    same &&= changed === each;
    return changed;
  });
  return same ? before : after;
}

function formatRules(
  rules: ConditionalFormat['rules'],
  change: (formula: string) => string,
): ConditionalFormat['rules'] {
  return rules.map((rule) => {
    if (!('formulae' in rule) || !rule.formulae) return rule;
    return {
      ...rule,
      formulae: rule.formulae.map((formula) => (typeof formula === 'string' ? change(formula) : formula)),
    };
  });
}
