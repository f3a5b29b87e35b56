import type { Change } from '../../src/sheets/port';
import { showWorkbook } from '../../src/page/shown-workbook';
import { createXlsx } from '../../src/xlsx';
import { FORM, formPlan } from '../contract/workbook-port';

async function opened() {
  const book = createXlsx();
  await book.apply([
    { kind: 'add-sheet', plan: { ...formPlan('说明'), hidden: true } },
    { kind: 'add-sheet', plan: formPlan() },
    { kind: 'add-sheet', plan: formPlan('汇总') },
  ]);
  const shown = showWorkbook(book);
  const changes: Change[] = [];
  const unwatch = await shown.port.watch((change) => changes.push(change));
  const active = async () => (await shown.port.read({ active: true }, { merges: false })).map(({ name }) => name);
  const unsaved = () => shown.view().version !== shown.view().saved;
  return { shown, changes, unwatch, active, unsaved };
}

const CELL = { sheet: FORM, row: 3, column: 3 };
const AREA = { top: 3, left: 3, bottom: 3, right: 3 };

test('the first sheet that is seen is in front; another one is shown and told of once', async () => {
  const { shown, changes, unwatch, active } = await opened();
  expect(await active()).toEqual([FORM]);
  shown.show('汇总');
  shown.show('汇总');
  expect(await active()).toEqual(['汇总']);
  await shown.port.reveal(CELL);
  expect(shown.view()).toMatchObject({ shown: FORM, selected: AREA });
  await unwatch();
  shown.show('汇总');
  expect(changes).toEqual([
    { kind: 'activated', sheet: '汇总', own: false },
    { kind: 'activated', sheet: FORM, own: false },
    { kind: 'selected', sheet: FORM, area: AREA },
  ]);
});

test('a cell on a sheet that is not there is refused and changes nothing', async () => {
  const { shown } = await opened();
  await expect(shown.port.reveal({ ...CELL, sheet: '没有' })).rejects.toMatchObject({ code: 'sheet-missing' });
  expect(shown.view().shown).toBe(FORM);
});

test('a sheet that is put in and taken back leaves one in front that is there', async () => {
  const { shown, active, changes } = await opened();
  const undo = await shown.port.apply([{ kind: 'add-sheet', plan: formPlan('新表') }]);
  await shown.port.reveal({ ...CELL, sheet: '新表' });
  await undo.revert();
  expect(await active()).toEqual(['汇总']);
  expect(changes.filter(({ kind }) => kind === 'sheets')).toEqual([
    { kind: 'sheets', sheet: '新表', own: true },
    { kind: 'sheets', sheet: '新表', own: true },
  ]);
});

test('what is saved, what is not, and what has been taken back', async () => {
  const { shown, unsaved } = await opened();
  const type = (value: string) => shown.type(CELL, { value });
  expect(unsaved()).toBe(false);
  const undo = await shown.port.apply([{ kind: 'delete-rows', sheet: '汇总', first: 3, count: 1 }]);
  expect(unsaved()).toBe(true);
  await undo.revert();
  await undo.revert();
  expect(unsaved()).toBe(false);
  await type('甲');
  shown.noteSaved();
  expect(unsaved()).toBe(false);
  await type('乙');
  expect(unsaved()).toBe(true);
  await shown.takeBackTyped();
  expect(unsaved()).toBe(false);
  await shown.takeBackTyped();
  expect(unsaved()).toBe(true);
});

test('what is typed is told as typed by somebody, and a command puts an end to taking it back', async () => {
  const { shown, changes } = await opened();
  const text = async () => (await shown.port.read({ name: FORM }, { merges: false }))[0]?.texts[2]?.[2];
  await shown.type(CELL, { value: '甲' });
  expect(changes).toEqual([{ kind: 'cells', sheet: FORM, own: false }]);
  await shown.port.apply([{ kind: 'set-row-height', sheet: FORM, row: 3, points: 30 }]);
  await shown.takeBackTyped();
  expect(await text()).toBe('甲');
});
