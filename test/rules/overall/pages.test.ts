import { existsSync, readdirSync } from 'node:fs';
import { SEVERITY_WORDS } from '../../../src/rules/message';
import { checkOverallGoals, OVERALL_RULES } from '../../../src/rules/overall';
import type { OverallRule } from '../../../src/rules/overall/overall-rule';
import { message } from '../../support/message';
import { readOverallPage } from '../../support/overall-page';
import type { OverallExample } from '../../support/overall-page';

const findingsOf = ({ goals, context }: OverallExample, rules?: readonly OverallRule[]) =>
  checkOverallGoals(goals, context, rules);

test('every rule has its file, its page and its test, and nothing else lies there', () => {
  const files = readdirSync('src/rules/overall').map((file) => file.replace(/\.ts$/, ''));
  const ids = OVERALL_RULES.map(({ id }) => id);
  expect(files.filter((file) => file.startsWith('overall-') && file !== 'overall-rule')).toEqual([...ids].sort());
  for (const id of ids) {
    const there = [existsSync(`docs/rules/${id}.md`), existsSync(`test/rules/overall/${id}.test.ts`)];
    expect({ id, there }).toEqual({ id, there: [true, true] });
  }
});

describe.each(OVERALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readOverallPage(id);

  test('the page says what the rule says of itself', () => {
    expect(page.title).toBe(rule.title);
    const asks = rule.asks === 'complete' ? ['校验全表时'] : [];
    expect(page.byline).toEqual([id, SEVERITY_WORDS[rule.severity], '部门整体绩效目标', ...asks]);
    expect(page.conventions).toContainEqual(rule.source);
    expect(page.headings.filter((heading) => !/^(错误|正确)示例/.test(heading))).toEqual(['不判断的情形', '改法']);
  });

  test('the wrong examples give exactly the finding they print, and no other rule speaks', () => {
    expect(page.wrong.length).toBeGreaterThan(0);
    for (const example of page.wrong) {
      const findings = findingsOf(example, [rule]);
      expect(findings.map(message)).toEqual([example.message]);
      expect(findingsOf(example)).toEqual(findings);
    }
  });

  test('the right examples give none', () => {
    expect(page.right.length).toBeGreaterThan(0);
    for (const example of page.right) expect(findingsOf(example)).toEqual([]);
  });
});
