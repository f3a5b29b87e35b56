import type { BookSheet } from './book';
import { isTrue } from './book';
import { partText } from './package/package';
import { memoizeByPart } from './read-contents';
import { attribute, childOf, childrenOf, parseXml, rootOf } from './package/xml';
import { WINDOW } from './window';

/** Characters, as a Chinese Excel has them where a file says nothing. */
const USUAL_WIDTH = 8.38;

/** How wide the columns of the window are shown, from the first, in characters; 0: hidden. @throws Error when the part is damaged */
export function columnWidths({ part }: BookSheet): readonly number[] {
  return widths(part, () => {
    const root = rootOf(parseXml(beforeTheCells(partText(part))));
    const format = childOf(root, 'sheetFormatPr');
    const usual = Number((format && attribute(format, 'defaultColWidth')) ?? USUAL_WIDTH);
    const all = Array.from({ length: WINDOW.right }, () => usual);
    const list = childOf(root, 'cols');
    for (const column of list ? childrenOf(list, 'col') : []) {
      const said = (name: string) => Number(attribute(column, name) ?? NaN);
      const width = isTrue(attribute(column, 'hidden')) ? 0 : (attribute(column, 'width') ?? usual);
      all.fill(Number(width), said('min') - 1, said('max'));
    }
    return all;
  });
}

/** The worksheet's head as a document of its own: a sheet may be large. */
function beforeTheCells(xml: string): string {
  const name = /<((?:\w+:)?worksheet)[\s>]/.exec(xml)?.[1] ?? 'worksheet';
  const cells = xml.search(/<(?:\w+:)?sheetData[\s/>]/);
  return cells === -1 ? xml : `${xml.slice(0, cells)}</${name}>`;
}

const widths = memoizeByPart<readonly number[]>();
