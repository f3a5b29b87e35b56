import type { Book, Cell, Sheet } from './library/book';
import { chartOfPlan } from '../host/chart';
import type { CellWrite, ConditionalFormat, HostModel, Validation } from '../host/model';
import { patchOfLook, rgb } from './cell-look';
import { PAPERS, pointsOfWidth } from './measures';
import { followBook, type OpenedBook } from './opened-book';

/** Makes the workbook what the book says; nothing of what was there before stays, and nothing can be undone. The answer keeps the rest. */
export async function fillModel(model: HostModel, book: Book): Promise<OpenedBook> {
  const numbers = new Map<string, number>();
  await model.asAddIn(async () => {
    const before = model.sheets().map(({ id }) => id);
    for (const id of before) await model.renameSheet(id, `~${id.slice(1, 20)}`);
    const idOf = new Map<number, string>();
    for (const sheet of book.sheets) {
      const id = await model.addSheet(sheet.name);
      idOf.set(sheet.number, id);
      numbers.set(id, sheet.number);
      await fillSheet(model, id, sheet);
    }
    for (const name of book.names) {
      const sheet = name.sheet === null ? null : (idOf.get(name.sheet) ?? null);
      if (/^_xlnm\./.test(name.name)) continue;
      const id = `name-${sheet ?? 'workbook'}-${name.name.toLowerCase()}`;
      await model.putName({
        id,
        name: name.name,
        sheet,
        formula: `=${name.formula}`,
        visible: !name.hidden,
        comment: '',
      });
    }
    const [first] = model.sheets().filter(({ id, hidden }) => !before.includes(id) && !hidden);
    for (const id of before) await model.deleteSheet(id);
    if (first) await model.select(first.id, { top: 1, left: 1, bottom: 1, right: 1 });
  });
  model.clearUndo();
  await model.settle();
  model.dirty = false;
  return followBook(model, book, numbers);
}

async function fillSheet(model: HostModel, id: string, sheet: Sheet): Promise<void> {
  const cells = sheet.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.number, ...cell })));
  await model.setFormats(
    id,
    cells.map(({ row, column, style }) => ({ row, column, patch: patchOfLook(style) })),
  );
  await model.writeCells(
    id,
    cells.flatMap((cell) => written(cell.row, cell)),
  );
  for (const area of sheet.merges) await model.addMerge(id, area);
  for (const { number, height, rest } of sheet.rows) {
    if (height !== undefined) await model.setRowHeight(id, number, number, height);
    if (rest?.hidden === true) await model.setRowsHidden(id, number, number, true);
  }
  const extras = model.extras(id);
  for (const { first, last, width, hidden, outlineLevel } of sheet.columns) {
    if (last - first > 1_000) continue;
    if (width !== undefined) await model.setColumnWidth(id, first, last, pointsOfWidth(width));
    if (hidden) await model.setColumnsHidden(id, first, last, true);
    for (let column = first; outlineLevel && column <= last; column++) extras.columnOutline.set(column, outlineLevel);
  }
  for (const [index, { area, rule }] of sheet.validations.entries()) {
    await model.putValidation(id, validationOf(`validation-${id}-${index}`, area, rule));
  }
  const formats = sheet.conditionalFormats.flatMap((format, index) =>
    conditionalFormatsOf(`format-${id}-${index}`, format),
  );
  // Each one that is added goes on top.
  for (const format of formats.reverse()) await model.putConditionalFormat(id, format);
  fillExtras(model, id, sheet);
  if (sheet.rest.state === 'hidden' || sheet.rest.state === 'veryHidden') await model.setSheetHidden(id, true);
}

