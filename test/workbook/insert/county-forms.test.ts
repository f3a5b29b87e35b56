import { caibannong201968, COUNTY_FORMS, countyFormOf } from '../../../src/catalog';
import type { CountyForm } from '../../../src/catalog';
import { parseArea } from '../../../src/model/a1';
import type { CellValue } from '../../../src/model/cell';
import type { Application } from '../../../src/model/form';
import { squash } from '../../../src/model/text';
import { openRows } from '../../../src/sheets/draw/county/body';
import { placeOf, placesOf } from '../../../src/sheets/draw/county/places';
import { recognise } from '../../../src/sheets/recognise';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { insertCountyForm } from '../../../src/workbook/insert/insert-county-form';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { removeIndicator } from '../../../src/workbook/rows/remove-indicator';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { createTakeBack } from '../../../src/workbook/take-back';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, goalTextOf, planOfCorpusTable } from '../../support/corpus';
import type { CorpusTable } from '../../support/corpus';
import { gridOfPlan } from '../../support/grid-of-plan';
import { inspectSheet } from '../../xlsx/inspect';
import { sampled } from '../../support/sample';

/** The published tables, typed anew into the form that their county uses. */
const TABLES = corpusTables();

function formOf({ layout }: CorpusTable): CountyForm {
  const form = countyFormOf(layout);
  if (!form) throw new Error(`no form ${layout}`);
  return form;
}

async function inserted(table: CorpusTable): Promise<{ readonly workbook: XlsxWorkbook; readonly sheet: string }> {
  const workbook = createXlsx();
  const form = formOf(table);
  const result = await insertCountyForm(workbook, {
    form,
    variant: form.variants.length === 0 || table.header.专项资金名称 === null ? null : 'fund',
    unit: table.header.金额单位 === '元' ? '元' : '万元',
    year: Number(/\d{4}/.exec(table.header.年度 ?? '')?.[0] ?? 0) || null,
    ruleSet: caibannong201968,
  });
  if (!result.ok) throw new Error(result.message);
  return { workbook, sheet: result.sheetName };
}

async function formIn(workbook: XlsxWorkbook): Promise<Application> {
  const [sheet] = await readSheets(workbook, { all: true }, true);
  const [form, ...others] = sheet?.forms ?? [];
  if (form?.kind !== 'application' || others.length > 0) throw new Error('not one application');
  return form;
}

/** As a clerk types it: the head, then an indicator after the other by 增加指标. */
async function typed(table: CorpusTable): Promise<XlsxWorkbook> {
  const { workbook } = await inserted(table);
  const { sheet } = await formIn(workbook);
  const write = (cells: readonly (readonly [row: number, column: number, value: CellValue])[]) =>
    workbook.apply([
      { kind: 'set-cells', sheet, cells: cells.map(([row, column, value]) => ({ row, column, content: { value } })) },
    ]);
  await write(headCells(table));
  for (const { level1Norm: level1, level2Norm: level2, level3: name, target, description, basis } of table.indicators) {
    const added = await addIndicator(workbook, {
      form: { sheet },
      indicator: { kind: 'own', level1, level2, name, target },
      below: null,
    });
    if (!added.ok) throw new Error(added.message);
    if (description !== null)
      await write([
        [added.row, 4, description],
        [added.row, 6, basis],
      ]);
  }
  return workbook;
}

function headCells(table: CorpusTable): (readonly [row: number, column: number, value: CellValue])[] {
  const { header } = table;
  const form = formOf(table);
  const places = placesOf(form, openRows(form.table).length);
  const amount = (text: string | null) => (text === null || text === '' ? null : Number(text));
  const said = {
    name: header.项目名称 ?? header.专项资金名称,
    code: header.项目编码,
    department: header.主管部门及代码 ?? header.单位,
    implementer: header.实施单位,
    attribute: header.项目属性,
    period: header.项目期,
    total: amount(header.年度资金总额 ?? header.预算数),
    fiscal: amount(header.财政拨款 ?? header.财政资金),
    'other-funds': amount(header.其他资金),
    purpose: header.资金用途,
    goal: goalTextOf(table),
  } as const;
  const fields = (Object.keys(said) as (keyof typeof said)[]).flatMap((field) => {
    const at = placeOf(places, field);
    return at && said[field] !== null && said[field] !== '' ? [[at.top, at.left, said[field]] as const] : [];
  });
  const plan = places.head.flatMap(({ cell, area }) =>
    'until' in cell ? [[area.top, area.left, amount(header.资金支出计划?.[cell.until] ?? null)] as const] : [],
  );
  const title = [[places.titleRow, 1, table.title] as const];
  return [...title, ...fields, ...plan].filter(([, , value]) => value !== null);
}

