import { caibannong201968, RULE_SETS } from '../../catalog';
import { applyProfile } from '../../catalog/profile';
import type { Profile } from '../../catalog/profile';
import { profileSchema } from '../../catalog/profile-schema';
import type { RuleSet } from '../../catalog/types';
import { ALL_RULES } from '../../rules';

/** A county's profile as read from its file, or one Chinese sentence that says which entry is wrong. */
export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly message: string };

const MOST_CHARACTERS = 200_000;

export function readProfile(text: string): ReadProfile {
  if (text.length > MOST_CHARACTERS) return wrong('配置文件过大，不能超过 20 万字。');
  const json = parsed(text);
  if (json === undefined) return wrong('配置文件不是正确的 JSON，请检查引号、逗号和括号是否成对。');
  const read = schema.safeParse(json);
  if (read.success) return { ok: true, profile: read.data };
  const [issue] = read.error.issues;
  return wrong(issue ? sentence(issue) : '配置文件有误。');
}

/** The rule sets in force under a profile. Made once for a profile: what is looked up in a rule set is remembered by it. */
export function ruleSetsWith(profile: Profile | null): readonly RuleSet[] {
  return profile === null ? RULE_SETS : RULE_SETS.map((ruleSet) => applyProfile(ruleSet, profile));
}

const schema = profileSchema(caibannong201968, Object.fromEntries(ALL_RULES.map(({ id, messages }) => [id, messages])));

type Issue = NonNullable<ReturnType<typeof schema.safeParse>['error']>['issues'][number];

/** "配置文件第 rules.vague-value 项应为…。" */
function sentence(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') {
    return `配置文件第 ${pathOf([...issue.path, issue.keys[0] ?? ''])} 项无法识别，请检查拼写。`;
  }
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return issue.path.length === 0 ? `配置文件${message}。` : `配置文件第 ${pathOf(issue.path)} 项${message}。`;
}

/** ["categories", 0, "rows"] → "categories[0].rows". */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Undefined if the text is not JSON. Windows Notepad writes a byte order mark first. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function wrong(message: string): ReadProfile {
  return { ok: false, message };
}
