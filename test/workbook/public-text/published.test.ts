import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicTextDocx } from '../../../src/workbook/public-text/docx';
import { docxLines, docxText } from '../../support/docx-text';
import { DOCUMENTS, publicTextOf, publicWorkbookPlans } from '../../support/public-workbook';

type Document = (typeof DOCUMENTS)[number];

/** Text of a published document as it was extracted, blanks and the fields of its contents (TC) aside. */
function extracted(document: Document): string {
  const text = readFileSync(join(__dirname, '../../fixtures/published', `${document}.txt`), 'utf8');
  return withoutBlanks(text.replace(/ TC .*? \\f \w \\l \d /g, ''));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

const GOAL_OF_000_07 =
  '绩效目标1.提高脱贫户整体生活水平，实现脱贫户稳定增收，早日实现乡村振兴目标；' +
  '2.提高脱贫村街道硬化亮化、标准卫生室、文化广场、垃圾处理设施等基础设施建设工作3.确保脱贫群众生产生活条件和村容村貌显著改';
const TITLE_OF_000_07 = '7、冀财农﹝2022﹞45号下达2022年中央财政衔接推进乡村振兴补助资金预算的通知绩效目标表';
const FORM_OF_002 = '部门项目支出预算绩效目标表(2023年度)项目名称';

/** What the extraction of a document lost or moved, and what its print does not have: each in the words of the text, and as it should stand there. */
const MENDED: Readonly<Record<Document, readonly (readonly [why: string, there: string, instead: string])[]>> = {
  '000': [
    ['the number of the first part was lost', '部门整体绩效目标（一）', '第一部分部门整体绩效目标（一）'],
    ['the goal of 000-07 was moved behind the rows of its page', GOAL_OF_000_07, ''],
    ['… from below the title', TITLE_OF_000_07, TITLE_OF_000_07 + GOAL_OF_000_07],
    ['the last page number and the contents stand at the end', '20目录', ''],
  ],
  '001': [],
  '002': [
    [
      'the print is an annex without parts and contents',
      '附件2：平罗县乡村振兴服务中心项目支出预算绩效目标表',
      '第一部分预算项目绩效目标',
    ],
    ...[
      '巩固脱贫攻坚成果与乡村振兴有效衔接工作经费',
      '巩固脱贫攻坚成果与乡村振兴有效衔接县配资金',
      '政府长聘人员经费',
      '2023年中央财政衔接推进乡村振兴补助资金项目',
    ].map(
      (name, index) =>
        [
          'so that its tables have no titles of their own',
          FORM_OF_002 + name,
          `${index + 1}、${name}绩效目标表${FORM_OF_002}${name}`,
        ] as const,
    ),
    ['tags were left between the paragraphs of a goal', '年度总体目标<p>', '年度总体目标'],
    ['…', '</p><p>', ''],
    ['…', '</p>', ''],
  ],
  '003': [],
};

test.each(DOCUMENTS)('%s typed again is published word by word as it was', async (document) => {
  const { text } = await publicTextOf(publicWorkbookPlans(document));
  const lines = await docxLines(await publicTextDocx(text));
  const made = withoutBlanks(lines.slice(lines.findIndex((line) => line.startsWith('第一部分'))).join(''));
  const printed = MENDED[document].reduce((whole, [why, there, instead]) => {
    expect({ why, times: whole.split(there).length - 1 }).toEqual({ why, times: 1 });
    return whole.replace(there, instead);
  }, extracted(document));
  expect(made).toBe(printed);
});

test.each(DOCUMENTS)('each table of %s has the cells that its sheet has', async (document) => {
  const plans = publicWorkbookPlans(document);
  const { text } = await publicTextOf(plans);
  const { tables } = await docxText(await publicTextDocx(text));
  const sheets = plans.filter(({ name }) => /^\d{3}-\d{2}$/.test(name));
  expect(tables).toHaveLength(sheets.length);
  for (const [index, { name, cells }] of sheets.entries()) {
    const typed = cells
      .filter(({ row }) => row > 1)
      .flatMap(({ content }) => (content && 'value' in content ? [withoutBlanks(String(content.value ?? ''))] : []))
      .filter((value) => value !== '');
    const printed = (tables[index] ?? []).flat().map(withoutBlanks);
    expect({ name, cells: printed.filter((cell) => cell !== '').sort() }).toEqual({ name, cells: typed.sort() });
  }
});
