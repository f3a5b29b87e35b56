import { layoutDocument } from 'docx/layout';
import fc from 'fast-check';
import type { PublicCell, PublicSection, PublicText } from '../../../src/model/public-text';
import { publicTextDocument } from '../../../src/workbook/public-text/document';
import { layOut } from '../../../src/workbook/public-text/layout';
import { DOCUMENTS, publicTextOf, publicWorkbookPlans } from '../../support/public-workbook';
import { pagesOf } from '../../support/public-pages';
import { sampleSize } from '../../support/sample';

/** The pages of the headings as docx lays a document out, which follows Word line by line, and as the contents say them. */
function pages(text: PublicText) {
  const headings = layOut(text).flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const { pages: laid, stoppedAt } = layoutDocument(publicTextDocument(text));
  const printed = laid
    .filter(({ section }) => section === 1)
    .map(({ pageNumber, body }) => {
      const lines = body.flatMap((block) => (block.type === 'paragraph' ? block.lines : []));
      return [Number(pageNumber), lines.map((line) => line.text.replace(/\s/g, '')).join('')] as const;
    });
  return {
    stoppedAt,
    inWord: pagesOf(
      headings.map((heading) => heading.text.replace(/\s/g, '')),
      new Map(printed),
    ),
    inContents: headings.map(({ page }) => page),
  };
}

test.each(DOCUMENTS)('the contents of %s say the pages on which Word prints', async (document) => {
  const { stoppedAt, inWord, inContents } = pages((await publicTextOf(publicWorkbookPlans(document))).text);
  expect(stoppedAt).toBeUndefined();
  expect(inWord).toEqual(inContents);
});

const WORDS = [
  '脱贫户',
  '人均增收',
  '2023年',
  '≥95%',
  '（含监测户）',
  '“四不摘”',
  '，',
  '。',
  '冀财农[2019]137号',
  '里程3.6km',
  '满意度',
  '、',
];
const phrase = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(''));

const section = fc
  .tuple(phrase(0, 4), fc.array(phrase(1, 120), { maxLength: 6 }))
  .map(([title, paragraphs]): PublicSection => ({ kind: 'text', title, paragraphs }));

const cell = (text: string, column: number): PublicCell => ({
  text,
  column,
  columns: 1,
  rows: 1,
  align: column === 0 ? 'center' : 'left',
  bold: false,
  framed: true,
});

const table = fc
  .tuple(
    phrase(0, 8),
    fc.array(fc.array(phrase(0, 20), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 45 }),
  )
  .map(([title, rows]): PublicSection => ({
    kind: 'table',
    title,
    lines: [],
    table: { widths: [2, 3, 3, 4], rows: rows.map((texts) => texts.map(cell)) },
  }));

const text = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 6 }), fc.array(table, { minLength: 1, maxLength: 3 }))
  .map(([texts, tables]): PublicText => {
    // Headings are told apart by their numbers.
    const numbered = (sections: readonly PublicSection[], sign: string) =>
      sections.map((one, index) => ({ ...one, title: `${sign}${index + 1}号${one.title}` }));
    return {
      title: '目标',
      department: '某局',
      year: 2023,
      parts: [
        { title: '整体', sections: numbered(texts, '甲') },
        { title: '项目', sections: numbered(tables, '乙') },
      ],
    };
  });

test('so do those of any text', () => {
  fc.assert(
    fc.property(text, (any) => {
      const { stoppedAt, inWord, inContents } = pages(any);
      expect(stoppedAt).toBeUndefined();
      expect(inWord).toEqual(inContents);
    }),
    { numRuns: sampleSize(10, 60), seed: 20230101, endOnFailure: true },
  );
});
