import { readFileSync } from 'node:fs';
import { messagesPage } from './messages-page';
import { rulesOverview } from './overview';
import { RULES } from '../../src/rules';

test('docs/rules/README.md is what npm run rules writes', () => {
  expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(rulesOverview(RULES));
});

test('docs/措辞.md is what npm run rules writes', () => {
  expect(readFileSync('docs/措辞.md', 'utf8')).toBe(messagesPage(RULES));
});
