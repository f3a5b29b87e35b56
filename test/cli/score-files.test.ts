import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { packed, partsOf, textsOf } from '../xlsx/packages';
import { workbookParts } from '../xlsx/rich-workbook';

const FIXTURE = join(__dirname, '../fixtures/files/01-font-10.5.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'jichi-score-'));
const file = (name: string): string => join(folder, name);

async function score(...words: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const code = await run(['score', ...words], { out: () => undefined, err: (line) => err.push(line) });
  return { code, err: err.join('\n') };
}

test('the file itself is replaced with --force only, whole, with its rights, through a link', async () => {
  copyFileSync(FIXTURE, file('a.xlsx'));
  chmodSync(file('a.xlsx'), 0o640);
  symlinkSync(file('a.xlsx'), file('link.xlsx'));
  const before = readFileSync(file('a.xlsx'));
  expect((await score(file('a.xlsx'), '-o', file('a.xlsx'))).err).toMatch(/--force/);
  expect(readFileSync(file('a.xlsx'))).toEqual(before);
  expect(await score(file('link.xlsx'), '-o', file('link.xlsx'), '--force')).toEqual({ code: 0, err: '' });
  expect([...(await textsOf(readFileSync(file('a.xlsx')))).values()].join('')).toContain('<f>');
  expect(statSync(file('a.xlsx')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'link.xlsx']);
});

test('a workbook with macros keeps them and the ending that Excel asks for', async () => {
  const before = await packed(workbookParts(''));
  writeFileSync(file('m.xlsm'), before);
  expect((await score(file('m.xlsm'), '-o', file('m2.xlsx'))).err).toMatch(/\.xlsm/);
  expect((await score(file('m.xlsm'), '-o', file('m2.xlsm'))).code).toBe(0);
  const macros = 'xl/vbaProject.bin';
  expect((await partsOf(readFileSync(file('m2.xlsm')))).get(macros)).toBe((await partsOf(before)).get(macros));
  expect((await score(FIXTURE, '-o', file('n.xlsm'))).err).toMatch(/不含宏.*\.xlsx/);
});

test.each([
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', '.xlsm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', '.xltx'],
  ['application/vnd.ms-excel.template.macroEnabled.main+xml', '.xltm'],
])('%s, with or without macros in it, is written under %s only', async (type, ending) => {
  const parts = workbookParts('');
  parts.delete('xl/vbaProject.bin');
  const types = '[Content_Types].xml';
  parts.set(types, (parts.get(types) ?? '').replace('application/vnd.ms-excel.sheet.macroEnabled.main+xml', type));
  writeFileSync(file(`k${ending}`), await packed(parts));
  expect((await score(file(`k${ending}`), '-o', file('k2.xlsx'))).err).toContain(`以 ${ending} 结尾`);
  expect((await score(file(`k${ending}`), '-o', file(`k2${ending}`))).code).toBe(0);
});

test('a signed workbook is refused; with --force it is written, says so, and is signed no more', async () => {
  const signed = workbookParts('');
  const origin = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
  signed.set('_xmlsignatures/origin.sigs', '');
  signed.set('_xmlsignatures/sig1.xml', '<Signature/>');
  signed.set(
    '_rels/.rels',
    (signed.get('_rels/.rels') ?? '').replace(
      '</Relationships>',
      `<Relationship Id="s" Type="${origin}" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    ),
  );
  writeFileSync(file('s.xlsm'), await packed(signed));
  expect((await score(file('s.xlsm'), '-o', file('t.xlsm'))).err).toMatch(/数字签名.*--force/);
  const forced = await score(file('s.xlsm'), '-o', file('t.xlsm'), '--force');
  expect([forced.code, forced.err]).toEqual([0, expect.stringMatching(/数字签名/)]);
  const after = await textsOf(readFileSync(file('t.xlsm')));
  expect([...after.keys()].filter((path) => path.startsWith('_xml'))).toEqual([]);
  expect(after.get('_rels/.rels')).not.toContain('digital-signature');
});

test('a formula that cannot be worked out here is named, and has no stale result', async () => {
  const parts = workbookParts('');
  const sheet = 'xl/worksheets/sheet1.xml';
  const formulas: readonly (readonly [string, string, string])[] = [
    ['D2', 'SUM(自评表!H8:H10)', '77'],
    ['E2', 'INDIRECT(&quot;自评表!H8&quot;)', '78'],
    ['F2', 'RAND()+TODAY()', '79'],
    ['G2', '[1]别簿!A1+1', '80'],
    ['H2', 'MEDIAN(自评表!H8:H10)', '81'],
  ];
  const cells = formulas.map(([at, formula, value]) => `<c r="${at}"><f>${formula}</f><v>${value}</v></c>`).join('');
  parts.set(sheet, (parts.get(sheet) ?? '').replace('<v>4</v></c></row>', `<v>4</v></c>${cells}</row>`));
  writeFileSync(file('u.xlsm'), await packed(parts));
  const { code, err } = await score(file('u.xlsm'), '-o', file('v.xlsm'));
  expect([code, err]).toEqual([0, expect.stringMatching(/数据 A&B!E2、数据 A&B!H2。$/)]);
  const after = (await textsOf(readFileSync(file('v.xlsm')))).get(sheet) ?? '';
  const value = (at: string): string | undefined =>
    new RegExp(`<c r="${at}"[^>]*>.*?</c>`).exec(after)?.[0].match(/<v>(.*)<\/v>/)?.[1];
  expect(['D2', 'E2', 'F2', 'G2', 'H2'].map(value)).toEqual(['80', undefined, '79', '80', undefined]);
});

test.each([
  ['pdf', () => Buffer.from('%PDF-1.7 …'), /PDF.*另存为 \.xlsx/],
  [
    'ods',
    async () =>
      packed(
        new Map([
          ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
          ['content.xml', '<x/>'],
        ]),
      ),
    /\.ods.*另存为/,
  ],
  [
    'docx',
    async () =>
      packed(
        new Map([
          ['[Content_Types].xml', '<Types/>'],
          ['word/document.xml', '<w/>'],
        ]),
      ),
    /Word.*\.xlsx/,
  ],
  [
    'et',
    () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from('Workbook', 'utf16le'),
      ]),
    /\.xls 或 \.et.*另存为/,
  ],
])('a .%s file: how to save it', async (ending, bytes, sentence) => {
  writeFileSync(file(`x.${ending}`), await bytes());
  const { code, err } = await score(file(`x.${ending}`), '-o', file('y.xlsx'));
  expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
});
