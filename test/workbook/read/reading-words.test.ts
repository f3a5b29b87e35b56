import type { Form } from '../../../src/model/form';
import type { IndicatorColumn } from '../../../src/model/indicator-column';
import { CERTAIN_READING } from '../../../src/model/reading';
import type { Reading } from '../../../src/model/reading';
import { readingLine, refuseHalfRead, unreadLine } from '../../../src/workbook/read/reading-words';
import { selfEvaluationOf } from '../../support/form';

const column = (role: IndicatorColumn | null, at: number, caption: string, certainty: number) => ({
  role,
  column: at,
  caption,
  certainty,
  from: 'label' as const,
});
const COLUMNS = [column('level3', 1, '三级指标', 1), column('target', 2, '指标值', 0.5), column('weight', 3, '', 0.6)];
const formWith = (reading: Partial<Reading>): Form => ({
  ...selfEvaluationOf(),
  reading: { ...CERTAIN_READING, ...reading },
});

describe('what is said of a form that was not understood', () => {
  test.each<[Partial<Reading>, string | null]>([
    [{}, null],
    [{ columns: [column('target', 2, '指标值', 0.9), column('note', 3, '备注', 0.8)] }, null],
    [{ columns: [column('other-score', 2, '复核', 0.2), column(null, 3, '栏目', 0)] }, null],
    [
      { state: 'partly', columns: COLUMNS },
      '这张表只看懂了一部分：“指标值”栏、C列没有把握，相关校验从略。请核对表头的栏目名称。',
    ],
    [
      {
        state: 'partly',
        whole: false,
        unread: [
          { sheet: 's', row: 12, column: 6 },
          { sheet: 's', row: 13, column: 6 },
        ],
      },
      '这张表只看懂了一部分：F12 等 2 个单元格没有看懂，相关校验从略。请核对表头的栏目名称。',
    ],
    [{ state: 'partly', whole: false }, '这张表只看懂了一部分：有的行没有看懂，相关校验从略。请核对表头的栏目名称。'],
    [{ state: 'seen', columns: COLUMNS }, '这张表像是绩效表，但没有看懂，没有校验。请核对表头的栏目名称。'],
  ])('%j', (reading, line) => {
    expect(readingLine(formWith(reading))).toBe(line);
  });
});

test('a command refuses what rests on an uncertain column, and anything on unread rows', () => {
  const refused = (reading: Partial<Reading>, ...roles: readonly IndicatorColumn[]) =>
    refuseHalfRead(formWith(reading), roles, '填入得分')?.message ?? null;
  expect(refused({}, 'target', 'weight')).toBeNull();
  expect(refused({ state: 'partly', columns: COLUMNS }, 'level3')).toBeNull();
  expect(refused({ state: 'partly', columns: COLUMNS }, 'target')).toBe(
    '这张表只看懂了一部分：“指标值”栏、C列没有把握，不能填入得分。请核对表头的栏目名称。',
  );
  expect(refused({ whole: false }, 'level3')).toContain('不能填入得分');
  expect(refused({ state: 'seen' })).toContain('不能填入得分');
});

test('a table that was not read is named by its cells', () => {
  expect(unreadLine({ at: { top: 1, left: 2, bottom: 9, right: 6 }, why: '没有看懂' })).toBe('B1:F9：没有看懂。');
});
