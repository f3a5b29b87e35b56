import Big from 'big.js';
import { bareWords } from '../../catalog';
import type { HeadField } from '../../catalog';
import type { RuleSet, Wording } from '../../catalog/types';
import { formatAmount, fromYuan, inYuan, readAmount } from '../../model/amount';
import type { CellRef, CellValue } from '../../model/cell';
import { address, columnName } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Form, Indicator, MoneyUnit } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import { saysNone, squash } from '../../model/text';
import { placeOf, placesOf } from '../../sheets/draw/county/places';
import { areaOf, writtenPlan } from '../../sheets/draw/written-plan';
import type { Writing } from '../../sheets/draw/written-plan';
import { gridOfPlan } from '../../sheets/grid-of-plan';
import type { PlannedCell, SheetPlan } from '../../sheets/plan';
import { recognise } from '../../sheets/recognise';
import { fieldsOf, moneyUnitOf, placeKey, pointsOf, ROW_NAMES, ROW_ROLES, rowField } from './fields';
import type { FormField, RowRole } from './fields';
import type { KeptText } from './kept-list';
import { UNLABELLED } from './other-texts';
import type { OtherText } from './other-texts';
import { classesOf, drawTarget } from './draw-target';
import { placeRows } from './rows';
import type { PlacedRow } from './rows';
import { isOfficial, showsYear, unitOf } from './targets';
import type { Target } from './targets';
import { openParts, splitValue } from './value-parts';

/** What a table becomes in another form, and what of it has no place there. */
export interface Conversion {
  readonly plan: SheetPlan;
  readonly moved: readonly Moved[];
  readonly left: readonly LeftText[];
}

/** A text in its new place, or a column of them. */
export interface Moved {
  /** 项目名称, 三级指标. */
  readonly what: string;
  /** The place in the new table: "C3", or "D 列". */
  readonly to: string;
  /** As it stood, and as it stands now where that is another way to write it. */
  readonly text: string;
  readonly now: string | null;
  /** How many rows; 1 for a field. */
  readonly count: number;
}

export type LeftText = Omit<KeptText, 'sheetName' | 'from'> & { readonly at: CellRef | null; readonly from: string };

export interface ConversionSource {
  readonly form: Form;
  readonly others: readonly OtherText[];
  /** What an earlier conversion kept of this table. */
  readonly kept: readonly KeptText[];
}

export interface ConversionOptions {
  readonly ruleSet: RuleSet;
  readonly wording: Wording;
  /** Name of the new sheet. */
  readonly name: string;
}

/** Moves what a recognised form says into another form of the catalogue. Nothing is judged, nothing guessed. */
export function convertForm(
  { form, others, kept }: ConversionSource,
  target: Target,
  { ruleSet, wording, name }: ConversionOptions,
): Conversion {
  const rows = placeRows(form.indicators, classesOf(target, ruleSet), ruleSet);
  const month = form.kind === 'monitoring' ? (form.months.find(({ value }) => value !== null)?.value ?? null) : null;
  const keptYear = Number(kept.find(({ label }) => label === YEAR)?.text ?? '') || null;
  const year = form.year?.value ?? keptYear;
  const blank = drawTarget(target, { ruleSet, name, year: showsYear(target) ? year : null, month, wording, rows });
  const sheet = new NewSheet(blank, target, rows);
  sheet.writeRows();
  const units = { from: moneyUnitOf(form), to: unitOf(target) };
  const printed = ruleSet.arithmetic.execution.points;
  for (const { name: what, field, isAmount } of fieldsOf(form).filter(
    (one) => !isPrinted(one, printed) && !isSum(one, form),
  ))
    sheet.writeField(what, field, isAmount ? units : null);
  if (year !== null && !showsYear(target)) sheet.leave(YEAR, String(year), form.year?.at ?? null);
  if (month !== null && target.form !== 'monitoring') sheet.leave('监控截至月份', `${month}月`, null);
  for (const other of others) sheet.writeOther(other, form, units);
  for (const text of kept.filter(({ label }) => label !== YEAR)) sheet.restore(text, units.to);
  return sheet.done();
}

