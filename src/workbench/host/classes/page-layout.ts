import { LAST_COLUMN, parseArea } from '../../../model/a1';
import { isWholeRows, splitReference } from '../area';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, isHostObject, NULL_OBJECT, stateOf, type HostClass } from '../host-class';
import { PAPER_SIZES, type PageSetup } from '../page-setup';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { areaOf, placeOf, sheetOf, toFlag, toNumber, toText } from './shared';

interface LayoutState {
  readonly sheet: string;
}

export const pageLayout: HostClass<LayoutState> = hostClass<LayoutState>({
  name: 'PageLayout',
  scalars: {
    Orientation: property('orientation', (value) => toText(value) as PageSetup['orientation']),
    PaperSize: property('paperSize', (value) => {
      if (!PAPER_SIZES.has(toText(value))) throw fault('InvalidArgument', `paper ${toText(value)}`);
      return toText(value);
    }),
    Zoom: {
      get: ({ sheet }, host) => page(sheet, host).zoom,
      set: ({ sheet }, value, host) => {
        const zoom = readZoom(value);
        // Reported not to take at times, without an error (office-js #1860).
        if (host.options.ignoresFitToPages && zoom.scale === undefined) return;
        page(sheet, host).zoom = zoom;
      },
    },
    CenterHorizontally: property('centerHorizontally', toFlag),
    CenterVertically: property('centerVertically', toFlag),
    BlackAndWhite: property('blackAndWhite', toFlag),
    PrintGridlines: property('printGridlines', toFlag),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  children: { HeadersFooters: (state) => headerFooterGroup(state) },
  reads: {
    GetPrintArea: (state, _, host) => printAreaOf(state, host) ?? notFound(),
    GetPrintAreaOrNullObject: (state, _, host) => printAreaOf(state, host) ?? NULL_OBJECT,
    GetPrintTitleRows: (state, _, host) => titleRowsOf(state, host) ?? notFound(),
    GetPrintTitleRowsOrNullObject: (state, _, host) => titleRowsOf(state, host) ?? NULL_OBJECT,
  },
  writes: {
    SetPrintArea: ({ sheet }, [place], host) => {
      page(sheet, host).printArea = isHostObject(place)
        ? areaOf(stateOf(range, place), host)
        : placeOf(host, sheet, toText(place)).area;
    },
    SetPrintTitleRows: ({ sheet }, [place], host) => {
      const area = isHostObject(place)
        ? areaOf(stateOf(range, place), host)
        : parseArea(splitReference(toText(place)).address);
      if (!area || (!isHostObject(place) && !isWholeRows(area))) throw fault('InvalidArgument', 'title rows');
      page(sheet, host).titleRows = { first: area.top, last: area.bottom };
    },
    SetPrintMargins: ({ sheet }, [unit, options], host) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[String(unit)];
      if (points === undefined) throw fault('InvalidArgument', String(unit));
      const margins = page(sheet, host).margins;
      for (const [name, value] of Object.entries(options as Record<string, number>)) {
        if (name in margins) margins[name as keyof typeof margins] = value * points;
      }
    },
  },
});

export const headerFooterGroup: HostClass<LayoutState> = hostClass<LayoutState>({
  name: 'HeaderFooterGroup',
  children: { DefaultForAllPages: (state) => headerFooter(state) },
});

export const headerFooter: HostClass<LayoutState> = hostClass<LayoutState>({
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'].map((name) => [
      name,
      {
        get: ({ sheet }: LayoutState, host: Host) => page(sheet, host).headersFooters[name] ?? '',
        set: ({ sheet }: LayoutState, value: unknown, host: Host) => {
          page(sheet, host).headersFooters[name] = toText(value);
        },
      },
    ]),
  ),
});

function page(sheet: string, host: Host): PageSetup {
  return host.model.extras(sheetOf(host, sheet).id).page;
}

/** A scale of 10–400 per cent, or pages of 1 and more; both, neither or 0 is no zoom. */
function readZoom(value: unknown): PageSetup['zoom'] {
  const zoom = Object.fromEntries(
    Object.entries((value ?? {}) as PageSetup['zoom']).filter(([, each]) => each !== undefined && each !== null),
  ) as PageSetup['zoom'];
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = zoom;
  const pages = [wide, high].filter((each) => each !== undefined);
  const fits = pages.length > 0 && pages.every((each) => Number.isInteger(each) && each >= 1 && each <= 32_767);
  const scales = scale !== undefined && Number.isInteger(scale) && scale >= 10 && scale <= 400;
  if (scale === undefined ? !fits : !scales || pages.length > 0)
    throw fault('InvalidArgument', `zoom ${JSON.stringify(value)}`);
  return zoom;
}

function property<K extends keyof PageSetup>(key: K, read: (value: unknown) => PageSetup[K]) {
  return {
    get: ({ sheet }: LayoutState, host: Host) => page(sheet, host)[key],
    set: ({ sheet }: LayoutState, value: unknown, host: Host) => {
      page(sheet, host)[key] = read(value);
    },
  };
}

function margin(side: keyof PageSetup['margins']) {
  return {
    get: ({ sheet }: LayoutState, host: Host) => page(sheet, host).margins[side],
    set: ({ sheet }: LayoutState, value: unknown, host: Host) => {
      page(sheet, host).margins[side] = toNumber(value);
    },
  };
}

function printAreaOf({ sheet }: LayoutState, host: Host) {
  const area = page(sheet, host).printArea;
  return area && rangeAreas({ sheet, areas: [area] });
}

function titleRowsOf({ sheet }: LayoutState, host: Host) {
  const rows = page(sheet, host).titleRows;
  return rows && range({ sheet, area: { top: rows.first, bottom: rows.last, left: 1, right: LAST_COLUMN } });
}

function notFound(): never {
  throw fault('ItemNotFound');
}
