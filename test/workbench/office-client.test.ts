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

/** Values of an area after everything has been computed. */
const values = (address: string): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });

const failure = (work: Promise<unknown>): Promise<{ code: string; message: string }> =>
  work.then(
    () => ({ code: 'none', message: '' }),
    (error: { code: string; message: string }) => error,
  );

describe('cells', () => {
  test('values, formulas and texts come back as Excel shows them', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['面积', 12, true],
        ['=B1*2', '50%', ''],
      ];
      range.load('values, formulas, text, valueTypes, numberFormat, address, rowIndex, columnCount');
      await context.sync();
      expect(range.values).toEqual([
        ['面积', 12, true],
        [24, 0.5, ''],
      ]);
      expect(range.formulas[1]).toEqual(['=B1*2', 0.5, '']);
      expect(range.text).toEqual([
        ['面积', '12', 'TRUE'],
        ['24', '50%', ''],
      ]);
      expect(range.valueTypes[1]).toEqual(['Double', 'Double', 'Empty']);
      expect(range.numberFormat[1]).toEqual(['General', '0%', 'General']);
      expect([range.address, range.rowIndex, range.columnCount]).toEqual(['Sheet1!A1:C2', 0, 3]);
    });
  });

  test('a text that looks like something else becomes that, unless the cell is text', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B1:B6').numberFormat = Array.from({ length: 6 }, () => ['@']);
      const typed = [['2019/3/1'], ['012'], ['95%'], ['=1+1'], ["'007"], ['3月底']];
      sheet.getRange('A1:A6').values = typed;
      sheet.getRange('B1:B6').values = typed;
      await context.sync();
    });
    expect(await values('A1:B6')).toEqual([
      [43525, '2019/3/1'],
      [12, '012'],
      [0.95, '95%'],
      [2, '=1+1'],
      ['007', "'007"],
      ['3月底', '3月底'],
    ]);
  });

  test('null leaves a cell alone, an empty text empties it, one value fills all', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').values = [[null, '']];
      sheet.getRange('A2:B3').values = 'x' as unknown as string[][];
      await context.sync();
    });
    expect(await values('A1:B3')).toEqual([
      [1, ''],
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  test('formulas follow what they refer to, across sheets', async () => {
    await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add('自评 表');
      other.getRange('A1').formulas = [['=SUM(Sheet1!A1:A3)']];
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      await context.sync();
      sheet.getRange('A2').values = [[20]];
      const sum = other.getRange('A1').load('values, address');
      await context.sync();
      expect(sum.values).toEqual([[24]]);
      expect(sum.address).toBe("'自评 表'!A1");
    });
  });

  test('more than 1,500 cells are split by the client and arrive whole', async () => {
    const table = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await run(async (context, sheet) => {
      sheet.getRange('A1:J200').values = table;
      await context.sync();
    });
    expect(await values('A1:J200')).toEqual(table);
  });

  test('a table of another size than the range is refused', async () => {
    const error = await failure(
      run(async (context, sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('an error value is an error', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [['=1/0']];
      const range = sheet.getRange('A1').load('values, valueTypes');
      await context.sync();
      expect([range.values[0]?.[0], range.valueTypes[0]?.[0]]).toEqual(['#DIV/0!', 'Error']);
    });
  });
});

