import { frameFieldMissing } from '../../src/rules/frame-field-missing';
import { findingsOf } from '../support/rules';

test('all missing fields in one line, at the title', () => {
  const facts = '年度：无　项目名称：无　项目负责人及联系电话：无　主管部门：无　实施单位：无　其他资金：无';
  expect(findingsOf(frameFieldMissing, facts)).toMatchObject([
    {
      severity: 'hint',
      at: { row: 1, column: 1 },
      what: '表样没有“年度”“项目名称”“项目负责人及联系电话”“主管部门”“实施单位”“其他资金”栏',
    },
  ]);
});

test.each([
  ['an empty field is there', '主管部门：空'],
  ['without any 资金情况 another rule speaks', '年度资金总额：无'],
  ["by the county's own frame", '审视：按本县表样　主管部门：无'],
])('silent: %s', (_, facts) => {
  expect(findingsOf(frameFieldMissing, facts)).toEqual([]);
});
