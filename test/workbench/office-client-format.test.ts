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

describe('looks', () => {
  test('font, fill, alignment, wrapping, sizes', async () => {
    await run(async (context, sheet) => {
      const { format } = sheet.getRange('B2:C3');
      format.font.set({ name: '黑体', size: 16, bold: true, color: '#112233' });
      format.fill.color = '#AABBCC';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.rowHeight = 33;
      format.columnWidth = 90;
      format.protection.locked = false;
      await context.sync();
      format.load(
        'horizontalAlignment, verticalAlignment, wrapText, rowHeight, columnWidth, font/name, font/size, font/bold, font/color, fill/color, protection/locked',
      );
      const mixed = sheet.getRange('A1:B2').format.font.load('bold');
      await context.sync();
      expect(format.font.toJSON()).toEqual({ name: '黑体', size: 16, bold: true, color: '#112233' });
      expect([format.fill.color, format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual([
        '#AABBCC',
        'Center',
        'Center',
        true,
      ]);
      expect([format.rowHeight, format.columnWidth, format.protection.locked]).toEqual([33, 90, false]);
      expect(mixed.bold).toBeNull();
      format.fill.clear();
      const fill = sheet.getRange('B2').format.fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFFFF');
    });
  });

  test('a formula outlives the formats laid on it, and what it refers to', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[3, '=A1*2']];
      sheet.getRange('A1:B1').format.font.bold = true;
      await context.sync();
      sheet.getRange('A1:B1').format.wrapText = true;
      sheet.getRange('A1').values = [[4]];
      const range = sheet.getRange('B1').load('formulas, values');
      await context.sync();
      expect([range.formulas, range.values]).toEqual([[['=A1*2']], [[8]]]);
    });
  });

  test('borders by edge; none takes them away', async () => {
    await run(async (context, sheet) => {
      const { borders } = sheet.getRange('A1:B2').format;
      for (const edge of [
        'EdgeTop',
        'EdgeBottom',
        'EdgeLeft',
        'EdgeRight',
        'InsideHorizontal',
        'InsideVertical',
      ] as const) {
        borders.getItem(edge).style = 'Continuous';
        borders.getItem(edge).weight = 'Thin';
        borders.getItem(edge).color = '#FF0000';
      }
      await context.sync();
      borders.getItem('EdgeTop').style = 'None';
      const [top, inside] = [
        borders.getItem('EdgeTop').load('style'),
        borders.getItem('InsideVertical').load('style, weight, color'),
      ];
      const first = sheet.getRange('A1').format.borders.getItem('EdgeLeft').load('style');
      await context.sync();
      expect([top.style, inside.style, inside.weight, inside.color, first.style]).toEqual([
        'None',
        'Continuous',
        'Thin',
        '#FF0000',
        'Continuous',
      ]);
    });
  });

  test('hidden and grouped columns', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('G:P').group('ByColumns');
      sheet.getRange('G:P').columnHidden = true;
      const columns = sheet.getRange('G1:P1').load('columnHidden');
      const all = sheet.getRange('A1:P1').load('columnHidden');
      await context.sync();
      expect(columns.columnHidden).toBe(true);
      expect(all.columnHidden).toBeDefined();
      expect(office.model.extras(office.model.activeSheet()).columnOutline.get(7)).toBe(1);
    });
  });

  test('clear takes contents, looks and rules', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      range.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      range.clear();
      const used = sheet.getUsedRangeOrNullObject();
      range.dataValidation.load('type');
      await context.sync();
      expect([used.isNullObject, range.dataValidation.type]).toEqual([true, 'None']);
    });
  });
});

