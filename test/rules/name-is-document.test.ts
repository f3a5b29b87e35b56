import { nameIsDocument } from '../../src/rules/name-is-document';
import { findingsOf } from '../support/rules';

const said = (name: string, facts = '') => findingsOf(nameIsDocument, `项目名称：${name} ${facts}`);

test.each([
  '冀财农[2019]149号河北省财政厅关于提前下达2020年省级财政扶贫专项资金预算的通知',
  '冀财农﹝2021﹞143号提前下达2022年省级财政衔接推进乡村振兴补助资金',
  '提前下达2023年省级财政衔接推进乡村振兴补助资金',
  '冀财农【2019】150号',
  '财农（2022）136号衔接资金',
  '省财政厅关于下达扶贫资金预算的通知',
  '关于村级道路建设的批复',
])('%s', (name) => {
  expect(said(name)).toMatchObject([{ severity: 'hint', at: { row: 3, column: 2 } }]);
});

test('a long title is cut short in the message', () => {
  expect(said('冀财农[2019]149号河北省财政厅关于提前下达2020年省级财政扶贫专项资金预算的通知')[0]?.what).toBe(
    '项目名称“冀财农[2019]149号河北省财政厅关于提前下达2020年…”是文件的文号或标题',
  );
});

test.each([
  '2023年中央财政衔接推进乡村振兴补助资金项目',
  '冀财农〔2021〕143号红星村道路硬化项目',
  '红星村道路硬化项目（冀财农〔2021〕143号）',
  '贫困村村内基础设施建设项目',
  '村级通知公告栏建设项目',
  '安排公益性岗位项目',
  '农业意见征集活动经费',
  '空',
])('silent: %s', (name) => {
  expect(said(name)).toEqual([]);
});

test("silent in a county's own frame", () => {
  expect(said('冀财农【2019】150号', '审视：按本县表样')).toEqual([]);
});