/** What a form says, its places aside. */
function saying({ project, code, funds, purpose, plan, goal, indicators, year, period }: Application) {
  const amount = (field: { readonly value: { toString(): string } | null } | null | undefined) =>
    field?.value?.toString() ?? null;
  return {
    name: project.name?.text ?? null,
    department: project.department?.text || null,
    implementer: project.implementer?.text || null,
    code: code?.text ?? null,
    year: year?.value ?? null,
    period: period?.text ?? null,
    unit: funds?.unit ?? null,
    funds: [amount(funds?.total), amount(funds?.fiscal), amount(funds?.other)],
    purpose: purpose?.text ?? null,
    plan: plan.map(({ until, field }) => [until, amount(field)]),
    goal: squash(goal?.text ?? ''),
    indicators: indicators
      .map(({ level1, level2, level3, description, target, basis }) =>
        [level1?.name, level2?.name, level3.text, description?.text, target.text, basis?.text].map(
          (text) => text ?? '',
        ),
      )
      .map((row) => row.map(squash).join(' · '))
      .sort(),
  };
}

describe.each(sampled(TABLES, 0, 7))('$id $title', (table) => {
  let workbook: XlsxWorkbook;

  beforeAll(async () => {
    workbook = await openXlsx(await (await typed(table)).toBytes());
  });

  test('typed into its county’s form, saved and opened, it says what was published', async () => {
    const published = recognise(gridOfPlan(planOfCorpusTable(table)))[0] as Application;
    const read = await formIn(workbook);
    expect(read.reading.state).toBe('certain');
    expect(read.layout).toBe(published.layout);
    expect(saying(read)).toEqual(saying(published));
  });

  test('its findings are those of the published table', async () => {
    const findings = async (port: XlsxWorkbook) =>
      (await checkSheets(port, OWN_FRAME))
        .flatMap(({ forms }) => forms)
        .flatMap(({ findings: all }) => all.map(({ rule, message }) => `${rule}: ${message}`))
        .sort();
    const asPublished = createXlsx();
    await asPublished.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
    expect(await findings(workbook)).toEqual(await findings(asPublished));
  });
});

/** Rows that people add to a form, whatever its columns. */
const ADDED = [
  ['产出指标', '数量指标', '硬化村内道路里程', '≥', '3', '公里', '3.2'],
  ['产出指标', '数量指标', '安装太阳能路灯数量', '≥', '60', '盏', '60'],
  ['产出指标', '质量指标', '工程验收合格率', '≥', '95', '%', '100'],
  ['效益指标', '社会效益指标', '受益人口数', '≥', '800', '人', '812'],
  ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥', '90', '%', '88'],
] as const;

