import { posix } from 'node:path';
import { columnNumber, parseArea } from '../../src/model/a1';
import type { Area } from '../../src/model/cell';
import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  elementsOf,
  localName,
  parseXml,
  rootOf,
  textOf,
} from '../../src/xlsx/package/xml';
import type { XmlElement } from '../../src/xlsx/package/xml';

/** Texts of a file's parts by their path. */
type Parts = ReadonlyMap<string, string>;

/** What Excel would offer to repair in a workbook's package, a line each; none: its parts agree with each other. */
export function packageFaults(parts: Parts): string[] {
  const xml = new Map(
    [...parts].filter(([path]) => /\.(xml|rels|vml)$/.test(path)).map(([path, text]) => [path, text]),
  );
  const roots = new Map<string, XmlElement>();
  const broken: string[] = [];
  for (const [path, text] of xml) {
    try {
      roots.set(path, rootOf(parseXml(text)));
    } catch (error) {
      broken.push(`${path}: no XML (${String(error)})`);
    }
  }
  return [
    ...broken,
    ...typeFaults(parts, roots.get('[Content_Types].xml')),
    ...[...roots].flatMap(([path, root]) => (path.endsWith('.rels') ? relationFaults(parts, roots, path, root) : [])),
    ...workbookFaults(rootNamed(roots, 'workbook')),
    ...[...roots].flatMap(([path, root]) =>
      localName(root.name) === 'worksheet' ? sheetFaults(path, root, roots) : [],
    ),
    ...styleFaults(rootNamed(roots, 'styleSheet')),
  ];
}

/** A workbook's parts may stand anywhere under any name. */
function rootNamed(roots: ReadonlyMap<string, XmlElement>, name: string): XmlElement | undefined {
  return [...roots.values()].find((root) => localName(root.name) === name);
}

function typeFaults(parts: Parts, types: XmlElement | undefined): string[] {
  if (!types) return ['[Content_Types].xml is missing'];
  const of = (name: string, key: string) => childrenOf(types, name).map((each) => attribute(each, key) ?? '');
  const overrides = of('Override', 'PartName').map((name) => name.toLowerCase());
  const endings = of('Default', 'Extension').map((ending) => ending.toLowerCase());
  const paths = [...parts.keys()].filter((path) => path !== '[Content_Types].xml').map((path) => path.toLowerCase());
  return [
    ...repeated([...overrides, ...endings]).map((each) => `content type given twice: ${each}`),
    ...overrides.filter((name) => !paths.includes(name.slice(1))).map((name) => `content type without a part: ${name}`),
    ...paths
      .filter((path) => !overrides.includes(`/${path}`) && !endings.includes(path.replace(/^.*\./, '')))
      .map((path) => `no content type: ${path}`),
  ];
}

function relationFaults(
  parts: Parts,
  roots: ReadonlyMap<string, XmlElement>,
  path: string,
  root: XmlElement,
): string[] {
  const source = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  const relations = elementsOf(root).map((each) => ({
    id: attribute(each, 'Id') ?? '',
    target: attribute(each, 'Target') ?? '',
    external: attribute(each, 'TargetMode') === 'External',
  }));
  const known = new Set([...parts.keys()].map((each) => each.toLowerCase()));
  const place = (target: string) =>
    decodeURI(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target)).toLowerCase();
  const text = parts.get(source) ?? '';
  const prefixes = [...text.matchAll(/xmlns:(\w+)="[^"]*\/officeDocument\/2006\/relationships"/g)].map(
    ([, one]) => one,
  );
  const used = prefixes.flatMap((prefix) =>
    [...text.matchAll(new RegExp(`\\s${prefix ?? ''}:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]+)"`, 'g'))].map(
      ([, id = '']) => id,
    ),
  );
  const ids = relations.map(({ id }) => id);
  return [
    ...(source !== '' && !parts.has(source) ? [`relations of a part that is missing: ${path}`] : []),
    ...repeated(ids).map((id) => `${path}: ${id} twice`),
    ...relations
      .filter(({ external, target }) => !external && !known.has(place(target)))
      .map(({ id, target }) => `${path}: ${id} leads nowhere (${target})`),
    ...(roots.has(source) ? used.filter((id) => !ids.includes(id)).map((id) => `${source}: no relation ${id}`) : []),
  ];
}

function workbookFaults(root: XmlElement | undefined): string[] {
  if (!root) return ['the workbook is missing'];
  const sheets = childrenOf(childOf(root, 'sheets') ?? root, 'sheet');
  const names = sheets.map((sheet) => attribute(sheet, 'name') ?? '');
  const defined = descendantsOf(root, 'definedName').map((each) => ({
    key: `${(attribute(each, 'name') ?? '').toLowerCase()} of ${attribute(each, 'localSheetId') ?? 'all'}`,
    sheet: Number(attribute(each, 'localSheetId') ?? 0),
  }));
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `sheet name twice: ${name}`),
    ...names
      .filter((name) => name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name))
      .map((name) => `sheet name: ${name}`),
    ...repeated(sheets.map((sheet) => attribute(sheet, 'sheetId') ?? '')).map((id) => `sheet id twice: ${id}`),
    ...repeated(defined.map(({ key }) => key)).map((key) => `defined name twice: ${key}`),
    ...defined.filter(({ sheet }) => sheet >= sheets.length).map(({ key }) => `name of no sheet: ${key}`),
  ];
}

