import { parseArea } from '../../src/model/a1';
import { movedRule, type Structural } from '../../src/workbench/univer/moved-rule';

const inserted = (first: number, count: number, axis: 'row' | 'column' = 'row'): Structural => ({
  sheet: '表',
  axis,
  kind: 'inserted',
  first,
  count,
});
const deleted = (first: number, count: number, axis: 'row' | 'column' = 'row'): Structural => ({
  ...inserted(first, count, axis),
  kind: 'deleted',
});

test.each<[string, string, Structural, string | null, string]>([
  ['C3:C5', '=AND(LEN($B3)>0,$C3<=$C$6)', inserted(4, 2), 'C3:C7', '=AND(LEN($B3)>0,$C3<=$C$8)'],
  ['C3:C5', '=LEN($B3)>$C$2', inserted(3, 1), 'C4:C6', '=LEN($B4)>$C$2'],
  ['C3:C5', '=LEN($B3)>0', inserted(6, 1), 'C3:C5', '=LEN($B3)>0'],
  ['C3:C5', '=LEN($B3)>$C$6', deleted(3, 1), 'C3:C4', '=LEN($B3)>$C$5'],
  ['C3:C5', '=LEN($B3)>$C$6', deleted(6, 1), 'C3:C5', '=LEN($B3)>#REF!'],
  ['C3:C5', '=SUM($C$3:$C$5)>SUM(C:C)', deleted(4, 1), 'C3:C4', '=SUM($C$3:$C$4)>SUM(C:C)'],
  ['C3:C5', '=SUM($C$2:C3)>1', inserted(2, 1), 'C4:C6', '=SUM($C$3:C4)>1'],
  ['C3:C5', '=别处!$C$6+1', inserted(2, 1), 'C4:C6', '=别处!$C$6+1'],
  ['C3:C5', '="C6"&$C$6', inserted(6, 1), 'C3:C5', '="C6"&$C$7'],
  ['C3:C5', '=$D3>E$1', inserted(4, 1, 'column'), 'C3:C5', '=$E3>E$1'],
  ['C3:C5', '=$D3>$A$1', deleted(1, 1, 'column'), 'B3:B5', '=$C3>#REF!'],
  ['C3:C5', '=LEN($B3)>0', deleted(2, 5), null, ''],
  ['C3:C5', '0', inserted(1, 1), 'C4:C6', '0'],
])('%s %s', (area, formula, change, after, expected) => {
  const place = parseArea(area);
  const moved = movedRule({ sheet: '表', areas: place ? [place] : [], formulas: [formula] }, change);
  expect(moved && [moved.areas[0], moved.formulas[0]]).toEqual(after && [parseArea(after), expected]);
});

test('a rule of another sheet stays, what it points to is followed', () => {
  const areas = [{ top: 1, left: 1, bottom: 3, right: 1 }];
  expect(movedRule({ sheet: '汇总', areas, formulas: ['=A1>表!$C$6'] }, inserted(2, 2))).toEqual({
    areas,
    formulas: ['=A1>表!$C$8'],
  });
});
