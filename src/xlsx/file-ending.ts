import type { Book } from './book';
import { partAt, partKey, partText } from './package/package';
import { attribute, childrenOf, parseXml, rootOf } from './package/xml';

/** Excel opens a file only under the ending that belongs to the type of its workbook. */
export type Ending = '.xlsx' | '.xlsm' | '.xltx' | '.xltm' | '.xlam';

const ENDINGS: readonly (readonly [RegExp, Ending])[] = [
  [/template\.macroEnabled/i, '.xltm'],
  [/addin\.macroEnabled/i, '.xlam'],
  [/macroEnabled/i, '.xlsm'],
  [/template/i, '.xltx'],
];

/** @throws Error when the list of types is no XML */
export function endingOf({ package: from, path }: Book): Ending {
  const list = partAt(from, '[Content_Types].xml');
  const types = list && rootOf(parseXml(partText(list)));
  const own = types && childrenOf(types, 'Override').find((each) => isNamed(attribute(each, 'PartName'), path));
  const said = (own && attribute(own, 'ContentType')) ?? '';
  return ENDINGS.find(([type]) => type.test(said))?.[1] ?? '.xlsx';
}

function isNamed(name: string | null, path: string): boolean {
  return name !== null && partKey(name) === partKey(path);
}
