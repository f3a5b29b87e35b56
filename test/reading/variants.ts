import { parseIndicatorValue } from '../../src/model/indicator-value';
import type { Draft, DraftCell, DraftForm, DraftIndicator } from './draft';
import { cell, isMeasured } from './draft';
import type { Table } from './reshape';
import {
  areaAt,
  blanks,
  copyOf,
  insertColumn,
  insertRows,
  isMerge,
  permuteTable,
  placeIn,
  removeFromTable,
  removeRow,
  replaceCells,
  sideBySide,
  tableOf,
} from './reshape';

/**
 * Ways in which people print the same table otherwise. Each gives a sheet that still knows what is to be read of it, or null where
 * it cannot be applied. A new layout is one more entry; `choice` is any whole number and picks among the ways of one.
 */
export interface Transformation {
  readonly name: string;
  readonly apply: (draft: Draft, choice: number) => Draft | null;
}

/** Of sheets with one form. */
export const TRANSFORMATIONS: readonly Transformation[] = [
  { name: 'header of two rows', apply: headerOfTwoRows },
  { name: 'header of three rows', apply: headerOfThreeRows },
  { name: 'header of one row', apply: headerOfOneRow },
  { name: 'value split', apply: valueSplit },
  { name: 'value joined', apply: valueJoined },
  { name: 'column added', apply: columnAdded },
  { name: 'columns reordered', apply: columnsReordered },
  { name: 'classes dropped', apply: classesDropped },
  { name: 'classes unmerged', apply: classesUnmerged },
  { name: 'classes as bands', apply: classesAsBands },
  { name: 'classes repeated', apply: classesRepeated },
  { name: 'header repeated', apply: headerRepeated },
  { name: 'moved right and down', apply: movedRightAndDown },
  { name: 'side by side', apply: twoSideBySide },
  { name: 'title removed', apply: titleRemoved },
  { name: 'data merged', apply: dataMerged },
  { name: 'weights in percent', apply: weightsInPercent },
];

/** One of a list by any whole number. */
function pick<T>(list: readonly [T, ...T[]], choice: number): T {
  return list[choice % list.length] ?? list[0];
}

