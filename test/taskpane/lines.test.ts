import { address } from '../../src/model/cell';
import type { Finding } from '../../src/rules/finding';
import {
  checkLines,
  countsOf,
  fixChoices,
  isQuiet,
  isSelected,
  keptFilter,
  searched,
  showsIn,
  speaksOf,
} from '../../src/taskpane/check/lines';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx } from '../../src/xlsx';
import { infrastructure } from './stage';

async function checked() {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan: infrastructure() }]);
  const [sheet] = await checkSheets(book, OWN_FRAME);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const NONE = new Map<Finding, never>();

describe('the lines of 校验', () => {
  it('merge repeats, worst first, and count lines, not places', async () => {
    const sheet = await checked();
    const lines = checkLines({ sheet, answers: NONE });
    const findings = sheet.forms.flatMap((form) => form.findings);
    expect(lines.flatMap(({ all }) => all)).toHaveLength(findings.length);
    expect(lines.length).toBeLessThan(findings.length);
    const ranks = lines.map(({ first }) => ['error', 'warning', 'hint'].indexOf(first.severity));
    expect(ranks).toEqual([...ranks].sort());
    const counts = countsOf(lines);
    expect(counts.error + counts.warning + counts.hint).toBe(lines.length);
    expect(counts.answered).toBe(0);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('put the findings of one cell together, at the place of the worst', async () => {
    const sheet = await checked();
    const [form] = sheet.forms;
    const errors = form?.findings.filter(
      ({ severity, at, group }) => severity === 'error' && at && group === undefined,
    );
    const [first, second] = errors ?? [];
    if (!form || !first || !second) throw new Error('no two findings');
    const hint: Finding = { ...second, rule: 'other', severity: 'hint', what: '另有一说' };
    const lines = checkLines({
      sheet: { ...sheet, forms: [{ ...form, findings: [first, hint, second] }] },
      answers: NONE,
    });
    expect(lines.map((line) => line.first)).toEqual([first, hint, second]);
    const elsewhere: Finding = { ...hint, at: { ...first.at, sheet: sheet.id, row: 999, column: 1 } };
    const apart = checkLines({
      sheet: { ...sheet, forms: [{ ...form, findings: [elsewhere, first] }] },
      answers: NONE,
    });
    expect(apart.map((line) => line.first)).toEqual([first, elsewhere]);
  });

  it('are marked if one of their places is selected on the same sheet', async () => {
    const sheet = await checked();
    const lines = checkLines({ sheet, answers: NONE });
    const of = lines.find(({ all }) => all.length > 1);
    const at = of?.all[1]?.at;
    if (!of || !at) throw new Error('no line of several places');
    const area = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    expect(lines.filter((line) => isSelected(line, { sheet: at.sheet, area }))).toContain(of);
    expect(lines.filter((line) => isSelected(line, { sheet: '别的', area }))).toEqual([]);
    const column = { ...area, top: 1, bottom: 1_048_576 };
    expect(lines.filter((line) => isSelected(line, { sheet: at.sheet, area: column }))).toEqual([]);
    expect(lines.filter((line) => isSelected(line, null))).toEqual([]);
  });

  it('are searched by their words, their indicators and their cells', async () => {
    const lines = checkLines({ sheet: await checked(), answers: NONE });
    const found = (query: string) => lines.filter((line) => speaksOf(line, query));
    expect(found('供水 设施').length).toBeGreaterThan(0);
    expect(found('供水设施').length).toBeLessThan(lines.length);
    const one = lines.find(({ first: { at } }) => at !== null)?.first.at;
    if (!one) throw new Error('no place');
    const cell = address(one);
    const there = found(cell.toLowerCase());
    expect(there.length).toBeGreaterThan(0);
    // E2 is not E22.
    expect(there.every(({ all }) => all.some(({ at }) => at !== null && address(at) === cell))).toBe(true);
    expect(found('没有这样的话')).toEqual([]);
    expect([searched('  '), searched('路')]).toEqual([false, true]);
  });

  it('keep their keys from check to check', async () => {
    const [one, other] = [await checked(), await checked()];
    const keys = (sheet: typeof one) => checkLines({ sheet, answers: NONE }).map(({ key }) => key);
    expect(keys(one)).toEqual(keys(other));
  });

  it('keep their keys when what they say changes: an opened line stays open while its cell is typed into', async () => {
    const sheet = await checked();
    const say = (finding: Finding): Finding => ({ ...finding, what: `${finding.what}？`, data: { text: '5' } });
    const changed = { ...sheet, forms: sheet.forms.map((form) => ({ ...form, findings: form.findings.map(say) })) };
    const keys = (one: typeof sheet) => checkLines({ sheet: one, answers: NONE }).map(({ key }) => key);
    expect(keys(changed)).toEqual(keys(sheet));
  });

  it('put what is answered last, on a line of its own, folded away and not to be corrected', async () => {
    const sheet = await checked();
    const finding = sheet.forms[0]?.findings.find(({ severity }) => severity === 'warning');
    if (!finding) throw new Error('nothing to answer');
    const answer = { sheet: '', cell: '', said: '', content: '', reason: '属实', who: '', when: '', number: '' };
    const lines = checkLines({ sheet, answers: new Map([[finding, answer]]) });
    const last = lines[lines.length - 1];
    expect(last).toMatchObject({ first: finding, answer });
    expect(last && isQuiet(last) && showsIn(last, 'answered') && !showsIn(last, 'warning')).toBe(true);
    expect(fixChoices(lines).flatMap(({ findings }) => findings)).not.toContain(finding);
  });

  it('clear a filter when no line of its kind is left', () => {
    const counts = { error: 0, warning: 2, hint: 0, answered: 1 };
    expect(keptFilter('warning', counts)).toBe('warning');
    expect(keptFilter('answered', counts)).toBe('answered');
    expect(keptFilter('hint', counts)).toBeNull();
    expect(keptFilter(null, counts)).toBeNull();
  });
});
