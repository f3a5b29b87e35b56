import type { PublicCell, PublicSection, PublicText } from '../../../src/model/public-text';
import { layOut } from '../../../src/workbook/public-text/layout';

const cell = (text: string, column: number): PublicCell => ({
  text,
  column,
  columns: 1,
  rows: 1,
  align: 'left',
  bold: false,
  framed: true,
});

const table = (title: string, rows: number, text = '三级指标'): PublicSection => ({
  kind: 'table',
  title,
  lines: [],
  table: { widths: [1, 1], rows: Array.from({ length: rows }, () => [cell(text, 0), cell('≥5', 1)]) },
});

const words = (title: string, ...paragraphs: string[]): PublicSection => ({ kind: 'text', title, paragraphs });

const textOf = (...parts: (readonly PublicSection[])[]): PublicText => ({
  title: '',
  department: '',
  year: null,
  parts: parts.map((sections, index) => ({ title: `部分${index}`, sections })),
});

const pages = (text: PublicText) =>
  layOut(text).flatMap((block) => (block.kind === 'heading' ? [`${block.page} ${block.text}`] : []));

test('every table begins a page, the first of a part that of its part', () => {
  expect(pages(textOf([table('甲', 3), table('乙', 70), table('丙', 3)], [table('丁', 3)]))).toEqual([
    '1 第一部分　部分0',
    '1 甲',
    '2 乙',
    '5 丙',
    '6 第二部分　部分1',
    '6 丁',
  ]);
});

test('texts flow, and a heading goes with the first line below it', () => {
  const long = '为全县贫困户实施资产收益项目，提高贫困户整体生活水平。'.repeat(28);
  const text = textOf([words('一、甲', long), words('二、乙', '短。'), words('三、丙', '短。')], [table('丁', 3)]);
  expect(pages(text)).toEqual(['1 第一部分　部分0', '1 一、甲', '2 二、乙', '2 三、丙', '3 第二部分　部分1', '3 丁']);
});

test('a heading without text goes with the one below it', () => {
  const lines = Array.from({ length: 19 }, () => '短。');
  const text = textOf([words('一、甲', ...lines), words('二、乙'), words('三、丙', '短。')], [table('丁', 3)]);
  expect(pages(text).slice(2, 4)).toEqual(['2 二、乙', '2 三、丙']);
});

test('where one row would be alone on a page, the letters are smaller', () => {
  const typeOf = (rows: number) =>
    layOut(textOf([table('甲', rows)])).flatMap((block) => (block.kind === 'table' ? [block.type.size] : []));
  expect(typeOf(20)).toEqual([20]);
  expect(typeOf(30)).toEqual([18]);
});

test('a row that is too high for a page is parted', () => {
  const rows = layOut(textOf([table('甲', 1, '长'.repeat(3000))])).flatMap((block) =>
    block.kind === 'table' ? block.rows : [],
  );
  expect(rows.map(({ splits }) => splits)).toEqual([true]);
});

test('a text merged over rows makes them high enough together', () => {
  const section = table('甲', 2);
  if (section.kind !== 'table') throw new Error('no table');
  const merged = { ...cell('长'.repeat(200), 0), rows: 2 };
  const [first = [], second = []] = section.table.rows;
  const rows = [[merged, ...first.slice(1)], second.slice(1)];
  const laid = layOut(textOf([{ ...section, table: { ...section.table, rows } }]));
  const heights = laid.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ height }) => height) : []));
  expect(heights[0]! + heights[1]!).toBeGreaterThan(9 * 250);
});
