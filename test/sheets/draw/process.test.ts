import fc from 'fast-check';
import { PRINTED_TERMS, PROCESS_STEPS } from '../../../src/catalog/caibannong-2019-68/stages';
import { FIRST_DAY, LAST_DAY } from '../../../src/model/day';
import type { ProcessDate } from '../../../src/model/process';
import { drawProcess } from '../../../src/sheets/draw/process';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { readProcessSheet } from '../../../src/sheets/recognise/process';
import { formulaProblems } from '../../support/formula-problems';
import { filledProcess } from '../../support/process';

const drawn = drawProcess({
  name: '流程',
  projects: [{ name: '东坪村产业路', year: 2024, dates: { review: 45300 } }],
  terms: PRINTED_TERMS,
});
const grid = gridOfPlan(drawn);

test('every stage with its clause, its term and its date', () => {
  expect(grid.texts.slice(0, 4).map((row) => row.slice(0, 17).filter((text) => text !== ''))).toEqual([
    ['绩效管理流程表'],
    ['管理环节', '申报', '审核', '批复', '公开', '监控', '自评', '抽查评价', '结果公开'],
    [
      '依据（财办农〔2019〕68号）',
      '第二节一，备注',
      '第二节四',
      '第三节一',
      '第三节三',
      '第四节二',
      '第五节一(一)',
      '第五节一(三)',
      '第六节二1',
    ],
    [
      '序号',
      '项目名称',
      '预算\n年度',
      '申报期限',
      '申报日期',
      '审核日期',
      '人代会批准\n日期',
      '批复期限',
      '批复日期',
      '收到批复\n日期',
      '公开期限',
      '公开日期',
      '监控日期',
      '自评日期',
      '抽查评价\n日期',
      '结果公开\n日期',
      '备注',
    ],
  ]);
});

test('landscape; marks and helpers are not printed, no formula asks for today', () => {
  expect(drawn.print).toMatchObject({ orientation: 'landscape', area: { top: 1, left: 1, right: 17 } });
  expect(formulaProblems(drawn)).toEqual([]);
  expect(JSON.stringify(drawn)).not.toMatch(/TODAY|NOW\(/);
});

test('its formulas are the same in every row, so that a host can copy them down', () => {
  const formulasOf = (row: number) =>
    grid.formulas[row - 1]?.map((formula) => formula?.replace(new RegExp(`(\\$[A-Z]+)${row}\\b`, 'g'), '$1#'));
  expect(formulasOf(6)).toEqual(formulasOf(5));
});

test('it is none of the forms of the document', () => expect(recognise(grid)).toEqual([]));

const typedDate = fc.oneof(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.constant(null), fc.constant('/'));
const typedRow = fc.record({
  name: fc.stringMatching(/^[一-龥]{2,20}$/),
  year: fc.oneof(fc.integer({ min: 2001, max: 2098 }), fc.constant(null)),
  dates: fc.record(
    Object.fromEntries(PROCESS_STEPS.map(({ date }) => [date, typedDate])) as Record<ProcessDate, typeof typedDate>,
  ),
  note: fc.constantFrom('', '县人大推迟召开'),
});

test('what is typed is read back, merges known or not', () => {
  fc.assert(
    fc.property(fc.array(typedRow, { maxLength: 6 }), fc.boolean(), (rows, mergesKnown) => {
      const filled = gridOfPlan(filledProcess(rows));
      const sheet = readProcessSheet(mergesKnown ? filled : { ...filled, merges: 'unknown' });
      expect(sheet?.freeRows).toHaveLength(rows.length === 0 ? 15 : 5);
      expect(
        sheet?.processes.map(({ project, year, dates, note }) => ({
          name: project.text,
          year: year?.value ?? null,
          dates: Object.fromEntries(Object.entries(dates).map(([date, field]) => [date, field.raw])),
          values: Object.values(dates).map(({ value }) => value),
          note: note?.text,
        })),
      ).toEqual(
        rows.map((row) => ({
          ...row,
          values: PROCESS_STEPS.map(({ date }) => (row.dates[date] === '/' ? null : row.dates[date])),
        })),
      );
    }),
    { numRuns: 50 },
  );
});

test('terms in working days, with days off and on that a profile lists, are formulas that every program takes', () => {
  const { approval, publication } = PRINTED_TERMS.steps;
  const terms = {
    steps: {
      approval: { ...approval, counted: 'working' },
      publication: { ...publication, counted: 'working', days: 120 },
    },
    calendar: { holidays: [45333, 45334], workdays: [45326] },
  } as const;
  expect(formulaProblems(filledProcess([], '流程', terms))).toEqual([]);
  expect(formulaProblems(filledProcess([], '流程', { ...terms, calendar: { holidays: [], workdays: [] } }))).toEqual(
    [],
  );
});
