import { isErrorText } from '../../model/cell';
import type { Area } from '../../model/cell';
import {
  rowAt,
  type Book,
  type Cell,
  type ColumnRange,
  type Content,
  type PageLayout,
  type Row,
  type Sheet,
} from './library/book';
import { planOfChart } from '../host/chart';
import { PLAIN_FORMAT } from '../host/format';
import { isCustom } from '../host/model';
import type { CustomFormat, HostModel, SheetExtras, Validation } from '../host/model';
import { argb, lookOfFormat } from './cell-look';
import { keptCell, unseenFormats } from './kept';
import { PAPERS, widthOfPoints } from './measures';
import type { OpenedBook } from './opened-book';

/** The workbook as a book that can be written. `opened` passes on what the file had and the workbench does not look at. */
export function bookOfModel(model: HostModel, opened: OpenedBook | null): Book {
  const sheets = model.sheets();
  const numberOf = new Map(sheets.map(({ id }, index) => [id, index + 1]));
  return {
    sheets: sheets.map(({ id }) => sheetOf(model, id, numberOf.get(id) ?? 0, opened)),
    tabs: [...numberOf.values()],
    names: model.names().flatMap(({ name, formula, visible, sheet }) => {
      const number = sheet === null ? null : numberOf.get(sheet);
      return number === undefined ? [] : [{ name, formula: formula.slice(1), hidden: !visible, sheet: number }];
    }),
    rest: opened?.rest ?? {
      properties: {},
      views: [],
      media: [],
      defaultFont: { name: '宋体', size: 11, family: 3, charset: 134 },
    },
  };
}

function sheetOf(model: HostModel, id: string, number: number, opened: OpenedBook | null): Sheet {
  const state = model.sheets().find((sheet) => sheet.id === id);
  const extras = model.extras(id);
  const kept = opened?.sheetOf(id) ?? null;
  const inPlace = opened?.columnsMoved(id) ? null : kept;
  return {
    number,
    name: state?.name ?? '',
    rows: rowsOf(model, id, inPlace),
    columns: columnsOf(model, id, extras, inPlace),
    merges: model.merges(id),
    validations: model
      .validations(id)
      .flatMap((validation) => validation.areas.map((area) => ({ area, rule: ruleOf(validation) }))),
    conditionalFormats: [
      ...(model
        .conditionalFormats(id)
        .filter(isCustom)
        .map((format) => ({ areas: format.areas, rules: [expression(format)] })) as Sheet['conditionalFormats']),
      ...unseenFormats(inPlace),
    ],
    pageSetup: pageSetupOf(extras, inPlace),
    charts: extras.charts.map(planOfChart).filter((plan) => plan !== null),
    protected: extras.protection !== null,
    cut: false,
    rest: restOf(extras, state?.hidden === true, inPlace ?? withoutPlaces(kept)),
  };
}

/** Pictures, tables, filters and page breaks would come to lie elsewhere. */
function withoutPlaces(sheet: Sheet | null): Pick<Sheet, 'rest'> | null {
  if (!sheet) return null;
  const { properties, state, views, sheetProtection, headerFooter } = sheet.rest;
  return { rest: { properties, state, views, sheetProtection, headerFooter } };
}

function restOf(extras: SheetExtras, hidden: boolean, kept: Pick<Sheet, 'rest'> | null): Sheet['rest'] {
  const { sheetProtection: had, ...rest } = kept?.rest ?? { properties: {}, views: [] };
  return {
    ...rest,
    properties: {
      defaultRowHeight: 13.5,
      ...(rest.properties as object | undefined),
      ...(extras.columnOutline.size > 0 && { outlineLevelCol: Math.max(...extras.columnOutline.values()) }),
    },
    state: hidden ? (rest.state === 'veryHidden' ? 'veryHidden' : 'hidden') : 'visible',
    ...(extras.protection && {
      sheetProtection: { ...(had as object | undefined), ...extras.protection.options, sheet: true },
    }),
  };
}

function rowsOf(model: HostModel, id: string, kept: Sheet | null): Row[] {
  const used = model.usedArea(id, false);
  const bottom = Math.max(used?.bottom ?? 0, kept?.rows.at(-1)?.number ?? 0);
  return Array.from({ length: bottom }, (_, index): Row => {
    const number = index + 1;
    const had = kept ? (rowAt(kept, number) ?? null) : null;
    const fitsItself = !model.rowHasOwnHeight(id, number);
    return {
      number,
      cells: used && number >= used.top ? cellsOf(model, id, number, used, had) : [],
      ...(!fitsItself && { height: model.rowHeight(id, number) }),
      ...(had?.outlineLevel !== undefined && { outlineLevel: had.outlineLevel }),
      ...(had?.style && { style: had.style }),
      rest: {
        ...had?.rest,
        customHeight: !fitsItself,
        hidden: model.rowHidden(id, number),
      },
    };
  });
}

