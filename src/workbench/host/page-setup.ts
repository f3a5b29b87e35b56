import type { Area } from '../../model/cell';

/** Print set-up of a sheet, in Office.js's own words; margins in points. */
export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area | null;
  titleRows: { first: number; last: number } | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  headersFooters: Record<string, string>;
}

/** Office.js's own names of paper (Excel.PaperType), those that offices use. */
export const PAPER_SIZES: ReadonlySet<string> = new Set([
  'Letter',
  'Legal',
  'Executive',
  'Tabloid',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'User',
]);

export function plainPageSetup(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    printGridlines: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    headersFooters: {},
  };
}
