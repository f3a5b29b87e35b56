import { ARITHMETICS, RULE_SETS } from '../catalog';
import type { RuleSet } from '../catalog/types';
import { HostError } from '../sheets/port';
import { readText } from './files';
import { oneOf } from './usage';

export const PROFILE_OPTION = `  --profile <文件.json>  按县里的配置文件（规则、限度、用语、模板、计分办法、期限）`;

export const ARITHMETIC_OPTION = `  --arithmetic <办法>    自评表按此办法计分，缺省按表上记的、县里配置的，再按68号文：
${ARITHMETICS.map(({ id, name }) => `                          ${id.padEnd(24)}${name}`).join('\n')}`;

/** The id of a known arithmetic; null where none is asked for. */
export function arithmeticIn(value: string | undefined, ruleSets: readonly RuleSet[]): string | null {
  const ids = ruleSets.flatMap(({ arithmetics }) => arithmetics.map(({ id }) => id));
  return oneOf('--arithmetic', value, ids);
}

/** The rule sets in force: the document's own, or as the county's file has them. Rejects a wrong file with what is wrong in it. */
export async function ruleSetsOf(path: string | undefined): Promise<readonly RuleSet[]> {
  if (path === undefined) return RULE_SETS;
  // Loaded when it is asked for: the schema of a profile brings zod.
  const { readProfile, ruleSetsWith } = await import('../workbook/read/profile');
  const read = readProfile(readText(path));
  if (!read.ok) throw new HostError('unknown', `${path}：${read.message}`);
  return ruleSetsWith(read.profile);
}
