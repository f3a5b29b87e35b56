import { pasteTable, previewPaste } from '../../../src/workbook/insert/paste-table';
import { createXlsx } from '../../../src/xlsx';

const TABLE = [
  '项目支出绩效目标表',
  '项目名称\t村道硬化\t主管部门\t县交通局',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t硬化道路\t≥5公里',
  '满意度指标\t服务对象满意度指标\t群众满意度\t≥90%',
].join('\n');
const clip = (text: string, html = '') => ({ text, html });

test('the preview says what is recognised, and writes nothing', () => {
  expect(previewPaste(clip(TABLE))).toMatchObject({ ok: true, forms: 1, indicators: 2 });
});

test('the table comes onto a sheet of its own, and is taken back', async () => {
  const workbook = createXlsx();
  await workbook.apply([]);
  const before = (await workbook.read({ all: true }, { merges: false })).map(({ name }) => name);
  const done = await pasteTable(workbook, clip(TABLE));
  if (!done.ok) throw new Error(done.message);
  const [sheet] = await workbook.read({ name: done.sheetName }, { merges: true });
  expect(sheet?.texts.flat()).toEqual(expect.arrayContaining(['村道硬化', '硬化道路', '≥5公里']));
  await done.undo.revert();
  expect((await workbook.read({ all: true }, { merges: false })).map(({ name }) => name)).toEqual(before);
});

test('a text that looks like a formula is text', async () => {
  const workbook = createXlsx();
  const done = await pasteTable(workbook, clip('名称\t=HYPERLINK("http://a.cn")\n甲\t+1'));
  if (!done.ok) throw new Error(done.message);
  const [sheet] = await workbook.read({ name: done.sheetName }, { merges: true });
  expect(sheet?.formulas.flat().filter((formula) => formula !== null && formula.startsWith('='))).toEqual([]);
});

test.each([
  ['too long', clip('字'.repeat(200_001)), '20 万字'],
  ['too much HTML', clip('', '<p>'.repeat(1_400_000)), '20 万字'],
  ['too wide', clip(`${'甲\t'.repeat(61)}乙\n${'甲\t'.repeat(61)}乙`), '60 列'],
  ['too many rows', clip('甲\t乙\n'.repeat(3001)), '3000 行'],
  ['a cell that Excel cannot hold', clip(`甲\t${'字'.repeat(32_768)}\n乙\t丙`), '32767'],
  ['nothing', clip(' \n\t'), '没有可以粘贴的文字'],
])('%s is refused in a sentence', (_, pasted, sentence) => {
  const refused = previewPaste(pasted);
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(sentence) as string });
});