describe('used range', () => {
  test('an empty sheet has none', async () => {
    await run(async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test('formatted cells count unless only values are asked for', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D5').format.font.bold = true;
      const [all, onlyValues] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
      all.load('address');
      onlyValues.load('address');
      await context.sync();
      expect([all.address, onlyValues.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
    });
  });
});

describe('merges', () => {
  const mergedAreas = () =>
    run(async (context, sheet) => {
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load('address, areas/items/address');
      await context.sync();
      return merged.isNullObject
        ? null
        : { address: merged.address, each: merged.areas.items.map((area) => area.address) };
    });

  test('only the first cell keeps its content, and unmerging gives the cells back', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D1:E2').merge(true);
      await context.sync();
    });
    expect(await values('A1:B2')).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(await mergedAreas()).toEqual({
      address: 'Sheet1!A1:B2,Sheet1!D1:E1,Sheet1!D2:E2',
      each: ['Sheet1!A1:B2', 'Sheet1!D1:E1', 'Sheet1!D2:E2'],
    });
    await run(async (context, sheet) => {
      sheet.getRange('A1:E2').unmerge();
      await context.sync();
    });
    expect(await mergedAreas()).toBeNull();
  });

  test('what is written under a merge is lost', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:A2').merge();
      sheet.getRange('A1:A2').values = [['above'], ['below']];
      await context.sync();
    });
    expect(await values('A1:A2')).toEqual([['above'], ['']]);
  });

  test('a merge grows with a row put inside it, moves with one above, and shrinks again', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A3:A6').merge();
      sheet.getRange('5:6').insert('Down');
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    });
    expect((await mergedAreas())?.each).toEqual(['Sheet1!A4:A9']);
    await run(async (context, sheet) => {
      sheet.getRange('8:9').delete('Up');
      await context.sync();
    });
    expect((await mergedAreas())?.each).toEqual(['Sheet1!A4:A7']);
  });
});

describe('rows', () => {
  test('everything below moves, formulas follow, the new row looks like the one above', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['a', 1],
        ['b', 2],
        ['c', '=B1+B2'],
      ];
      sheet.getRange('A2').format.fill.color = '#FFEEDD';
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('3:3').insert('Down');
      const fill = sheet.getRange('A3').format.fill.load('color');
      const format = sheet.getRange('A3').format.load('rowHeight');
      const formula = sheet.getRange('B4').load('formulas');
      await context.sync();
      expect([fill.color, format.rowHeight, formula.formulas[0]?.[0]]).toEqual(['#FFEEDD', 30, '=B1+B2']);
      sheet.getRange('2:2').insert('Down');
      formula.getOffsetRange(1, 0).load('formulas');
      const moved = sheet.getRange('B5').load('formulas');
      await context.sync();
      expect(moved.formulas[0]?.[0]).toBe('=B1+B3');
    });
  });

  test('a range that is held on to follows its cells, within the batch and after it', async () => {
    await run(async (context, sheet) => {
      const held = sheet.getRange('A5');
      held.values = [['mark']];
      sheet.getRange('2:3').insert('Down');
      held.load('address, values');
      await context.sync();
      expect([held.address, held.values[0]?.[0]]).toEqual(['Sheet1!A7', 'mark']);
      sheet.getRange('1:1').delete('Up');
      held.load('address');
      await context.sync();
      expect(held.address).toBe('Sheet1!A6');
    });
  });

  test('inserting part of a row is not there, and says so by name', async () => {
    const error = await failure(
      run(async (context, sheet) => {
        sheet.getRange('A1:B1').insert('Down');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('host does not implement Range.insert'),
    });
    expect(office.host.gaps).toHaveLength(1);
  });
});

describe('copyFrom', () => {
  test('formulas move along, and one source fills a multiple of itself', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, '=A1*$A$1']];
      sheet.getRange('A2:A4').values = [[2], [3], [4]];
      sheet.getRange('B2:B4').copyFrom('B1', 'Formulas');
      const copied = sheet.getRange('B2:B4').load('formulas, values');
      await context.sync();
      expect(copied.formulas).toEqual([['=A2*$A$1'], ['=A3*$A$1'], ['=A4*$A$1']]);
      expect(copied.values).toEqual([[2], [3], [4]]);
    });
  });

  test('a whole row takes formats, validation and height along; formats alone take no contents', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['x', 1]];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: '优,良' } };
      sheet.getRange('1:1').format.rowHeight = 40;
      sheet.getRange('3:3').copyFrom('1:1', 'All');
      sheet.getRange('A5:B5').copyFrom('A1:B1', 'Formats');
      const font = sheet.getRange('A5').format.font.load('bold');
      const rule = sheet.getRange('B3').dataValidation.load('type');
      const plain = sheet.getRange('B5').dataValidation.load('type');
      const height = sheet.getRange('A3').format.load('rowHeight');
      await context.sync();
      expect([font.bold, rule.type, plain.type, height.rowHeight]).toEqual([true, 'List', 'None', 40]);
    });
    expect(await values('A3:B5')).toEqual([
      ['x', 1],
      ['', ''],
      ['', ''],
    ]);
  });
});
