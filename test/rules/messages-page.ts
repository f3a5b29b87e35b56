import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ALL_RULES } from '../../src/rules';
import type { RuleBase } from '../../src/rules/rule';

/** Text of docs/措辞.md: all that the rules can say. `npm run rules` writes it. */
export function messagesPage(rules: readonly RuleBase[]): string {
  return [
    '# 校验意见的措辞',
    '',
    '本页由 `test/rules/messages-page.ts` 生成，不要手改。',
    '',
    '花括号里的由绩尺按表填入。多处合成一条时，“多处”一栏接在处数后面，如“5 项未填指标值”；没有的照第一处说，加“等几处”。',
    '要换个说法，写在本县配置的 `messages` 里，见[使用手册](使用手册.md)第七节。',
    '',
    '| 规则 | 说法 | 有什么问题 | 怎么办 | 多处 |',
    '|---|---|---|---|---|',
    ...rules.flatMap(lines),
    '',
  ].join('\n');
}

function lines({ id, messages }: RuleBase): readonly string[] {
  return Object.entries(messages).map(
    ([message, { what, todo, ofMany = '' }]) =>
      `| [${id}](rules/${id}.md) | \`${message}\` | ${what} | ${todo} | ${ofMany} |`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('docs/措辞.md', messagesPage(ALL_RULES));
}
