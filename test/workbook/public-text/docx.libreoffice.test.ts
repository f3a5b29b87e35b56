import { publicTextDocx } from '../../../src/workbook/public-text/docx';
import { partsOf } from '../../support/docx-text';
import { pagesOfDocx } from '../../support/libreoffice';
import { DOCUMENTS, publicTextOf, publicWorkbookPlans } from '../../support/public-workbook';
import { contentsOf, pagesOf, printedPages } from '../../support/public-pages';
import { sampled } from '../../support/sample';

test('is A4, its contents a field that says the pages and asks for nothing, its tables in Chinese fonts', async () => {
  const { text } = await publicTextOf(publicWorkbookPlans('001'));
  const parts = await partsOf(await publicTextDocx(text));
  const document = parts.get('word/document.xml') ?? '';
  expect(document.match(/<w:pgSz [^>]*w:w="11906" w:h="16838"/g)).toHaveLength(2);
  expect(document).toMatch(/TOC [^<]*\\o (?:&quot;|")1-2(?:&quot;|")/);
  expect(document).not.toMatch(/w:dirty="(?:true|1)"/);
  expect(parts.get('word/settings.xml')).not.toMatch(/updateFields/);
  const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
  expect(links.length).toBe(13);
  expect(marks).toEqual(links);
});

test.each(sampled(DOCUMENTS, 3, 4))(
  'the contents of %s say the pages on which LibreOffice prints',
  async (document) => {
    const { text } = await publicTextOf(publicWorkbookPlans(document), { year: 2023, department: '某局' });
    const pages = await pagesOfDocx(await publicTextDocx(text));
    const entries = contentsOf(pages);
    expect(entries.map(({ title }) => title)).toEqual(
      text.parts
        .flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)])
        .map(withoutBlanks),
    );
    const titles = entries.map(({ title }) => title);
    expect(pagesOf(titles, printedPages(pages))).toEqual(entries.map(({ page }) => page));
  },
);

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
