import type { Arithmetic } from '../../src/catalog';
import type Big from 'big.js';
import { address } from '../../src/model/cell';
import type { Field } from '../../src/model/field';
import type { Execution, Form, Indicator } from '../../src/model/form';
import { scoreForm } from '../../src/workbook/score/score-form';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { FIELDS } from './expected';
import type { ExpectedAmount, ExpectedCell, ExpectedExecution, ExpectedForm, ExpectedIndicator } from './expected';

/** What of the expected forms was not read, was read otherwise, or was read and is none; empty where all is right. */
export function differences(checked: readonly CheckedForm[], expected: readonly ExpectedForm[]): string[] {
  const { pairs, surplus } = pairUp(checked, expected);
  return [
    ...pairs.flatMap(([form, found]) => (found ? formDifferences(found, form) : [`form not found: ${labelOf(form)}`])),
    ...surplus.map(({ form }) => `surplus ${form.kind} at ${address({ row: form.area.top, column: form.area.left })}`),
  ];
}

/** Each expected form with the one that holds most of its rows; a form is given once. */
export function pairUp(
  checked: readonly CheckedForm[],
  expected: readonly ExpectedForm[],
): { readonly pairs: readonly (readonly [ExpectedForm, CheckedForm | null])[]; readonly surplus: CheckedForm[] } {
  const free = new Set(checked);
  const pairs = expected.map((form) => {
    const names = new Set(form.indicators.map(({ level3 }) => level3.cell));
    const shared = (one: CheckedForm) =>
      one.form.indicators.filter(({ level3 }) => names.has(address(level3.at))).length;
    const best = [...free].sort((one, other) => shared(other) - shared(one))[0];
    if (!best || (shared(best) === 0 && form.indicators.length > 0)) return [form, null] as const;
    free.delete(best);
    return [form, best] as const;
  });
  return { pairs, surplus: [...free] };
}

/** The texts of 必改 findings, "rule cell". */
export function errorsIn(checked: readonly CheckedForm[]): string[] {
  return checked.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, at, what }) => `必改 ${rule} ${at ? address(at) : '-'} ${what}`),
  );
}

function formDifferences({ form, context }: CheckedForm, expected: ExpectedForm): string[] {
  return [
    ...(form.kind === expected.form ? [] : [`kind ${form.kind} instead of ${expected.form}`]),
    ...nameDifference(form, expected),
    ...goalDifference(form, expected),
    ...fundDifferences(form, expected),
    ...rowDifferences(form.indicators, expected.indicators),
    ...(expected.execution ? executionDifferences(form, context.catalog.arithmetic, expected.execution) : []),
  ];
}

function nameDifference({ project }: Form, { project: { name } }: ExpectedForm): string[] {
  if (name === null) return [];
  const read = project.name?.value ?? project.name?.text ?? '';
  return plain(read).includes(plain(name.text)) ? [] : [`project is "${read}", not "${name.text}"`];
}

function goalDifference(form: Form, { goal }: ExpectedForm): string[] {
  if (goal === undefined || form.kind === 'review') return [];
  const parts = form.kind === 'application' ? form.goals : [];
  const cells = [form.goal, ...parts].flatMap((field) => (field ? [address(field.at)] : []));
  return cells.includes(goal.cell) ? [] : [`goal is at ${cells.join(' ') || 'no cell'}, not ${goal.cell}`];
}

function fundDifferences(form: Form, { funds }: ExpectedForm): string[] {
  if (funds === undefined) return [];
  const read = fundFields(form);
  return (['total', 'fiscal', 'other'] as const).flatMap((line) =>
    funds[line] ? amountDifference(`funds ${line}`, read[line], funds[line]) : [],
  );
}

function fundFields(form: Form): Partial<Record<'total' | 'fiscal' | 'other', Field<Big> | null | undefined>> {
  if (form.kind === 'application') return form.funds ?? {};
  if (form.kind === 'review') return { total: form.amount };
  const { execution } = form;
  return {
    total: execution?.total.budget,
    fiscal: execution?.fiscal?.budget,
    other: execution?.other?.budget,
  };
}

function amountDifference(what: string, read: Field<Big> | null | undefined, expected: ExpectedAmount): string[] {
  if (!read) return [`${what} not read`];
  const { cell, amount } = expected;
  if (address(read.at) !== cell) return [`${what} at ${address(read.at)}, not ${cell}`];
  return amount === undefined || read.value?.eq(amount) ? [] : [`${what} is ${read.value?.toFixed()}, not ${amount}`];
}

