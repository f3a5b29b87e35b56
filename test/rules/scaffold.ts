import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The files of a new rule, to be filled in; `npm run new-rule -- <id> <标题>` writes them and adds the rule to the index. */
export function scaffold(id: string, title: string): Readonly<Record<string, string>> {
  const name = camelCase(id);
  return {
    [`src/rules/${id}.ts`]: `import { INCOMPLETE } from './shared/cite';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  todo: { what: '指标值“{value}”……', todo: '请……' },
});

/** TODO: what is wrong, and where the rule keeps silent. */
export const ${name}: Rule<'application'> = {
  id: '${id}',
  title: '${title}',
  severity: 'warning',
  source: INCOMPLETE,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      if (indicator.target.text !== 'TODO') continue;
      yield { at: indicator.target.at, ...say('todo', { value: indicator.target.text }) };
    }
  },
};
`,
    [`test/rules/${id}.test.ts`]: `import { ${name} } from '../../src/rules/${id}';
import { findingsOnIndicator } from '../support/rules';

test.each([['指标名称', 'TODO']])('hit: %s %s', (level3, target) => {
  expect(findingsOnIndicator(${name}, level3, target)).toMatchObject([{ severity: 'warning', at: { row: 11, column: 6 } }]);
});

test.each([['指标名称', '≥20盏']])('silent: %s %s', (level3, target) => {
  expect(findingsOnIndicator(${name}, level3, target)).toEqual([]);
});
`,
    [`docs/rules/${id}.md`]: `# ${title}

\`${id}\` · 核实 · 申报表

> 财办农〔2019〕68号 第二节二2：「缺少项目资金情况、定量指标缺少指标值、年度目标未填写、金额单位不一致等」

为什么。

## 错误示例

| 一级指标 | 二级指标 | 三级指标 | 指标值 |
|---|---|---|---|
| 产出指标 | 数量指标 | 指标名称 | TODO |

得到：“指标名称”：指标值“TODO”……（第二节二2）。请……。

## 正确示例

| 一级指标 | 二级指标 | 三级指标 | 指标值 |
|---|---|---|---|
| 产出指标 | 数量指标 | 安装太阳能路灯 | ≥20盏 |

## 不判断的情形

- ……

## 改法

由填报人……
`,
  };
}

/** The index with the rule imported in its alphabetical place and listed last. */
export function withRule(index: string, id: string): string {
  const name = camelCase(id);
  const line = `import { ${name} } from './${id}';`;
  const lines = index.split('\n');
  const after = lines.findIndex(
    (one) => one.startsWith('import ') && (/ from '(.+)';$/.exec(one)?.[1] ?? '') > `./${id}`,
  );
  lines.splice(after, 0, line);
  const end = lines.indexOf(
    '];',
    lines.findIndex((one) => one.startsWith('export const RULES')),
  );
  lines.splice(end, 0, `  ${name},`);
  return lines.join('\n');
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const INDEX = 'src/rules/index.ts';

function write(id = '', title = ''): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) || title === '')
    throw new Error('usage: npm run new-rule -- <kebab-case-id> <标题>');
  const files = scaffold(id, title);
  const taken = Object.keys(files).find((file) => existsSync(file));
  if (taken !== undefined) throw new Error(`${taken} exists`);
  for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
  writeFileSync(INDEX, withRule(readFileSync(INDEX, 'utf8'), id));
  spawnSync('npx', ['oxfmt', ...Object.keys(files)]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  write(process.argv[2], process.argv[3]);
}
