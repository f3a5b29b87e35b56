import { caibannong201968 } from '../../../src/catalog';
import type { SheetPlan } from '../../../src/sheets/plan';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { applicationsFromLibrary } from '../../../src/workbook/insert/applications-from-library';
import { libraryIn, openProjects } from '../../../src/workbook/insert/library-rows';
import { drawLibrary } from '../../../src/workbook/insert/draw-library';
import { makeLibrary } from '../../../src/workbook/insert/project-library';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { filledApplication } from '../../support/correct-forms';
import { PROJECT_STORIES } from '../../support/project-stories';

const BLANK = { code: '', category: '', department: '', implementer: '', amount: '', source: '', year: '' };
const STONE = {
  ...BLANK,
  name: '石桥村饮水项目',
  code: '5301',
  department: '县水利局',
  implementer: '石桥村委会',
  amount: '8.50',
  year: '2024',
};
const TEA = { ...BLANK, name: '茶山村茶园项目', amount: '12.3456', category: '特色种养业项目' };

async function workbookOf(...plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return openXlsx(await workbook.toBytes());
}

type Workbook = Awaited<ReturnType<typeof workbookOf>>;

const listed = async (workbook: Workbook) => libraryIn(await readSheets(workbook, { all: true }, false));
const names = async (workbook: Workbook) =>
  (await workbook.read({ all: true }, { merges: false })).map(({ name }) => name);
const applications = () => PROJECT_STORIES.slice(0, 2).map((story) => filledApplication(story, '2019'));

describe('生成项目库', () => {
  it('lists the projects of the 申报表, is read back, is no form, and can be taken back', async () => {
    const workbook = await workbookOf(...applications());
    const made = await makeLibrary(workbook, OWN_FRAME);
    expect(made).toMatchObject({ ok: true, sheetName: '项目库', added: 2 });
    expect((await listed(workbook)).map(({ name, amount, year }) => [name, amount?.toNumber(), year])).toEqual(
      PROJECT_STORIES.slice(0, 2).map(({ name, funds }) => [name, funds.total * 10000, 2020]),
    );
    const [sheet] = await readSheets(workbook, { name: '项目库' }, true);
    expect(sheet).toMatchObject({ forms: [], unread: [] });
    expect(await makeLibrary(workbook, OWN_FRAME)).toMatchObject({ ok: false, code: 'no-change' });
    if (made.ok) await made.undo.revert();
    expect(await names(workbook)).not.toContain('项目库');
  });

  it('is an empty list where there are no forms', async () => {
    const workbook = await workbookOf(drawLibrary('目录', []));
    expect(await makeLibrary(createXlsx(), OWN_FRAME)).toMatchObject({ ok: true, added: 0 });
    expect(await listed(workbook)).toEqual([]);
  });

  it('completes a list that people keep under another name, with columns of their own in another order', async () => {
    const own = [
      '序号',
      '年度',
      '项目编码',
      '项目名称',
      '金额（万元）',
      '实施单位',
      '主管部门',
      '项目类别',
      '资金来源',
    ];
    const row = ['1', '2024年', '5301', '石桥村饮水项目', 8.5, '石桥村委会', '县水利局', '', '中央'];
    const blank = drawLibrary('本县项目', []);
    const cells = [own, row].flatMap((texts, index) =>
      texts.map((value, offset) => ({ row: 3 + index, column: 1 + offset, content: { value }, style: {} })),
    );
    const workbook = await workbookOf({ ...blank, cells }, ...applications());
    expect(await listed(workbook)).toMatchObject([
      { name: '石桥村饮水项目', code: '5301', year: 2024, source: '中央' },
    ]);
    expect(await makeLibrary(workbook, OWN_FRAME)).toMatchObject({ ok: true, sheetName: '本县项目', added: 2 });
    expect((await listed(workbook)).map(({ name }) => name)).toEqual([
      '石桥村饮水项目',
      ...PROJECT_STORIES.slice(0, 2).map(({ name }) => name),
    ]);
  });
});

describe('生成申报表', () => {
  const request = async (workbook: Workbook) => ({
    ruleSet: caibannong201968,
    wording: '2019' as const,
    projects: await listed(workbook),
  });

  it('a 申报表 for each project with its head filled in, taken back together; a second time under other names', async () => {
    const workbook = await workbookOf(drawLibrary('项目库', [STONE, TEA]));
    const made = await applicationsFromLibrary(workbook, await request(workbook));
    expect(made).toMatchObject({ ok: true, made: 2, sheetName: '申报表（石桥村饮水项目）' });
    const sheets = await readSheets(workbook, { all: true }, true);
    expect(
      sheets.flatMap(({ forms }) =>
        forms.map((form) => [
          form.kind,
          form.project.name?.text,
          form.project.department?.text,
          form.project.implementer?.text,
          form.year?.value ?? null,
          form.kind === 'application' ? form.funds?.total?.value?.toNumber() : null,
        ]),
      ),
    ).toEqual([
      ['application', '石桥村饮水项目', '县水利局', '石桥村委会', 2024, 8.5],
      ['application', '茶山村茶园项目', '', '', null, 12.3456],
    ]);
    const checked = await checkSheets(workbook, OWN_FRAME);
    expect(openProjects(checked)).toMatchObject({ listed: 2, open: [] });
    const found = checked.flatMap(({ forms }) => forms.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect(found).not.toContain('library-differs');
    const again = await applicationsFromLibrary(workbook, await request(workbook));
    expect(again).toMatchObject({ ok: true, sheetName: '申报表（石桥村饮水项目） (2)' });
    if (again.ok) await again.undo.revert();
    if (made.ok) await made.undo.revert();
    expect(await names(workbook)).toEqual(['项目库']);
  });

  it('is refused whole where the library has changed since, or nothing is chosen', async () => {
    const workbook = await workbookOf(drawLibrary('项目库', [STONE]));
    const asked = await request(workbook);
    const [first] = asked.projects;
    if (!first) throw new Error('no project');
    const gone = { ...asked, projects: [first, { ...first, name: '别的项目' }] };
    expect(await applicationsFromLibrary(workbook, gone)).toMatchObject({ ok: false, code: 'row-missing' });
    expect(await applicationsFromLibrary(workbook, { ...asked, projects: [] })).toMatchObject({ ok: false });
    expect(await names(workbook)).toEqual(['项目库']);
  });
});

it('a 申报表 with another amount than the library is found by a check of the workbook', async () => {
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  const listedOtherwise = { ...BLANK, name: story.name, amount: String(story.funds.total + 1) };
  const checked = await checkSheets(
    await workbookOf(drawLibrary('项目库', [listedOtherwise]), filledApplication(story, '2019')),
    OWN_FRAME,
  );
  const found = checked.flatMap(({ forms }) => forms.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  expect(found.filter((rule) => rule === 'library-differs')).toHaveLength(1);
});