function executionDifferences(form: Form, arithmetic: Arithmetic, expected: ExpectedExecution): string[] {
  const execution: Execution | null = 'execution' in form ? form.execution : null;
  if (execution === null || form.kind !== 'self-evaluation') return ['execution not read'];
  const computed = scoreForm(form, arithmetic).execution?.toNumber() ?? null;
  const { budget, executed, score } = execution.total;
  const scoreCell = score ? address(score.at) : 'no cell';
  return [
    ...amountDifference('budget', budget, expected.budget),
    ...amountDifference('executed', executed, expected.executed),
    ...(computed !== null && Math.abs(computed - expected.computedScore) <= 0.01
      ? []
      : [`execution scores ${computed}, not ${expected.computedScore}`]),
    ...(expected.score && expected.score.cell !== scoreCell
      ? [`execution score at ${scoreCell}, not ${expected.score.cell}`]
      : []),
  ];
}

/** Rows are told by the cell of their name and, where a name is merged over rows, by the row. */
function rowDifferences(read: readonly Indicator[], expected: readonly ExpectedIndicator[]): string[] {
  const key = (row: number, cell: string) => `${row} ${cell}`;
  const byPlace = new Map(read.map((one) => [key(one.row, address(one.level3.at)), one]));
  const wanted = new Set(expected.map(({ row, level3 }) => key(row, level3.cell)));
  const named = read.filter(({ level3 }) => level3.value !== null && level3.value !== '');
  return [
    ...expected.flatMap((one) => {
      const found = byPlace.get(key(one.row, one.level3.cell));
      return found ? indicatorDifferences(found, one) : [`row ${one.row} not read`];
    }),
    ...named
      .filter(({ row, level3 }) => !wanted.has(key(row, address(level3.at))))
      .map(({ row, level3 }) => `surplus row ${row} "${level3.text}"`),
  ];
}

function indicatorDifferences(read: Indicator, expected: ExpectedIndicator): string[] {
  const { row } = expected;
  return [
    ...(sameText(read.level3.text, expected.level3.text)
      ? []
      : [`name of row ${row} is "${read.level3.text}", not "${expected.level3.text}"`]),
    ...(['level1', 'level2'] as const).flatMap((level) =>
      sameClass(read[level]?.name ?? null, expected[level])
        ? []
        : [`${level} of row ${row} is ${read[level]?.name ?? null}, not ${expected[level]}`],
    ),
    ...FIELDS.flatMap((field) => {
      const want = expected[field];
      return want === undefined ? [] : cellDifference(`${field} of row ${row}`, read[field], want);
    }),
  ];
}

function cellDifference(what: string, read: Field<unknown> | null, expected: ExpectedCell | null): string[] {
  const text = read?.text ?? '';
  if (expected === null || expected.text === '') {
    return plain(text) === '' ? [] : [`${what} is "${text}", not empty`];
  }
  if (read === null || plain(text) === '') return [`${what} not read, it is "${expected.text}"`];
  const cells = [expected.cell, ...(expected.cells ?? [])];
  if (!cells.includes(address(read.at))) return [`${what} at ${address(read.at)}, not ${cells.join(' ')}`];
  const wanted = [expected.text, ...(expected.parts ? [expected.parts.join('')] : [])];
  return wanted.some((one) => sameText(text, one)) ? [] : [`${what} is "${text}", not "${expected.text}"`];
}

function labelOf({ project, indicators }: ExpectedForm): string {
  return project.name?.text ?? indicators[0]?.level3.text ?? 'without rows';
}

/** Signs in one spelling, numbers without grouping and closing noughts, no blanks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[═﹦]/g, '=')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)\.0+(?!\d)/g, '$1')
    .replace(/≧|>=/g, '≥')
    .replace(/≦|<=/g, '≤')
    .replace(/^(?:大于或?等于|不低于|不少于)/, '≥')
    .replace(/^(?:小于或?等于|不高于|不超过)/, '≤')
    .replace(/^等于/, '=');
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || (isNumber(a) && isNumber(b) && Number(a) === Number(b));
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** Class names with or without 指标 and points; 经济 is 经济效益, 产出数量 is 数量, 服务对象 and 满意度 are 服务对象满意度. */
function sameClass(read: string | null, expected: string | null): boolean {
  return read === null || expected === null ? read === expected : bareClass(read) === bareClass(expected);
}

function bareClass(name: string): string {
  return plain(name)
    .replace(/\(.*?\)/g, '')
    .replace(/指标$/, '')
    .replace(/^(经济|社会|生态)$/, '$1效益')
    .replace(/^可持续$/, '可持续影响')
    .replace(/^产出(?=数量|质量|时效|成本)/, '')
    .replace(/^(?:服务对象|服务对象满意度|满意度)$/, '满意度');
}
