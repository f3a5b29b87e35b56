import { documentNumberFormat } from '../../src/rules/document-number-format';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { applicationOf } from '../support/form';
import { caibannong201968 } from '../../src/catalog';
import { whileTyping } from '../support/rules';

const CONTEXT = { catalog: caibannong201968, byDocument: false, category: null, others: [], approvals: [] };
const found = (goal: string | { formula: string; value: string }) =>
  checkWith(whileTyping([documentNumberFormat]))(applicationOf({ goal, rows: [] }), CONTEXT);

test.each([
  ['冀财农[2021]26 号关于印发办法的通知', '冀财农〔2021〕26 号关于印发办法的通知'],
  ['根据冀组发【2018】14号', '根据冀组发〔2018〕14号'],
  ['冀财农﹝2022﹞155 号', '冀财农〔2022〕155 号'],
  ['财办农（2019）68号', '财办农〔2019〕68号'],
  ['财办农(2019)第68号文', '财办农〔2019〕第68号文'],
  ['冀财农〔2019]149号', '冀财农〔2019〕149号'],
  ['冀财农［2019］ 149 号', '冀财农〔2019〕 149 号'],
  ['冀财农【2019】150号（综合经费）冀财农[2019]50号', '冀财农〔2019〕150号（综合经费）冀财农〔2019〕50号'],
  ['依据【2018】14号\n和[2019]5号', '依据〔2018〕14号\n和〔2019〕5号'],
])('%s', (typed, mended) => {
  expect(found(typed)).toMatchObject([{ severity: 'hint', fix: { kind: 'set-text', text: mended } }]);
  expect(found(mended)).toEqual([]);
});

test.each([
  '冀财农〔2021〕26 号',
  '冀财农〔 2021 〕26号',
  '兴业小区（2019）3号楼',
  '铺设（2020）2号线',
  '（2024）年度目标',
  '（2024）26号',
  '完成项目（2024年）26号井',
  '见附件[1]第2号',
  '按相关文件要求',
])('silent: %s', (typed) => {
  expect(found(typed)).toEqual([]);
});

test('no repair of what a formula computes', () => {
  expect(found({ formula: '=A1', value: '冀财农[2021]26号' })[0]).not.toHaveProperty('fix');
});

test('one line for all cells, each cell once', () => {
  const rows = ['道路', '路灯'].map((name) => ({ 三级指标: name, 指标值: '≥2', 指标值确定依据: '冀财农[2021]26号' }));
  const { form, context } = exampleOf('项目名称：冀财农[2021]26号项目', ...rows);
  const findings = checkWith(whileTyping([documentNumberFormat]))(form, context);
  expect(findings).toHaveLength(3);
  expect(new Set(findings.map(({ group }) => group)).size).toBe(1);
});