function onlyForm({ forms }: Draft): DraftForm | null {
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

function changed(draft: Draft, change: (form: DraftForm) => DraftForm): Draft {
  return { ...draft, forms: draft.forms.map(change) };
}

/** Columns of the classes that the table has, left to right. */
function classColumns(form: DraftForm, { places }: Table): number[] {
  return [form.captions.level1, form.captions.level2]
    .flatMap((cells) => cells?.flatMap((one) => (one ? [placeIn(places, one).column] : [])) ?? [])
    .sort((one, other) => one - other);
}

function nameColumn(form: DraftForm, { places }: Table): number | null {
  const caption = form.captions.level3?.[0];
  return caption ? placeIn(places, caption).column : null;
}

/** Captions of the classes and the name go one row down, under a common one; the others are merged over both rows, or stand in the upper. */
function headerOfTwoRows(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  if (!form || form.headerRows.length !== 1) return null;
  const table = tableOf(draft, form);
  const { headerTop: header, left, right } = table;
  const name = nameColumn(form, table);
  const grouped = [...classColumns(form, table), ...(name === null ? [] : [name])].sort((one, other) => one - other);
  const [first, last] = [grouped[0], grouped[grouped.length - 1]];
  if (first === undefined || last === undefined || grouped.length < 2 || last - first !== grouped.length - 1)
    return null;
  const below = insertRows(draft, header + 1, [blanks(0)]);
  const isGrouped = (column: number) => column >= first && column <= last;
  const [upper, lower] = [below.rows[header - 1] ?? [], below.rows[header] ?? []];
  const group = cell(pick(['绩效指标', '指标', '年度绩效指标'], choice));
  const rows = below.rows.map((row, index) => {
    if (index === header - 1)
      return row.map((one, column) =>
        isGrouped(column + 1) ? (column + 1 === first ? group : (lower[column] ?? one)) : one,
      );
    if (index === header) return row.map((one, column) => (isGrouped(column + 1) ? (upper[column] ?? one) : one));
    return row;
  });
  const own = below.merges.map((area) =>
    area.top === header && area.bottom === header
      ? isGrouped(area.left)
        ? { ...area, top: header + 1, bottom: header + 1 }
        : { ...area, bottom: header + 1 }
      : area,
  );
  const isFree = (column: number) => !isGrouped(column) && !areaAt(own, header, column);
  const others = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(isFree);
  const merged = choice % 2 === 0;
  return changed(
    {
      ...below,
      rows,
      merges: [
        ...own,
        ...(merged ? [{ top: header, left: first, bottom: header, right: last }] : []),
        ...(merged ? others.map((column) => ({ top: header, left: column, bottom: header + 1, right: column })) : []),
      ],
    },
    (one) => ({ ...one, headerRows: [group, ...one.headerRows] }),
  );
}

/** Two rows, and one more caption over the whole table. */
function headerOfThreeRows(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  const two = form?.headerRows.length === 2 ? draft : headerOfTwoRows(draft, choice);
  const twoForm = two && onlyForm(two);
  if (!two || !twoForm) return null;
  const { headerTop, left, right } = tableOf(two, twoForm);
  const caption = cell(pick(['绩效指标体系', '指标完成情况', '年度绩效指标'], choice));
  const three = insertRows(two, headerTop, [[...blanks(left - 1), caption]]);
  return changed(
    { ...three, merges: [...three.merges, { top: headerTop, left, bottom: headerTop, right }] },
    (one) => ({ ...one, headerRows: [caption, ...one.headerRows] }),
  );
}

/** The lowest captions alone; those of a split value with the group's words before them. */
function headerOfOneRow(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form || form.headerRows.length < 2) return null;
  const { headerTop, headerBottom, places, left, right } = tableOf(draft, form);
  const isCaption = new Set(Object.values(form.captions).flat());
  const lowest = (column: number) => {
    for (let row = headerBottom; row >= headerTop; row--) {
      const one = draft.rows[row - 1]?.[column - 1];
      if (one && one.text !== '') return one;
    }
    return null;
  };
  const words = new Map<DraftCell, DraftCell>();
  for (const cells of Object.values(form.captions)) {
    for (const one of cells) {
      if (!one || places.get(one)?.row === headerTop) continue;
      const { row, column } = placeIn(places, one);
      const area = areaAt(draft.merges, row - 1, column);
      const group = draft.rows[row - 2]?.[(area?.left ?? column) - 1]?.text ?? '';
      if (cells.length > 1 || /^(?:数值|单位|计量单位|符号)$/.test(one.text)) {
        words.set(one, cell(`${group}${one.text}`));
      }
    }
  }
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const leaves = columns.flatMap((column) => {
    const one = lowest(column);
    return one ? [(words.get(one) ?? one).text] : [];
  });
  const target = form.captions.target?.find((one) => one !== null);
  // Where the group alone tells two columns apart, a single row would say less than is to be read.
  if (new Set(leaves).size < leaves.length || !/值|目标|计划|数/.test(target?.text ?? '')) return null;
  const bottomRow = (draft.rows[headerBottom - 1] ?? []).map((one, index) =>
    columns.includes(index + 1) ? (lowest(index + 1) ?? one) : one,
  );
  const moved = {
    ...draft,
    rows: draft.rows.map((row, index) => {
      if (index === headerBottom - 1) return bottomRow;
      return index >= headerTop - 1 && index < headerBottom - 1
        ? row.map((one, column) =>
            columns.includes(column + 1) && (isCaption.has(one) || one.text) ? cell(null) : one,
          )
        : row;
    }),
    merges: draft.merges.filter(
      ({ top, bottom, left: first, right: last }) =>
        top < headerTop || bottom > headerBottom || first < left || last > right,
    ),
  };
  let flat: Draft = moved;
  for (let row = headerBottom - 1; row >= headerTop; row--) flat = removeRow(flat, row);
  const anchor = form.captions.level3?.[0];
  if (!anchor) return null;
  return replaceCells(
    changed(flat, (one) => ({ ...one, headerRows: [anchor] })),
    words,
  );
}

const SPLIT_CAPTIONS: readonly [Three, ...Three[]] = [
  ['指标性质', '指标值', '度量单位'],
  ['比较符号', '年度指标值', '计量单位'],
  ['符号', '目标值', '单位'],
];
type Three = readonly [sign: string, value: string, unit: string];

