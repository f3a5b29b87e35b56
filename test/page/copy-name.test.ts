import { copyName } from '../../src/page/copy-name';

test.each([
  ['申报表.xlsx', false, '申报表（已校验）.xlsx'],
  ['申报表（已校验）.xlsx', false, '申报表（已校验）.xlsx'],
  ['2024.12 定稿.XLSX', false, '2024.12 定稿（已校验）.XLSX'],
  ['没有后缀', false, '没有后缀（已校验）.xlsx'],
  ['其实是.et', false, '其实是（已校验）.xlsx'],
  ['有宏.xlsm', true, '有宏（已校验）.xlsm'],
  ['有宏.xlsx', true, '有宏（已校验）.xlsm'],
  ['无宏.xlsm', false, '无宏（已校验）.xlsx'],
  ['模板.xltx', false, '模板（已校验）.xltx'],
])('%s (macros: %s) is saved as %s', (name, macros, copy) => {
  expect(copyName(name, macros)).toBe(copy);
});
