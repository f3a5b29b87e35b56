import { readFileSync } from 'node:fs';
import { rulesOverview } from './overview';
import { RULES } from '../../src/rules';

test('docs/rules/README.md is what npm run rules writes', () => {
  expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(rulesOverview(RULES));
});
