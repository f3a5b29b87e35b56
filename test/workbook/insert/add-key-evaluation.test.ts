import type { SheetPlan } from '../../../src/sheets/plan';
import { addKeyEvaluation } from '../../../src/workbook/insert/add-key-evaluation';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';

const [selfEvaluation] = correctSelfEvaluations();
const [application] = correctApplications();
if (!selfEvaluation || !application) throw new Error('no form');

async function bookOf(plan: SheetPlan) {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  const [grid] = await book.read({ name: plan.name }, { merges: false });
  return { book, form: { sheet: grid?.id ?? '' } };
}

test.each([
  ['operating', '经营性项目', ['带贫减贫', '收益分配', '保值增值', '风险管控']],
  ['public', '公益性项目', ['带动效应', '运营管护']],
] as const)('%s: a row a point, with what the 自评表 says of the project', async (type, heading, points) => {
  const { book, form } = await bookOf(selfEvaluation.plan);
  const result = await addKeyEvaluation(book, { form, type });
  if (!result.ok) throw new Error(result.message);
  expect(result.sheetName).toMatch(/^重点评价（.+）$/);
  const [sheet, made] = await readSheets(book, { all: true }, false);
  const texts = made?.grid.texts ?? [];
  const project = sheet?.forms[0]?.project;
  expect(texts[2]).toEqual(['项目名称', '', project?.name?.text, '自评得分', expect.stringMatching(/^9\d/)]);
  expect(texts[3]).toEqual(['主管部门', '', project?.department?.text, '实施单位', project?.implementer?.text]);
  expect(texts[5]?.[0]).toBe(`${heading}（财办农〔2019〕68号第五节二）`);
  const followUp = ['效益指标的持续效益', '满意度指标的持续效益'];
  expect(texts.slice(5).flatMap(([number, point]) => (Number(number) > 0 ? [[number, point]] : []))).toEqual(
    [...points, ...followUp].map((point, index) => [String(index + 1), point]),
  );
  expect(made?.forms).toEqual([]);
});

test('a second one has a name of its own, and both can be taken back', async () => {
  const { book, form } = await bookOf(selfEvaluation.plan);
  const first = await addKeyEvaluation(book, { form, type: 'public' });
  const second = await addKeyEvaluation(book, { form, type: 'public' });
  if (!first.ok || !second.ok) throw new Error('refused');
  expect(second.sheetName).not.toBe(first.sheetName);
  await second.undo.revert();
  await first.undo.revert();
  expect(await book.read({ all: true }, { merges: false })).toHaveLength(1);
});

test('only of a 自评表', async () => {
  const { book, form } = await bookOf(application.plan);
  expect(await addKeyEvaluation(book, { form, type: 'public' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('不是绩效目标自评表'),
  });
});