function sheetFaults(path: string, root: XmlElement, roots: ReadonlyMap<string, XmlElement>): string[] {
  const styles = rootNamed(roots, 'styleSheet');
  const count = (of: XmlElement | undefined, list: string) => elementsOf((of && childOf(of, list)) ?? EMPTY).length;
  const texts = childrenOf(rootNamed(roots, 'sst') ?? EMPTY, 'si').length;
  const looks = count(styles, 'cellXfs');
  const differences = count(styles, 'dxfs');
  return [
    ...cellFaults(root, looks, texts),
    ...mergeFaults(root),
    ...validationFaults(root),
    ...descendantsOf(root, 'cfRule')
      .filter((rule) => Number(attribute(rule, 'dxfId') ?? -1) >= differences)
      .map((rule) => `conditional format with look ${attribute(rule, 'dxfId') ?? ''} of ${differences}`),
  ].map((fault) => `${path}: ${fault}`);
}

function cellFaults(root: XmlElement, looks: number, texts: number): string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, 'sheetData') ?? EMPTY, 'row')) {
    const number = Number(attribute(row, 'r') ?? lastRow + 1);
    if (number <= lastRow) faults.push(`row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of childrenOf(row, 'c')) {
      const at = attribute(cell, 'r');
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at ?? '') ?? [];
      const column = at === null ? lastColumn + 1 : columnNumber(letters);
      if (at !== null && Number(digits) !== number) faults.push(`cell ${at} in row ${number}`);
      if (column <= lastColumn) faults.push(`cell ${at ?? ''} after column ${lastColumn}`);
      lastColumn = column;
      if (Number(attribute(cell, 's') ?? 0) >= Math.max(1, looks)) faults.push(`cell ${at ?? ''} has no look`);
      const value = childOf(cell, 'v');
      if (attribute(cell, 't') === 's' && Number(value ? textOf(value) : -1) >= texts)
        faults.push(`cell ${at ?? ''} has no text`);
    }
  }
  return faults;
}

function mergeFaults(root: XmlElement): string[] {
  const list = childOf(root, 'mergeCells');
  if (!list) return [];
  const merges = childrenOf(list, 'mergeCell').map((each) => attribute(each, 'ref') ?? '');
  const areas = merges.map(parseArea);
  return [
    ...(merges.length === 0 ? ['an empty list of merges'] : []),
    ...countFaults(list, merges.length),
    ...merges.filter((_, index) => !areas[index] || isOneCell(areas[index])).map((each) => `merge ${each}`),
    ...overlaps(areas).map(([one, other]) => `merges ${merges[one] ?? ''} and ${merges[other] ?? ''} overlap`),
  ];
}

function validationFaults(root: XmlElement): string[] {
  const list = childOf(root, 'dataValidations');
  if (!list) return [];
  const validations = childrenOf(list, 'dataValidation');
  const long = (each: XmlElement, name: string, most: number) => (attribute(each, name) ?? '').length > most;
  const where = (each: XmlElement) => attribute(each, 'sqref') ?? '';
  const areas = validations.flatMap((each) => where(each).split(' ').map(parseArea));
  return [
    ...(validations.length === 0 ? ['an empty list of validations'] : []),
    ...countFaults(list, validations.length),
    ...(areas.includes(null) ? ['a validation of no cells'] : []),
    ...overlaps(areas).map(() => 'two validations of one cell'),
    ...validations.flatMap((each) => [
      ...(['promptTitle', 'errorTitle'].some((name) => long(each, name, 32)) ? [`long title at ${where(each)}`] : []),
      ...(['prompt', 'error'].some((name) => long(each, name, 255)) ? [`long message at ${where(each)}`] : []),
      ...elementsOf(each)
        .filter((formula) => textOf(formula).length > 255 && /^\s*"/.test(textOf(formula)))
        .map(() => `long list at ${where(each)}`),
    ]),
  ];
}

function styleFaults(styles: XmlElement | undefined): string[] {
  if (!styles) return [];
  const count = (list: string) => elementsOf(childOf(styles, list) ?? EMPTY).length;
  const parts = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
    ['xfId', 'cellStyleXfs'],
  ] as const;
  const looks = elementsOf(childOf(styles, 'cellXfs') ?? EMPTY);
  return [
    ...elementsOf(styles).flatMap((list) => countFaults(list, elementsOf(list).length)),
    ...looks.flatMap((look, index) =>
      parts
        .filter(([key, list]) => Number(attribute(look, key) ?? 0) >= Math.max(1, count(list)))
        .map(([key]) => `xl/styles.xml: look ${index} has ${key} ${attribute(look, key) ?? ''}`),
    ),
  ];
}

function countFaults(list: XmlElement, count: number): string[] {
  const said = attribute(list, 'count');
  return said === null || Number(said) === count ? [] : [`${localName(list.name)} says ${said} and has ${count}`];
}

function overlaps(areas: readonly (Area | null)[]): (readonly [number, number])[] {
  return areas.flatMap((one, index) =>
    areas.slice(index + 1).flatMap((other, offset): (readonly [number, number])[] => {
      if (!one || !other) return [];
      const apart =
        one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;
      return apart ? [] : [[index, index + 1 + offset]];
    }),
  );
}

function isOneCell(area: Area | null | undefined): boolean {
  return !!area && area.top === area.bottom && area.left === area.right;
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

const EMPTY: XmlElement = rootOf(parseXml('<none/>'));