function cellsOf(model: HostModel, id: string, row: number, used: Area, kept: Row | null): Cell[] {
  const cells: Cell[] = [];
  for (let column = used.left; column <= used.right; column++) {
    const format = model.format(id, row, column);
    const content = contentOf(model, id, row, column);
    const had = kept?.cells.find((cell) => cell.column === column) ?? null;
    if (content.kind === 'blank' && format === PLAIN_FORMAT && !had) continue;
    cells.push(keptCell({ column, content, style: lookOfFormat(format) }, had, format));
  }
  return cells;
}

function contentOf(model: HostModel, id: string, row: number, column: number): Content {
  const { value, formula } = model.cell(id, row, column);
  const error = isErrorText(value) ? (value as Extract<Content, { kind: 'error' }>['error']) : null;
  if (formula !== null)
    return { kind: 'formula', formula: formula.slice(1), result: error ? { error } : (value ?? '') };
  if (error) return { kind: 'error', error };
  return value === null ? { kind: 'blank' } : { kind: 'value', value };
}

function columnsOf(model: HostModel, id: string, extras: SheetExtras, kept: Sheet | null): ColumnRange[] {
  const last = Math.max(model.usedArea(id, false)?.right ?? 0, ...extras.columnOutline.keys());
  const seen = Array.from({ length: last }, (_, index): ColumnRange => {
    const column = index + 1;
    const outlineLevel = extras.columnOutline.get(column);
    const had = kept?.columns.find((range) => range.first <= column && column <= range.last);
    return {
      ...(had?.style && { style: had.style }),
      ...(had?.collapsed && { collapsed: true }),
      first: column,
      last: column,
      width: widthOfPoints(model.columnWidth(id, column)),
      ...(model.columnHidden(id, column) && { hidden: true }),
      ...(outlineLevel && { outlineLevel }),
    };
  });
  const beyond = (kept?.columns ?? []).filter((range) => range.last > last);
  return [...seen, ...beyond.map((range) => ({ ...range, first: Math.max(range.first, last + 1) }))];
}

function pageSetupOf({ page }: SheetExtras, kept: Sheet | null): Sheet['pageSetup'] {
  const margins = Object.fromEntries(
    Object.entries(page.margins).map(([side, points]) => [side, points / 72]),
  ) as Record<keyof typeof page.margins, number>;
  const fitted = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  const had = kept?.pageSetup;
  const sameArea = JSON.stringify(had?.printAreas[0] ?? null) === JSON.stringify(page.printArea);
  return {
    ...had,
    ...paperOf(page.paperSize, had),
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(fitted
      ? {
          fitToPage: true,
          fitToWidth: page.zoom.horizontalFitToPages ?? 0,
          fitToHeight: page.zoom.verticalFitToPages ?? 0,
        }
      : { fitToPage: false, scale: page.zoom.scale ?? 100 }),
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    margins,
    printAreas: had && sameArea ? had.printAreas : page.printArea ? [page.printArea] : [],
    titleRows: page.titleRows,
    titleColumns: had?.titleColumns ?? null,
  };
}

function paperOf(name: string, had: PageLayout | undefined): Pick<PageLayout, 'paperSize'> {
  const number = PAPERS.find(([, each]) => each === name)?.[0] ?? had?.paperSize;
  return number === undefined ? {} : { paperSize: number };
}

function ruleOf({ rule, ignoreBlanks, prompt, alert }: Validation): Sheet['validations'][number]['rule'] {
  const texts = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.show && (prompt.title !== '' || prompt.message !== ''),
    ...(prompt.title !== '' && { promptTitle: prompt.title }),
    ...(prompt.message !== '' && { prompt: prompt.message }),
    showErrorMessage: alert.show,
    errorStyle: alert.style.toLowerCase(),
    ...(alert.title !== '' && { errorTitle: alert.title }),
    ...(alert.message !== '' && { error: alert.message }),
  };
  return { ...criteria(rule), ...texts } as unknown as Sheet['validations'][number]['rule'];
}

function criteria(rule: Validation['rule']): object {
  switch (rule.kind) {
    case 'any':
      return { type: 'any' };
    case 'list':
      return {
        type: 'list',
        formulae: [rule.source.startsWith('=') ? rule.source.slice(1) : `"${rule.source.replaceAll('"', '""')}"`],
      };
    case 'custom':
      return { type: 'custom', formulae: [rule.formula.replace(/^=/, '')] };
    default: {
      const operator = rule.operator.replace(/To$/, '');
      const formulae = [rule.first, ...(rule.second === null ? [] : [rule.second])].map((text) =>
        Number.isFinite(Number(text)) ? Number(text) : text.replace(/^=/, ''),
      );
      return {
        type: rule.kind === 'wholeNumber' ? 'whole' : rule.kind,
        operator: operator.charAt(0).toLowerCase() + operator.slice(1),
        formulae,
      };
    }
  }
}

function expression({ formula, fill, fontColor, bold }: CustomFormat): object {
  return {
    type: 'expression',
    formulae: [formula.replace(/^=/, '')],
    style: {
      ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } }),
      ...((fontColor !== null || bold !== null) && {
        font: { ...(fontColor !== null && { color: { argb: argb(fontColor) } }), ...(bold !== null && { bold }) },
      }),
    },
  };
}