describe.each(COUNTY_FORMS.map((form) => [form.id, form] as const))('%s in the hands of a clerk', (_, form) => {
  const roles = form.table.columns.map(({ role }) => role);
  const inParts = roles.includes('unit');
  let workbook: XlsxWorkbook;
  let sheet: string;

  const read = async (port: XlsxWorkbook = workbook) => {
    const [only] = await readSheets(port, { all: true }, true);
    const [found, ...others] = only?.forms ?? [];
    if (!found || others.length > 0) throw new Error('not one form');
    return found;
  };

  beforeAll(async () => {
    workbook = createXlsx();
    const unit = form.moneyUnits[0] ?? '万元';
    const result = await insertCountyForm(workbook, {
      form,
      variant: null,
      unit,
      year: 2023,
      ruleSet: caibannong201968,
    });
    if (!result.ok) throw new Error(result.message);
    sheet = (await read()).sheet;
    for (const [level1, level2, name, sign, number, unitOf, actual] of ADDED) {
      const target = inParts ? number : `${sign}${number}${unitOf}`;
      const indicator = { kind: 'own' as const, level1, level2, name, target };
      const added = await addIndicator(workbook, { form: { sheet }, indicator, below: null });
      if (!added.ok) throw new Error(added.message);
      const { columns } = placesOf(form, 0);
      const rest = {
        sign,
        unit: unitOf,
        weight: 18,
        actual: inParts ? actual : `${actual}${unitOf}`,
        reason: '',
      } as const;
      const cells = (Object.keys(rest) as (keyof typeof rest)[]).flatMap((role) => {
        const at = columns[role];
        return at && rest[role] !== '' ? [{ row: added.row, column: at.left, content: { value: rest[role] } }] : [];
      });
      await workbook.apply([{ kind: 'set-cells', sheet, cells }]);
    }
  });

  test('added indicators stand in their classes, with values, points and marks', async () => {
    const found = await read();
    expect(found.reading).toMatchObject({ state: 'certain', unread: [] });
    expect(found.indicators.map(({ level3 }) => level3.text)).toEqual(ADDED.map(([, , name]) => name));
    expect(found.indicators.map(({ target }) => target.text)).toEqual(ADDED.map((row) => row.slice(3, 6).join('')));
    if (roles.includes('level1')) {
      expect(found.indicators.map(({ level1 }) => level1?.name)).toEqual(ADDED.map(([level1]) => level1));
      expect(found.indicators.map(({ level2 }) => level2?.name)).toEqual(ADDED.map(([, level2]) => level2));
    }
    const [grid] = await workbook.read({ id: sheet }, { merges: true });
    const mark = placesOf(form, 0).mark;
    const formulas = found.indicators.map(({ row }) => grid?.formulas[row - grid.top]?.[mark - grid.left]);
    expect(formulas.every((formula) => formula?.startsWith('='))).toBe(true);
  });

  test('every row is printed, also those that came below the last one', async () => {
    const indicator = {
      kind: 'own' as const,
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '又一项满意度',
      target: '95',
    };
    const other = await openXlsx(await workbook.toBytes());
    for (let times = 0; times < 4; times += 1) {
      const added = await addIndicator(other, { form: { sheet }, indicator, below: null });
      if (!added.ok) throw new Error(added.message);
    }
    const [grid] = await other.read({ all: true }, { merges: true });
    const last = (await read(other)).indicators.at(-1)?.row ?? Infinity;
    const { print } = await inspectSheet(await other.toBytes(), grid?.name ?? '');
    expect(parseArea(print.area ?? '')?.bottom).toBeGreaterThanOrEqual(last);
  });

  test('it is scored like 表4', async () => {
    const found = await read();
    if (found.kind !== 'self-evaluation') return;
    const scored = await fillScores(workbook, { form: { sheet }, replaceTyped: false });
    expect(scored.ok).toBe(true);
    const opened = await read(await openXlsx(await workbook.toBytes()));
    expect(opened.indicators.map(({ score }) => score?.value?.toNumber())).toEqual([18, 18, 18, 18, 17.6]);
  });

  test('the last indicator is removed, the whole form taken back', async () => {
    const found = await read();
    const last = found.indicators.at(-1);
    const removed = await removeIndicator(workbook, { sheet, row: last?.row ?? 0 });
    expect(removed.ok).toBe(true);
    expect((await read()).indicators).toHaveLength(ADDED.length - 1);
    const other = createXlsx();
    const takeBack = createTakeBack();
    const before = JSON.stringify(await other.read({ all: true }, { merges: true }));
    const unit = form.moneyUnits[0] ?? '万元';
    takeBack.remember(
      '插入套表',
      await insertCountyForm(other, { form, variant: null, unit, year: null, ruleSet: caibannong201968 }),
    );
    expect((await takeBack.takeBack()).ok).toBe(true);
    expect(JSON.stringify(await other.read({ all: true }, { merges: true }))).toBe(before);
  });
});