/** A cell that the print bars ("/"), and the points that every form gives to the execution: nobody wrote them. */
function isPrinted({ name, field }: FormField, points: number): boolean {
  if (name.includes('执行率') && saysNone(field.text)) return true;
  return name.endsWith('执行率分值') && (pointsOf(field)?.eq(points) ?? false);
}

/** A total that is the sum of the points above it: the new table's formula says the same. */
function isSum({ name, field }: FormField, form: Form): boolean {
  const role = SUMS.get(name);
  if (role === undefined || form.kind !== 'self-evaluation') return false;
  const own = form.indicators
    .filter(({ pointsOf: above }) => above === undefined)
    .flatMap((one) => one[role]?.value ?? []);
  const sum = own.reduce((all, points) => all.plus(points), new Big(0));
  const ofExecution = form.execution?.total[role]?.value ?? new Big(0);
  const typed = pointsOf(field);
  return typed !== null && (typed.eq(sum) || typed.eq(sum.plus(ofExecution)));
}

const SUMS: ReadonlyMap<string, 'weight' | 'score'> = new Map([
  ['分值合计', 'weight'],
  ['总分', 'score'],
]);

const YEAR = '年度';

interface Units {
  readonly from: MoneyUnit;
  readonly to: MoneyUnit;
}

type Place = Pick<CellRef, 'row' | 'column'>;

/** The new table while it is written: its places are read from it, as from any other sheet. */
class NewSheet {
  private readonly form: Form;
  private readonly cells: ReadonlyMap<string, PlannedCell>;
  private readonly fields: ReadonlyMap<string, Field<unknown>>;
  private readonly writings = new Map<string, Writing>();
  private readonly moved: Moved[] = [];
  private readonly columns = new Map<
    string,
    { what: string; column: number; text: string; now: string | null; count: number }
  >();
  private readonly left: LeftText[] = [];

  constructor(
    private readonly plan: SheetPlan,
    private readonly target: Target,
    private readonly rows: readonly PlacedRow[],
  ) {
    const [form, ...others] = recognise(gridOfPlan(plan));
    if (!form || others.length > 0) throw new Error(`a drawn form is not read as one: ${plan.name}`);
    this.form = form;
    this.cells = new Map(plan.cells.map((cell) => [placeKey(cell), cell]));
    this.fields = new Map(fieldsOf(form).map(({ name, field }) => [name, field]));
  }

  done(): Conversion {
    const columns = [...this.columns.values()].map(({ column, ...moved }): Moved => ({
      ...moved,
      to: `${columnName(column)} 列`,
    }));
    const plan = writtenPlan(this.plan, [...this.writings.values()]);
    return { plan, moved: [...this.moved, ...columns], left: this.left };
  }

  leave(label: string, text: string, at: CellRef | null, indicator = '', from = at ? address(at) : ''): void {
    this.left.push({ label, text, at, indicator, from });
  }

  writeRows(): void {
    this.rows.forEach(({ indicator }, index) => {
      if (indicator) this.writeRow(indicator, this.form.table.headerRow + 1 + index);
    });
  }

  writeField(what: string, field: Field<unknown>, units: Units | null): void {
    if (field.text === '') return;
    const place = this.placeOf(what);
    const written = place && contentOf(field, units);
    if (!place || !written) return this.leave(what, withUnit(field.text, units?.from), field.at);
    if (this.isComputed(place) && (field.formula !== null || what.endsWith('执行率'))) {
      const isRate = what.endsWith('执行率') && field.formula === null;
      if (isRate && !this.agrees(field, what)) this.leave(what, field.text, field.at);
      return;
    }
    const value = what === '项目名称' ? this.nameIn(place, written.value) : written.value;
    this.put(place, value, written.numberFormat);
    const now = written.now === field.text ? null : written.now;
    this.moved.push({ what, to: address(place), text: field.text, now, count: 1 });
  }

