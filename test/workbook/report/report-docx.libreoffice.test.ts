import type { ReportDocument } from '../../../src/model/report-document';
import { reportDocx } from '../../../src/workbook/report/report-docx';
import { docxText, partsOf } from '../../support/docx-text';
import { pagesOfDocx } from '../../support/libreoffice';

const WRITTEN: ReportDocument = {
  title: ['县农业农村局2020年', '财政专项扶贫资金绩效自评总结报告'],
  blocks: [
    { kind: 'heading', level: 1, text: '一、情况' },
    {
      kind: 'paragraph',
      pieces: ['共', { text: '3', number: { value: 3, format: '0' }, from: [] }, '个 <项目> & 其他。'],
    },
    { kind: 'paragraph', pieces: [{ request: '文号' }] },
    {
      kind: 'table',
      caption: '表1',
      columns: [
        { title: '项目', span: 4, align: 'left' },
        { title: '得分', span: 4, align: 'center' },
      ],
      rows: [
        { kind: 'band', text: '甲项目' },
        { kind: 'cells', cells: ['里程', '10.00'] },
        { kind: 'total', cells: ['合计', '10.00'] },
      ],
    },
    { kind: 'closing', lines: ['县农业农村局'] },
  ],
};

it('holds all words in their order', async () => {
  expect(await docxText(await reportDocx(WRITTEN))).toEqual({
    paragraphs: [
      '县农业农村局2020年财政专项扶贫资金绩效自评总结报告',
      '一、情况',
      '共3个 <项目> & 其他。',
      '（请补充：文号）',
      '表1',
      '县农业农村局',
    ],
    tables: [[['项目', '得分'], ['甲项目'], ['里程', '10.00'], ['合计', '10.00']]],
  });
});

it('is A4 with page numbers, bordered tables whose heads repeat, in Chinese fonts for Chinese', async () => {
  const parts = await partsOf(await reportDocx(WRITTEN));
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toMatch(/<w:insideH w:val="single"/);
  expect(document).toContain('w:eastAsia="黑体"');
  expect(parts.get('word/styles.xml')).toContain('w:eastAsia="宋体"');
  const footer = [...parts].find(([path]) => path.startsWith('word/footer'))?.[1];
  expect(footer).toContain('PAGE');
});

it('all parts that are referred to are there', async () => {
  const parts = await partsOf(await reportDocx(WRITTEN));
  const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)"/g)];
  expect(targets.length).toBeGreaterThan(2);
  for (const [, target = ''] of targets) expect([...parts.keys()]).toContain(`word/${target}`);
});

it('opens in LibreOffice, with every word on one numbered page', async () => {
  const pages = await pagesOfDocx(await reportDocx(WRITTEN));
  expect(pages).toHaveLength(1);
  const printed = (pages[0] ?? '').replace(/\s+/g, '');
  for (const words of ['县农业农村局2020年', '一、情况', '（请补充：文号）', '甲项目', '合计10.00'])
    expect(printed).toContain(words);
  expect(printed).toMatch(/1[—－-]*$/);
});
