import { address } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { ChartPlan } from '../../sheets/plan';
import {
  addPart,
  freePath,
  hasPart,
  inForm,
  OFFICE_RELATIONS,
  addRelation,
  relationsIn,
  rootAt,
} from '../package/draft';
import type { Draft } from '../package/draft';
import {
  appendChild,
  attribute,
  descendantsOf,
  newElement,
  parseXml,
  prefixOf,
  rootOf,
  setAttribute,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import { insertOrdered, WORKSHEET } from './child-order';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES = [
  ['xdr', `${DRAWING}/spreadsheetDrawing`],
  ['a', `${DRAWING}/main`],
] as const;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Puts charts on a sheet, in front of what is drawn there already. */
export function drawCharts(
  draft: Draft,
  sheet: { name: string; path: string; root: XmlElement },
  charts: readonly ChartPlan[],
): void {
  const drawing = drawingOf(draft, sheet);
  const root = rootAt(draft, drawing);
  const ids = descendantsOf(root, 'cNvPr').map((each) => Number(attribute(each, 'id')));
  let number = Math.max(0, ...ids);
  for (const chart of charts) {
    const path = freePath(draft, 'xl/charts', 'chart');
    addPart(
      draft,
      path,
      chartXml(chart, sheet.name),
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    const relation = addRelation(draft, drawing, 'chart', path);
    number += 1;
    const element = rootOf(parseXml(inForm(draft, anchor(chart.place, number, relation))));
    for (const [prefix, namespace] of NAMESPACES)
      if (!root.start.includes(`xmlns:${prefix}=`)) setAttribute(element, `xmlns:${prefix}`, inForm(draft, namespace));
    appendChild(root, element);
  }
}

/** The part in which a sheet's shapes are anchored. */
function drawingOf(draft: Draft, { path, root }: { path: string; root: XmlElement }): string {
  const there = relationsIn(draft, path).find(({ kind, target }) => kind === 'drawing' && hasPart(draft, target));
  if (there) return there.target;
  const drawing = freePath(draft, 'xl/drawings', 'drawing');
  const open = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">`;
  addPart(
    draft,
    drawing,
    `${DECLARATION}${open}</xdr:wsDr>`,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  setAttribute(root, 'xmlns:r', inForm(draft, OFFICE_RELATIONS));
  const id = addRelation(draft, path, 'drawing', drawing);
  insertOrdered(root, newElement(`${prefixOf(root)}drawing`, { 'r:id': id }), WORKSHEET);
  return drawing;
}

function anchor({ top, left, bottom, right }: Area, number: number, relation: string): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', left - 1, top - 1)}${corner('to', right, bottom)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE_RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** The numbers stand at the bars, so their axis is left out; several series are named by a legend. */
function chartXml({ kind, title, categories, series }: ChartPlan, sheet: string): string {
  const bars = kind === 'bar';
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE_RELATIONS}"><c:lang val="en-US"/><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:barChart><c:barDir val="${bars ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    series.map((one, number) => seriesXml(one, categories, sheet, number)).join('') +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:gapWidth val="60"/><c:axId val="${NAMES_AXIS}"/><c:axId val="${VALUES_AXIS}"/></c:barChart>` +
    `<c:catAx><c:axId val="${NAMES_AXIS}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:crossAx val="${VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${bars ? 'b' : 'l'}"/><c:crossAx val="${NAMES_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>` +
    (series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Unique within one chart. */
const NAMES_AXIS = 100_000_000;
const VALUES_AXIS = 100_000_001;

function seriesXml(
  { name, values }: ChartPlan['series'][number],
  categories: Area,
  sheet: string,
  number: number,
): string {
  const reference = (area: Area): string =>
    `<c:f>${escaped(`'${sheet.replaceAll("'", "''")}'!${absolute(area)}`)}</c:f>`;
  const cells = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>` +
    `<c:cat><c:strRef>${reference(categories)}<c:strCache><c:ptCount val="${cells(categories)}"/></c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef>${reference(values)}<c:numCache><c:ptCount val="${cells(values)}"/></c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** "$B$3:$B$9" */
function absolute({ top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number): string => address({ row, column }).replace(/[A-Z]+/, '$$$&$$');
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/'/g, '&apos;')
    .replace(/"/g, '&quot;');
}
