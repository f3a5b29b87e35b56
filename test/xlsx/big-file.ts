import { zip } from '@cj-tech-master/excelts/archive';

/** An .xlsx file of one sheet with a few cells at the top left and `rows` rows of numbers and texts below, written by hand. */
export async function bigFile(rows: number, textLength = 1): Promise<Uint8Array> {
  const part = (text: string): Uint8Array =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return await zip()
    .add(
      '[Content_Types].xml',
      part(
        `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}.worksheet+xml"/></Types>`,
      ),
    )
    .add(
      '_rels/.rels',
      part(
        `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    )
    .add(
      'xl/workbook.xml',
      part(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="大表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    )
    .add(
      'xl/_rels/workbook.xml.rels',
      part(
        `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    )
    .add(
      'xl/worksheets/sheet1.xml',
      part(`<worksheet xmlns="${main}"><sheetData>${rowsXml(rows, 'x'.repeat(textLength))}</sheetData></worksheet>`),
    )
    .bytes();
}

function rowsXml(rows: number, text: string): string {
  const pieces = ['<row r="1"><c r="A1" t="inlineStr"><is><t>项目支出绩效目标申报表</t></is></c></row>'];
  for (let row = 2; row <= rows; row += 1) {
    pieces.push(
      `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="str"><v>${text}${row % 97}</v></c></row>`,
    );
  }
  return pieces.join('');
}
