import { lintFormula, type FormulaPlace } from './formula-lint';

const nested = (depth: number): string => `=${'ABS('.repeat(depth)}1${')'.repeat(depth)}`;
const many = (count: number): string => `=SUM(${Array.from({ length: count }, () => '1').join(',')})`;

const hits: readonly (readonly [string, string, FormulaPlace, RegExp])[] = [
  ['function off the list', '=XLOOKUP(A1,B1:B3,C1:C3)', 'cell', /XLOOKUP/],
  ['lower-case function off the list', '=let(a,1,a)', 'cell', /let/],
  ['prefixed newer function', '=_xlfn.TEXTJOIN(",",TRUE,A1:A3)', 'cell', /TEXTJOIN/],
  ['volatile function', '=OFFSET(A1,1,1)', 'cell', /OFFSET/],
  ['too long for a cell', `=${'A1+'.repeat(2730)}A1`, 'cell', /8193 characters, at most 8191/],
  ['too long for a rule', `${'A1+'.repeat(84)}A10`, 'conditional-format', /255 characters, at most 254/],
  ['nested too deep', nested(65), 'cell', /deeper than 64/],
  ['missing parenthesis', '=IF(A1>0,1,0', 'cell', /parentheses/],
  ['surplus parenthesis', '=IF(A1>0,1,0))', 'cell', /parentheses/],
  ['crossed brace', '=SUM({1,2)}', 'cell', /parentheses/],
  ['open quotation', '=IF(A1>0,"yes,0)', 'cell', /quotation/],
  ['array constant in a conditional format', 'OR(A1={1,2})', 'conditional-format', /array constant/],
  ['array constant in a validation', 'ISNUMBER(MATCH(A1,{1,2},0))', 'validation', /array constant/],
  ['comparison with empty text', '=IF(A1="",1,0)', 'cell', /LEN/],
  ['comparison with empty text, reversed', '=IF(""<>A1,1,0)', 'cell', /LEN/],
  ['comparison with a wildcard', '=IF(A1<>"?",1,0)', 'cell', /FIND/],
  ['logical compared with a number', '=IF(ISNUMBER(A1)>0,1,0)', 'cell', /logical/],
  ['logical in brackets compared with a number', '=SUMPRODUCT(((ISNUMBER(FIND("a",A1:A3)))>0)*1)', 'cell', /logical/],
  ['number compared with a comparison', '=IF(0<(A1>B1),1,0)', 'cell', /logical/],
  ['comparison with empty text, blanks between', '=IF(A1 = "",1,0)', 'cell', /LEN/],
  ['other workbook, quoted', "='[book.xlsx]表'!A1", 'cell', /another workbook/],
  ['other workbook, bare', '=[book.xlsx]表!A1', 'cell', /another workbook/],
  ['too many arguments', many(256), 'cell', /255 arguments/],
  ['double minus', '=SUMPRODUCT(--(LEN(A1:A3)>0))', 'cell', /"--"/],
  ['defined name', '=合计*2', 'cell', /unknown name 合计/],
  ['full-width comma', '=IF(A1>0，1,0)', 'cell', /unexpected character ，/],
  ['full-width parenthesis', '=ABS（A1)', 'cell', /unexpected character （/],
  ['long text constant', `="${'字'.repeat(256)}"`, 'cell', /text constant/],
  ['no leading sign in a cell', 'A1+1', 'cell', /starts with/],
  ['leading sign in a rule', '=LEN(A1)>0', 'validation', /without its leading/],
  ['error word', '=#REF!+1', 'cell', /error word #REF!/],
  ['error word of a lost sheet', '=表1!#REF!+1', 'cell', /error word #REF!/],
  ['whole columns', '=SUM(A:B)', 'cell', /whole rows or columns: A:B/],
  ['whole rows of another sheet', '=SUM(表1!1:3)', 'cell', /whole rows or columns: 表1!1:3/],
  ['several sheets', '=SUM(表1:表3!A1)', 'cell', /several sheets/],
  ['columns of a table', '=SUM(表[金额])', 'cell', /a table/],
  ['beyond the sheet', '=XFE1', 'cell', /unknown name XFE1/],
  ['comma in plain parentheses', '=SUM((A1,B1))', 'cell', /comma/],
];

const nearMisses: readonly (readonly [string, string, FormulaPlace])[] = [
  ['function on the list', '=IFERROR(VALUE(A1),"")', 'cell'],
  ['function name inside a text', '="XLOOKUP(A1)"', 'cell'],
  ['as long as allowed in a cell', `=${'A1+'.repeat(2729)}A10`, 'cell'],
  ['as long as allowed in a rule', `${'A1+'.repeat(84)}A1`, 'conditional-format'],
  ['as deep as allowed', nested(64), 'cell'],
  ['deep in plain parentheses', `=${'('.repeat(70)}1${')'.repeat(70)}`, 'cell'],
  ['parenthesis inside a text', '=IF(A1>0,"(",")")', 'cell'],
  ['doubled quotation mark', '="她说""好""，走了"', 'cell'],
  ['array constant in a cell', '=INDEX({1,1000},1,MATCH(A1,{"米","公里"},0))', 'cell'],
  ['brace inside a text of a rule', 'ISNUMBER(FIND("{",A1))', 'conditional-format'],
  ['empty text as a result', '=IF(LEN(A1)=0,"",A1)', 'cell'],
  ['comparison with a text', '=IF(A1="成本指标",1,0)', 'cell'],
  ['text of one quotation mark compared', '=A1=""""', 'cell'],
  ['empty text joined', '=A1&""', 'cell'],
  ['bracket inside a text', '=FIND("[book.xlsx]",A1)', 'cell'],
  ['own workbook, quoted sheet', "='表1 (2)'!$A$1", 'cell'],
  ['own workbook, bare sheet', '=表1!A1', 'cell'],
  ['as many arguments as allowed', many(255), 'cell'],
  ['minus of a negative number in parentheses', '=1-(-1)', 'cell'],
  ['absolute and mixed references, ranges', '=SUM($A$1:B$2,$C3)', 'cell'],
  ['logical word', '=IF(TRUE,1,FALSE)', 'cell'],
  ['percent and decimals', '=A1*5%+.5', 'cell'],
  ['text as long as allowed', `="${'字'.repeat(255)}"`, 'cell'],
  ['marks inside a text', '=SUBSTITUTE(A1,"，","")', 'cell'],
];

describe('lintFormula', () => {
  test.each(hits)('%s is found', (_, formula, place, expected) => {
    expect(lintFormula(formula, place).join('\n')).toMatch(expected);
  });

  test.each(nearMisses)('%s passes', (_, formula, place) => {
    expect(lintFormula(formula, place)).toEqual([]);
  });

  test('says everything that is wrong, not only the first thing', () => {
    expect(lintFormula('=LET(x,"",x="")', 'cell').length).toBeGreaterThanOrEqual(3);
  });
});
