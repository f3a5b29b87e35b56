import { address } from '../../src/model/cell';
import type { HostOptions } from '../../src/workbench/host/host';
import { isCustom } from '../../src/workbench/host/model';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

/** What Excel refuses, ignores or answers otherwise than one would think: the stand-in does the same. */
let office: OfficeHost;
let sheet: string;

function open(options: HostOptions = {}): void {
  office = openOfficeHost(options);
  sheet = office.model.activeSheet();
}

afterEach(() => office.dispose());

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T, load?: string): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
    if (load) (result as Excel.Range).load(load);
    await context.sync();
    return result;
  });
const refused = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, code = 'InvalidArgument') =>
  expect(run(work)).rejects.toMatchObject({ code });

describe('formulas', () => {
  beforeEach(() => open());

  test('one that is none fails the batch; what came before it is done', async () => {
    await refused((on) => {
      on.getRange('A1').values = [['先写']];
      on.getRange('A2:A3').formulas = [['=SUM(B1:B3)'], ['=SUM(B1:B3']];
      on.getRange('A4').values = [['后写']];
    });
    expect([1, 2, 4].map((row) => office.model.cell(sheet, row, 1).value)).toEqual(['先写', null, null]);
  });

  test('unknown names and functions are entered', async () => {
    await run((on) => void (on.getRange('A1').formulas = [['=NO.SUCH(未定义)']]));
    expect(office.model.cell(sheet, 1, 1).formula).toBe('=NO.SUCH(未定义)');
  });

  test('a name takes a formula only', () => refused((on) => void on.names.add('名称', '=1+')));

  test('（1） is taken for −1, behind an apostrophe for a text', async () => {
    await run((on) => void (on.getRange('A1:A2').values = [['（1）'], ["'（1）"]]));
    expect([1, 2].map((row) => office.model.cell(sheet, row, 1).value)).toEqual([-1, '（1）']);
  });
});

describe('validations and conditional formats', () => {
  const LONG = `=LEN("${'长'.repeat(260)}")>0`;

  beforeEach(() => open());

  test('formulas of more than 255 characters', async () => {
    await refused((on) => void (on.getRange('A1').dataValidation.rule = { custom: { formula: LONG } }));
    await refused((on) => void (on.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = LONG));
  });

  test('formulas that are none', async () => {
    await refused((on) => void (on.getRange('A1').dataValidation.rule = { custom: { formula: '=(A1' } }));
    await refused((on) => void (on.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1>'));
  });

  test('a prompt without a rule', () =>
    refused(
      (on) => void (on.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '提示', message: '请填写' }),
    ));

  test('a rule formula is read relative to its own first cell, written relative to where it was fetched', async () => {
    await run((on) => void (on.getRange('C3:C9').conditionalFormats.add('Custom').custom.rule.formula = '=LEN($B3)=0'));
    const formula = () => office.model.conditionalFormats(sheet).find(isCustom)?.formula;
    const fetched = (through: (on: Excel.Worksheet) => Excel.Range) =>
      run((on) => through(on).conditionalFormats.getItemAt(0).custom.rule.load('formula'));
    expect((await fetched((on) => on.getRange())).formula).toBe('=LEN($B3)=0');
    await run((on) => {
      on.getRange('C3:C9').conditionalFormats.getItemAt(0).custom.rule.formula = '=LEN($B3)=1';
    });
    expect(formula()).toBe('=LEN($B3)=1');
    await run((on) => void (on.getRange().conditionalFormats.getItemAt(0).custom.rule.formula = '=LEN($B3)=2'));
    expect(formula()).toBe('=LEN($B5)=2');
  });

  test('a conditional format of another kind says which, and has no formula', async () => {
    const area = { top: 3, left: 3, bottom: 9, right: 3 };
    const rule = { type: 'highlightCell', subType: 'duplicateValues', style: { bg: { rgb: '#FFC7CE' } } };
    await office.model.putConditionalFormat(sheet, {
      id: 'twice',
      type: 'PresetCriteria',
      areas: [area],
      stopIfTrue: false,
      rule,
    });
    const first = (on: Excel.Worksheet) => on.getRange().conditionalFormats.getItemAt(0);
    expect((await run((on) => first(on).load('type'))).type).toBe('PresetCriteria');
    expect((await run((on) => first(on).customOrNullObject.load('isNullObject'))).isNullObject).toBe(true);
    await refused((on) => void (first(on).custom.rule.formula = '=TRUE'), 'InvalidOperation');
    await office.model.insertRows(sheet, 5, 2);
    expect(office.model.conditionalFormats(sheet)).toMatchObject([{ areas: [{ ...area, bottom: 11 }], rule }]);
  });
});

describe('page setup', () => {
  test.each<[string, (page: Excel.PageLayout) => void]>([
    ['pages below 1', (page) => (page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 })],
    ['a scale beside pages', (page) => (page.zoom = { scale: 100, horizontalFitToPages: 1 })],
    ['a scale of 5 per cent', (page) => (page.zoom = { scale: 5 })],
    ['no zoom', (page) => (page.zoom = {})],
    ['a paper that is none', (page) => (page.paperSize = 'A10' as 'A4')],
  ])('%s is refused', async (_, set) => {
    open();
    await refused((on) => set(on.pageLayout));
  });

  test('a fit to pages that does not take', async () => {
    open({ ignoresFitToPages: true });
    const page = await run((on) => {
      on.pageLayout.zoom = { horizontalFitToPages: 1 };
      return on.pageLayout.load('zoom');
    });
    expect(page.zoom).toEqual({ scale: 100 });
  });
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ['added', (_, context) => void context.workbook.worksheets.add('新')],
  ['deleted', (on) => on.delete()],
  ['copied', (on) => void on.copy('End')],
  ['renamed', (on) => void (on.name = '新')],
  ['moved', (on) => void (on.position = 0)],
  ['hidden', (on) => void (on.visibility = 'Hidden')],
])('with a protected structure no sheet is %s', async (_, write) => {
  open({ structureProtected: true });
  await refused(write, 'AccessDenied');
  await run((on) => void (on.getRange('A1').values = [['可写']]));
});

