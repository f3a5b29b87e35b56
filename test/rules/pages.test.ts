import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ALL_RULES, RULES } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import { SEVERITY_WORDS } from '../../src/rules/message';
import { message } from '../support/message';
import { readRulePage } from '../support/rule-page';

const NOT_RULES = new Set([
  'check',
  'finding',
  'finding-of',
  'identity',
  'index',
  'message',
  'messages',
  'needs',
  'rule',
]);
const FORMS = { application: '申报表', 'self-evaluation': '自评表', review: '审核表', monitoring: '监控表' } as const;

const idsIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => entry.name.replace(ending, ''));

const withoutBlanks = (text: string) => text.replace(/\s/g, '');
const document = withoutBlanks(readFileSync('test/fixtures/document/caibannong-2019-68.txt', 'utf8'));

test('every rule has its file, its index line, its page and its test, and nothing else lies there', () => {
  const ids = RULES.map((rule) => rule.id).sort();
  expect(new Set(ids).size).toBe(ids.length);
  expect(idsIn('src/rules', /\.ts$/).filter((id) => !NOT_RULES.has(id))).toEqual(ids);
  expect(idsIn('docs/rules', /\.md$/).filter((id) => id !== 'README')).toEqual(ALL_RULES.map(({ id }) => id).sort());
  for (const id of ids) expect({ id, tested: existsSync(`test/rules/${id}.test.ts`) }).toEqual({ id, tested: true });
});

test('a file of src/rules has at most 200 lines', () => {
  for (const folder of ['src/rules', 'src/rules/process', 'src/rules/overall', 'src/rules/shared']) {
    // The index is a list: it grows by two lines a rule.
    for (const id of idsIn(folder, /\.ts$/).filter((one) => one !== 'index')) {
      const lines = readFileSync(`${folder}/${id}.ts`, 'utf8').split('\n').length;
      expect({ id, long: lines > 200 }).toEqual({ id, long: false });
    }
  }
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readRulePage(id);

  test('the page says what the rule says of itself', () => {
    expect(page.title).toBe(rule.title);
    const forms = rule.appliesTo.forms.map((form) => FORMS[form]).join('、');
    const frame = rule.appliesTo.frame === 'document' ? ['按68号文审视时'] : [];
    const asks = rule.asks !== 'written' ? ['校验全表时'] : [];
    expect(page.byline).toEqual([id, SEVERITY_WORDS[rule.severity], forms, ...frame, ...asks]);
    expect([...page.citations, ...page.conventions]).toContainEqual(rule.source);
    expect(page.headings.filter((heading) => !/^(错误|正确)示例/.test(heading))).toEqual(['不判断的情形', '改法']);
  });

  test('its quotations stand in the document', () => {
    expect(page.citations.length + page.conventions.length).toBeGreaterThan(0);
    for (const { quote } of page.citations) expect(document).toContain(withoutBlanks(quote));
  });

  test('the wrong examples give exactly the finding they print', () => {
    expect(page.wrong.length).toBeGreaterThan(0);
    for (const example of page.wrong) {
      const findings = checkWith([rule])(example.form, example.context);
      expect(findings.map(message)).toEqual([example.message]);
      const grounds = [...page.citations, ...page.conventions];
      expect(grounds).toEqual(expect.arrayContaining(findings.map(({ source }) => source)));
      expect(checkWith(RULES)(example.form, example.context).filter(notHint)).toEqual(findings.filter(notHint));
    }
  });

  test('the right examples give none, nor anything but hints of other rules', () => {
    expect(page.right.length).toBeGreaterThan(0);
    for (const { form, context } of page.right) {
      expect(checkWith([rule])(form, context)).toEqual([]);
      expect(checkWith(RULES)(form, context).filter(notHint)).toEqual([]);
    }
  });
});

function notHint(finding: { readonly severity: string }): boolean {
  return finding.severity !== 'hint';
}
