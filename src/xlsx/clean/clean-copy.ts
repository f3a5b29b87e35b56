import { parseArea } from '../../model/a1';
import type { Area } from '../../model/cell';
import type { CleanRequest, CleanSheet, TakenKind, TakenOut } from '../../sheets/clean-copy';
import { HINT_NAME } from '../../sheets/hint';
import type { Book, BookSheet, DefinedName } from '../book';
import { packageBytes, partAt, partKey, partText } from '../package/package';
import type { Package, Part } from '../package/package';
import { relationsOf, relatedPath } from '../package/relations';
import { attribute, descendantsOf, elementsOf, newElement, parseXml, printXml, rootOf, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { cleanSheetXml } from './clean-sheet';
import { cleanStylesXml } from './clean-styles';
import { createTexts } from './clean-texts';

export interface CleanCopy {
  readonly bytes: Uint8Array;
  readonly taken: readonly TakenOut[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The names of the standard in the file's own form of it: transitional or strict. */
interface Names {
  readonly main: string;
  readonly relations: string;
  readonly strict: boolean;
}

/**
 * A new file with the values and the look of the sheets that are asked for. It is written anew, part by part, of what is known to be
 * value or look; so that nothing goes along that nobody has thought of. Sheets that are not asked for are told of.
 */
export function cleanCopy(book: Book, request: CleanRequest): CleanCopy {
  const ledger = createLedger();
  const names = namesOf(book);
  const kept = request.sheets.flatMap((wanted) => {
    const sheet = book.sheets.find(({ name }) => name === wanted.name);
    return sheet ? [{ sheet, wanted }] : [];
  });
  const texts = createTexts(book.sharedStrings && partText(book.sharedStrings), request.hide);
  const sheets = kept.map(({ sheet, wanted }, index) => {
    const root = rootOf(parseXml(partText(sheet.part)));
    const tell = (kind: TakenKind, count: number, what: readonly string[] = []) =>
      ledger.tell(kind, sheet.name, count, what);
    tellRelated(book.package, sheet, root, tell);
    const printed = printAreasOf(book.names, sheet);
    return cleanSheetXml({ sheet: wanted, root, printed, front: index === 0 }, texts, tell, names.main);
  });
  tellRest(
    book,
    kept.map(({ sheet }) => sheet),
    ledger,
  );
  const theme = themeOf(book);
  const parts: (readonly [path: string, text: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length, theme !== null)],
    ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']], names)],
    ['xl/workbook.xml', workbookXml(book, kept, names)],
    ['xl/_rels/workbook.xml.rels', relationsXml(workbookRelations(sheets.length, theme !== null), names)],
    ...sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, DECLARATION + xml] as const),
    ['xl/sharedStrings.xml', `${DECLARATION}<sst xmlns="${names.main}">${texts.items.join('')}</sst>`],
    ...(book.styles
      ? [['xl/styles.xml', DECLARATION + cleanStylesXml(partText(book.styles), names.main)] as const]
      : []),
    ...(theme === null ? [] : [['xl/theme/theme1.xml', theme] as const]),
  ];
  const made: Package = {
    parts: new Map(parts.map(([path, text]): [string, Part] => [partKey(path), { path, entry: null, text }])),
  };
  return { bytes: packageBytes(made), taken: ledger.taken() };
}

function namesOf(book: Book): Names {
  const strict = /purl\.oclc\.org/.test(partTextAt(book.package, book.path).slice(0, 2000));
  return strict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
        strict,
      }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        strict,
      };
}

function partTextAt(from: Package, path: string): string {
  const part = partAt(from, path);
  return part ? partText(part) : '';
}

interface Kept {
  readonly sheet: BookSheet;
  readonly wanted: CleanSheet;
}

