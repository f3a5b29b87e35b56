import { overallPartEmpty } from '../../../src/rules/overall/overall-part-empty';
import { overallFindings } from '../../support/overall';

const [overall, itemised, measures] = ['实现稳定脱贫。', '1.完成监测。', '加强领导。'];

test('each part without text, at its heading', () => {
  expect(overallFindings(overallPartEmpty, { overall })).toMatchObject([
    { severity: 'warning', at: { row: 5, column: 1 }, what: '“分项绩效目标”下没有内容' },
    { severity: 'warning', at: { row: 6, column: 1 }, what: '“工作保障措施”下没有内容' },
  ]);
});

test('blanks are no text', () => {
  expect(overallFindings(overallPartEmpty, { overall, itemised, measures: ' \n ' })).toHaveLength(1);
});

test.each([
  ['all three', { overall, itemised, measures }],
  ['无', { overall, itemised: '无', measures }],
])('silent: %s', (_, texts) => {
  expect(overallFindings(overallPartEmpty, texts)).toEqual([]);
});
