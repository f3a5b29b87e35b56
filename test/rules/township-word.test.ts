import { townshipWord } from '../../src/rules/township-word';
import { findingsOf } from '../support/rules';

test('the rarer word is asked about', () => {
  const facts = '年度目标：加强我乡企业扶持，发展乡域经济。　资金用途：支持镇域企业发展';
  expect(findingsOf(townshipWord, facts)).toMatchObject([
    { severity: 'hint', at: { row: 7, column: 5 }, what: '此处写“镇域”，别处写“我乡”' },
  ]);
});

test('a place by its name', () => {
  const facts = '资金用途：用于东枣园乡23个村　年度目标：活动室占镇全部行政村的八成，乡域受益';
  expect(findingsOf(townshipWord, facts)).toMatchObject([
    { at: { row: 8, column: 2 }, what: '此处写“镇”，别处写“乡域”' },
  ]);
});

test.each([
  '年度目标：加强我乡企业扶持，发展乡域经济。',
  '年度目标：全镇推进城乡一体化，带动返乡人员，各乡镇政府配合。',
  '年度目标：本镇支持乡村振兴，发展乡镇域经济。',
  '年度目标：硬化村内道路。',
])('silent: %s', (facts) => {
  expect(findingsOf(townshipWord, facts)).toEqual([]);
});