/** The column of targets becomes three: sign, value, unit. Words stand in the column of values. */
function valueSplit(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  const caption = form?.captions.target?.[0];
  if (!form || !caption || form.captions.target?.length !== 1) return null;
  const { places, headerTop, headerBottom } = tableOf(draft, form);
  const { column, row: captionRow } = placeIn(places, caption);
  if (draft.merges.some((area) => area.left <= column && column < area.right && area.top >= headerTop)) return null;
  if (draft.merges.some((area) => area.left === column && area.top > headerBottom)) return null;
  const words = pick(SPLIT_CAPTIONS, choice);
  const split = new Map<DraftCell, readonly [DraftCell, DraftCell, DraftCell]>();
  for (const { fields } of form.indicators) {
    const target = fields.target?.[0];
    if (target) split.set(target, splitCells(target));
  }
  if (![...split.values()].some(([sign, , unit]) => sign.text !== '' && unit.text !== '')) return null;
  split.set(caption, [cell(words[0]), cell(words[1]), cell(words[2])]);
  const partIn = (place: number) => (row: number) => {
    const one = draft.rows[row - 1]?.[column - 1];
    return (one && split.get(one)?.[place]) ?? cell(null);
  };
  const wider = insertColumn(insertColumn(draft, column + 1, partIn(2)), column, partIn(0));
  const middle = new Map([...split].map(([one, [, value]]) => [one, value]));
  const covered = wider.merges.flatMap((area) =>
    area.left === column + 1 && area.right === column + 1 && area.top >= headerTop && area.bottom <= headerBottom
      ? [area, { ...area, left: column, right: column }, { ...area, left: column + 2, right: column + 2 }]
      : [area],
  );
  const parts = new Map([...split.values()].map((three) => [three[1], three]));
  return changed(
    replaceCells({ ...wider, merges: captionRow >= headerTop ? covered : wider.merges }, middle),
    (one) => ({
      ...one,
      captions: { ...one.captions, target: parts.get(one.captions.target?.[0] ?? caption) ?? [] },
      indicators: one.indicators.map((indicator) => {
        const value = indicator.fields.target?.[0];
        const three = value && parts.get(value);
        return three ? { ...indicator, fields: { ...indicator.fields, target: three } } : indicator;
      }),
    }),
  );
}

/** "≥95%" → "≥", 95, "%"; what is no quantity stays whole. */
function splitCells(target: DraftCell): readonly [DraftCell, DraftCell, DraftCell] {
  const match = /^([≥≤＝=<>≧≦])?\s*([\d,]+(?:\.\d+)?)\s*([^\d\s()（）]{1,6})?$/.exec(target.text.trim());
  const value = parseIndicatorValue(target.text);
  if (!match || value.kind !== 'quantitative' || typeof target.value !== 'string') {
    return [cell(null), { ...target }, cell(null)];
  }
  const [, sign = '', number = '', unit = ''] = match;
  const digits = Number(number.replace(/,/g, ''));
  return [cell(sign === '' ? null : sign), cell(digits, number), cell(unit === '' ? null : unit)];
}

/** Three columns become one. */
function valueJoined(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  const captions = form?.captions.target;
  if (!form || !captions || captions.length !== 3 || form.headerRows.length !== 1) return null;
  const table = tableOf(draft, form);
  const columnOf = (one: DraftCell | null | undefined) => (one ? placeIn(table.places, one).column : null);
  const [sign, value, unit] = captions.map(columnOf);
  // One caption over all three stands in the column of the sign.
  if (value === null || value === undefined || value === sign || value === unit) return null;
  const joined = new Map<DraftCell, DraftCell>();
  for (const { fields } of form.indicators) {
    const [before, number, after] = fields.target ?? [];
    if (!number) continue;
    const isWords = !isMeasured(number.text);
    const part = (one: DraftCell | null | undefined) => (one && !isWords ? one.text : '');
    joined.set(number, cell(`${part(before)}${number.text}${part(after)}`));
  }
  const caption = captions[1];
  if (caption && !/值|目标/.test(caption.text)) joined.set(caption, cell('指标值'));
  const gone = [sign, unit].flatMap((column) => column ?? []);
  const narrower = removeFromTable(draft, table, gone);
  const flat = changed(narrower, (one) => ({
    ...one,
    captions: { ...one.captions, target: [caption ?? null] },
    indicators: one.indicators.map((indicator): DraftIndicator => {
      const number = indicator.fields.target?.[1];
      return number ? { ...indicator, fields: { ...indicator.fields, target: [number] } } : indicator;
    }),
  }));
  return replaceCells(flat, joined);
}

