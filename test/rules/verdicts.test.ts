import { readFileSync } from 'node:fs';
import { ownFrameFindings } from './own-frame-findings';
import { shareRight, verdictPage, withVerdicts } from './verdict-page';

let said: Awaited<ReturnType<typeof ownFrameFindings>>;

beforeAll(async () => {
  said = await ownFrameFindings();
});

test('everything that is said was read, and nothing else is judged', () => {
  const { read, left } = withVerdicts(said.findings);
  const unread = read.filter(({ judged }) => judged === null);
  expect(unread.map(({ table, place, finding }) => `${table} ${place} ${finding.rule}: ${finding.what}`)).toEqual([]);
  expect(left).toEqual([]);
});

test.each([
  ['error', 0.97],
  ['warning', 0.92],
] as const)('of severity %s at least %d are right', (severity, share) => {
  const { right, all } = shareRight(withVerdicts(said.findings).read, severity);
  process.stdout.write(`own frames, ${severity}: ${right} of ${all} right\n`);
  expect(right / all).toBeGreaterThanOrEqual(share);
});

test('docs/判读.md is what npm run rules writes', () => {
  expect(readFileSync('docs/判读.md', 'utf8')).toBe(verdictPage(said.tables, withVerdicts(said.findings).read));
});
