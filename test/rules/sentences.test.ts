import { message } from '../support/message';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { gridOfDraft } from '../reading/draft';
import { fixtures } from '../reading/fixtures';
import { judgeAlone } from '../reading/judge-grids';
import { KINDS } from '../reading/kinds';
import { draftOf } from '../reading/sheet-literal';
import { gridOf } from '../support/grid';
import { DEFECTS, withDefect } from './invented/defects';
import { cellsOf } from './invented/sheets';

/** Every sentence that is said of the fixtures and of the invented forms with a defect. */
function sentences() {
  const checked: readonly CheckedForm[] = [
    ...[...fixtures().map(({ draft }) => draft), ...KINDS.map(draftOf)].map(gridOfDraft),
    ...DEFECTS.map((defect) => gridOf(cellsOf(defect.kind, withDefect(defect)))),
  ].flatMap(judgeAlone);
  return checked.flatMap(({ form, findings }) =>
    findings.map((finding) => ({ form, finding, text: message(finding) })),
  );
}

const said = sentences();

test('there are many', () => {
  expect(said.length).toBeGreaterThan(300);
});

test('what stands in the row of an indicator names it first', () => {
  const unnamed = said.filter(({ form, finding: { at }, text }) => {
    const row = form.indicators.find(({ row, level3 }) => row === at?.row && at.column >= level3.at.column);
    const name = row?.level3.value ?? '';
    const start = text.indexOf(name);
    return name !== '' && (start < 0 || text.slice(0, start).includes('。'));
  });
  expect(
    unnamed.map(({ text }) => text).filter((text) => !/^(?:成本指标合计|按数量和补助标准计算|\d+ 项)/.test(text)),
  ).toEqual([]);
});

test('points are spoken of where a form has them', () => {
  const ofPoints = said.filter(({ form, text }) => form.kind !== 'self-evaluation' && /计分|得分/.test(text));
  expect(ofPoints.map(({ text }) => text)).toEqual([]);
});

test('a sentence is one of plain Chinese: what is wrong, where that is asked, what to do', () => {
  for (const { text } of said)
    expect(text).toMatch(
      /^[^。]+(?:。[^。]+)?（[^（）]*(?:（[^（）]*）[^（）]*)*）。(?:请|可|不涉及|确为|单位意思|项目涉及)[^。]*。$/,
    );
});

test('a unit is not judged by a passage that says nothing of units', () => {
  const units = said.filter(
    ({ finding }) => finding.rule.startsWith('unit-') || finding.rule === 'template-comparator',
  );
  expect(
    units.filter(({ finding }) => 'quote' in finding.source && finding.source.quote.includes('从上述绩效指标中选择')),
  ).toEqual([]);
});
