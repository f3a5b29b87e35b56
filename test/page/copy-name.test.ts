import { copyName } from '../../src/page/copy-name';

test.each([
  ['申报表.xlsx', '.xlsx', '申报表（已校验）.xlsx'],
  ['申报表（已校验）.xlsx', '.xlsx', '申报表（已校验）.xlsx'],
  ['2024.12 定稿.XLSX', '.xlsx', '2024.12 定稿（已校验）.XLSX'],
  ['没有后缀', '.xlsx', '没有后缀（已校验）.xlsx'],
  ['其实是.et', '.xlsx', '其实是（已校验）.xlsx'],
  ['有宏.xlsm', '.xlsm', '有宏（已校验）.xlsm'],
  ['有宏.xlsx', '.xlsm', '有宏（已校验）.xlsm'],
  ['无宏.xlsm', '.xlsx', '无宏（已校验）.xlsx'],
  ['模板.xltx', '.xltx', '模板（已校验）.xltx'],
] as const)('%s (%s) is saved as %s', (name, ending, copy) => {
  expect(copyName(name, ending)).toBe(copy);
});
