import type { Form } from '../../src/model/form';
import { monitoringMissing } from '../../src/rules/monitoring-missing';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';

const said = (monitored: string, evaluated: string, more = '') =>
  findingsOf(monitoringMissing, `表：自评表　另有监控表：${monitored}　另有自评表：${evaluated}　${more}`);

test.each([
  ['饮水项目；路灯项目', '饮水项目；路灯项目'],
  ['饮水项目；路灯项目', '饮水项目；路灯项目；桥梁项目'],
])('%s of %s are monitored', (monitored, evaluated) => {
  expect(said(monitored, evaluated)).toMatchObject([
    {
      severity: 'hint',
      at: { row: 3, column: 2 },
      what: '工作簿里有同年度其他 2 个项目的监控表，没有本项目的监控表',
    },
  ]);
});

test.each([
  ['no 监控表 in the workbook', '无', '饮水项目；路灯项目'],
  ['one other project is monitored', '饮水项目', '饮水项目'],
  ['two sheets of one project', '饮水项目；饮水 项目', '饮水项目'],
  ['only half of them are', '饮水项目；路灯项目', '饮水项目；路灯项目；桥梁项目；水渠项目'],
  ['this one is', '红星村道路硬化项目；饮水项目；路灯项目', '饮水项目；路灯项目'],
  ['one may be of this project under another name', '红星村道路项目；饮水项目；路灯项目', '饮水项目；路灯项目'],
  ['one is not named', '空；饮水项目；路灯项目', '饮水项目；路灯项目'],
  ['one is not named, nor is its 自评表', '空；饮水项目；路灯项目', '空；饮水项目；路灯项目'],
])('silent: %s', (_, monitored, evaluated) => expect(said(monitored, evaluated)).toEqual([]));

test.each(['项目名称：空', '项目名称：无', '年度：2023'])('silent: %s', (fact) => {
  expect(said('饮水项目；路灯项目', '饮水项目；路灯项目', fact)).toEqual([]);
});

test('silent on the other forms', () => {
  const { context } = exampleOf('另有监控表：饮水项目；路灯项目　另有自评表：饮水项目；路灯项目');
  for (const kind of ['申报表', '监控表', '审核表']) {
    const form: Form = exampleOf(`表：${kind}`).form;
    expect(checkWith([monitoringMissing])(form, context)).toEqual([]);
  }
});