describe('validation', () => {
  test('list, custom and decimal rules with prompt and alert', async () => {
    await run(async (context, sheet) => {
      const [list, custom, decimal] = [
        sheet.getRange('A1:A5').dataValidation,
        sheet.getRange('B1').dataValidation,
        sheet.getRange('C1').dataValidation,
      ];
      list.rule = { list: { inCellDropDown: true, source: '是,否' } };
      list.prompt = { showPrompt: true, title: '请选', message: '是或否' };
      list.errorAlert = { showAlert: true, style: 'Warning', title: '注意', message: '只能是或否' };
      custom.rule = { custom: { formula: '=LEN(B1)<10' } };
      decimal.rule = { decimal: { formula1: 0, formula2: 20, operator: 'Between' } };
      await context.sync();
      for (const validation of [list, custom, decimal]) validation.load('type, rule, prompt, errorAlert, ignoreBlanks');
      await context.sync();
      expect(list.toJSON()).toEqual({
        type: 'List',
        rule: { list: { inCellDropDown: true, source: '是,否' } },
        prompt: { showPrompt: true, title: '请选', message: '是或否' },
        errorAlert: { showAlert: true, style: 'Warning', title: '注意', message: '只能是或否' },
        ignoreBlanks: true,
      });
      expect(custom.rule).toEqual({ custom: { formula: '=LEN(B1)<10' } });
      expect(decimal.rule).toEqual({ decimal: { formula1: 0, formula2: 20, operator: 'Between' } });
    });
  });

  test('follows inserted rows with its formula, and clearing a part leaves the rest', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A3:A6').dataValidation.rule = { custom: { formula: '=LEN(A3)<10' } };
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('5:5').insert('Down');
      await context.sync();
      const grown = sheet.getRange('A4:A8').dataValidation.load('rule');
      await context.sync();
      expect(grown.rule).toEqual({ custom: { formula: '=LEN(A4)<10' } });
      sheet.getRange('A8').dataValidation.clear();
      const [left, gone] = [
        sheet.getRange('A4:A7').dataValidation.load('type'),
        sheet.getRange('A8').dataValidation.load('type'),
      ];
      await context.sync();
      expect([left.type, gone.type]).toEqual(['Custom', 'None']);
    });
  });

  test('a list of more than 255 characters is refused, as in Excel', async () => {
    const attempt = run(async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '村'.repeat(256) } };
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('conditional formats', () => {
  test('a custom rule is laid, read, moved by rows, and deleted', async () => {
    await run(async (context, sheet) => {
      const added = sheet.getRange('A2:D5').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=LEN($F2)>0';
      added.custom.format.fill.color = '#FDE7E9';
      added.custom.format.font.color = '#A4262C';
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('4:4').insert('Down');
      await context.sync();
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.load('items/id, items/type, items/stopIfTrue');
      await context.sync();
      expect(conditionalFormats.items).toHaveLength(1);
      const [format] = conditionalFormats.items;
      const area = format?.getRange().load('address');
      format?.custom.rule.load('formula');
      format?.custom.format.fill.load('color');
      format?.custom.format.font.load('color');
      await context.sync();
      expect([area?.address, format?.custom.rule.formula]).toEqual(['Sheet1!A3:D7', '=LEN($F3)>0']);
      expect([format?.custom.format.fill.color, format?.custom.format.font.color]).toEqual(['#FDE7E9', '#A4262C']);
      format?.delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('other kinds are missing by name', async () => {
    const attempt = run(async (context, sheet) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      message: expect.stringContaining('host does not implement ConditionalFormatCollection.add(DataBar)'),
    });
  });
});

test('the order of conditional formats can be changed, and one can lie on several areas', async () => {
  const order = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formats = sheet.getRange('J1:K9').conditionalFormats;
    for (const formula of ['=J1=1', '=J1=2', '=J1=3']) formats.add('Custom').custom.rule.formula = formula;
    const several = sheet.getRanges('J1:J3,K5:K6').conditionalFormats.add('Custom');
    several.custom.rule.formula = '=J1=4';
    several.load('id');
    const areas = several.getRanges().load('address');
    await context.sync();
    several.priority = -1;
    const rules = formats.load('items/id');
    await context.sync();
    const loaded = rules.items.map((item) => item.custom.rule.load('formula'));
    await context.sync();
    const answer = [areas.address.replace(/[^!,]*!/g, ''), ...loaded.map(({ formula }) => formula)];
    formats.clearAll();
    await context.sync();
    return answer;
  });
  expect(order).toEqual(['J1:J3,K5:K6', '=J1=3', '=J1=2', '=J1=1', '=J1=4']);
});
