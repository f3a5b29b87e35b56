import { openXlsx } from '../../src/xlsx';
import { packageFaults } from '../support/package-check';
import { packed, textsOf } from './packages';
import { samplePlan } from './plan';
import { workbookParts } from './rich-workbook';

const COMMON = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\//g;

/** "Strict Open XML 电子表格", as Excel saves it: the same parts under other namespaces. */
function strict(parts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...parts].map(([path, text]) => [path, text.replace(COMMON, 'http://purl.oclc.org/ooxml/$1/')]));
}

test('what is put into a file in the strict form of the standard is in that form, too', async () => {
  const before = strict(workbookParts(''));
  before.delete('xl/styles.xml');
  const workbook = await openXlsx(await packed(before));
  const chart = { kind: 'bar', title: '得分', place: { top: 1, left: 5, bottom: 9, right: 9 } } as const;
  const area = { top: 2, left: 1, bottom: 4, right: 1 };
  const charts = [{ ...chart, categories: area, series: [{ name: '得分', values: area }] }];
  await workbook.apply([{ kind: 'add-sheet', plan: { ...samplePlan(), name: '新表', charts } }]);
  const after = await textsOf(await workbook.toBytes());
  const written = [...after].filter(([path, text]) => before.get(path) !== text);
  expect(written.map(([path]) => path).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/charts/chart2.xml',
    'xl/drawings/_rels/drawing2.xml.rels',
    'xl/drawings/drawing2.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(written.filter(([, text]) => new RegExp(COMMON.source).test(text)).map(([path]) => path)).toEqual([]);
  expect(packageFaults(after)).toEqual([]);
});
