import type { CellRef, CellValue } from '../../../src/model/cell';
import type { Form } from '../../../src/model/form';
import type { Edit } from '../../../src/sheets/edit';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { exportResults } from '../../../src/workbook/review/export-results';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { lintFormula } from '../../support/formula-lint';
import { recalculate } from '../../support/libreoffice';
import { PROJECT_STORIES } from '../../support/project-stories';
import { filledApplication } from '../../support/correct-forms';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

/** 校验后改动 on the exported sheet: whoever edits the workbook sees there what has changed, in a program without Jichi. */
const LINE = '校验后改动：';
const [STORY] = PROJECT_STORIES;

interface Checked {
  readonly bytes: Uint8Array;
  readonly application: Form;
}

async function exported(): Promise<Checked> {
  if (!STORY) throw new Error('no story');
  const workbook = createXlsx();
  const plans = [{ ...filledApplication(STORY, '2019'), name: "申报'表" }, typedSelfEvaluation('自评表')];
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  const [application] = (await checkSheets(workbook, OWN_FRAME)).flatMap(({ forms }) => forms.map(({ form }) => form));
  const result = await exportResults(workbook, OWN_FRAME, new Date(2026, 10, 8, 9, 5));
  if (!result.ok || application?.kind !== 'application') throw new Error('not exported');
  return { bytes: await workbook.toBytes(), application };
}

/** The line as stored by us, and as LibreOffice computes it. */
async function linesAfter({ bytes }: Checked, edits: readonly Edit[]): Promise<readonly string[]> {
  const workbook = await openXlsx(bytes);
  if (edits.length > 0) await workbook.apply(edits);
  const own = await workbook.toBytes();
  const lineIn = async (file: Uint8Array) => {
    const [grid] = await (await openXlsx(file)).read({ name: '校验结果' }, { merges: false });
    return grid?.texts.flat().find((text) => text.startsWith(LINE)) ?? '';
  };
  return [await lineIn(own), await lineIn(await recalculate(own))];
}

const set = ({ sheet, row, column }: CellRef, value: CellValue): Edit => ({
  kind: 'set-cells',
  sheet,
  cells: [{ row, column, content: { value } }],
});
const target = (form: Form, index: number): CellRef => {
  const at = form.indicators[index]?.target.at;
  if (!at) throw new Error('no indicator');
  return at;
};
const amount = (form: Form): CellRef => {
  const at = form.kind === 'application' ? form.funds?.total?.at : undefined;
  if (!at) throw new Error('no amount');
  return at;
};
const rowOf = (form: Form, index: number) => target(form, index).row;
const changed = (...places: readonly string[]) => `${LINE}${places.join('、')}`;
const inRow = (row: number) => `申报'表第 ${row} 行`;

type Kind = readonly [string, (form: Form) => readonly Edit[], (form: Form) => string];

const KINDS: readonly Kind[] = [
  ['nothing', () => [], () => `${LINE}无`],
  ['another value', (form) => [set(target(form, 0), '≥999公里')], (form) => changed(inRow(rowOf(form, 0)))],
  ['a value that is emptied', (form) => [set(target(form, 1), null)], (form) => changed(inRow(rowOf(form, 1)))],
  ['a cent more', (form) => [set(amount(form), 123456.79)], (form) => changed(inRow(amount(form).row))],
  [
    'a text in the place of a number',
    (form) => [set(amount(form), '另议')],
    (form) => changed(inRow(amount(form).row)),
  ],
  [
    'upper case for lower case',
    (form) => [set({ ...target(form, 0), column: target(form, 0).column - 1 }, '★★★ABC'), set(target(form, 0), 'abc')],
    (form) => changed(inRow(rowOf(form, 0))),
  ],
  [
    'two rows',
    (form) => [set(target(form, 0), '一'), set(target(form, 1), '二')],
    (form) => changed(inRow(rowOf(form, 0)), inRow(rowOf(form, 1))),
  ],
  ['a note beside the form', (form) => [set({ ...target(form, 0), column: 30 }, '已阅')], () => `${LINE}无`],
  [
    'another colour',
    ({ sheet, table }) => [
      {
        kind: 'set-style',
        sheet,
        area: { top: table.firstRow, left: 5, bottom: table.lastRow, right: 5 },
        style: { fill: '#FFF2CC' },
      },
    ],
    () => `${LINE}无`,
  ],
];

/** What moves rows is computed by the program that opens the file next. */
const ROWS: readonly Kind[] = [
  [
    'a row put in',
    (form) => [{ kind: 'insert-rows', sheet: form.sheet, before: rowOf(form, 1), count: 1, copyFrom: null }],
    () => changed("申报'表增删了行"),
  ],
  [
    'a row taken out',
    (form) => [{ kind: 'delete-rows', sheet: form.sheet, first: rowOf(form, 1), count: 1 }],
    (form) => changed(inRow(rowOf(form, 1)), "申报'表增删了行"),
  ],
];

let checked: Checked;
beforeAll(async () => {
  checked = await exported();
});

test.each(KINDS)('%s', async (_, edits, expected) => {
  const line = expected(checked.application);
  expect(await linesAfter(checked, edits(checked.application))).toEqual([line, line]);
});

test.each(ROWS)('%s', async (_, edits, expected) => {
  const [, computed] = await linesAfter(checked, edits(checked.application));
  expect(computed).toBe(expected(checked.application));
});

test('a form that is taken out of the workbook', async () => {
  const { sheet } = checked.application;
  const [, computed = ''] = await linesAfter(checked, [{ kind: 'delete-sheet', sheet }]);
  expect(computed).toMatch(/^校验后改动：申报'表第/);
});

test('the formulas are such as all programs compute alike', async () => {
  const [grid] = await (await openXlsx(checked.bytes)).read({ name: '校验结果' }, { merges: false });
  const formulas = grid?.formulas.flat().filter((formula) => formula !== null) ?? [];
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.flatMap((formula) => lintFormula(formula, 'cell'))).toEqual([]);
});
