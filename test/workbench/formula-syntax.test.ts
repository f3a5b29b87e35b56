import { assertFormula } from '../../src/workbench/host/formula-syntax';

test.each([
  'A1',
  '-A1%',
  'A1:B2',
  '\'汇总 表\'!B2&"x"',
  'SUM(A1:A3,,2)',
  'IF(A1<=2,"",IF(A1<>3,1,0))',
  'PI()',
  '(1+2)*-3^2',
  'LOOKUP(1,{1,2;3,-4})',
  '表1[金额]*2',
  '未定义的名称',
  'NO.SUCH.FUNCTION(1)',
  '#REF!+1',
  'SUM( A1 , B2 )',
])('%s is a formula', (text) => expect(() => assertFormula(`=${text}`)).not.toThrow());

test.each([
  '',
  '1+',
  '*2',
  'SUM(A1',
  'SUM(A1))',
  'A1 B2 +',
  '"x',
  '(1,2',
  '1 2',
  'IF(A1;2)',
  '{1,}',
  'A1==2',
  '()',
  '≥5',
])('%s is none', (text) => expect(() => assertFormula(`=${text}`)).toThrow());
