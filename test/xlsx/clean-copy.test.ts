import { cleanPlan } from '../../src/workbook/process/clean-copy';
import { readSheets } from '../../src/workbook/read/read-sheet';
import type { SheetPlan } from '../../src/sheets/plan';
import type { TakenKind } from '../../src/sheets/clean-copy';
import { createXlsx, openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { packageBytes, partAt, partText, readPackage, withPart } from '../../src/xlsx/package/package';
import type { Package } from '../../src/xlsx/package/package';
import { contentsOf, readZip } from '../../src/xlsx/package/zip';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { filledApplication } from '../support/correct-forms';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../support/project-stories';
import { packageFaults } from '../support/package-check';
import { collectedResults } from '../support/typed-list';

const [story] = PROJECT_STORIES;
if (!story) throw new Error('no story');

async function book(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

async function cleaned(workbook: XlsxWorkbook, only: readonly string[] | null = null) {
  const hidden = new Set(workbook.tabs().flatMap((tab) => (tab.hidden ? [tab.name] : [])));
  const plan = cleanPlan(await readSheets(workbook, { all: true }, true), hidden, only);
  return { plan, ...workbook.cleanCopy(plan.request) };
}

/** All contents of all parts, and their names. */
function everything(bytes: Uint8Array): string {
  return readZip(bytes)
    .map((entry) => `${entry.name}\n${new TextDecoder().decode(contentsOf(entry))}`)
    .join('\n');
}

/** Every kind of thing that must not go along, each with a word of its own that can be searched for. */
const SECRETS = {
  phone: '13812345678',
  identity: '130535199001011234',
  comment: '秘密批注',
  author: '秘密作者',
  company: '秘密单位',
  hiddenSheet: '秘密的表',
  inHiddenSheet: '秘密表里的字',
  hiddenRow: '秘密行里的字',
  hiddenColumn: '秘密列里的字',
  link: 'secret.example',
  file: '秘密文件.xlsx',
  name: '秘密名称',
  validation: '秘密提示',
  path: 'C:\\秘密路径',
  printer: '秘密打印机',
  header: '秘密页眉',
  style: '秘密样式',
  formula: 'CONCATENATE',
  revision: 'xr:uid',
} as const;

const NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function edited(from: Package, path: string, change: (text: string) => string): Package {
  const part = partAt(from, path);
  if (!part) throw new Error(`no ${path}`);
  return withPart(from, path, change(partText(part)));
}

const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A form as it was handed in, with all of that in it. */
async function dirty(): Promise<XlsxWorkbook> {
  const form = { ...filledApplication({ ...story!, contact: `王明 ${SECRETS.phone}` }, 'current'), name: '申报表' };
  const cells = form.cells.slice(0, 1).map((cell) => ({ ...cell, content: { value: SECRETS.inHiddenSheet } }));
  const nothing = { merges: [], validations: [], conditionalFormats: [], names: [] };
  const other: SheetPlan = { ...form, ...nothing, name: SECRETS.hiddenSheet, cells };
  const workbook = await book(form, other);
  let from = readPackage(await workbook.toBytes());
  from = edited(from, 'xl/workbook.xml', (xml) =>
    xml
      .replace(new RegExp(`(<sheet name="${SECRETS.hiddenSheet}")`), '$1 state="hidden"')
      .replace(/(<sheets>)/, `<fileVersion rupBuild="${SECRETS.path}"/>$1`)
      .replace(/<\/definedNames>/, `<definedName name="${SECRETS.name}">申报表!$A$1</definedName></definedNames>`),
  );
  from = edited(from, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(
        /<worksheet /,
        '<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{1}" ',
      )
      .replace(
        '</sheetData>',
        `<row r="90" hidden="1">${inline('A90', SECRETS.hiddenRow)}</row>` +
          `<row r="91">${inline('A91', `联系人 ${SECRETS.identity}`)}<c r="B91" t="str"><f>CONCATENATE("甲","乙")</f><v>甲乙</v></c>` +
          `<c r="C91"><v>13812345678</v></c>${inline('Z91', SECRETS.hiddenColumn)}</row></sheetData>`,
      )
      .replace(
        /<pageMargins/,
        `<hyperlinks><hyperlink ref="A1" r:id="rId90" xmlns:r="${NS}"/></hyperlinks><pageMargins`,
      )
      .replace(/<\/worksheet>/, `<legacyDrawing r:id="rId93" xmlns:r="${NS}"/></worksheet>`),
  );
  from = withPart(
    from,
    'xl/worksheets/_rels/sheet1.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId90" Type="${NS}/hyperlink" Target="https://${SECRETS.link}/" TargetMode="External"/>` +
      `<Relationship Id="rId91" Type="${NS}/comments" Target="../comments1.xml"/>` +
      `<Relationship Id="rId92" Type="${NS}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
  );
  from = withPart(
    from,
    'xl/comments1.xml',
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${SECRETS.author}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>${SECRETS.comment}</t></text></comment></commentList></comments>`,
  );
  from = withPart(from, 'xl/printerSettings/printerSettings1.bin', SECRETS.printer);
  from = withPart(
    from,
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${SECRETS.author}</dc:creator></cp:coreProperties>`,
  );
  from = withPart(
    from,
    'docProps/app.xml',
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${SECRETS.company}</Company></Properties>`,
  );
  from = edited(from, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="${NS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    ),
  );
  from = withPart(
    from,
    'xl/externalLinks/externalLink1.xml',
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  );
  from = withPart(
    from,
    'xl/externalLinks/_rels/externalLink1.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${NS}/externalLinkPath" Target="file:///${SECRETS.file}" TargetMode="External"/></Relationships>`,
  );
  from = edited(from, 'xl/styles.xml', (xml) =>
    /<\/cellStyles>/.test(xml)
      ? xml.replace('</cellStyles>', `<cellStyle name="${SECRETS.style}" xfId="0"/></cellStyles>`)
      : xml.replace(
          /<\/cellXfs>/,
          `</cellXfs><cellStyles count="1"><cellStyle name="${SECRETS.style}" xfId="0"/></cellStyles>`,
        ),
  );
  from = edited(from, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      .replace(/<headerFooter>[^]*?<\/headerFooter>/, '')
      .replace(/(<pageSetup[^>]*\/>)/, `$1<headerFooter><oddHeader>&amp;L${SECRETS.header}</oddHeader></headerFooter>`)
      .replace(
        /(<dataValidations[^>]*>)/,
        `$1<dataValidation type="none" promptTitle="${SECRETS.validation}" prompt="${SECRETS.validation}" sqref="A1"/>`,
      ),
  );
  return openXlsx(packageBytes(from));
}

test('of everything that must not be published nothing is left in the file, and each is told of', async () => {
  const from = await dirty();
  const before = everything(await from.toBytes());
  for (const secret of Object.values(SECRETS)) expect(before).toContain(secret);
  const { bytes, taken, plan } = await cleaned(from);
  const after = everything(bytes);
  for (const [what, secret] of Object.entries(SECRETS)) expect([what, after.includes(secret)]).toEqual([what, false]);
  expect(after).not.toMatch(/<f[\s>/]|jichi|<definedName name="(?!_xlnm\.Print)|校验标记|r:id="rId9/);
  expect(
    readZip(bytes)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const told = new Set(taken.map(({ kind }) => kind));
  const expected: readonly TakenKind[] = [
    'numbers',
    'formulas',
    'comments',
    'properties',
    'rows',
    'beside',
    'links',
    'names',
    'hints',
    'validations',
    'marks',
    'headers',
    'sheets',
  ];
  expect(expected.filter((kind) => !told.has(kind))).toEqual([]);
  expect(plan.hidden).toEqual([SECRETS.hiddenSheet]);
  expect(taken.find(({ kind }) => kind === 'properties')?.what).toEqual([
    `作者：${SECRETS.author}`,
    `单位：${SECRETS.company}`,
  ]);
  const parts = readZip(bytes).map((entry) => [entry.name, new TextDecoder().decode(contentsOf(entry))] as const);
  expect(packageFaults(new Map(parts))).toEqual([]);
});

test('what is to be published is as it was: texts, numbers, looks, merges, widths', async () => {
  const from = await dirty();
  const copy = await openXlsx((await cleaned(from)).bytes);
  const [before] = await from.read({ name: '申报表' }, { merges: true });
  const [after] = await copy.read({ name: '申报表' }, { merges: true });
  if (!before || !after) throw new Error('no sheet');
  const width = after.texts[0]?.length ?? 0;
  const shown = (row: readonly string[]) =>
    row.slice(0, width).map((text) => text.replaceAll(SECRETS.phone, '138****5678'));
  expect(after.texts.slice(0, 85)).toEqual(before.texts.slice(0, 85).map(shown));
  expect(after.merges).toEqual(before.merges);
  expect(copy.columnWidths('申报表').slice(0, width)).toEqual(from.columnWidths('申报表').slice(0, width));
  expect(after.texts[90]?.slice(0, 3)).toEqual(['联系人 130535********1234', '甲乙', '138****5678']);
});

test('formulas of a 自评表 become their results, its helpers are gone, and it reads as the same form', async () => {
  const from = await book({ ...filledSelfEvaluation(story!, 'formulas'), name: '自评表' });
  const { bytes, taken } = await cleaned(from);
  expect(taken.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['formulas', 'beside']));
  const copy = await openXlsx(bytes);
  const [before] = (await readSheets(from, { all: true }, true))[0]?.forms ?? [];
  const [after] = (await readSheets(copy, { all: true }, true))[0]?.forms ?? [];
  if (before?.kind !== 'self-evaluation' || after?.kind !== 'self-evaluation') throw new Error('no 自评表');
  expect(after.total?.score.value?.toFixed()).toBe(before.total?.score.value?.toFixed());
  expect(after.total?.score.formula).toBeNull();
  expect(after.indicators.map(({ score }) => score?.value?.toFixed())).toEqual(
    before.indicators.map(({ score }) => score?.value?.toFixed()),
  );
});

test.each(
  corpusTables()
    .slice(0, 12)
    .map((table) => [table.id, table] as const),
)('the published table %s is the same cell by cell', async (_, table) => {
  const from = await book(planOfCorpusTable(table));
  const copy = await openXlsx((await cleaned(from)).bytes);
  const [before] = await from.read({ all: true }, { merges: true });
  const [after] = await copy.read({ all: true }, { merges: true });
  const hide = cleanPlan([], new Set(), null).request.hide;
  expect(after?.texts).toEqual(before?.texts.map((row) => row.map(hide)));
  expect(after?.merges).toEqual(before?.merges);
});

test('a column that nobody sees stays in its place, empty', async () => {
  const from = await book(collectedResults());
  const [before] = await from.read({ all: true }, { merges: true });
  const hidden = edited(readPackage(await from.toBytes()), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<cols>[^]*?<\/cols>/, '<cols><col min="2" max="2" width="9" hidden="1"/></cols>'),
  );
  const { bytes, taken } = await cleaned(await openXlsx(packageBytes(hidden)));
  const [after] = await (await openXlsx(bytes)).read({ all: true }, { merges: true });
  expect(taken).toContainEqual(expect.objectContaining({ kind: 'columns', what: ['B 列'] }));
  const second = (grid: typeof before) => grid?.texts.map((row) => row[2 - grid.left] ?? '').join('');
  expect(second(before)).not.toBe('');
  expect(second(after)).toBe('');
  const others = after?.texts.map((row) => row.slice(2));
  expect(others).toEqual(before?.texts.slice(0, others?.length).map((row) => row.slice(2)));
  expect(others?.length).toBeGreaterThan(20);
});

test('a text that is merged out of a hidden row into sight stays', async () => {
  const plan = { ...filledApplication(story!, 'current'), name: '申报表' };
  const from = await book(plan);
  const merge = plan.merges.find(({ top, bottom }) => bottom > top);
  if (!merge) throw new Error('no merge over rows');
  const hidden = edited(readPackage(await from.toBytes()), 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(new RegExp(`<row r="${merge.top}"`), `<row hidden="1" r="${merge.top}"`),
  );
  const [before] = await from.read({ all: true }, { merges: true });
  const copy = await openXlsx((await cleaned(await openXlsx(packageBytes(hidden)))).bytes);
  const [after] = await copy.read({ all: true }, { merges: true });
  const at = (grid: typeof before) => grid?.texts[merge.top - grid.top]?.[merge.left - grid.left];
  expect(at(before)).not.toBe('');
  expect(at(after)).toBe(at(before));
});
