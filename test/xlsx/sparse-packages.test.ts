import { openInModel } from '../../src/workbench/xlsx/fill-model';
import { saveModel } from '../../src/workbench/xlsx/save/workbook';
import { openXlsx } from '../../src/xlsx';
import { openModel } from '../support/office-host';
import { packageFaults } from '../support/package-check';
import { useVirtualTime } from '../support/virtual-time';
import { packed, textsOf } from './packages';
import { samplePlan } from './plan';
import { workbookParts } from './rich-workbook';

useVirtualTime();

const STYLES = 'xl/styles.xml';
const DATA = 'xl/worksheets/sheet1.xml';
const EMPTY = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** The workbook with a list of looks as a program wrote it; the cells of the data sheet name none. */
function withStyles(styles: string): Map<string, string> {
  const parts = workbookParts('');
  for (const path of [DATA, 'xl/worksheets/Form 一.xml'])
    parts.set(path, (parts.get(path) ?? '').replace(/\s(s|style|dxfId)="\d+"/g, ''));
  return parts.set(STYLES, styles);
}

async function withSheet(parts: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const workbook = await openXlsx(await packed(parts));
  await workbook.apply([{ kind: 'add-sheet', plan: { ...samplePlan(), name: '新表' } }]);
  return textsOf(await workbook.toBytes());
}

test.each([
  ['no looks at all', EMPTY],
  ['empty lists', EMPTY.replace('/>', '><fonts count="0"/><fills/><cellXfs count="0"></cellXfs></styleSheet>')],
  [
    'one fill',
    EMPTY.replace('/>', '><fills count="1"><fill><patternFill patternType="none"/></fill></fills></styleSheet>'),
  ],
])('a list of looks with %s first gets those of a plain cell', async (_, styles) => {
  const after = await withSheet(withStyles(styles));
  const written = after.get(STYLES) ?? '';
  expect(written).toMatch(/<fonts[^>]*><font\/>/);
  expect(written).toMatch(
    /<fills[^>]*><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/><\/fill>/,
  );
  expect(written).toMatch(/<borders[^>]*><border\/>/);
  expect(written).toMatch(/<cellXfs[^>]*><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\/>/);
  expect(packageFaults(after)).toEqual([]);
});

test('a type that is given for a part that is not there is given once when the part is made', async () => {
  const parts = workbookParts('');
  const types = '[Content_Types].xml';
  const sheet = '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/other+xml"/>';
  parts.set(types, (parts.get(types) ?? '').replace('</Types>', `${sheet}</Types>`));
  expect((await withSheet(parts)).get(types)?.match(/PartName="\/xl\/worksheets\/sheet2\.xml"/g)).toHaveLength(1);
});

describe('a word for a tab that the standard does not know hides nothing', () => {
  const parts = workbookParts('');
  parts.set('xl/workbook.xml', (parts.get('xl/workbook.xml') ?? '').replace(/<sheet /g, '<sheet state="show" '));

  test('in the file', async () => {
    const workbook = await openXlsx(await packed(parts));
    expect(workbook.tabs().map(({ hidden }) => hidden)).toEqual([false, false]);
    await workbook.apply([{ kind: 'delete-sheet', sheet: '数据 A&B' }]);
    expect(workbook.tabs()).toHaveLength(1);
  });

  test('in the workbench, where a file without looks opens, too', async () => {
    const model = openModel();
    const bytes = await packed(withStyles(EMPTY).set('xl/workbook.xml', parts.get('xl/workbook.xml') ?? ''));
    const opened = await openInModel(model, bytes);
    expect(model.sheets().map(({ hidden }) => hidden)).toEqual([false, false]);
    expect(saveModel(model, opened)).toBe(bytes);
    opened.close();
    model.dispose();
  });
});
