import { RULE_SETS } from '../catalog';
import type { CategoryId, RuleSet } from '../catalog/types';
import { UsageError } from './command';

/** Reads the words of a command; Node's message about a wrong one is put into Chinese. */
export function readWords<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(chinese(error));
  }
}

function chinese(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(-[^' ,]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option}。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${option} 的写法不对，请检查是否缺少取值。`;
  return '命令的写法不对。';
}

/** The value if it is one of the choices. @param others further words that are right there, to be named where it is none of them */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
  others: readonly string[] = [],
): T | null {
  if (value === undefined) return null;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`${option} 不能是“${value}”。可用：${[...choices, ...others].join('、')}。`);
  return found;
}

export const RULE_SET_IDS: readonly string[] = RULE_SETS.map(({ id }) => id);

export const CATEGORIES = RULE_SETS.flatMap(({ categories }) => categories);

export function categoryIds(ruleSets: readonly RuleSet[]): readonly CategoryId[] {
  return ruleSets.flatMap(({ categories }) => categories.map(({ id }) => id));
}

/** Category ids with their names, a line each. */
export const CATEGORY_LIST = CATEGORIES.map(({ id, name }) => `                          ${id.padEnd(24)}${name}`).join(
  '\n',
);
