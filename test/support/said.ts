import Big from 'big.js';
import { caibannong201968 } from '../../src/catalog';
import { inYuan } from '../../src/model/amount';
import type { Form, Indicator } from '../../src/model/form';
import { squash } from '../../src/model/text';
import { fieldsOf, moneyUnitOf, ROW_NAMES, ROW_ROLES, rowField } from '../../src/workbook/convert/fields';
import { otherTexts } from '../../src/workbook/convert/other-texts';
import type { SheetGrid } from '../../src/sheets/grid';

/** One thing that a table says, its place aside: what it is said of, what it is, the text or the amount in 元. */
export interface Said {
  readonly of: string;
  readonly what: string;
  readonly text: string;
}

/** All that a table says, in an order that does not depend on its layout. */
export function saidBy(form: Form, forms: readonly Form[], grid: SheetGrid): readonly Said[] {
  const unit = moneyUnitOf(form);
  const amount = (value: unknown) => (value instanceof Big || isBig(value) ? inYuan(value, unit).toFixed() : null);
  const fields = fieldsOf(form)
    .filter(({ field }) => field.text !== '')
    .map(({ name, field, isAmount }) => ({
      of: '',
      what: name,
      text: (isAmount && amount(field.value)) || squash(field.text),
    }));
  const others = otherTexts(form, forms, grid, caibannong201968).map(({ label, text, at }) => {
    const of = form.indicators.find(({ row }) => row === at.row);
    return { of: of ? nameIn(of) : '', what: label, text: squash(text) };
  });
  const year = form.year?.value == null ? [] : [{ of: '', what: '年度', text: String(form.year.value) }];
  return [...fields, ...others, ...year, ...form.indicators.flatMap(saidOf)].sort(inOrder);
}

function saidOf(indicator: Indicator): Said[] {
  const { level1, level2, level3, target } = indicator;
  const of = nameIn(indicator);
  const said = (what: string, text: string): Said[] => (text === '' ? [] : [{ of, what, text: squash(text) }]);
  return [
    ...said('一级指标', level1?.name ?? ''),
    ...said('二级指标', level2?.name ?? ''),
    ...said('三级指标', level3.text),
    ...said('指标值', target.text),
    ...ROW_ROLES.flatMap((role) => {
      const field = rowField(indicator, role);
      const points =
        field && isBig(field.value) && (role === 'weight' || role === 'score') ? field.value.toFixed() : null;
      return said(ROW_NAMES[role], points ?? field?.text ?? '');
    }),
  ];
}

function nameIn({ level3 }: Indicator): string {
  return squash(level3.value ?? level3.text);
}

function isBig(value: unknown): value is Big {
  return typeof value === 'object' && value !== null && 'toFixed' in value;
}

function inOrder(one: Said, other: Said): number {
  const key = ({ of, what, text }: Said) => [of, what, text].join('\u0000');
  return key(one) < key(other) ? -1 : 1;
}
