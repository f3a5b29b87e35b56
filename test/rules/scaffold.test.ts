import { readFileSync } from 'node:fs';
import { message } from '../support/message';
import { INCOMPLETE } from '../../src/rules/shared/cite';
import { formExample, parseRulePage } from '../support/rule-page';
import { scaffold, withRule } from './scaffold';

const files = scaffold('a-new-rule', '一条新规则');

test('a rule, its test and its page', () => {
  expect(Object.keys(files)).toEqual([
    'src/rules/a-new-rule.ts',
    'test/rules/a-new-rule.test.ts',
    'docs/rules/a-new-rule.md',
  ]);
  expect(files['src/rules/a-new-rule.ts']).toContain("export const aNewRule: Rule<'application'>");
});

test('the page has every part that a page has', () => {
  const page = parseRulePage(files['docs/rules/a-new-rule.md']!, formExample);
  expect([page.title, page.byline[0], page.wrong.length, page.right.length]).toEqual([
    '一条新规则',
    'a-new-rule',
    1,
    1,
  ]);
  const draft = { about: '指标名称', what: '指标值“TODO”……', todo: '请……', source: INCOMPLETE };
  expect(page.wrong[0]?.message).toBe(message(draft));
});

test('the index imports and lists it once', () => {
  const index = readFileSync('src/rules/index.ts', 'utf8');
  const lines = withRule(index, 'a-new-rule').split('\n');
  expect(lines).toHaveLength(index.split('\n').length + 2);
  expect(lines.indexOf("import { aNewRule } from './a-new-rule';")).toBe(0);
  expect(lines[lines.indexOf('  aNewRule,') + 1]).toBe('];');
});
