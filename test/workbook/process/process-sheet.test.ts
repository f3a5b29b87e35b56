import { PRINTED_TERMS } from '../../../src/catalog/caibannong-2019-68/stages';
import { dayText, readDay } from '../../../src/model/day';
import { readProcessSheet } from '../../../src/sheets/recognise/process';
import type { SheetPlan } from '../../../src/sheets/plan';
import { approve } from '../../../src/workbook/process/approve';
import { makeProcessSheet } from '../../../src/workbook/process/process-sheet';
import { createXlsx } from '../../../src/xlsx';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { bareSheet } from '../../support/evaluate';
import { PROJECT_STORIES } from '../../support/project-stories';

const applications = PROJECT_STORIES.map((story) => filledApplication(story, 'current'));
const NAMES = applications.map(nameOn);

function nameOn(plan: SheetPlan): string {
  return applicationOn(plan).project.name?.text ?? '';
}

async function workbookOf(plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

type Workbook = Awaited<ReturnType<typeof workbookOf>>;

async function processesOn(workbook: Workbook, name = '流程') {
  const [grid] = await workbook.read({ name }, { merges: false });
  return (grid && readProcessSheet(grid)?.processes) ?? [];
}

test('a row a project, with its year', async () => {
  const workbook = await workbookOf(applications);
  expect(await makeProcessSheet(workbook, PRINTED_TERMS)).toMatchObject({ ok: true, sheetName: '流程', added: 5 });
  const processes = await processesOn(workbook);
  expect(processes.map(({ project }) => project.text)).toEqual(NAMES);
  expect(new Set(processes.map(({ year }) => year?.value))).toEqual(new Set([2024]));
  expect(processes.flatMap(({ dates }) => Object.values(dates)).every(({ text }) => text === '')).toBe(true);
});

test('two sheets of one project are one row', async () => {
  const workbook = await workbookOf([applications[0]!, { ...applications[0]!, name: '修改稿' }]);
  expect(await makeProcessSheet(workbook, PRINTED_TERMS)).toMatchObject({ ok: true, added: 1 });
});

test('without any 申报表 the rows are blank; another sheet of that name stays', async () => {
  const workbook = await workbookOf([{ ...bareSheet([]), name: '流程' }]);
  expect(await makeProcessSheet(workbook, PRINTED_TERMS)).toMatchObject({ ok: true, sheetName: '流程 (2)', added: 0 });
  expect(await processesOn(workbook, '流程 (2)')).toEqual([]);
});

test('run again it lists new projects and known dates, and leaves what is typed', async () => {
  const workbook = await workbookOf(applications.slice(0, 3));
  await makeProcessSheet(workbook, PRINTED_TERMS);
  expect(await makeProcessSheet(workbook, PRINTED_TERMS)).toMatchObject({ ok: false, code: 'no-change' });

  await workbook.apply(applications.slice(3).map((plan) => ({ kind: 'add-sheet', plan })));
  const registered = {
    date: '2024-03-05',
    body: '县财政局',
    number: '财农〔2024〕5号',
    who: '张三',
    now: new Date(0),
    keeping: 'shown',
  } as const;
  for (const { name } of applications.slice(0, 2)) {
    expect(await approve(workbook, { form: { sheet: name }, ...registered })).toMatchObject({ ok: true });
  }
  const typed = readDay('2024-3-1', null);
  await workbook.apply([
    { kind: 'set-cells', sheet: '流程', cells: [{ row: 6, column: 9, content: { value: typed } }] },
  ]);

  const result = await makeProcessSheet(workbook, PRINTED_TERMS);
  expect(result).toMatchObject({ ok: true, added: 2 });
  const processes = await processesOn(workbook);
  expect(processes.map(({ project }) => project.text)).toEqual(NAMES);
  expect(processes.map(({ dates }) => dates.approval?.value).map((day) => day && dayText(day))).toEqual([
    '2024-03-05',
    '2024-03-01',
    null,
    null,
    null,
  ]);

  if (result.ok) await result.undo.revert();
  expect((await processesOn(workbook)).map(({ dates }) => dates.approval?.text)).toEqual([
    '2024-03-05',
    '2024-03-01',
    '',
  ]);
});

test('without room for more projects it says so and writes nothing', async () => {
  const workbook = await workbookOf([]);
  await makeProcessSheet(workbook, PRINTED_TERMS);
  const many = Array.from({ length: 16 }, (_, index) => renamed(applications[0]!, index));
  await workbook.apply(many.map((plan) => ({ kind: 'add-sheet', plan })));
  expect(await makeProcessSheet(workbook, PRINTED_TERMS)).toMatchObject({
    ok: false,
    message: '工作表“流程”有 15 个空行，未列入的项目有 16 个，请先在表中增加空行。',
  });
  expect(await processesOn(workbook)).toEqual([]);
});

function renamed(plan: SheetPlan, index: number): SheetPlan {
  const name = nameOn(plan);
  const cells = plan.cells.map((cell) =>
    cell.content && 'value' in cell.content && cell.content.value === name
      ? { ...cell, content: { value: `${name}${index + 1}` } }
      : cell,
  );
  return { ...plan, name: `表${index + 1}`, cells };
}
