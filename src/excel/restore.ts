import { address, areaAddress, columnName } from '../model/cell';
import type { Area } from '../model/cell';
import { rectangles, rowsAddress, sameArea } from './area';
import type { Place } from './area';
import { putLook } from './cell-look';
import { inputOf, TEXT_FORMAT } from './cell-input';
import type { CommentFact, FormatFact, NameFact, PageFact, SheetFacts } from './facts';
import type { ValidationFact } from './validations';
import { ANY_CONTENT } from './native-layer';
import { writableZoom } from './page';
import { writeInputs } from './write-cells';

/** Queues what makes the sheet again what it was: only where it differs from what it is now. */
export function restore(sheet: Excel.Worksheet, before: SheetFacts, now: SheetFacts): void {
  restoreMerges(sheet, before.merges, now.merges);
  restoreLooks(sheet, before, now);
  restoreCells(sheet, before, now);
  restoreRows(sheet, before.rows, now.rows);
  for (const { column, points, hidden } of before.columns) {
    const is = now.columns.find((each) => each.column === column);
    const range = sheet.getRange(`${columnName(column)}:${columnName(column)}`);
    if (is?.hidden && !hidden) range.columnHidden = false;
    if (is?.points !== points && points > 0) range.format.columnWidth = points;
    if (!is?.hidden && hidden) range.columnHidden = true;
  }
  restoreValidations(sheet, before.validations, now.validations);
  restoreFormats(sheet, before.formats, now.formats);
  restoreComments(sheet, before.comments, now.comments);
  restoreNames(sheet.names, before.names, now.names);
  if (before.page) restorePage(sheet, before.page, now.page);
}

function restoreRows(sheet: Excel.Worksheet, before: SheetFacts['rows'], now: SheetFacts['rows']): void {
  for (const { row, points, hidden } of before) {
    const is = now.find((each) => each.row === row);
    if (is?.points === points && is.hidden === hidden) continue;
    const range = sheet.getRange(rowsAddress(row, 1));
    if (is?.points !== points && points > 0) range.format.rowHeight = points;
    if (is?.hidden !== hidden) range.rowHidden = hidden;
  }
}

export function restoreNames(
  names: Excel.NamedItemCollection,
  before: readonly NameFact[],
  now: readonly NameFact[],
): void {
  for (const { name } of now) {
    if (!before.some((each) => each.name === name)) names.getItem(name).delete();
  }
  for (const fact of before) {
    const is = now.find(({ name }) => name === fact.name);
    if (is && is.formula === fact.formula && is.visible === fact.visible) continue;
    const item = is ? names.getItem(fact.name) : names.add(fact.name, fact.formula);
    if (is) item.formula = fact.formula;
    if ((is?.visible ?? true) !== fact.visible) item.visible = fact.visible;
  }
}

function restoreMerges(sheet: Excel.Worksheet, before: readonly Area[], now: readonly Area[]): void {
  const missingIn = (list: readonly Area[]) => (area: Area) => !list.some((each) => sameArea(each, area));
  for (const area of now.filter(missingIn(before))) sheet.getRange(areaAddress(area)).unmerge();
  for (const area of before.filter(missingIn(now))) sheet.getRange(areaAddress(area)).merge();
}

function restoreLooks(sheet: Excel.Worksheet, before: SheetFacts, now: SheetFacts): void {
  before.looks.forEach(({ area, table }, index) => {
    table.forEach((line, down) =>
      line.forEach((look, across) => {
        const is = now.looks[index]?.table[down]?.[across];
        if (JSON.stringify(is) === JSON.stringify(look)) return;
        putLook(sheet.getRange(address({ row: area.top + down, column: area.left + across })), look, is);
      }),
    );
  });
}

function restoreCells(sheet: Excel.Worksheet, before: SheetFacts, now: SheetFacts): void {
  before.cells.forEach(({ area, formulas, values, numberFormats }, index) => {
    const is = now.cells[index];
    const changed: (Place & {
      readonly input: string | number | boolean;
      readonly numberFormat: string;
      readonly trapped: boolean;
    })[] = [];
    const reformatted: (Place & { readonly numberFormat: string })[] = [];
    formulas.forEach((row, down) =>
      row.forEach((formula, across) => {
        const place = { row: area.top + down, column: area.left + across };
        const numberFormat = numberFormats[down]?.[across] ?? 'General';
        const value = values[down]?.[across];
        const sameFormat = is?.numberFormats[down]?.[across] === numberFormat;
        const sameContent =
          is?.formulas[down]?.[across] === formula &&
          isFormula(formula, is?.values[down]?.[across]) === isFormula(formula, value);
        const trapped = numberFormat === TEXT_FORMAT && (typeof formula !== 'string' || isFormula(formula, value));
        if (!sameFormat || (trapped && !sameContent)) reformatted.push({ ...place, numberFormat });
        if (!sameContent)
          changed.push({
            ...place,
            input: inputOf(formula, value, trapped ? 'General' : numberFormat),
            numberFormat,
            trapped,
          });
      }),
    );
    layFormats(
      sheet,
      reformatted.map((cell) => ({
        ...cell,
        numberFormat: changed.some((each) => each.trapped && each.row === cell.row && each.column === cell.column)
          ? 'General'
          : cell.numberFormat,
      })),
    );
    writeInputs(sheet, changed);
    layFormats(
      sheet,
      changed.filter(({ trapped }) => trapped),
    );
  });
}