  writeOther({ label, text, at }: OtherText, source: Form, units: Units): void {
    const indicator = source.indicators.find(({ row }) => row === at.row);
    const place = indicator ? this.captionedCell(label, indicator) : this.besideLabel(label);
    const mayBeAmount = readAmount(text, units.from) !== null && units.from !== units.to;
    if (!place || mayBeAmount || label === UNLABELLED)
      return this.leave(label, mayBeAmount ? withUnit(text, units.from) : text, at, indicator?.level3.value ?? '');
    this.put(place, text);
    this.moved.push({ what: label, to: address(place), text, now: null, count: 1 });
  }

  /** What has no place here, either, is kept further on. */
  restore({ label, text, indicator, from }: KeptText, unit: MoneyUnit): void {
    const place = indicator === '' ? this.keptField(label) : this.keptCell(label, indicator);
    if (!place || this.isTaken(place)) return this.leave(label, text, null, indicator, from);
    const isAmount = indicator === '' && AMOUNTS.test(label);
    const amount = isAmount ? readAmount(text, unit) : null;
    const number = POINTS.test(label) ? readAmount(text, '元') : amount;
    this.put(place, number ? exactNumber(number) : text, number ? decimalsFormat(number) : undefined);
    this.moved.push({
      what: label,
      to: address(place),
      text,
      now: amount ? `${amount.toFixed()}${unit}` : null,
      count: 1,
    });
  }

  private writeRow(indicator: Indicator, row: number): void {
    const { columns } = this.form.table;
    const named = indicator.level3.value ?? indicator.level3.text;
    this.putIn('level3', row, '三级指标', indicator.level3.text);
    this.writeClasses(indicator, row);
    this.writeTarget(indicator, row);
    for (const role of ROW_ROLES) {
      const field = rowField(indicator, role);
      const isOfAbove = indicator.pointsOf !== undefined && (role === 'weight' || role === 'score');
      if (!field || field.text === '' || isOfAbove) continue;
      const column = columns[role];
      const place = column === undefined ? null : { row, column };
      if (!place) this.leave(ROW_NAMES[role], field.text, field.at, named);
      else if (!(this.isComputed(place) && field.formula !== null)) this.putRole(role, place, indicator, field);
    }
  }

  private putRole(role: RowRole, place: Place, indicator: Indicator, field: Field<unknown>): void {
    const points = role === 'weight' || role === 'score' ? pointsOf(field) : null;
    const text = role === 'actual' || role === 'forecast' ? this.inUnitOfTarget(field.text, indicator) : field.text;
    this.put(place, points ? exactNumber(points) : text);
    this.note(ROW_NAMES[role], place.column, field.text, text);
  }

  /** A bare result beside a unit that stands in a column of its own says that unit; where there is no such column, it is written out. */
  private inUnitOfTarget(text: string, { target }: Indicator): string {
    const unit = target.parts?.find(({ role }) => role === 'unit')?.text ?? '';
    const isBare = /^[\d,.]+$/.test(squash(text));
    return isBare && unit !== '' && this.form.table.columns.unit === undefined ? `${text}${unit}` : text;
  }

  private writeClasses({ level1, level2, level3 }: Indicator, row: number): void {
    const classes = this.classes();
    for (const [role, what, label] of [
      ['level1', '一级指标', level1],
      ['level2', '二级指标', level2],
    ] as const) {
      if (label === null || label.name === '') continue;
      if (classes === 'written') this.putIn(role, row, what, label.name);
      else if (classes === 'none') this.leave(what, label.name, label.at, level3.value ?? level3.text);
      else this.note(what, this.form.table.columns[role] ?? 1, label.name);
    }
  }

  private classes(): 'written' | 'none' | 'printed' {
    if (this.form.table.columns.level1 === undefined) return 'none';
    return !isOfficial(this.target) && this.target.form.table.classes.length === 0 ? 'written' : 'printed';
  }