/** Only what the page needs: names that mean print areas and titles. */
function workbookXml(book: Book, kept: readonly Kept[], { main, relations, strict }: Names): string {
  const defined = kept.flatMap(({ sheet }, index) =>
    book.names
      .filter((name) => name.tab === sheet.tab && isOfPage(name) && isOnSheet(name.formula, sheet.name))
      .map(({ name, formula }) => newElement('definedName', { name, localSheetId: index }, formula)),
  );
  const root = newElement('workbook', { xmlns: main, 'xmlns:r': relations, ...(strict && { conformance: 'strict' }) }, [
    newElement('workbookPr', book.date1904 ? { date1904: '1' } : {}),
    newElement('bookViews', {}, [newElement('workbookView')]),
    newElement(
      'sheets',
      {},
      kept.map(({ sheet }, index) =>
        newElement('sheet', { name: sheet.name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
      ),
    ),
    ...(defined.length > 0 ? [newElement('definedNames', {}, defined)] : []),
  ]);
  return DECLARATION + printXml(root);
}

function workbookRelations(sheets: number, theme: boolean): readonly (readonly [kind: string, target: string])[] {
  return [
    ...Array.from({ length: sheets }, (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ...(theme ? [['theme', 'theme/theme1.xml'] as const] : []),
  ];
}

function relationsXml(relations: readonly (readonly [kind: string, target: string])[], names: Names): string {
  const list = relations.map(([kind, target], index) =>
    newElement('Relationship', { Id: `rId${index + 1}`, Type: `${names.relations}/${kind}`, Target: target }),
  );
  return DECLARATION + printXml(newElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, list));
}

function contentTypes(sheets: number, theme: boolean): string {
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${SPREADSHEET}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ...(theme ? [['/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml']] : []),
  ];
  const root = newElement('Types', { xmlns: `${PACKAGE}/content-types` }, [
    newElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    newElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...overrides.map(([PartName, ContentType]) => newElement('Override', { PartName, ContentType })),
  ]);
  return DECLARATION + printXml(root);
}

/** The colours of the file; one that leans on pictures is left out. */
function themeOf(book: Book): string | null {
  const path = relatedPath(book.package, book.path, 'theme');
  const part = path === null ? undefined : partAt(book.package, path);
  if (!part || relationsOf(book.package, part.path).length > 0) return null;
  return partText(part);
}

function isOfPage({ name }: DefinedName): boolean {
  return /^_xlnm\.print_(?:area|titles)$/i.test(name);
}

/** Whether a formula names nothing but areas of the sheet. */
function isOnSheet(formula: string, sheet: string): boolean {
  return areasIn(formula, sheet) !== null;
}

function printAreasOf(names: readonly DefinedName[], { name: sheet, tab }: BookSheet): readonly Area[] {
  const own = names.filter((name) => name.tab === tab && /^_xlnm\.print_area$/i.test(name.name));
  return own.flatMap(({ formula }) => areasIn(formula, sheet) ?? []);
}

function areasIn(formula: string, sheet: string): readonly Area[] | null {
  const before = [`'${sheet.replace(/'/g, "''")}'!`, `${sheet}!`];
  let rest = formula;
  for (const words of before) rest = rest.split(words).join('');
  const areas = rest.split(',').map(parseArea);
  return areas.every((area) => area !== null) ? areas : null;
}

type Ledger = ReturnType<typeof createLedger>;

function createLedger() {
  const taken = new Map<string, { kind: TakenKind; sheet: string | null; count: number; what: string[] }>();
  return {
    tell(kind: TakenKind, sheet: string | null, count: number, what: readonly string[] = []): void {
      if (count === 0) return;
      const key = `${kind} ${sheet ?? ''}`;
      const before = taken.get(key) ?? { kind, sheet, count: 0, what: [] };
      taken.set(key, { ...before, count: before.count + count, what: [...before.what, ...what] });
    },
    taken: (): readonly TakenOut[] => [...taken.values()],
  };
}

/** What hangs on a sheet by relations. */
function tellRelated(
  from: Package,
  { part }: BookSheet,
  root: XmlElement,
  tell: (kind: TakenKind, count: number, what?: readonly string[]) => void,
): void {
  const relations = relationsOf(from, part.path);
  for (const { kind, target, external } of relations) {
    if (external) tell('links', 1, [target]);
    else if (kind === 'comments')
      tell('comments', descendantsOf(rootOf(parseXml(partTextAt(from, target))), 'comment').length);
    else if (kind === 'drawing') tell('drawings', elementsOf(rootOf(parseXml(partTextAt(from, target)))).length);
    else if (OTHER_PARTS.has(kind)) tell('others', 1);
  }
  const inside = descendantsOf(root, 'hyperlink').filter((link) => attribute(link, 'location') !== null);
  tell('links', inside.length);
}

/** Beside comments and drawings, whose second parts (threads, shapes of notes) belong to the first. */
const OTHER_PARTS: ReadonlySet<string> = new Set([
  'table',
  'pivotTable',
  'queryTable',
  'oleObject',
  'control',
  'customProperty',
  'image',
]);

/** What the workbook holds beside its sheets. */
function tellRest({ package: from, sheets, names, path }: Book, kept: readonly BookSheet[], ledger: Ledger): void {
  const left = sheets.filter((sheet) => !kept.includes(sheet));
  ledger.tell(
    'sheets',
    null,
    left.length,
    left.map(({ name }) => name),
  );
  const rest = names.filter((name) => !isOfPage(name));
  const isHint = ({ name }: DefinedName) => name.toLowerCase().startsWith(HINT_NAME.split('.')[0] ?? HINT_NAME);
  ledger.tell('hints', null, rest.filter(isHint).length);
  const others = rest.filter((name) => !isHint(name));
  ledger.tell(
    'names',
    null,
    others.length,
    others.map(({ name }) => name),
  );
  const properties = propertiesIn(from);
  ledger.tell('properties', null, properties.length, properties);
  const links = relationsOf(from, path).filter(({ kind }) => kind === 'externalLink');
  const files = links.flatMap(({ target }) => relationsOf(from, target).map((relation) => relation.target));
  ledger.tell('links', null, links.length, files);
  const keys = [...from.parts.keys()];
  const has = (pattern: RegExp) => keys.filter((key) => pattern.test(key)).length;
  ledger.tell('macros', null, Math.min(1, has(/(^|\/)vbaproject\.bin$/)));
  ledger.tell('signatures', null, Math.min(1, has(/^_xmlsignatures\//)));
  ledger.tell(
    'others',
    null,
    has(/^(?:customxml\/item\d*\.xml|xl\/(?:connections\.xml|pivotcache\/.*definition.*\.xml|customdata\/))/),
  );
}

const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改人',
  Company: '单位',
  Manager: '经理',
  title: '标题',
  subject: '主题',
  description: '备注',
  keywords: '关键词',
};

/** "作者：张三"; those that say nothing of anybody are not named. */
function propertiesIn(from: Package): string[] {
  return ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].flatMap((path) => {
    const part = partAt(from, path);
    if (!part) return [];
    return elementsOf(rootOf(parseXml(partText(part)))).flatMap((element) => {
      const own = attribute(element, 'name');
      const word = PROPERTY_WORDS[element.name.slice(element.name.indexOf(':') + 1)] ?? own;
      const text = textOf(element).trim();
      return word && text !== '' ? [`${word}：${text}`] : [];
    });
  });
}
