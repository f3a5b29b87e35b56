import type { SheetPlan } from '../../src/sheets/plan';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { formPlan } from '../contract/workbook-port';
import { PROJECT_STORIES } from '../support/project-stories';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { textsOf } from './packages';

const plain = (): SheetPlan => ({ ...formPlan('表'), cells: [], merges: [], names: [] });

/** Rows 1, 2 … of column A, with their formulas. */
const column = (formulas: readonly (string | null)[]): SheetPlan => ({
  ...plain(),
  cells: formulas.flatMap((formula, index) =>
    formula === null ? [] : [{ row: index + 1, column: 1, content: { formula }, style: {} }],
  ),
});

async function written(plan: SheetPlan): Promise<Uint8Array> {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  return book.toBytes();
}

const sheetOf = async (bytes: Uint8Array) => (await textsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
const groups = (xml: string) => [...xml.matchAll(/<f t="shared" ref="([^"]+)"/g)].map(([, ref]) => ref);

async function readBack(bytes: Uint8Array) {
  const [grid] = await (await openXlsx(bytes)).read({ all: true }, { merges: false });
  return grid?.formulas.map((row) => row[0]);
}

test.each<[string, readonly (string | null)[], readonly string[]]>([
  ['a formula copied down', ['B1*2', 'B2*2', 'B3*2'], ['A1:A3']],
  ['the same words in every row are something else in each', ['B1*2', 'B1*2'], []],
  ['an absolute one is the same', ['$B$1*2', '$B$1*2'], ['A1:A2']],
  ['a gap ends it', ['B1*2', 'B2*2', null, 'B4*2', 'B5*2'], ['A1:A2', 'A4:A5']],
  ['another constant ends it', ['B1*2', 'B2*2', 'B3*3', 'B4*3'], ['A1:A2', 'A3:A4']],
  ['one by itself', ['B1*2'], []],
])('%s', async (_, formulas, shared) => {
  const bytes = await written(column(formulas));
  expect(groups(await sheetOf(bytes))).toEqual(shared);
  expect(await readBack(bytes)).toEqual(formulas.map((formula) => (formula === null ? null : `=${formula}`)));
});

test('a drawn 表4 says its formulas once, and each of them reads as planned', async () => {
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  const plan = filledSelfEvaluation(story, 'typed');
  const bytes = await written(plan);
  const [grid] = await (await openXlsx(bytes)).read({ all: true }, { merges: false });
  const planned = plan.cells.flatMap(({ row, column: at, content }) =>
    content && 'formula' in content ? [{ row, at, formula: `=${content.formula.replace(/^=/, '')}` }] : [],
  );
  expect(planned.map(({ row, at }) => grid?.formulas[row - grid.top]?.[at - grid.left])).toEqual(
    planned.map(({ formula }) => formula),
  );
  const text = [...(await sheetOf(bytes)).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].reduce(
    (sum, [, f = '']) => sum + f.length,
    0,
  );
  const inFull = planned.reduce((sum, { formula }) => sum + formula.length, 0);
  expect(text).toBeLessThan(inFull * 0.6);
});

test('groups that are there already keep their numbers', async () => {
  const book = await openXlsx(await written(column(['B1*2', 'B2*2', 'B3*2'])));
  const cells = [1, 2, 3].map((row) => ({ row, column: 3, content: { formula: `A${row}+1` } }));
  await book.apply([{ kind: 'set-cells', sheet: '表', cells }]);
  const xml = await sheetOf(await book.toBytes());
  expect([...xml.matchAll(/ref="([^"]+)" si="(\d+)"/g)].map(([, ref, id]) => [ref, id])).toEqual([
    ['A1:A3', '0'],
    ['C1:C3', '1'],
  ]);
});

test('writing over the first cell of a group leaves the others what they said', async () => {
  const book = await openXlsx(await written(column(['B1*2', 'B2*2', 'B3*2'])));
  await book.apply([{ kind: 'set-cells', sheet: '表', cells: [{ row: 1, column: 1, content: { value: 5 } }] }]);
  expect(await readBack(await book.toBytes())).toEqual([null, '=B2*2', '=B3*2']);
});

test('a group that begins in a row put in last is written out whole', async () => {
  const book = await openXlsx(await written(column([null, 'B2*2', 'B3*2'])));
  const cells = [2, 3].map((row) => ({ row, column: 1, content: { formula: `B${row}*2` } }));
  await book.apply([
    { kind: 'insert-rows', sheet: '表', before: 2, count: 1, copyFrom: null },
    { kind: 'set-cells', sheet: '表', cells },
    { kind: 'insert-rows', sheet: '表', before: 1, count: 1, copyFrom: null },
  ]);
  expect(await readBack(await book.toBytes())).toEqual(['=B3*2', '=B4*2', '=B5*2']);
});
