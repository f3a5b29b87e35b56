import { freeSheetName } from '../../src/workbook/sheet-name';

describe('free sheet names', () => {
  it.each([
    ['绩效目标申报表', [], '绩效目标申报表'],
    ['绩效目标申报表', ['绩效目标申报表'], '绩效目标申报表 (2)'],
    ['绩效目标申报表', ['绩效目标申报表', '绩效目标申报表 (2)'], '绩效目标申报表 (3)'],
    ['a/b:c', [], 'a b c'],
    ["'quoted'", [], 'quoted'],
    ['Sheet', ['SHEET'], 'Sheet (2)'],
    ['[]', [], 'Sheet'],
  ])('%s beside %j → %s', (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });

  it('keeps to 31 characters with and without a number', () => {
    const long = '很'.repeat(40);
    expect(freeSheetName(long, [])).toHaveLength(31);
    const second = freeSheetName(long, ['很'.repeat(31)]);
    expect(second).toHaveLength(31);
    expect(second.endsWith(' (2)')).toBe(true);
  });
});
