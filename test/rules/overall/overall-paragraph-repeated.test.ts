import { overallParagraphRepeated } from '../../../src/rules/overall/overall-paragraph-repeated';
import { overallFindings } from '../../support/overall';

const said = (itemised: string, measures = '') =>
  overallFindings(overallParagraphRepeated, { itemised, measures }).map(({ what }) => what);

const LONG = '加大资金投入力度，建立财政扶贫资金稳定增长机制';

test.each([
  ['in another part', LONG, LONG, `“${LONG}”与 B5 的一段相同`],
  ['with another number before it', `1、${LONG}。`, `2.${LONG}`, `“2.${LONG}”与 B5 的一段相同`],
  ['in one cell', `${LONG}。\n加强领导。\n${LONG}。`, '', `“${LONG}。”在本格写了两次`],
])('hit: %s', (_, itemised, measures, what) => {
  expect(said(itemised, measures)).toEqual([what]);
});

test('pasted twice, all of it is one line', () => {
  const findings = overallFindings(overallParagraphRepeated, {
    itemised: `${LONG}一。\n${LONG}二。\n${LONG}一。\n${LONG}二。`,
  });
  expect(findings.map(({ group }) => group)).toEqual(['repeated', 'repeated']);
});

test.each([
  ['short lines', '保障措施到位。', '保障措施到位。'],
  ['one word more', LONG, `${LONG}等`],
  ['a sentence of a longer paragraph', LONG, `${LONG}。加强领导，压实责任。`],
  ['another number in the text', '新安装太阳能路灯500盏，惠及群众', '新安装太阳能路灯600盏，惠及群众'],
])('silent: %s', (_, itemised, measures) => {
  expect(said(itemised, measures)).toEqual([]);
});
