import { contains } from '../model/cell';
import type { Area } from '../model/cell';
import { copied } from '../sheets/formula/references';
import type { Cell, ConditionalFormat, Row, Sheet, Validation } from './book';
import { copiedRule } from './read-validations';
import { formatRules } from './shift-rows';

/**
 * Gives rows that were put in before row `before` the looks, height, validations and conditional formats of a row;
 * `model` is that row's number after the shift, `from` the row itself.
 */
export function dressRows(sheet: Sheet, from: Row | undefined, model: number, before: number, count: number): Sheet {
  const made = Array.from({ length: count }, (_, index): Row => ({
    ...from,
    number: before + index,
    cells: (from?.cells ?? []).map(emptied),
  }));
  const rows = from ? [...sheet.rows, ...made].sort((a, b) => a.number - b.number) : sheet.rows;
  const lines = { first: before, last: before + count - 1 };
  return {
    ...sheet,
    rows,
    validations: sheet.validations.flatMap((each) => extendValidation(each, model, lines)),
    conditionalFormats: sheet.conditionalFormats.map((each) => extendFormat(each, model, lines)),
  };
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

function emptied({ column, style }: Cell): Cell {
  return { column, style, content: { kind: 'blank' } };
}

function extendValidation(each: Validation, model: number, lines: Lines): Validation[] {
  const { area, rule } = each;
  const added = addition(area, model, lines);
  if (!added) return [each];
  const joined = join(area, added);
  if (joined) return [{ area: joined, rule: copiedRule(rule, joined.top - area.top, 0) }];
  return [each, { area: added, rule: copiedRule(rule, added.top - area.top, 0) }];
}

function extendFormat(format: ConditionalFormat, model: number, lines: Lines): ConditionalFormat {
  const covered = format.areas.some((area) => area.top <= lines.first && area.bottom >= lines.last);
  const index = format.areas.findIndex((area) => addition(area, model, lines) !== null);
  const area = format.areas[index];
  const added = area && addition(area, model, lines);
  if (!area || !added || covered) return format;
  const joined = join(area, added);
  if (!joined) return { ...format, areas: [...format.areas, added] };
  const moved = index === 0 ? joined.top - area.top : 0;
  return {
    areas: format.areas.map((each, at) => (at === index ? joined : each)),
    rules: formatRules(format.rules, (formula) => copied(formula, moved, 0)),
  };
}

/** The new rows in the columns of an area that holds the model row but not them. */
function addition(area: Area, model: number, { first, last }: Lines): Area | null {
  if (!contains(area, { row: model, column: area.left })) return null;
  return area.top <= first && area.bottom >= last ? null : { ...area, top: first, bottom: last };
}

function join(area: Area, added: Area): Area | null {
  if (added.top !== area.bottom + 1 && added.bottom !== area.top - 1) return null;
  return { ...area, top: Math.min(area.top, added.top), bottom: Math.max(area.bottom, added.bottom) };
}
