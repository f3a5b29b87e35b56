import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partAt, partText, readPackage } from '../../src/xlsx/package/package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook with a 自评表 and a sheet of somebody's data that holds what this program does not model: chart, comments, table, filter,
 * outline, frozen panes, sparklines, newer validations, rich text, theme, custom XML, macros, a chain of calculation, the calendar of 1904.
 * `prefix` stands before every element of the main namespace; the sheets' parts have names of their own.
 */
export function workbookParts(prefix: '' | 'x:'): Map<string, string> {
  const main = (xml: string): string => HEAD + (prefix === '' ? xml : prefixed(xml, prefix));
  return new Map([
    ['[Content_Types].xml', HEAD + contentTypes()],
    ['_rels/.rels', HEAD + relations([['rId1', `${OFFICE}/officeDocument`, '/xl/workbook.xml']])],
    ['xl/workbook.xml', main(workbook())],
    [
      'xl/_rels/workbook.xml.rels',
      HEAD +
        relations([
          ['form', `${OFFICE}/worksheet`, 'worksheets/Form%20%E4%B8%80.xml'],
          ['data', `${OFFICE}/worksheet`, '/xl/worksheets/sheet1.xml'],
          ['styles', `${OFFICE}/styles`, 'styles.xml'],
          ['texts', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
          ['theme', `${OFFICE}/theme`, 'theme/theme1.xml'],
          ['chain', `${OFFICE}/calcChain`, 'calcChain.xml'],
          ['macros', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
          ['custom', `${OFFICE}/customXml`, '../customXml/item1.xml'],
        ]),
    ],
    ['xl/worksheets/Form 一.xml', main(formSheet())],
    ['xl/worksheets/sheet1.xml', main(dataSheet())],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      HEAD +
        relations([
          ['d', `${OFFICE}/drawing`, '../drawings/drawing1.xml'],
          ['v', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
          ['c', `${OFFICE}/comments`, '../comments1.xml'],
          ['t', `${OFFICE}/table`, '../tables/table1.xml'],
        ]),
    ],
    ['xl/styles.xml', main(styles())],
    [
      'xl/sharedStrings.xml',
      main(
        `<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>编号</t></si><si><r><rPr><b/><sz val="10.5"/></rPr><t>合</t></r><r><t xml:space="preserve">计 </t></r></si><si><t>拼音</t><rPh sb="0" eb="1"><t>pin</t></rPh></si></sst>`,
      ),
    ],
    ['xl/theme/theme1.xml', `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="主题"/>`],
    ['xl/calcChain.xml', `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="7"/><c r="C3"/><c r="C4"/></calcChain>`],
    ['xl/vbaProject.bin', '\u0000 no real macros'],
    ['customXml/item1.xml', '<any xmlns="urn:any"/>'],
    [
      'xl/comments1.xml',
      `${HEAD}<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A3" authorId="0"><text><t>注</t></text></comment></commentList></comments>`,
    ],
    [
      'xl/drawings/vmlDrawing1.vml',
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 2, 2, 3, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    ],
    [
      'xl/tables/table1.xml',
      `${HEAD}<table xmlns="${MAIN}" id="1" name="台账" displayName="台账" ref="G1:H3"><autoFilter ref="G1:H3"/><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>`,
    ],
    [
      'xl/drawings/drawing1.xml',
      `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp/><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    ],
    ['xl/drawings/_rels/drawing1.xml.rels', HEAD + relations([['c', `${OFFICE}/chart`, '../charts/chart1.xml']])],
    [
      'xl/charts/chart1.xml',
      `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart"><c:val><c:numRef><c:f>'数据 A&amp;B'!$B$2:$B$4</c:f></c:numRef></c:val></c:chartSpace>`,
    ],
  ]);
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}$2`).replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['/xl/worksheets/Form 一.xml', `${TYPES}.spreadsheetml.worksheet+xml`],
    ['/xl/worksheets/sheet1.xml', `${TYPES}.spreadsheetml.worksheet+xml`],
    ['/xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`],
    ['/xl/theme/theme1.xml', `${TYPES}.theme+xml`],
    ['/xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`],
    ['/xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`],
    ['/xl/tables/table1.xml', `${TYPES}.spreadsheetml.table+xml`],
    ['/xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`],
    ['/xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const endings = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['vml', `${TYPES}.vmlDrawing`],
    ['bin', 'application/vnd.ms-office.vbaProject'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types">${endings.join('')}${parts.join('')}</Types>`;
}

function workbook(): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><workbookPr date1904="1" codeName="本簿"/><bookViews><workbookView activeTab="1"/></bookViews>` +
    '<sheets><sheet name="自评表" sheetId="3" rel:id="form"/><sheet name="数据 A&amp;B" sheetId="7" rel:id="data"/></sheets>' +
    `<definedNames><definedName name="区" comment="说明">'数据 A&amp;B'!$B$2:$B$4</definedName></definedNames><calcPr calcId="191029" iterate="1"/></workbook>`
  );
}

function styles(): string {
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><b val="0"/><sz val="10.5"/><color theme="1"/><name val="等线"/><scheme val="minor"/></font><font><sz val="9"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" fillId="1" borderId="0" xfId="0" quotePrefix="1" applyFont="1"/></cellXfs></styleSheet>'
  );
}

/** The form of a fixture with a filter, an outline, an image's anchor and looks of its own. */
function formSheet(): string {
  const fixture = readPackage(readFileSync(join(__dirname, '../fixtures/files/01-font-10.5.xlsx')));
  const part = partAt(fixture, 'xl/worksheets/sheet1.xml');
  return (part ? partText(part) : '')
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace('<row r="8">', '<row r="8" ht="20.5" customHeight="1" outlineLevel="1" collapsed="0" hidden="false">')
    .replace('</sheetData>', '<row r="40"><c r="AB40" s="1"><v>1.50</v></c></row></sheetData><phoneticPr fontId="1"/>');
}

function dataSheet(): string {
  const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const xm = 'http://schemas.microsoft.com/office/excel/2006/main';
  return (
    `<worksheet xmlns="${MAIN}" xmlns:rel="${OFFICE}"><sheetPr codeName="S"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:H4"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4:B5"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="3" width="9.7109375" style="1"/></cols><sheetData>\n' +
    '  <row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\n' +
    '  <row r="2" outlineLevel="1"><c r="A2" s="1"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>4</v></c></row>\n' +
    '  <row><c><v>2</v></c><c><v>3</v></c><c><f t="shared" si="0"/><v>6</v></c></row>\n' +
    '  <row r="4" hidden="1"><c r="A4"><v>3</v></c><c r="B4"><v>4</v></c><c r="C4"><f t="shared" si="0"/><v>8</v></c></row>\n</sheetData>' +
    '<autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>' +
    '<hyperlinks><hyperlink ref="A3" location="自评表!A1" display="去"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>' +
    '<drawing rel:id="d"/><legacyDrawing rel:id="v"/><tableParts count="1"><tablePart rel:id="t"/></tableParts>' +
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="${xm}"><x14:dataValidation type="custom"><x14:formula1><xm:f>自评表!$A$1</xm:f></x14:formula1><xm:sqref>D3:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}"><x14:sparklineGroups xmlns:xm="${xm}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'数据 A&amp;B'!B2:B4</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`
  );
}