  private writeTarget({ target }: Indicator, row: number): void {
    const { columns } = this.form.table;
    if (target.text === '') return;
    const isParted = columns.sign !== undefined || columns.unit !== undefined;
    const parts = isParted ? (splitValue(target.text) ?? openParts(target.text)) : null;
    this.putIn('target', row, '指标值', parts?.number ?? target.text, target.text);
    if (!parts) return;
    if (parts.sign !== '') this.putIn('sign', row, '指标值的符号', parts.sign);
    if (parts.unit !== '') this.putIn('unit', row, '计量单位', parts.unit);
  }

  private putIn(role: IndicatorColumn, row: number, what: string, text: string, whole = text): void {
    const column = this.form.table.columns[role];
    if (column === undefined || text === '') return;
    this.put({ row, column }, text);
    this.note(what, column, whole);
  }

  /** Of a column the first text is told, and the first that is written otherwise. */
  private note(what: string, column: number, text: string, written = text): void {
    const key = `${what} ${column}`;
    const known = this.columns.get(key) ?? { what, column, text, now: null, count: 0 };
    const isAnother = written !== text && known.now === null;
    this.columns.set(key, { ...known, ...(isAnother && { text, now: written }), count: known.count + 1 });
  }

  private put({ row, column }: Place, value: CellValue, numberFormat?: string): void {
    const writing = { row, column, content: { value }, ...(numberFormat !== undefined && { numberFormat }) };
    this.writings.set(placeKey({ row, column }), writing);
  }

  private placeOf(what: string): Place | null {
    const { columns, firstRow } = this.form.table;
    const { project, 'project-unit': unit } = columns;
    if (what === '项目名称' && project !== undefined) return { row: firstRow, column: project };
    if ((what === '主管部门' || what === '实施单位') && unit !== undefined) {
      const place = { row: firstRow, column: unit };
      return this.writings.has(placeKey(place)) ? null : place;
    }
    const { title } = this.form;
    if (what === '项目名称' && this.titleNamesProject() && title) return title.at;
    return this.fields.get(what)?.at ?? this.uncaptioned(what);
  }

  /** A field that its form has without a caption, so that nobody finds it while it is empty. */
  private uncaptioned(what: string): Place | null {
    const role = UNCAPTIONED.get(what);
    if (isOfficial(this.target) || role === undefined) return null;
    const area = placeOf(placesOf(this.target.form, this.rows.length), role);
    return area && { row: area.top, column: area.left };
  }

  private titleNamesProject(): boolean {
    return !isOfficial(this.target) && this.target.form.titleNamesProject === true;
  }

  private nameIn(place: Place, name: CellValue): CellValue {
    const { title } = this.form;
    const inTitle = title !== null && placeKey(title.at) === placeKey(place);
    return inTitle && typeof name === 'string' ? `${name}${title.text}` : name;
  }

  private planned(place: Place): PlannedCell | undefined {
    return this.cells.get(placeKey(place));
  }

  private isComputed(place: Place): boolean {
    const content = this.planned(place)?.content;
    return content !== undefined && 'formula' in content;
  }

  private isTaken(place: Place): boolean {
    const content = this.planned(place)?.content;
    const isPrinted = content !== undefined && (!('value' in content) || content.value !== null);
    return this.writings.has(placeKey(place)) || (isPrinted && !this.isComputed(place));
  }

  /** The rate that the amounts give, at the digits that were typed. */
  private agrees(field: Field<unknown>, what: string): boolean {
    const [budget, executed] = ['', '执行数'].map((word) => {
      const at = this.placeOf(what.replace(/执行率$/, word));
      const content = at && this.writings.get(placeKey(at))?.content;
      return content && 'value' in content && typeof content.value === 'number' ? new Big(content.value) : null;
    });
    const typed = pointsOf(field);
    if (!budget || !executed || !typed || budget.eq(0)) return false;
    const decimals = typed.toFixed().split('.')[1]?.length ?? 0;
    return executed.times(100).div(budget).round(decimals, Big.roundHalfUp).eq(typed);
  }

  private besideLabel(label: string): Place | null {
    const cell = this.plan.cells.find(
      ({ content }) =>
        content && 'value' in content && typeof content.value === 'string' && bareWords(content.value) === label,
    );
    if (!cell) return null;
    const place = { row: cell.row, column: areaOf(this.plan, cell).right + 1 };
    return this.planned(place)?.style.unlocked === true && !this.isTaken(place) ? place : null;
  }