/** A column more: without any caption, a number of each row, remarks, or who answers for it. */
function columnAdded(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  if (!form) return null;
  const table = tableOf(draft, form);
  const { headerTop, places, left, right } = table;
  const rows = form.indicators.map(({ anchor }) => placeIn(places, anchor).row);
  const written = (caption: string, texts: (index: number) => DraftCell) => (row: number) => {
    if (row === headerTop) return cell(caption);
    const index = rows.indexOf(row);
    return index < 0 ? cell(null) : texts(index);
  };
  const target = form.captions.target?.find((one) => one !== null);
  const beforeTarget = target ? placeIn(places, form.captions.target?.[0] ?? target).column : right + 1;
  const offices = ['县农业农村局', '县水利局', '县财政局'] as const;
  const remarks = ['台账', '验收单', ''] as const;
  const office = (index: number) => cell(pick(offices, index));
  const inserted = [
    () => insertColumn(draft, beforeTarget),
    () =>
      insertColumn(
        draft,
        left,
        written('序号', (index) => cell(index + 1)),
      ),
    () =>
      insertColumn(
        draft,
        right + 1,
        written('备注', (index) => cell(pick(remarks, index))),
      ),
    () => insertColumn(draft, right + 1, written('责任单位', office)),
    () => insertColumn(draft, beforeTarget, written('责任单位', office)),
  ] as const;
  return pick(inserted, choice)();
}

/** What stands right of the name, in another order; a split value stays together. */
function columnsReordered(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  if (!form) return null;
  const table = tableOf(draft, form);
  const { left, right, places } = table;
  const name = nameColumn(form, table);
  if (name === null || form.headerRows.length !== 1) return null;
  const parts = (form.captions.target ?? []).flatMap((one) => (one ? [placeIn(places, one).column] : []));
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const isLoose = (column: number) => column > name && (parts.length === 1 || !parts.includes(column));
  const loose = columns.filter(isLoose);
  if (loose.length < 2) return null;
  const turn = 1 + (choice % (loose.length - 1));
  const turned = [...loose.slice(turn), ...loose.slice(0, turn)];
  const order = columns.map((column) => (isLoose(column) ? (turned.shift() ?? column) : column));
  return permuteTable(draft, table, order);
}

/** The table without its columns of classes; the word of the total goes to the name's column. */
function withoutClasses(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form || form.headerRows.length !== 1) return null;
  const table = tableOf(draft, form);
  const columns = classColumns(form, table);
  const name = nameColumn(form, table);
  if (columns.length === 0 || name === null) return null;
  const labels =
    table.bottom > table.bodyBottom
      ? columns.flatMap((column) => draft.rows[table.bottom - 1]?.[column - 1] ?? []).filter(({ text }) => text !== '')
      : [];
  const label = labels[0];
  const kept = label
    ? {
        ...draft,
        rows: draft.rows.map((row, index) =>
          index === table.bottom - 1 ? row.map((one, column) => (column === name - 1 ? { ...label } : one)) : row,
        ),
      }
    : draft;
  return changed(removeFromTable(kept, table, columns), ({ captions, ...one }) => ({
    ...one,
    captions: Object.fromEntries(Object.entries(captions).filter(([role]) => role !== 'level1' && role !== 'level2')),
  }));
}

function classesDropped(draft: Draft): Draft | null {
  const bare = withoutClasses(draft);
  return bare && changed(bare, (form) => ({ ...form, indicators: form.indicators.map(unclassed) }));
}

function unclassed(indicator: DraftIndicator): DraftIndicator {
  return { ...indicator, level1: null, level2: null };
}

function withoutClassMerges(draft: Draft, form: DraftForm): { readonly draft: Draft; readonly table: Table } {
  const table = tableOf(draft, form);
  const columns = classColumns(form, table);
  const isClass = ({ top, left, right, bottom }: Draft['merges'][number]) =>
    columns.includes(left) && left === right && top > table.headerBottom && bottom <= table.bottom;
  return { draft: { ...draft, merges: draft.merges.filter((area) => !isClass(area)) }, table };
}