test('manual calculation: results stay until Excel is told to calculate', async () => {
  open({ calculatesManually: true });
  const result = async () => {
    await office.model.settle();
    return (await run((on) => on.getRange('A2'), 'values')).values;
  };
  await run((on) => void (on.getRange('A1:A2').formulas = [[1], ['=A1*2']]));
  expect(await result()).toEqual([[2]]);
  await run((on) => void (on.getRange('A1').values = [[5]]));
  expect(await result()).toEqual([[2]]);
  const said = async () => {
    const asked = await run((_, { workbook }) => workbook.application.load('calculationMode,calculationState'));
    return [asked.calculationMode, asked.calculationState];
  };
  expect(await said()).toEqual(['Manual', 'Pending']);
  await run((_, { workbook }) => workbook.application.calculate('Full'));
  expect(await said()).toEqual(['Manual', 'Done']);
  expect(await result()).toEqual([[10]]);
  const sheet = office.model.activeSheet();
  await office.model.writeCells(sheet, [{ row: 1, column: 1, content: 7 }]);
  await later(1);
  expect(await said()).toEqual(['Manual', 'Pending']);
});

describe('merged areas', () => {
  const asked = () =>
    run((on) => {
      on.getRange('A1:B2').merge();
      on.getRange('C3:C5').merge();
      return on.getRange('A1:Z50').getMergedAreasOrNullObject();
    }, 'address,areas/items/address');

  test.each([
    [false, 'Sheet1!A1:B2,Sheet1!C3:C5'],
    [true, 'Sheet1!A1,Sheet1!C3'],
  ])('named by first cells only: %s; each by itself is whole', async (namesMergesByFirstCell, address_) => {
    open({ namesMergesByFirstCell });
    const areas = (await asked()) as unknown as Excel.RangeAreas;
    expect(areas.address).toBe(address_);
    expect(areas.areas.items.map((each) => each.address)).toEqual(['Sheet1!A1:B2', 'Sheet1!C3:C5']);
  });

  test('a string of areas of more than 8,192 characters', async () => {
    open();
    const many = Array.from({ length: 2000 }, (_, index) => address({ row: index * 2 + 1, column: 1 })).join(',');
    await refused((on) => void on.getRanges(many).load('address'));
  });
});

describe('events', () => {
  const delivered = () => later(60);
  const heard = async () => {
    const sources: string[] = [];
    await run((_, { workbook }) => {
      workbook.worksheets.onChanged.add(async ({ source }) => void sources.push(source));
    });
    return sources;
  };
  const type = (content: string) => office.model.writeCells(sheet, [{ row: 1, column: 1, content }]);

  test('of co-authors have the source Remote', async () => {
    open();
    const sources = await heard();
    await type('本地');
    await delivered();
    await office.host.asCoAuthor(() => type('别处'));
    await delivered();
    expect(sources).toEqual(['Local', 'Remote']);
  });

  test('a choice from a dropdown may raise none', async () => {
    open({ dropdownsAreSilent: true });
    await run(
      (on) => void (on.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '优,良' } }),
    );
    const sources = await heard();
    await type('优');
    await office.model.writeCells(sheet, [{ row: 2, column: 1, content: '手输' }]);
    await delivered();
    expect(sources).toEqual(['Local']);
  });
});
