import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;

beforeEach(() => {
  office = openOfficeHost();
});

afterEach(() => office.dispose());

const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet()));

const sheetNames = () =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name, items/id, items/visibility, items/position');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

describe('sheets', () => {
  test('added, renamed, moved, found, activated, copied, deleted', async () => {
    await run(async (context, first) => {
      const added = context.workbook.worksheets.add('申报表');
      added.load('id, name, position');
      await context.sync();
      expect([added.id, added.name, added.position]).toEqual([
        expect.stringMatching(/^\{[0-9A-F-]{36}\}$/),
        '申报表',
        1,
      ]);
      added.position = 0;
      added.activate();
      first.name = '旧表';
      const [byId, none] = [
        context.workbook.worksheets.getItem(added.id),
        context.workbook.worksheets.getItemOrNullObject('没有'),
      ];
      byId.load('name');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([byId.name, none.isNullObject, active.name]).toEqual(['申报表', true, '申报表']);
    });
    expect(await sheetNames()).toEqual(['申报表', '旧表']);
    await run(async (context) => {
      const copy = context.workbook.worksheets.getItem('申报表').copy('End');
      copy.load('name');
      context.workbook.worksheets.getItem('旧表').delete();
      await context.sync();
      expect(copy.name).toBe('申报表 (2)');
    });
    expect(await sheetNames()).toEqual(['申报表', '申报表 (2)']);
  });

  test.each([
    ['the name is taken', 'sheet1', 'ItemAlreadyExists'],
    ['the name has a colon', '表:一', 'InvalidArgument'],
    ['the name is too long', '表'.repeat(32), 'InvalidArgument'],
  ])('is refused where %s', async (_, name, code) => {
    const attempt = run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  test('a sheet that is gone is not found; the last one stays', async () => {
    await expect(
      run((context) => (context.workbook.worksheets.getItem('没有').getRange('A1').load('values'), context.sync())),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(run((context, sheet) => (sheet.delete(), context.sync()))).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('what was not loaded cannot be read: it is the real client', async () => {
    await run(async (context, sheet) => {
      await context.sync();
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });
});

describe('names', () => {
  test('sheet-scoped and hidden; the same name on two sheets; deleted', async () => {
    await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add('二');
      for (const [owner, text] of [
        [sheet, '甲'],
        [other, '乙'],
      ] as const) {
        const item = owner.names.add('jichi.form', `="${text}/-"`);
        item.visible = false;
      }
      await context.sync();
      const mine = sheet.names.getItemOrNullObject('jichi.form').load('formula, visible, scope, value');
      const theirs = other.names.getItem('jichi.form').load('formula');
      const global = context.workbook.names.getItemOrNullObject('jichi.form');
      await context.sync();
      expect([mine.formula, mine.visible, mine.scope, mine.value]).toEqual(['="甲/-"', false, 'Worksheet', '甲/-']);
      expect([theirs.formula, global.isNullObject]).toEqual(['="乙/-"', true]);
      mine.delete();
      const left = sheet.names.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  test('all names of all sheets come in one load', async () => {
    await run(async (context, sheet) => {
      sheet.names.add('jichi.form', '="x/y"');
      await context.sync();
      const sheets = context.workbook.worksheets.load(
        'items/id, items/names/items/name, items/names/items/formula, items/protection/protected',
      );
      await context.sync();
      expect(sheets.items[0]?.names.items.map((item) => [item.name, item.formula])).toEqual([['jichi.form', '="x/y"']]);
      expect(sheets.items[0]?.protection.protected).toBe(false);
    });
  });

  test('a name of cells follows inserted rows', async () => {
    await run(async (context, sheet) => {
      sheet.names.add('分值', sheet.getRange('B2:B4'));
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      const range = sheet.names.getItem('分值').getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B3:B5');
    });
  });
});

describe('print set-up', () => {
  test('is kept, and the print area and title rows follow inserted rows', async () => {
    await run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:F20');
      pageLayout.setPrintTitleRows('$2:$3');
      pageLayout.centerHorizontally = true;
      sheet.getRange('1:1').insert('Down');
      pageLayout.load('orientation, paperSize, zoom, centerHorizontally');
      const [area, rows] = [
        pageLayout.getPrintAreaOrNullObject().load('address'),
        pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      ];
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
      });
      expect([area.address, rows.address]).toEqual(['Sheet1!A2:F21', 'Sheet1!3:4']);
    });
  });
});

describe('protection', () => {
  test('locked cells refuse, unlocked ones take', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load('protected');
      sheet.getRange('B1').values = [['ok']];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    for (const refused of [
      (sheet: Excel.Worksheet) => void (sheet.getRange('A1').values = [['no']]),
      (sheet: Excel.Worksheet) => void sheet.getRange('2:2').insert('Down'),
    ]) {
      await expect(run((context, sheet) => (refused(sheet), context.sync()))).rejects.toMatchObject({
        code: 'AccessDenied',
      });
    }
    await run((context, sheet) => {
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [['yes']];
      return context.sync();
    });
  });
});

describe('the workbook', () => {
  test('is dirty after a write, not after a read', async () => {
    const isDirty = () =>
      run(async (context, sheet) => {
        sheet.getRange('A1:C3').load('values');
        const { workbook } = context;
        workbook.load('isDirty');
        await context.sync();
        return workbook.isDirty;
      });
    expect(await isDirty()).toBe(false);
    await run((context, sheet) => ((sheet.getRange('A1').values = [[1]]), context.sync()));
    expect(await isDirty()).toBe(true);
    await run((context) => ((context.workbook.isDirty = false), context.sync()));
    expect(await isDirty()).toBe(false);
  });

  test('select shows a cell; settings are kept', async () => {
    await run(async (context) => {
      const other = context.workbook.worksheets.add('二');
      other.getRange('C7:D8').select();
      context.workbook.settings.add('answers', [{ rule: 'x', reason: '因灾' }]);
      const selected = context.workbook.getSelectedRange().load('address');
      const setting = context.workbook.settings.getItemOrNullObject('answers').load('value');
      await context.sync();
      expect([selected.address, setting.value]).toEqual(['二!C7:D8', [{ rule: 'x', reason: '因灾' }]]);
    });
  });
});