function classesUnmerged(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form) return null;
  const { draft: loose } = withoutClassMerges(draft, form);
  return loose.merges.length === draft.merges.length ? null : loose;
}

/** Every row prints its classes. */
function classesRepeated(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form) return null;
  const { draft: loose, table } = withoutClassMerges(draft, form);
  const printed = new Map<DraftCell, DraftCell>();
  for (const level of ['level1', 'level2'] as const) {
    const caption = form.captions[level]?.[0];
    if (!caption) continue;
    const { column } = placeIn(table.places, caption);
    for (const indicator of form.indicators) {
      const { row } = placeIn(table.places, indicator.anchor);
      const one = loose.rows[row - 1]?.[column - 1];
      const name = indicator[level];
      if (one && one.text === '' && name !== null) printed.set(one, cell(name));
    }
  }
  return printed.size === 0 ? null : replaceCells(loose, printed);
}

/** Level 1 in rows of its own over the table, level 2 not said. */
function classesAsBands(draft: Draft, choice: number): Draft | null {
  const bare = withoutClasses(draft);
  const form = bare && onlyForm(bare);
  if (!bare || !form || form.indicators.some(({ level1 }) => level1 === null)) return null;
  const numbers = ['一、', '二、', '三、', '四、', '五、', '六、'];
  let banded = bare;
  let said: string | null = null;
  let count = 0;
  for (const { anchor, level1 } of form.indicators) {
    if (level1 === said || level1 === null) continue;
    said = level1;
    const { left, right, places } = tableOf(banded, form);
    const { row } = placeIn(places, anchor);
    const crossing = banded.merges.some((area) => area.top < row && area.bottom >= row && area.left >= left);
    if (crossing) return null;
    const band = cell(`${choice % 2 === 0 ? (numbers[count] ?? '') : ''}${level1}`);
    count += 1;
    const longer = insertRows(banded, row, [[...blanks(left - 1), band]]);
    banded =
      choice % 3 === 0
        ? longer
        : { ...longer, merges: [...longer.merges, { top: row, left, bottom: row, right }].filter(isMerge) };
  }
  return changed(banded, (one) => ({
    ...one,
    indicators: one.indicators.map((indicator) => ({ ...indicator, level2: null })),
  }));
}

/** The header again before one of the rows, in the same number of rows or another; class cells are printed anew below it. */
function headerRepeated(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  if (!form || form.indicators.length < 3) return null;
  const table = tableOf(draft, form);
  const { headerTop, headerBottom, left, right, places } = table;
  const before = form.indicators[1 + (choice % (form.indicators.length - 1))];
  if (!before) return null;
  const { row } = placeIn(places, before.anchor);
  const columns = classColumns(form, table);
  const cut = draft.merges.filter((area) => area.top < row && area.bottom >= row && area.left >= left);
  if (cut.some(({ left: first, right: last }) => first !== last || !columns.includes(first))) return null;
  const header = draft.rows
    .slice(headerTop - 1, headerBottom)
    .map((line) => line.map((one, index) => (index + 1 >= left && index + 1 <= right ? { ...one } : cell(null))));
  const [only] = header;
  const other = choice % 2 === 0 && header.length === 1 && only ? twoLines(only, form, table) : header;
  const longer = insertRows({ ...draft, merges: draft.merges.filter((area) => !cut.includes(area)) }, row, other);
  const below = row + other.length;
  const merges = cut.flatMap((area) => [
    { ...area, bottom: row - 1 },
    { ...area, top: below, bottom: area.bottom + other.length },
  ]);
  const again = new Map(
    cut.flatMap(({ top, left: column }) => {
      const [printed, free] = [draft.rows[top - 1]?.[column - 1], longer.rows[below - 1]?.[column - 1]];
      return printed && free ? [[free, { ...printed }] as const] : [];
    }),
  );
  return replaceCells({ ...longer, merges: [...longer.merges, ...merges.filter(isMerge)] }, again);
}

/** A header of one row as two: the captions of classes and name below a common one. */
function twoLines(line: readonly DraftCell[], form: DraftForm, table: Table): DraftCell[][] {
  const name = nameColumn(form, table);
  const grouped = [...classColumns(form, table), ...(name === null ? [] : [name])];
  const first = Math.min(...grouped);
  return [
    line.map((one, index) =>
      !grouped.includes(index + 1) ? one : index + 1 === first ? cell('绩效指标') : cell(null),
    ),
    line.map((one, index) => (grouped.includes(index + 1) ? one : cell(null))),
  ];
}