function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function layFormats(sheet: Excel.Worksheet, cells: readonly (Place & { readonly numberFormat: string })[]): void {
  for (const format of new Set(cells.map(({ numberFormat }) => numberFormat))) {
    for (const area of rectangles(cells.filter(({ numberFormat }) => numberFormat === format))) {
      sheet.getRange(areaAddress(area)).numberFormat = format as never;
    }
  }
}

function restoreValidations(
  sheet: Excel.Worksheet,
  before: readonly ValidationFact[],
  now: readonly ValidationFact[],
): void {
  const is = new Map(now.map((fact) => [address(fact), said(fact)]));
  const groups = new Map<string, ValidationFact[]>();
  for (const fact of before) groups.set(said(fact), [...(groups.get(said(fact)) ?? []), fact]);
  for (const [text, facts] of groups) {
    const [first] = facts;
    for (const area of rectangles(facts)) {
      const differs = facts.some(
        (fact) =>
          fact.row >= area.top &&
          fact.row <= area.bottom &&
          fact.column >= area.left &&
          fact.column <= area.right &&
          is.get(address(fact)) !== text,
      );
      if (!differs || !first) continue;
      const validation = sheet.getRange(areaAddress(area)).dataValidation;
      validation.clear();
      if (isPlain(first)) continue;
      validation.rule = first.type === 'None' ? ANY_CONTENT : first.rule;
      validation.ignoreBlanks = first.ignoreBlanks;
      validation.prompt = first.prompt;
      validation.errorAlert = first.errorAlert;
    }
  }
}

function isPlain({ type, prompt }: ValidationFact): boolean {
  return type === 'None' && !prompt?.message && !prompt?.title;
}

function said({ type, rule, prompt, errorAlert, ignoreBlanks }: ValidationFact): string {
  return JSON.stringify([type, rule, prompt, errorAlert, ignoreBlanks]);
}

function restoreFormats(sheet: Excel.Worksheet, before: readonly FormatFact[], now: readonly FormatFact[]): void {
  const ids = new Map(now.map((fact) => [fact.id, fact]));
  // Put back by an earlier try, a format has another id.
  const others = now.filter(({ id }) => !before.some((fact) => fact.id === id));
  before.forEach((fact) => {
    const is = ids.get(fact.id);
    if (is && sameFormat(is, fact)) return;
    const again = is ? -1 : others.findIndex((other) => sameFormat(other, fact));
    if (again >= 0) return void others.splice(again, 1);
    if (is && JSON.stringify(is.areas) === JSON.stringify(fact.areas)) {
      const own = formatsOn(sheet, fact.areas);
      if (own) own.getItem(fact.id).custom.rule.formula = fact.formula;
      return;
    }
    if (is) sheet.getRange().conditionalFormats.getItem(fact.id).delete();
    const format = addFormat(sheet, fact);
    // A new format comes first.
    if (format && fact.priority > 0) format.priority = fact.priority;
  });
}

function sameFormat(a: FormatFact, b: FormatFact): boolean {
  // The order follows from where the others were put back.
  return JSON.stringify({ ...a, id: b.id, priority: b.priority }) === JSON.stringify(b);
}

function addFormat(
  sheet: Excel.Worksheet,
  { areas, formula, fill, fontColor, bold, stopIfTrue }: FormatFact,
): Excel.ConditionalFormat | null {
  const format = formatsOn(sheet, areas)?.add('Custom');
  if (!format) return null;
  format.custom.rule.formula = formula;
  if (fill) format.custom.format.fill.color = fill;
  if (fontColor) format.custom.format.font.color = fontColor;
  if (bold !== null) format.custom.format.font.bold = bold;
  if (stopIfTrue) format.stopIfTrue = true;
  return format;
}

/** Comments deleted with their rows; restored ones have the current user as author. */
function restoreComments(sheet: Excel.Worksheet, before: readonly CommentFact[], now: readonly CommentFact[]): void {
  const there = new Set(now.map(({ at }) => address(at)));
  for (const { at, text, replies } of before) {
    if (there.has(address(at))) continue;
    const comment = sheet.comments.add(address(at), text);
    for (const reply of replies) comment.replies.add(reply);
  }
}

/**
 * The formats of exactly these areas: a formula is read relative to the first cell of its own area, and written relative to the range
 * through which the format was fetched (office-js #5194).
 */
function formatsOn(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.ConditionalFormatCollection | null {
  const [first, ...more] = areas;
  if (!first) return null;
  return more.length === 0
    ? sheet.getRange(areaAddress(first)).conditionalFormats
    : sheet.getRanges(areas.map(areaAddress).join(',')).conditionalFormats;
}

function restorePage(sheet: Excel.Worksheet, before: PageFact, now: PageFact | null): void {
  const page = sheet.pageLayout;
  if (now?.orientation !== before.orientation) page.orientation = before.orientation;
  if (now?.paperSize !== before.paperSize) page.paperSize = before.paperSize;
  if (JSON.stringify(now?.zoom) !== JSON.stringify(before.zoom)) page.zoom = writableZoom(before.zoom);
  if (now?.centerHorizontally !== before.centerHorizontally) page.centerHorizontally = before.centerHorizontally;
  if (now?.blackAndWhite !== before.blackAndWhite) page.blackAndWhite = before.blackAndWhite;
  if (before.printArea !== null && now?.printArea !== before.printArea) page.setPrintArea(before.printArea);
  if (before.titleRows !== null && now?.titleRows !== before.titleRows) page.setPrintTitleRows(before.titleRows);
}
