import { caibannong201968 } from '../../../src/catalog';
import type { Application } from '../../../src/model/form';
import { drawReview } from '../../../src/sheets/draw/review';
import { lintFormula } from '../../support/formula-lint';
import type { SheetPlan } from '../../../src/sheets/plan';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { PROJECT_STORIES } from '../../support/project-stories';

const draw = (from: Application | null): SheetPlan => drawReview({ ruleSet: caibannong201968, name: '表2', from });
const blank = draw(null);

const textsOf = (plan: SheetPlan, row: number) =>
  [1, 2, 3, 4].map((column) => {
    const content = plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
    return content === undefined ? null : 'value' in content ? content.value : '=';
  });

test('the printed frame, line by line', () => {
  expect(textsOf(blank, 1)[0]).toBe('绩效目标审核表');
  expect(textsOf(blank, 2)).toEqual(['项目名称', null, '项目资金\n（万元）', null]);
  expect(textsOf(blank, 3)).toEqual(['审核内容', '审核要点', null, '审核得分']);
  const contents = Array.from({ length: 14 }, (_, index) => textsOf(blank, 4 + index)[0]);
  expect(contents).toEqual([
    '一、合规性审核（20分）',
    '合规性审核\n（20分）',
    '二、完整性审核（20分）',
    '规范完整性\n（10分）',
    '明确清晰性\n（10分）',
    '三、相关性审核（20分）',
    '目标相关性\n（10分）',
    '指标科学性\n（10分）',
    '四、适当性审核（20分）',
    '绩效合理性\n（10分）',
    '资金匹配性\n（10分）',
    '五、可行性审核（20分）',
    '实现可能性\n（10分）',
    '条件充分性\n（10分）',
  ]);
  expect(textsOf(blank, 18)).toEqual(['综合评定等级', '=', null, '=']);
  expect(textsOf(blank, 19)[0]).toBe('总体审核意见');
  expect(textsOf(blank, 20)).toEqual(['审核单位', '（单位盖章）', '（单位盖章）', '（单位盖章）']);
  expect(textsOf(blank, 21)).toEqual(['审核时间', '**年**月**日', null, null]);
});

test('name and amount come from the 申报表', () => {
  const story = PROJECT_STORIES[3]!;
  const plan = draw(applicationOn(filledApplication(story, '2019')));
  expect(textsOf(plan, 2)).toEqual(['项目名称', story.name, '项目资金\n（万元）', story.funds.total]);
});

test('points are held between 0 and the maximum of the item', () => {
  const limits = blank.validations.flatMap(({ area, rule, alert }) =>
    rule.kind === 'decimal' ? [[area.top, rule.min, rule.max, alert?.style]] : [],
  );
  expect(limits).toEqual([[5, 0, 20, 'stop'], ...[7, 8, 10, 11, 13, 14, 16, 17].map((row) => [row, 0, 10, 'stop'])]);
});

test('one page, and nothing of the marks on it', () => {
  expect(blank.print.area).toEqual({ top: 1, left: 1, bottom: 21, right: 4 });
});

test('every formula is one that Excel, WPS, LibreOffice and the grid take', () => {
  const formulas = blank.cells.flatMap(({ content }) => (content && 'formula' in content ? [content.formula] : []));
  expect(formulas).toHaveLength(9 + 3);
  expect(formulas.flatMap((formula) => lintFormula(formula, 'cell'))).toEqual([]);
});