function movedRightAndDown(draft: Draft, choice: number): Draft | null {
  const [down, right] = [1 + (choice % 5), 1 + (choice % 3)];
  let moved = insertRows(
    draft,
    1,
    Array.from({ length: down }, () => blanks(0)),
  );
  for (let count = 0; count < right; count++) moved = insertColumn(moved, 1);
  return moved;
}

/** A copy of the same form beside it. */
function twoSideBySide(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  return form && sideBySide(draft, copyOf(draft), 1 + (choice % 3));
}

/** A name that stands in the title goes with it. */
function titleRemoved(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form?.title) return null;
  const untitled = replaceCells(draft, new Map([[form.title, cell(null)]]));
  return changed(untitled, (one) => ({
    ...one,
    title: null,
    project: one.project && one.project.cell === one.title ? null : one.project,
  }));
}

/** 分值 and 得分 of two neighbours in one class, both with full points, in one cell each. */
function dataMerged(draft: Draft): Draft | null {
  const form = onlyForm(draft);
  if (!form) return null;
  const { places } = tableOf(draft, form);
  const points = ({ fields }: DraftIndicator) => [fields.weight?.[0], fields.score?.[0]] as const;
  const isFull = (indicator: DraftIndicator) => {
    const [weight, score] = points(indicator);
    return typeof weight?.value === 'number' && weight.value === score?.value;
  };
  for (const [index, upper] of form.indicators.entries()) {
    const lower = form.indicators[index + 1];
    if (!lower || !isFull(upper) || !isFull(lower) || upper.level2 !== lower.level2) continue;
    if (placeIn(places, lower.anchor).row !== placeIn(places, upper.anchor).row + 1) continue;
    const pairs = [0, 1].flatMap((place) => {
      const [above, below] = [points(upper)[place], points(lower)[place]];
      return above && below ? [[above, below] as const] : [];
    });
    const areas = pairs.map(([above]) => {
      const { row, column } = placeIn(places, above);
      return { top: row, left: column, bottom: row + 1, right: column };
    });
    if (areas.some(({ top, left }) => areaAt(draft.merges, top, left) ?? areaAt(draft.merges, top + 1, left))) continue;
    const sums = new Map(
      pairs.flatMap(([above, below]) => [
        [above, cell(Number(above.value) + Number(below.value))] as const,
        [below, cell(null)] as const,
      ]),
    );
    const withSums = replaceCells({ ...draft, merges: [...draft.merges, ...areas] }, sums);
    return changed(withSums, (one) => ({
      ...one,
      indicators: one.indicators.map((indicator, place): DraftIndicator => {
        if (place !== index + 1) return indicator;
        const own = Object.entries(indicator.fields).filter(([name]) => name !== 'weight' && name !== 'score');
        return { ...indicator, fields: Object.fromEntries(own) };
      }),
    }));
  }
  return null;
}

/** Numbers of the column 分值 as percentages, typed as such or in a format. */
function weightsInPercent(draft: Draft, choice: number): Draft | null {
  const form = onlyForm(draft);
  const caption = form?.captions.weight?.[0];
  if (!form || !caption) return null;
  const { places, headerBottom, bottom } = tableOf(draft, form);
  const { column } = placeIn(places, caption);
  const cells = draft.rows.slice(headerBottom, bottom).flatMap((row) => row[column - 1] ?? []);
  const weights = cells.filter(({ value }) => typeof value === 'number');
  if (weights.length === 0 || cells.some(({ text, value }) => text !== '' && typeof value !== 'number')) return null;
  if (weights.some(({ text }) => text.includes('%'))) return null;
  const asPercent = ({ value }: DraftCell) => {
    const text = `${Number(value)}%`;
    return choice % 2 === 0 ? cell(text) : cell(Number(value) / 100, text);
  };
  const words = new Map<DraftCell, DraftCell>(weights.map((one) => [one, asPercent(one)]));
  if (choice % 3 === 0) words.set(caption, cell('权重'));
  return replaceCells(draft, words);
}
