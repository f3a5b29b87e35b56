import { headFieldEmpty } from '../../src/rules/head-field-empty';
import { findingsOf } from '../support/rules';

test.each([
  ['年度：空', '年度未填'],
  ['项目负责人及联系电话：空', '项目负责人及联系电话未填'],
  ['主管部门：空', '主管部门未填'],
  ['实施单位：空', '实施单位未填'],
  ['财政拨款：空', '财政拨款未填'],
  ['表：自评表　项目负责人及联系电话：空', '项目负责人及电话未填'],
  ['表：自评表　主管部门：空', '主管部门未填'],
])('%s', (facts, what) => {
  expect(findingsOf(headFieldEmpty, facts)).toMatchObject([{ severity: 'warning', what }]);
});

test.each(['其他资金：空', '主管部门：无　实施单位：无', '项目名称：空', '年度资金总额：空', '年度：20XX'])(
  'silent: %s',
  (facts) => {
    expect(findingsOf(headFieldEmpty, facts)).toEqual([]);
  },
);
