import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SEVERITY_WORDS } from '../../../src/rules/message';
import { checkProcess, PROCESS_RULES } from '../../../src/rules/process';
import type { ProcessRule } from '../../../src/rules/process/process-rule';
import { message } from '../../support/message';
import { readProcessPage } from '../../support/process-page';
import type { ProcessExample } from '../../support/process-page';

const withoutBlanks = (text: string) => text.replace(/\s/g, '');
const document = withoutBlanks(readFileSync('test/fixtures/document/caibannong-2019-68.txt', 'utf8'));

const findingsOf = ({ process, context }: ProcessExample, rules?: readonly ProcessRule[]) =>
  checkProcess(process, context, rules).map(({ finding }) => finding);

test('every rule has its file and its page, and nothing else lies there', () => {
  const files = readdirSync('src/rules/process').map((file) => file.replace(/\.ts$/, ''));
  const ids = PROCESS_RULES.map(({ id }) => id);
  expect(files.filter((file) => file !== 'index' && file !== 'process-rule')).toEqual([...ids].sort());
  for (const id of ids) expect({ id, page: existsSync(`docs/rules/${id}.md`) }).toEqual({ id, page: true });
});

describe.each(PROCESS_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readProcessPage(id);

  test('the page says what the rule says of itself, in the words of the document', () => {
    expect(page.title).toBe(rule.title);
    expect(page.byline).toEqual([id, SEVERITY_WORDS[rule.severity], '流程表']);
    expect(page.citations).toContainEqual(rule.source);
    for (const { quote } of page.citations) expect(document).toContain(withoutBlanks(quote));
    expect(page.headings.filter((heading) => !/^(错误|正确)示例/.test(heading))).toEqual(['不判断的情形', '改法']);
  });

  test('the wrong examples give exactly the finding they print, and no other rule speaks', () => {
    expect(page.wrong.length).toBeGreaterThan(0);
    for (const example of page.wrong) {
      const findings = findingsOf(example, [rule]);
      expect(findings.map(message)).toEqual([example.message]);
      expect(page.citations).toEqual(expect.arrayContaining(findings.map(({ source }) => source)));
      expect(findingsOf(example)).toEqual(findings);
    }
  });

  test('the right examples give none', () => {
    expect(page.right.length).toBeGreaterThan(0);
    for (const example of page.right) expect(findingsOf(example)).toEqual([]);
  });
});