  /** The cell of an indicator in the column that is headed by the same words. */
  private captionedCell(label: string, indicator: Indicator): Place | null {
    const index = this.rows.findIndex((row) => row.indicator === indicator);
    const column = this.form.reading.columns.find(({ caption }) => squash(caption) === squash(label))?.column;
    if (index < 0 || column === undefined) return null;
    const place = { row: this.form.table.headerRow + 1 + index, column };
    return this.isTaken(place) || this.planned(place) === undefined ? null : place;
  }

  private keptField(label: string): Place | null {
    return this.placeOf(label) ?? this.besideLabel(label);
  }

  private keptCell(label: string, name: string): Place | null {
    const index = this.rows.findIndex(
      ({ indicator }, at) => indicator !== null && nameOf(indicator) === name && !this.isTakenBy(label, at),
    );
    const indicator = this.rows[index]?.indicator;
    if (!indicator) return null;
    const column = this.columnOf(label);
    return column === null
      ? this.captionedCell(label, indicator)
      : { row: this.form.table.headerRow + 1 + index, column };
  }

  private isTakenBy(label: string, index: number): boolean {
    const column = this.columnOf(label);
    return column !== null && this.isTaken({ row: this.form.table.headerRow + 1 + index, column });
  }

  private columnOf(label: string): number | null {
    const { columns } = this.form.table;
    if (label === '一级指标' || label === '二级指标')
      return this.classes() === 'written' ? (columns[label === '一级指标' ? 'level1' : 'level2'] ?? null) : null;
    const role = ROW_ROLES.find((one) => ROW_NAMES[one] === label);
    return role === undefined ? null : (columns[role] ?? null);
  }
}

function nameOf({ level3 }: Indicator): string {
  return level3.value ?? level3.text;
}

const UNCAPTIONED: ReadonlyMap<string, HeadField> = new Map([
  ['主管部门', 'department'],
  ['实施单位', 'implementer'],
]);

const AMOUNTS = /^(?:资金总额|财政拨款|其他资金|其他来源资金\d+)(?:执行数)?$/;
const POINTS = /^(?:分值|得分|总分|分值合计)$|执行率(?:分值|得分)$/;

interface Content {
  readonly value: CellValue;
  /** In words, with the unit of an amount that was converted. */
  readonly now: string;
  readonly numberFormat?: string;
}

/** What is written for a field; null for an amount that cannot be read and would stand in another unit. */
function contentOf(field: Field<unknown>, units: Units | null): Content | null {
  const number = pointsOf(field);
  if (units === null) {
    const isNumber = number !== null && typeof field.raw === 'number' && !field.text.includes('%');
    return { value: isNumber ? exactNumber(number) : field.text, now: field.text };
  }
  if (number === null) return units.from === units.to ? { value: field.text, now: field.text } : null;
  const amount = units.from === units.to ? number : fromYuan(inYuan(number, units.from), units.to);
  const now = units.from === units.to ? field.text : `${formatAmount(amount)}${units.to}`;
  const format = decimalsFormat(amount);
  return { value: exactNumber(amount), now, ...(format !== undefined && { numberFormat: format }) };
}

/** As a number where a number says it exactly, else as a text. */
function exactNumber(amount: Big): CellValue {
  const number = amount.toNumber();
  return new Big(number).eq(amount) ? number : amount.toFixed();
}

/** A format that shows all decimals of an amount with more than two. */
function decimalsFormat(amount: Big): string | undefined {
  const decimals = amount.toFixed().split('.')[1]?.length ?? 0;
  return decimals > 2 ? `0.${'0'.repeat(decimals)}` : undefined;
}

/** "1573060元": an amount that is kept outside of its form says its unit itself. */
function withUnit(text: string, unit: MoneyUnit | undefined): string {
  return unit !== undefined && /^[-\d,.]+$/.test(squash(text)) ? `${text}${unit}` : text;
}
