import { parseArea } from '../../../model/a1';
import { references } from '../../../sheets/formula/references';
import { isTrue } from '../../../xlsx/book';
import { attribute, childOf } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import { plainPageSetup } from '../../host/page-setup';
import type { PageSetup } from '../../host/page-setup';
import { PAPERS } from '../measures';
import type { FileName } from './names';

export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/** The print set-up of a sheet; headers and footers are not shown, and stay. `names` are those of the sheet. */
export function pageOf(root: XmlElement, names: readonly FileName[]): PageSetup {
  const page = plainPageSetup();
  const said = (element: string, name: string): string | null => {
    const found = childOf(root, element);
    return found ? attribute(found, name) : null;
  };
  page.orientation = said('pageSetup', 'orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = PAPERS.find(([number]) => number === Number(said('pageSetup', 'paperSize') ?? 9))?.[1] ?? 'other';
  page.blackAndWhite = isTrue(said('pageSetup', 'blackAndWhite'));
  page.centerHorizontally = isTrue(said('printOptions', 'horizontalCentered'));
  page.centerVertically = isTrue(said('printOptions', 'verticalCentered'));
  page.printGridlines = isTrue(said('printOptions', 'gridLines'));
  page.zoom = zoomOf(root, (name) => said('pageSetup', name));
  for (const side of Object.keys(page.margins) as (keyof PageSetup['margins'])[])
    page.margins[side] = Number(said('pageMargins', side) ?? page.margins[side] / 72) * 72;
  page.printArea = areaOf(names, PRINT_AREA);
  page.titleRows = titleRowsOf(names);
  return page;
}

/** As many pages high as needed is written as 0. */
function zoomOf(root: XmlElement, said: (name: string) => string | null): PageSetup['zoom'] {
  const properties = childOf(root, 'sheetPr');
  const fit = properties && childOf(properties, 'pageSetUpPr');
  if (!fit || !isTrue(attribute(fit, 'fitToPage'))) return { scale: Number(said('scale') ?? 100) };
  const [wide, high] = [Number(said('fitToWidth') ?? 1), Number(said('fitToHeight') ?? 1)];
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(high > 0 && { verticalFitToPages: high }) };
}

/** The first of the areas that are printed. */
function areaOf(names: readonly FileName[], name: string): PageSetup['printArea'] {
  const formula = names.find((each) => each.name === name)?.formula ?? '';
  const [reference] = references(formula);
  return parseArea(
    formula
      .slice(reference?.prefix.length ?? 0)
      .split(',')[0]
      ?.replaceAll('$', '') ?? '',
  );
}

function titleRowsOf(names: readonly FileName[]): PageSetup['titleRows'] {
  const formula = names.find((each) => each.name === PRINT_TITLES)?.formula ?? '';
  const rows = references(formula).find(({ first, last }) => first.column === null && first.row !== null && last);
  return rows ? { first: rows.first.row ?? 1, last: rows.last?.row ?? 1 } : null;
}
