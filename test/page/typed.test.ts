import { linkIn } from '../../src/page/sheet/link';
import { typedContent } from '../../src/page/sheet/typed';

const PLAIN = { text: '', isNumber: false };
const PERCENT = { text: '96%', isNumber: true };

test.each([
  ['', null],
  ['95', 95],
  ['-0.5', -0.5],
  ['1,200.50', 1200.5],
  ['12,00', '12,00'],
  ['007', '007'],
  ['1234567890123456', '1234567890123456'],
  ['13900000005', 13900000005],
  ['≥95%', '≥95%'],
  ['95%', '95%'],
  ['=1+1', '=1+1'],
  ['1e5', '1e5'],
  ['两\n行', '两\n行'],
])('%j typed into a plain cell is %j', (text, value) => {
  expect(typedContent(text, PLAIN)).toEqual({ value });
});

test.each([
  ['97%', 0.97],
  ['14.3%', 0.143],
  ['0.97', 0.97],
  ['约97%', '约97%'],
])('%j typed into a cell of percents is %j', (text, value) => {
  expect(typedContent(text, PERCENT)).toEqual({ value });
});

test.each([
  [`=HYPERLINK("#'申报表'!E18","E18")`, { sheet: '申报表', row: 18, column: 5 }],
  [`=HYPERLINK("#'王''s'!A1","A1")`, { sheet: "王's", row: 1, column: 1 }],
  ['=HYPERLINK("#Sheet1!B2","B2")', { sheet: 'Sheet1', row: 2, column: 2 }],
  ['=HYPERLINK("https://example.com","x")', null],
  ['=SUM(A1)', null],
  [null, null],
])('%s leads to %j', (formula, place) => {
  expect(linkIn(formula)).toEqual(place);
});
