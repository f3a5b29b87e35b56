import { approve } from '../../../src/workbook/process/approve';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readPublicSources } from '../../../src/workbook/public-text/sources';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { composePublicText } from '../../../src/workbook/public-text/compose';
import { createXlsx } from '../../../src/xlsx';
import type { PublicText } from '../../../src/model/public-text';
import { caibannong201968 } from '../../../src/catalog';
import { drawApplication } from '../../../src/sheets/draw/application';
import { correctApplications } from '../../support/correct-forms';
import { composedOf, publicTextOf, publicWorkbookPlans } from '../../support/public-workbook';
import { REGISTERED } from '../../support/registered';

const headings = ({ parts }: PublicText) =>
  parts.map(({ title, sections }) => [title, ...sections.map((section) => section.title)]);

const [application] = correctApplications();
if (!application) throw new Error('no form');

const blank = drawApplication({
  ruleSet: caibannong201968,
  category: null,
  year: null,
  wording: '2019',
  name: '申报表',
});

test('专项资金 first, then 预算项目, each numbered from 1, by the captions of the sheets', async () => {
  const { text } = await publicTextOf(publicWorkbookPlans('001'));
  expect(text).toMatchObject({ department: '顺平县扶贫开发办公室', year: null });
  expect(headings(text)).toEqual([
    ['部门整体绩效目标', '一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施'],
    ['专项资金绩效目标', '1、财政资金收益扶贫项目贴息项目绩效目标表', '2、扶贫工作经费绩效目标表'],
    [
      '预算项目绩效目标',
      '1、2020年扶贫办工作综合经费绩效目标表',
      '2、2020年脱贫办工作经费绩效目标表',
      '3、冀财农[2019]137号河北省财政厅关于提前下达2020年中央财政扶贫专项资金预算的通知绩效目标表',
      '4、冀财农[2019]149号河北省财政厅关于提前下达2020年省级财政扶贫专项资金预算的通知绩效目标表',
      '5、冀财农【2019】150号河北省财政厅关于提前下达2020年省级财政扶贫专项资金（驻村工作队综合经费）预算的通知 冀财农[2019]50号绩效目标表',
    ],
  ]);
});

test('only what was chosen, in the order and the part that were chosen', async () => {
  const plans = publicWorkbookPlans('003');
  const { text, sheets } = await publicTextOf(plans, {
    overall: false,
    tables: [
      { key: '003-08 1', part: 'projects' },
      { key: '003-01 1', part: 'projects' },
      { key: '003-05 1', part: 'funds' },
      { key: 'gone', part: 'funds' },
    ],
  });
  expect(headings(text)).toEqual([
    ['专项资金绩效目标', '1、贫困村驻村工作经费绩效目标表'],
    ['预算项目绩效目标', '1、支持乡域经济发展经费绩效目标表', '2、村党组织活动经费绩效目标表'],
  ]);
  expect(sheets.map(({ name }) => name)).toEqual([
    '1 贫困村驻村工作经费',
    '2 支持乡域经济发展经费',
    '3 村党组织活动经费',
  ]);
});

test('what must be corrected holds it back, unless somebody insists; what is left out holds nothing back', async () => {
  const plans = publicWorkbookPlans('003');
  const composed = await composedOf(plans, false);
  expect(composed).toMatchObject({ kind: 'held', held: [{ sheetName: '003-05' }] });
  expect((await composedOf(plans)).kind).toBe('composed');
  const tables = [{ key: '003-01 1', part: 'projects' as const }];
  expect((await composedOf(plans, false, { tables })).kind).toBe('composed');
});

test.each([
  ['an empty workbook', []],
  ['a form that nobody has filled in', [blank]],
])('%s has nothing to publish', async (_, plans) => {
  expect(await composedOf(plans)).toEqual({
    kind: 'refused',
    message: '没有可以公开的绩效目标申报表，请先填写或选定。',
  });
});

test('a title of its own stands above the table, the year line in it; the mobile number is hidden', async () => {
  const { text } = await publicTextOf([application.plan]);
  const [section] = text.parts[0]?.sections ?? [];
  if (section?.kind !== 'table') throw new Error('no table');
  expect(section.lines).toEqual([expect.stringMatching(/绩效目标申报表$/)]);
  const texts = section.table.rows.flat().map((cell) => cell.text);
  expect(texts.join()).toMatch(/1\d{2}\*{4}\d{4}/);
  expect(texts.join()).not.toMatch(/1[3-9]\d{9}|校验|待填/);
});

test('of approved goals the approved ones are published', async () => {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan: application.plan }]);
  const [form] = (await readSheets(book, { all: true }, true)).flatMap(({ forms }) => forms);
  const at = form!.indicators[0]!.target.at;
  await approve(book, { form: { sheet: form!.sheet, row: form!.table.headerRow }, ...REGISTERED });
  await book.apply([{ kind: 'set-cells', sheet: at.sheet, cells: [{ ...at, content: { value: '≥12345公里' } }] }]);
  const sources = await readPublicSources(book, OWN_FRAME, true);
  expect(sources.tables).toHaveLength(1);
  const composed = composePublicText(sources, { title: '', ...sources, overall: true }, true);
  expect(JSON.stringify(composed)).not.toContain('12345公里');
});
