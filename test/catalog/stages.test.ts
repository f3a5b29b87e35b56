import { readFileSync } from 'node:fs';
import { PROCESS_STAGES, PROCESS_STEPS } from '../../src/catalog/caibannong-2019-68/stages';

const withoutBlanks = (text: string) => text.replace(/\s/g, '');
const document = withoutBlanks(readFileSync('test/fixtures/document/caibannong-2019-68.txt', 'utf8'));

test.each(PROCESS_STAGES)('$name: its words stand in the document', ({ source }) =>
  expect(document).toContain(withoutBlanks(source.quote)),
);

test('a stage has its own date last, and every step follows one before it', () => {
  for (const { id, steps } of PROCESS_STAGES) expect(steps.at(-1)?.date).toBe(id);
  PROCESS_STEPS.forEach(({ follows }, index) => {
    const before = PROCESS_STEPS.slice(0, index).map(({ date }) => date);
    expect(index === 0 ? follows === null : before.includes(follows!)).toBe(true);
  });
});
