import { missing, pieces } from '../packages';
import type { Parts } from '../packages';

/** What a package lost or got changed although a form that was put into it has no business there. */
export interface Losses {
  /** A line each; none: all that was in the file stands where it stood. */
  readonly faults: readonly string[];
  /** Cells of other sheets that hold the same formula with another result, or without one: D23. */
  readonly results: readonly string[];
}

/** `after`: the same package with one more sheet, or with its own sheets changed by that. */
export function lossesOf(before: Parts, after: Parts): Losses {
  const added = [...after.keys()].filter((path) => !before.has(path));
  const changed = [...before].filter(([path, text]) => after.has(path) && after.get(path) !== text);
  const each = changed.map(([path, text]) => partLosses(path, text, after.get(path) ?? ''));
  return {
    faults: [
      ...[...before.keys()]
        .filter((path) => !after.has(path) && !isChain(path) && !isSignature(path))
        .map((path) => `lost: ${path}`),
      ...added.filter((path) => !mayBeAdded(path)).map((path) => `added: ${path}`),
      ...each.flatMap(({ faults }) => faults),
    ],
    results: each.flatMap(({ results }) => results),
  };
}

/** Some programs write the paths of Windows. */
export function withSlashes(parts: Parts): Map<string, string> {
  return new Map([...parts].map(([path, text]) => [path.replace(/\\/g, '/').replace(/^\/+/, ''), text]));
}

/** Formulas without a value: who does not calculate sees nothing there. */
export function withoutValue(sheet: string): string[] {
  return [...cellsOf(sheet)].flatMap(([at, cell]) =>
    /<(?:\w+:)?f[\s>/]/.test(cell) && !/<(?:\w+:)?v[\s>/]/.test(cell) ? [at] : [],
  );
}

function isChain(path: string): boolean {
  return /calcchain\.xml$/i.test(path);
}

/** A file that is changed is no longer the one that was signed: the command line asks for --force, the pages ask. */
function isSignature(text: string): boolean {
  return /_xmlsignatures\//i.test(text);
}

function mayBeAdded(path: string): boolean {
  return /^xl\/(worksheets\/sheet\d+|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(path);
}

function partLosses(path: string, before: string, after: string): Losses {
  if (/<(?:\w+:)?worksheet[\s>]/.test(before.slice(0, 2000))) return sheetLosses(path, before, after);
  const isList = /<(?:\w+:)?(workbook|styleSheet|Types|Relationships)[\s>]/.test(before);
  if (isChain(path)) return { faults: outOf(path, pieces(after), pieces(before)), results: [] };
  if (!isList) return { faults: [`changed: ${path}`], results: [] };
  const faults = outOf(path, uncounted(before), uncounted(after));
  return { faults: [...faults, ...styleLosses(path, before, after)], results: [] };
}

/** What there is more of says how much there is; a list that was empty is no longer closed at once; a sheet needs the prefix of relations. */
function uncounted(xml: string): string[] {
  return pieces(xml)
    .map((piece) => piece.replace(/\s(?:count|fullCalcOnLoad|xmlns:r)\s*=\s*(?:"[^"]*"|'[^']*')/g, ''))
    .map((piece) => piece.replace(/\s*\/?>$/, '>'));
}

function outOf(path: string, wanted: readonly string[], there: readonly string[]): string[] {
  return missing(wanted, there)
    .filter((piece) => !isSignature(piece))
    .slice(0, 3)
    .map((piece) => `${path}: no more ${piece.slice(0, 200)}`);
}

const LOOKS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** Cells name their looks by number: each list begins as it was. */
function styleLosses(path: string, before: string, after: string): string[] {
  if (!/<(?:\w+:)?styleSheet[\s>]/.test(before)) return [];
  const list = (xml: string, name: string): string =>
    new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1]?.trimEnd() ?? '';
  return LOOKS.filter((name) => !list(after, name).startsWith(list(before, name))).map(
    (name) => `${path}: ${name} do not begin as they did`,
  );
}

function sheetLosses(path: string, before: string, after: string): Losses {
  const [had, has] = [cellsOf(before), cellsOf(after)];
  const changed = [...new Set([...had.keys(), ...has.keys()])].filter((at) => had.get(at) !== has.get(at));
  const isResult = (at: string): boolean => withoutResult(had.get(at)) === withoutResult(has.get(at));
  const around = [before, after].map((xml) => pieces(xml.replace(CELL, '')).join('\n'));
  return {
    faults: [
      ...changed.filter((at) => !isResult(at)).map((at) => `${path}: ${at} was ${had.get(at)} and is ${has.get(at)}`),
      ...(around[0] === around[1] ? [] : [`${path}: changed outside of its cells`]),
    ],
    results: changed.filter(isResult).map((at) => `${path}: ${at} was ${had.get(at)} and is ${has.get(at)}`),
  };
}

const CELL = /<((?:\w+:)?c)(?:\s[^>]*?)?(?:\/>|>[^]*?<\/\1>)/g;

/** By their address; those that name none by their place in the text. */
function cellsOf(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(CELL)].map(([cell], index) => [/\sr\s*=\s*["']([^"']*)/.exec(cell)?.[1] ?? `#${index}`, cell]),
  );
}

function withoutResult(cell: string | undefined): string {
  return cell === undefined || !/<(?:\w+:)?f[\s>/]/.test(cell)
    ? `no formula ${cell}`
    : cell
        .replace(/\st\s*=\s*["'](?:str|e|b|n|d|s)["']/, '')
        .replace(/<((?:\w+:)?v)(?:\s[^>]*)?(?:\/>|>[^]*?<\/\1>)/, '');
}
