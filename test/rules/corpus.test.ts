import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { readFileSync } from 'node:fs';
import type { Finding, Severity } from '../../src/rules/finding';
import { gridOfPlan } from '../support/grid-of-plan';
import { recognise } from '../../src/sheets/recognise';
import { judge } from '../../src/workbook/check/check-workbook';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { judgedTables } from '../support/judged-corpus';
import { answersFor, compared, silencedBy, unlisted } from './comparison';
import { comparisonPage } from './comparison-page';
import { NOT_REPORTED, READ_WITHOUT_LIST, REPORTED_BESIDES } from './differences';

const tables = judgedTables();
const entries = compared(tables);

test('18 tables are judged', () => {
  expect(tables).toHaveLength(18);
});

test.each<[Severity, number, number]>([
  ['error', 0.97, 30],
  ['warning', 0.92, 90],
  ['hint', 0.75, 90],
])('of the listed defects of severity %s at least %d are found, at the right cell', (severity, share, least) => {
  const asked = entries.filter(({ defect }) => defect.severity === severity);
  const found = asked.filter((entry) => entry.found);
  process.stdout.write(`defects.json, ${severity}: ${found.length} of ${asked.length} found\n`);
  expect(asked.length).toBeGreaterThanOrEqual(least);
  expect(found.length / asked.length).toBeGreaterThanOrEqual(share);
});

test('what is not found is explained, and nothing else', () => {
  const missed = entries.filter(({ found }) => !found).map(({ defect }) => defect.id);
  expect(missed.sort()).toEqual(Object.keys(NOT_REPORTED).sort());
});

test('what a decision silenced stays silent', () => {
  for (const table of tables) {
    for (const defect of table.defects.filter((one) => silencedBy(one) !== null)) {
      const said = table.findings.filter((finding) => answersFor(table, defect, finding)).map(({ what }) => what);
      expect({ id: defect.id, said }).toEqual({ id: defect.id, said: [] });
    }
  }
});

test('one finding in twenty at most has no counterpart on the list; each kind is explained; none is an error', () => {
  const besides = unlisted(tables);
  const all = tables.flatMap(({ findings }) => findings);
  expect(besides.length / all.length).toBeLessThanOrEqual(0.05);
  expect([...new Set(besides.map(({ finding }) => finding.rule))].sort()).toEqual(Object.keys(REPORTED_BESIDES).sort());
  expect(besides.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
});

test('what was read of the tables without a list is what is said of them', () => {
  const read = corpusTables()
    .filter(({ id }) => READ_WITHOUT_LIST.tables.some((table) => table === id))
    .flatMap((table) => recognise(gridOfPlan(planOfCorpusTable(table))))
    .flatMap((form) => judge(form, { as: 'caibannong-2019-68', category: null }, 'full', NOTHING_KNOWN).findings);
  expect(read).toHaveLength(READ_WITHOUT_LIST.findings);
});

test('docs/对照.md is what npm run rules writes', () => {
  expect(readFileSync('docs/对照.md', 'utf8')).toBe(comparisonPage(tables));
});

describe('must not be flagged', () => {
  const byId = (id: string) => tables.find((table) => table.id === id)!;
  /** What is said on these rows that no entry of the list says. */
  const saidOf = (id: string, names: RegExp) => {
    const table = byId(id);
    const rows = table.form.indicators.filter(({ level3 }) => names.test(level3.text)).map(({ row }) => row);
    expect(rows).not.toEqual([]);
    const name = table.form.table.columns.level3!;
    const isListed = (finding: Finding) => table.defects.some((defect) => answersFor(table, defect, finding));
    return table.findings
      .filter(({ at }) => at !== null && rows.includes(at.row) && at.column >= name)
      .flatMap((finding) => (isListed(finding) ? [] : [finding.what]));
  };

  test.each([
    ['000-03', /防贫保险时限/, '1 年 is a duration'],
    ['002-01', /工作经费支出手续|按月发放专干|差旅费|专干人员$|租用社会车辆/, '100%, 1-12 月 and bare amounts'],
    ['002-03', /政府临聘人员人数|落实政府临聘人员报酬资金|报酬发放/, '2 人, 2023 年, 659004 元'],
    ['002-04', /产业发展项目的资金占比|违规违纪问题|到县资金安排率|建设日光温室/, '≥60%, 0 个, 100%'],
    ['003-01', /村党员活动室覆盖率|建筑面积|学习次数/, '100% bare'],
    ['003-02', /补贴人数/, '101人'],
    ['003-06', /活动参加人数|会议场次|问题数量|决策活动次数/, '人数 with 人次, 次, 条'],
    ['003-08', /特色产业产值同比增长率|支持乡域企业个数/, '≥25%'],
  ])('%s %s: %s', (id, names) => {
    expect(saidOf(id, names)).toEqual([]);
  });

  test('amounts add up with a blank 其他资金, no unit written twice, (必填) is part of no name', () => {
    const rules = tables.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    for (const rule of [
      'funds-sum',
      'amount-unreadable',
      'level2-name',
      'level2-misplaced',
      'head-field-empty',
      'placeholder-left',
    ]) {
      expect(rules).not.toContain(rule);
    }
  });
});
