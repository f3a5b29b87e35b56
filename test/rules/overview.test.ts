import { readFileSync } from 'node:fs';
import { messagesPage } from './messages-page';
import { rulesOverview } from './overview';
import { ALL_RULES, RULES } from '../../src/rules';
import { OVERALL_RULES } from '../../src/rules/overall';
import { PROCESS_RULES } from '../../src/rules/process';

test('docs/rules/README.md is what npm run rules writes', () => {
  expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(rulesOverview(RULES, PROCESS_RULES, OVERALL_RULES));
});

test('docs/措辞.md is what npm run rules writes', () => {
  expect(readFileSync('docs/措辞.md', 'utf8')).toBe(messagesPage(ALL_RULES));
});