function fillExtras(model: HostModel, id: string, { pageSetup, protected: isProtected, charts, rest }: Sheet): void {
  const extras = model.extras(id);
  for (const plan of charts) extras.charts.push(chartOfPlan(extras.charts, plan));
  const { page } = extras;
  page.orientation = pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = PAPERS.find(([number]) => number === (pageSetup.paperSize ?? 9))?.[1] ?? 'other';
  page.printArea = pageSetup.printAreas[0] ?? null;
  page.titleRows = pageSetup.titleRows;
  page.centerHorizontally = pageSetup.horizontalCentered === true;
  page.centerVertically = pageSetup.verticalCentered === true;
  page.zoom = pageSetup.fitToPage
    ? {
        ...(pageSetup.fitToWidth ? { horizontalFitToPages: pageSetup.fitToWidth } : {}),
        ...(pageSetup.fitToHeight ? { verticalFitToPages: pageSetup.fitToHeight } : {}),
      }
    : { scale: pageSetup.scale ?? 100 };
  for (const [side, inches] of Object.entries(pageSetup.margins ?? {})) {
    if (side in page.margins) page.margins[side as keyof typeof page.margins] = Number(inches) * 72;
  }
  if (isProtected) extras.protection = { options: { ...(rest.sheetProtection as object | undefined) }, password: null };
}

function written(row: number, { column, content }: Cell): CellWrite[] {
  switch (content.kind) {
    case 'blank':
      return [];
    case 'value':
      return [{ row, column, content: content.value, text: typeof content.value === 'string' }];
    case 'rich':
      return [{ row, column, content: content.runs.map(({ text }) => text).join(''), text: true }];
    case 'error':
      return [{ row, column, content: content.error, text: true }];
    case 'formula':
      return [{ row, column, content: `=${content.formula}` }];
    case 'link':
      return [{ row, column, content: content.text, text: true }];
  }
}

function validationOf(
  id: string,
  area: Sheet['validations'][number]['area'],
  rule: Sheet['validations'][number]['rule'],
): Validation {
  const given = rule as unknown as Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly formulae?: readonly unknown[];
  };
  const [first, second] = given.formulae ?? [];
  const styles = { warning: 'Warning', information: 'Information' } as const;
  return {
    id,
    areas: [area],
    rule: ruleOf(given.type, String(given.operator ?? 'between'), first, second),
    ignoreBlanks: given.allowBlank !== false,
    prompt: {
      show: given.showInputMessage === true,
      title: String(given.promptTitle ?? ''),
      message: String(given.prompt ?? ''),
    },
    alert: {
      show: given.showErrorMessage === true,
      style: styles[String(given.errorStyle) as keyof typeof styles] ?? 'Stop',
      title: String(given.errorTitle ?? ''),
      message: String(given.error ?? ''),
    },
  };
}

function ruleOf(type: string, operator: string, first: unknown, second: unknown): Validation['rule'] {
  const text = (value: unknown): string =>
    value instanceof Date ? String(value.getTime() / 86_400_000 + 25_569) : String(value ?? '');
  switch (type) {
    case 'list': {
      const source = text(first);
      const inline = source.match(/^"((?:[^"]|"")*)"$/)?.[1];
      return {
        kind: 'list',
        source: inline === undefined ? `=${source}` : inline.replaceAll('""', '"'),
        dropDown: true,
      };
    }
    case 'custom':
      return { kind: 'custom', formula: `=${text(first)}` };
    case 'decimal':
    case 'textLength':
    case 'date':
    case 'time':
    case 'whole':
      return {
        kind: type === 'whole' ? 'wholeNumber' : type,
        operator: operatorName(operator),
        first: text(first),
        second: second === undefined ? null : text(second),
      };
    default:
      return { kind: 'any' };
  }
}

/** greaterThanOrEqual → GreaterThanOrEqualTo, equal → EqualTo, greaterThan → GreaterThan */
function operatorName(operator: string): string {
  const name = operator.charAt(0).toUpperCase() + operator.slice(1);
  return /Equal$/.test(name) ? `${name}To` : name;
}

function conditionalFormatsOf(id: string, { areas, rules }: Sheet['conditionalFormats'][number]): ConditionalFormat[] {
  return rules.flatMap((rule, index) => {
    if (rule.type !== 'expression') return [];
    const { fill, font } = (rule.style ?? {}) as {
      fill?: { bgColor?: { argb?: string }; fgColor?: { argb?: string } };
      font?: { color?: { argb?: string }; bold?: boolean };
    };
    return [
      {
        id: `${id}-${index}`,
        type: 'Custom',
        areas,
        formula: `=${String(rule.formulae?.[0] ?? 'FALSE')}`,
        fill: rgb(fill?.bgColor) ?? rgb(fill?.fgColor),
        fontColor: rgb(font?.color),
        bold: font?.bold ?? null,
        stopIfTrue: false,
      },
    ];
  });
}
